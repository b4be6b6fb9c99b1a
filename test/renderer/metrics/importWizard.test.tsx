import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileLook } from '../../../src/domain/metrics/fileLook';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import type { ImportProgress } from '../../../src/domain/metrics/importTypes';
import { instant } from '../../../src/domain/time';
import { ImportPanel } from '../../../src/renderer/features/metrics/imports/ImportPanel';
import { leaveImport } from '../../../src/renderer/features/metrics/imports/leftImports';
import type { ImportSource } from '../../../src/renderer/features/metrics/imports/useImport';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';
import type { Desktop } from '../../../src/shared/desktop';
import { incidentFile, inspectedColumn } from './incidentFile';
import { openAssessment, renderIn } from './openAssessment';

const { exportRejects } = vi.hoisted(() => ({ exportRejects: vi.fn(() => Promise.resolve({ rows: 3 })) }));
vi.mock('../../../src/renderer/api', () => ({ client: { metrics: { exportRejects } }, api: {} }));

const ZONE = 'In which time zone were these times written?';
const ORDER = 'Which comes first, the day or the month?';
const progress: ImportProgress = { phase: 'read', bytesRead: 600, bytesTotal: 1200, rowsRead: 210 };

const report = {
  kind: 'incident',
  sha256: 'a'.repeat(64),
  latest: null,
  damagedText: false,
  cautions: [],
  header: ['Id', 'Opened', 'Restored', 'Reconciled'],
  rows: { read: 412, imported: 371, duplicates: 12, folded: 0, leftOut: 14, rejected: 15, flagged: 2 },
  rejectedBy: { ragged: 7, 'duplicate-id': 8 },
  flaggedBy: { 'dst-overlap': 2 },
  unreadable: [],
  rejectedExamples: [{ line: 18, reason: 'ragged', detail: '8/9', cells: ['x', 'y'] }],
} as unknown as ImportEntry['report'];

const entry = {
  id: 'i1',
  fileName: 'incidents.csv',
  importedAt: instant(Date.UTC(2026, 9, 30, 12, 5)),
  importedBy: 'Petra',
  report,
} as unknown as ImportEntry;

const found = {
  report,
  figures: [{ figure: 'truth', n: 350, open: 20, excluded: { negative: 1 } }],
  sharedIds: [
    {
      id: 'OPS-7',
      rows: [
        { line: 9, cells: ['OPS-7', '1', '2', ''] },
        { line: 31, cells: ['OPS-7', '1', '3', ''] },
      ],
    },
  ],
  flagLines: { 'dst-overlap': [40, 41] },
  unknownWorkflows: [],
  withoutWorkflow: 0,
  same: null,
} as unknown as ImportCheck;

const imports = {
  entries: [] as ImportEntry[],
  refresh: vi.fn(() => Promise.resolve()),
  undo: vi.fn(() => Promise.resolve(true)),
};
const asked: { what: 'check' | 'run'; request: ImportRequest; signal: AbortSignal }[] = [];
const looked: Parameters<ImportSource['inspect']>[] = [];

type Call<Result> = (signal: AbortSignal) => AsyncIterator<ImportProgress, Result>;

const ends = <Result,>(result: Result): Call<Result> =>
  // eslint-disable-next-line @typescript-eslint/require-await -- an iterator that is done at once
  async function* (): AsyncGenerator<ImportProgress, Result> {
    yield progress;
    return result;
  };
const refuses =
  (data: object): Call<never> =>
  () => ({
    next: () => Promise.reject(new ORPCError('IMPORT_REFUSED', { data })),
  });
/** Says once how far it is, and goes on until somebody cancels. */
const lasts: Call<never> = (signal) => {
  let first = true;
  return {
    next: () => {
      if (first) {
        first = false;
        return Promise.resolve({ done: false, value: progress });
      }
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    },
  };
};

/** A backend that sees this file and checks and imports as told. */
const source = (
  file: FileLook | ((...call: Parameters<ImportSource['inspect']>) => FileLook),
  check: Call<ImportCheck> = ends(found),
  run: Call<ImportEntry> = ends(entry),
) =>
  ({
    inspect: (...call) => {
      looked.push(call);
      return Promise.resolve(typeof file === 'function' ? file(...call) : file);
    },
    check: (request, signal) => {
      asked.push({ what: 'check', request, signal });
      return Promise.resolve(check(signal));
    },
    run: (request, signal) => {
      asked.push({ what: 'run', request, signal });
      return Promise.resolve(run(signal));
    },
  }) satisfies ImportSource;

function open(from: ImportSource) {
  const onClose = vi.fn();
  const view = renderIn(openAssessment(), <ImportPanel imports={imports} onClose={onClose} source={from} />);
  return { onClose, ...view };
}
async function choose(from: ImportSource) {
  const opened = open(from);
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  return opened;
}
const checkButton = () => screen.findByRole('button', { name: 'Check the whole file' });
const importButton = () => screen.findByRole('button', { name: 'Import' });

beforeEach(() => {
  asked.length = 0;
  looked.length = 0;
  imports.entries = [];
  leaveImport('a' as never, null);
  vi.clearAllMocks();
  const desktop: Partial<Desktop> = {
    chooseCsv: () => Promise.resolve('/data/incidents.csv'),
    chooseSavePath: () => Promise.resolve('/data/rejected.csv'),
    pathOf: (file) => (file.name === 'from the browser' ? '' : `/dropped/${file.name}`),
  };
  Object.assign(window, { desktop });
});

const drop = (...names: string[]) =>
  fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: { files: names.map((name) => ({ name })) } });

describe('choosing a file', () => {
  it('takes one that is dropped anywhere', async () => {
    open(source(incidentFile()));
    drop('incidents.csv');
    expect(await screen.findByRole('heading', { name: 'What is in incidents.csv' })).toHaveFocus();
    expect(looked[0]?.[0]).toBe('/dropped/incidents.csv');
  });

  it('refuses several files, and what is no file, in words', () => {
    open(source(incidentFile()));
    drop('a.csv', 'b.csv');
    expect(screen.getByRole('alert')).toHaveTextContent('2 files were dropped. Drop one at a time');
    drop('from the browser');
    expect(screen.getByRole('alert')).toHaveTextContent('no file on this computer');
    expect(looked).toEqual([]);
  });

  it('says in one sentence why a file is refused, and what to do', async () => {
    await choose({
      ...source(incidentFile()),
      inspect: () => Promise.reject(new ORPCError('IMPORT_REFUSED', { data: { code: 'empty' } })),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file is empty. Export it again from its tool.',
    );
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  });
});

describe('saying what the columns are', () => {
  it('asks neither zone nor order when the file tells them', async () => {
    await choose(source(incidentFile()));
    expect(await checkButton()).toBeEnabled();
    expect(screen.queryByText(ZONE)).toBeNull();
    expect(screen.queryByText(ORDER)).toBeNull();
  });

  it('asks zone and order when needed, checks only with both, and reads the file anew with each', async () => {
    await choose(source(incidentFile({ needsZone: true, orderOpen: true })));
    expect(await checkButton()).toBeDisabled();
    expect(screen.getByText('Choose the time zone. Say whether day or month comes first.')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: ZONE }));
    await userEvent.click(screen.getByRole('option', { name: 'UTC' }));
    await waitFor(() => expect(looked.at(-1)?.[2]).toMatchObject({ zone: 'UTC' }));
    await userEvent.click(screen.getByLabelText('Day, month, year'));
    await waitFor(() => expect(looked.at(-1)?.[2]).toMatchObject({ zone: 'UTC', order: 'dmy' }));
    await userEvent.click(await checkButton());
    await importButton();
    expect(asked[0]).toMatchObject({
      what: 'check',
      request: { workflowId: 'w1', path: '/data/incidents.csv', options: { zone: 'UTC', order: 'dmy' } },
    });
  });

  it('shows under each time what it is taken for, and a long cell in full', async () => {
    const long = 'A very long cell. '.repeat(30).trim();
    const file = incidentFile({
      rows: [['1', '03/04/2026 10:00', '', long]],
      more: {
        readings: [
          {
            field: 'started',
            column: 'Opened',
            format: 'day-month-year',
            order: 'dmy',
            orderOpen: false,
            usesZone: true,
            cells: [{ kind: 'instant', at: instant(Date.UTC(2026, 3, 3, 8)), twice: false }],
          },
        ],
      },
    });
    await choose(source(file));
    const grid = await screen.findByRole('grid', { name: 'First rows of incidents.csv' });
    expect(within(grid).getByText('3 Apr 2026, 08:00 UTC')).toBeVisible();
    expect(screen.getByText('→ 3 Apr 2026, 08:00 UTC')).toBeVisible();
    within(grid).getByRole('gridcell', { name: '1' }).focus();
    await userEvent.keyboard('{End}');
    expect(screen.getByTestId('full-cell')).toHaveTextContent(`Reconciled ${long}`);
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByTestId('full-cell')).toHaveTextContent('Restored (empty)');
  });

  it('starts as last time, says so, and goes back to what is detected', async () => {
    const remembered = {
      at: instant(Date.UTC(2026, 8, 1, 9, 30)),
      fileName: 'september.csv',
      mapping: { started: 'Restored', reconciled: 'Reconciled' },
      options: {
        kind: 'incident',
        preset: 'generic',
        zone: 'Europe/Berlin',
        order: null,
        dedupe: 'last',
        where: [],
        words: null,
      },
      patternValues: [],
    } satisfies FileLook['remembered'];
    await choose(source(incidentFile({ more: { remembered } })));
    expect(
      await screen.findByText(/Chosen as last time, when september.csv .* on 1 Sept 2026, 09:30 UTC/),
    ).toBeVisible();
    const started = () => screen.getByRole('combobox', { name: 'Column for Started, required' });
    expect(started()).toHaveValue('Restored');
    expect(looked.at(-1)?.[2]).toMatchObject({ zone: 'Europe/Berlin', mapping: { started: 'Restored' } });
    await userEvent.click(screen.getByRole('button', { name: 'Use what is detected instead' }));
    await waitFor(() => expect(started()).toHaveValue('Opened'));
    await userEvent.click(screen.getByRole('button', { name: 'Choose as last time' }));
    await waitFor(() => expect(started()).toHaveValue('Restored'));
  });

  it('detects the columns anew for another kind of rows', async () => {
    const as = (kind: FileLook['kind']) =>
      incidentFile({ more: { kind, ...(kind === 'change' ? { mapping: { deployed: 'Opened' } } : {}) } });
    await choose(source((_path, kind) => as(kind ?? 'incident')));
    await userEvent.click(await screen.findByLabelText('Changes'));
    expect(await screen.findByRole('combobox', { name: 'Column for Deployed, required' })).toHaveValue(
      'Opened',
    );
    expect(screen.getByText('The share of changes that failed will be measured.')).toBeVisible();
  });

  it('lets the words of the file mean something else, and goes back', async () => {
    const file = incidentFile({
      columns: [inspectedColumn('State')],
      mapping: { state: 'State' },
      more: {
        words: [{ field: 'state', column: 'State', values: [{ value: 'Parked', meaning: 'open' }] }],
      },
    });
    await choose(source(file));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Meaning of Parked' }));
    await userEvent.click(screen.getByRole('option', { name: 'Closed' }));
    await waitFor(() =>
      expect(looked.at(-1)?.[2].words).toEqual({
        severity: {},
        closedStates: ['closed', 'Parked'],
        reportedBySystem: ['system'],
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Back to the usual meaning' }));
    await waitFor(() => expect(looked.at(-1)?.[2].words).toBeNull());
  });

  it('asks for the zone when the whole file turns out to need it', async () => {
    const late = refuses({ code: 'zone-needed', column: 'Restored', line: 900, text: '1.2.26 10:00' });
    await choose(source(incidentFile(), late));
    await userEvent.click(await checkButton());
    expect(await screen.findByRole('combobox', { name: ZONE })).toBeVisible();
    expect(await checkButton()).toBeDisabled();
  });
});

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
    expect(truth).toHaveTextContent('1 that ends before it starts');
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
