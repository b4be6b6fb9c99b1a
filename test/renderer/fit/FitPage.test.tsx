import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../../src/domain/ids';
import * as edit from '../../../src/renderer/assessment/recordEdits';
import { emptyWorkflow } from '../../../src/renderer/features/workflows/emptyWorkflow';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

let backend: MemoryBackend;
let record: AssessmentRecord;
beforeEach(() => {
  backend = new MemoryBackend();
  record = backend.addClient('Kite Studio');
});

function open(...names: readonly string[]) {
  const full = names.reduce(
    (entered, name) => edit.putWorkflow(entered, { ...emptyWorkflow(name), id: name as WorkflowId }),
    record,
  );
  backend.records.set(record.assessment.id, full);
  return renderApp(backend, `/assessment/${record.assessment.id}/fit`);
}
const criterion = (title: string) => {
  const item = screen.getByRole('heading', { level: 3, name: title }).closest('li');
  if (item === null) throw new Error(`no criterion ${title}`);
  return within(item);
};

describe('fit', () => {
  it('says what to do first while there is no workflow', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Add a workflow' }));
    expect(await screen.findByRole('heading', { name: 'Which process has to go on?' })).toBeInTheDocument();
  });

  it('is undecided while facts are missing, with eight criteria that say so', async () => {
    open('Design tool');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Not decided yet: facts are missing' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Not known', { selector: '.ek-state span' })).toHaveLength(8);
    expect(
      screen.getByText('Nothing speaks for or against it yet. 8 criteria wait for their facts.'),
    ).toBeInTheDocument();
  });

  it('says overhead as plainly as a good result, with the practice that serves instead', async () => {
    const { user } = open('Design tool');
    await screen.findByRole('heading', { level: 1 });
    await user.type(criterion('A single developer').getByLabelText('Developers'), '1');
    await user.tab();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Lighter practice serves better here' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Overhead')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 3, name: 'What serves instead' })).toBeInTheDocument();
    expect(screen.getByText(/Keep a backup that you have restored once/)).toBeInTheDocument();
    expect(criterion('A single developer').getByText('Met')).toBeInTheDocument();
    // Whoever uses it, how often, and who regulates it is not known yet: four criteria could still speak for it.
    expect(
      screen.getByText(/so far, so there is no go-live verdict here; 4 criteria wait for their facts/),
    ).toBeInTheDocument();
  });

  it('asks for no facts where all are known and none decides', async () => {
    const quiet = {
      ...emptyWorkflow('Archive').profile,
      transactionsPerHour: 1,
      downtimeCostsWithinMinutes: false,
      customerFacing: false,
      teams: 1,
      regulated: false,
      developers: 5,
      users: 400,
      downtimeTolerable: true,
      stage: 'live' as const,
      externalIntegrations: 2,
    };
    const archive = { ...emptyWorkflow('Archive'), id: 'archive' as WorkflowId, profile: quiet };
    backend.records.set(record.assessment.id, edit.putWorkflow(record, archive));
    renderApp(backend, `/assessment/${record.assessment.id}/fit`);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Nothing speaks for it and nothing against it' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Look again when the workflow grows/)).toBeInTheDocument();
  });

  it('changes with the fact, wherever it is entered', async () => {
    const { user } = open('Card payments', 'Refunds');
    await screen.findByRole('heading', { level: 1 });
    const direct = criterion('Customer-facing');
    await user.click(direct.getByRole('radio', { name: 'Yes' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'So far, reliability engineering pays off here' }),
    ).toBeInTheDocument();
    expect(screen.getByText('It fits Card payments. Refunds is not decided yet.')).toBeInTheDocument();
    const inside = criterion('An internal tool with few users');
    expect(
      within(inside.getByRole('radiogroup', { name: /Customers use it/ })).getByRole('radio', {
        name: 'Yes',
      }),
    ).toBeChecked();
    expect(inside.getByText('Not met')).toBeInTheDocument();
  });
});
