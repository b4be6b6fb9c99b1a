// What the wizard asks and says of other records than incidents.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import { instant } from '../../../src/domain/time';
import { incidentFile } from './incidentFile';
import {
  asked,
  checkButton,
  choose,
  ends,
  found,
  importButton,
  report,
  resetImports,
  source,
} from './wizardSource';

vi.mock('../../../src/renderer/api', () => ({ client: {}, api: {} }));

beforeEach(resetImports);

const MILESTONE = 'Which milestone are the rows about?';

const events = incidentFile({
  more: { kind: 'milestone', mapping: { requested: 'Opened', completed: 'Restored' } },
});
const checked = (more: Partial<ImportCheck>, kind: ImportCheck['report']['kind']): ImportCheck => ({
  ...found,
  figures: [],
  sharedIds: [],
  flagLines: {},
  report: { ...report, kind, latest: instant(Date.UTC(2026, 9, 1)), mapping: { workflow: 'Id' } },
  ...more,
});

describe('a file of milestone events', () => {
  it('without a column for the milestone asks for one, offers those of the workflow, and takes any name', async () => {
    await choose(source(events, ends(checked({}, 'milestone'))));
    expect(await checkButton()).toBeDisabled();
    expect(screen.getByText('Say which milestone the rows are about.')).toBeVisible();
    const field = screen.getByLabelText(MILESTONE, { selector: 'input' });
    await userEvent.click(field);
    await userEvent.click(screen.getByRole('option', { name: 'Captured' }));
    expect(screen.queryByText(/has no target/)).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, 'Shipped');
    expect(
      screen.getByText(
        '“Shipped” is not among the milestones of Card payments. It is measured under this name and has no target.',
      ),
    ).toBeVisible();
    await userEvent.click(await checkButton());
    await importButton();
    expect(asked[0]?.request).toMatchObject({
      milestone: 'Shipped',
      workflowId: 'w1',
      options: { kind: 'milestone' },
    });
  });

  it('is counted as milestone events, and names of milestones that nobody listed are told', async () => {
    const check = checked(
      {
        figures: [{ figure: 'milestone', n: 300, open: 70, excluded: { negative: 1 } }],
        unlistedMilestones: [{ milestone: 'Shipped', workflow: 'Card payments', rows: 12 }],
        withoutWorkflow: 4,
        unknownWorkflows: [{ name: 'Refunds', rows: 4 }],
      },
      'milestone',
    );
    const named = incidentFile({
      more: { kind: 'milestone', mapping: { requested: 'Opened', milestone: 'Id' } },
    });
    await choose(source(named, ends(check)));
    expect(await screen.findByText(/No column says when a milestone was reached/)).toBeVisible();
    await userEvent.click(await checkButton());
    expect(await screen.findByRole('heading', { name: '371 milestone events would come in' })).toBeVisible();
    expect(screen.getByText(/Shipped in Card payments \(12 rows\)/)).toBeVisible();
    expect(screen.getByText(/4 rows belong to no workflow of this assessment and would count/)).toBeVisible();
    expect(screen.getByText('Counted over the whole file, from requested to completed.')).toBeVisible();
    expect(screen.getByText(/Open events count up to it/)).toBeVisible();
    expect(screen.queryByText(/incident/)).toBeNull();
  });
});

describe('a file of changes', () => {
  it('offers no telling in steps, and says what becomes of changes without a workflow', async () => {
    const check = checked({ withoutWorkflow: 4, entries: [{ what: 'changeFailed', count: 3 }] }, 'change');
    const changes = incidentFile({
      rows: [
        ['1', 'a', '', ''],
        ['1', 'b', '', ''],
      ],
      more: { kind: 'change', mapping: { id: 'Id', deployed: 'Opened', rolledBack: 'Restored' } },
    });
    await choose(source(changes, ends(check)));
    expect(await screen.findByText('The share of changes that failed will be measured.')).toBeVisible();
    await userEvent.click(
      screen.getByRole('combobox', { name: 'Different rows share one id. What are they?' }),
    );
    expect(screen.queryByRole('option', { name: /told in steps/ })).toBeNull();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await checkButton());
    expect(await screen.findByText(/records would stand for the client as a whole/)).toBeVisible();
    expect(screen.getByRole('row', { name: 'Changes that failed or were rolled back 3' })).toBeVisible();
    expect(screen.queryByText(/Latest record/)).toBeNull();
  });
});
