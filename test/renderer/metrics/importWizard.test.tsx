import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportSource } from '../../../src/renderer/features/metrics/imports/useImport';
import { incidentFile } from './incidentFile';
import {
  asked,
  checkButton,
  choose,
  ends,
  entry,
  found,
  importButton,
  imports,
  lasts,
  open,
  resetImports,
  source,
  ZONE,
} from './wizardSource';

const { exportRejects } = vi.hoisted(() => ({ exportRejects: vi.fn(() => Promise.resolve({ rows: 3 })) }));
vi.mock('../../../src/renderer/api', () => ({ client: { metrics: { exportRejects } }, api: {} }));

beforeEach(resetImports);

describe('checking before anything is written', () => {
  const check = async (from: ImportSource) => {
    const opened = await choose(from);
    await userEvent.click(await checkButton());
    return opened;
  };

  it('counts rows and figures, with reasons and examples', async () => {
    await check(source(incidentFile()));
    expect(await screen.findByRole('heading', { name: '371 incidents would come in' })).toHaveFocus();
    expect(screen.getByTestId('sum')).toHaveTextContent(
      '412 rows read = 371 imported + 12 identical + 0 folded + 14 left out + 15 rejected',
    );
    expect(screen.getByText('Line 18: 8 cells instead of 9: x · y')).toBeVisible();
    expect(screen.getByText('First in lines 40 and 41')).toBeVisible();
    const truth = screen.getByRole('row', { name: /Time-to-truth/ });
    expect(truth).toHaveTextContent('350');
    expect(truth).toHaveTextContent('20');
    expect(truth).toHaveTextContent('1 with the end before the start');
    expect(asked.map(({ what }) => what)).toEqual(['check']);
    expect(imports.refresh).not.toHaveBeenCalled();
  });

  it('shows rows that share an id side by side, and checks again with the answer', async () => {
    await check(source(incidentFile()));
    const shared = await screen.findByTestId('shared-ids');
    // Three of the four columns are the same in both rows.
    expect(within(shared).getByText('OPS-7: the columns that differ; 3 others are the same')).toBeVisible();
    expect(
      within(shared)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Line', 'Restored']);
    await userEvent.click(within(shared).getByLabelText(/One incident told in steps/));
    await importButton();
    expect(asked.at(-1)).toMatchObject({ what: 'check', request: { options: { dedupe: 'fold' } } });
    expect(within(screen.getByTestId('shared-ids')).getByLabelText(/told in steps/)).toBeChecked();
  });

  const read = (rows: object, figure: object) =>
    ({
      ...found,
      figures: [{ figure: 'recover', n: 9, open: 0, excluded: {}, ...figure }],
      sharedIds: [],
      flagLines: {},
      report: {
        ...found.report,
        rows: {
          read: 9,
          imported: 9,
          duplicates: 0,
          folded: 0,
          leftOut: 0,
          rejected: 0,
          flagged: 0,
          ...rows,
        },
        rejectedBy: {},
        flaggedBy: {},
        rejectedExamples: [],
      },
    }) as typeof found;

  it('says that nothing needs a second look only where every figure has every row', async () => {
    await check(source(incidentFile(), ends(read({}, {}))));
    expect(await screen.findByText(/nothing needs a second look/)).toBeVisible();
  });

  it('says that a figure leaves out rows although each of them can be read', async () => {
    await check(source(incidentFile(), ends(read({}, { n: 0, excluded: { negative: 9 } }))));
    expect(await screen.findByText(/A figure leaves out those counted as excluded/)).toBeVisible();
    expect(screen.queryByText(/nothing needs a second look/)).not.toBeInTheDocument();
  });

  it('offers first what helps: the import, or the columns when no row would come in', async () => {
    const { unmount } = await check(source(incidentFile(), ends(read({}, {}))));
    expect(await importButton()).toHaveAttribute('data-variant', 'filled');
    unmount();
    resetImports();
    await check(source(incidentFile(), ends(read({ imported: 0, rejected: 9 }, { n: 0 }))));
    expect(await importButton()).toHaveAttribute('data-variant', 'default');
    expect(screen.getByRole('button', { name: 'Back to the columns' })).toHaveAttribute(
      'data-variant',
      'filled',
    );
  });

  it('goes back with every choice', async () => {
    await choose(source(incidentFile({ needsZone: true })));
    await userEvent.click(await screen.findByRole('combobox', { name: ZONE }));
    await userEvent.click(screen.getByRole('option', { name: 'UTC' }));
    await userEvent.click(await checkButton());
    await importButton();
    await userEvent.click(screen.getByRole('button', { name: 'Back to the columns' }));
    expect(await screen.findByRole('combobox', { name: ZONE })).toHaveValue('UTC');
  });

  it('can be cancelled, and says so', async () => {
    await check(source(incidentFile(), lasts));
    expect(await screen.findByText('Reading rows, 210 rows read, 50 % of the file')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the check' }));
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(await screen.findByText(/The check was cancelled/)).toBeVisible();
    expect(await checkButton()).toBeEnabled();
  });

  it('says that the same file with the same settings adds nothing, and shows its report', async () => {
    imports.entries = [entry];
    const same = { id: entry.id, at: entry.importedAt, by: entry.importedBy };
    await check(source(incidentFile(), ends({ ...found, same })));
    expect(
      await screen.findByText(
        /with the same settings on 30 Oct 2026, 12:05 UTC by Petra. Importing it again/,
      ),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'See its report' }));
    expect(screen.getByRole('heading', { name: 'incidents.csv had been imported already' })).toBeVisible();
  });

  it('warns that the same file with other settings counts twice, and can undo the earlier one', async () => {
    imports.entries = [entry];
    await check(source(incidentFile()));
    expect(await screen.findByText(/If both stay, its records count twice/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo the earlier import' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    expect(imports.undo).toHaveBeenCalledWith(entry);
  });

  it('names workflows that are not in the assessment', async () => {
    const homeless = { withoutWorkflow: 9, unknownWorkflows: [{ name: 'Refunds', rows: 9 }] };
    await check(source(incidentFile(), ends({ ...found, ...homeless })));
    expect(await screen.findByText(/9 rows belong to no workflow/)).toHaveTextContent('Refunds (9 rows)');
  });
});

describe('importing', () => {
  const start = async (from: ImportSource) => {
    const opened = await choose(from);
    await userEvent.click(await checkButton());
    await userEvent.click(await importButton());
    return opened;
  };

  it('brings the file in and reports what became of every row', async () => {
    await start(source(incidentFile()));
    expect(
      await screen.findByRole('heading', { name: '371 incidents imported from incidents.csv' }),
    ).toHaveFocus();
    expect(imports.refresh).toHaveBeenCalledOnce();
    expect(screen.getByText(/Imported on 30 Oct 2026, 12:05 UTC by Petra/)).toBeVisible();
    expect(screen.getByText(/8 rows were rejected because they share an id/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save rejected rows' }));
    expect(exportRejects).toHaveBeenCalledWith({ id: 'i1', path: '/data/rejected.csv' });
    expect(await screen.findByText('3 rows saved to /data/rejected.csv')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo and choose again' }));
    expect(imports.undo).toHaveBeenCalledWith(entry);
    expect(await checkButton()).toBeEnabled();
  });

  it('is undone from its report after one question', async () => {
    await start(source(incidentFile()));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('371 incidents from incidents.csv go out of this assessment');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Undo the import' }));
    expect(imports.undo).toHaveBeenCalledWith(entry);
    expect(await checkButton()).toBeEnabled();
  });

  it('says when nothing was added because the file was there', async () => {
    imports.entries = [entry];
    await start(source(incidentFile()));
    expect(
      await screen.findByRole('heading', { name: 'incidents.csv had been imported already' }),
    ).toBeVisible();
  });

  it('cancels: the call is aborted, nothing is reported, the check is still there', async () => {
    await start(source(incidentFile(), ends(found), lasts));
    expect(await screen.findByText(/Reading rows, 210 rows read/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the import' }));
    expect(asked[1]?.signal.aborted).toBe(true);
    expect(await screen.findByText('Cancelled. Nothing of the file was kept.')).toBeVisible();
    expect(await importButton()).toBeEnabled();
    expect(imports.refresh).not.toHaveBeenCalled();
  });
});

describe('leaving', () => {
  it('goes one step back with Escape, and closes from the first one', async () => {
    const { onClose } = await choose(source(incidentFile()));
    await checkButton();
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(await screen.findByRole('button', { name: 'Go on with incidents.csv' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it('loses nothing that was chosen', async () => {
    const { unmount } = await choose(source(incidentFile({ needsZone: true })));
    await userEvent.click(await screen.findByRole('combobox', { name: ZONE }));
    await userEvent.click(screen.getByRole('option', { name: 'UTC' }));
    unmount();
    open(source(incidentFile({ needsZone: true })));
    await userEvent.click(screen.getByRole('button', { name: 'Go on with incidents.csv' }));
    expect(screen.getByRole('combobox', { name: ZONE })).toHaveValue('UTC');
  });
});
