import { ORPCError } from '@orpc/client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileInspection, ImportProgress } from '../../../src/domain/metrics/importTypes';
import { ImportPanel } from '../../../src/renderer/features/metrics/imports/ImportPanel';
import type { ImportSource } from '../../../src/renderer/features/metrics/imports/useImport';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';
import type { Desktop } from '../../../src/shared/desktop';
import { incidentFile } from './incidentFile';
import { openAssessment, renderIn } from './openAssessment';

const { exportRejects } = vi.hoisted(() => ({ exportRejects: vi.fn(() => Promise.resolve({ rows: 3 })) }));
vi.mock('../../../src/renderer/api', () => ({ client: { metrics: { exportRejects } }, api: {} }));

const ZONE = 'In which time zone were these times written?';
const ORDER = 'Which comes first, the day or the month?';
const progress: ImportProgress = { phase: 'read', bytesRead: 600, bytesTotal: 1200, rowsRead: 210 };

const entry = {
  id: 'i1',
  fileName: 'incidents.csv',
  report: {
    latest: null,
    damagedText: false,
    cautions: [],
    rows: { read: 412, imported: 371, duplicates: 12, folded: 0, leftOut: 14, rejected: 15, flagged: 0 },
    rejectedBy: { ragged: 7, 'duplicate-id': 8 },
    flaggedBy: {},
    unreadable: [],
    rejectedExamples: [{ line: 18, reason: 'ragged', detail: '8/9', cells: ['x'] }],
  },
} as unknown as ImportEntry;

const imports = {
  entries: [],
  refresh: vi.fn(() => Promise.resolve()),
  undo: vi.fn(() => Promise.resolve(true)),
};
const asked: { request: ImportRequest; signal: AbortSignal }[] = [];

/** A backend that sees this file and runs imports as `run` says. */
const source = (
  file: FileInspection,
  run: (signal: AbortSignal) => AsyncIterator<ImportProgress, ImportEntry>,
) =>
  ({
    inspect: () => Promise.resolve(file),
    run: (request, signal) => {
      asked.push({ request, signal });
      return Promise.resolve(run(signal));
    },
  }) satisfies ImportSource;

// eslint-disable-next-line @typescript-eslint/require-await -- an iterator that is done at once
async function* whole(): AsyncGenerator<ImportProgress, ImportEntry> {
  yield progress;
  return entry;
}

async function choose(from: ImportSource) {
  const onClose = vi.fn();
  renderIn(openAssessment(), <ImportPanel imports={imports} onClose={onClose} source={from} />);
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  return onClose;
}
const importButton = () => screen.findByRole('button', { name: 'Import' });

beforeEach(() => {
  asked.length = 0;
  vi.clearAllMocks();
  const desktop: Partial<Desktop> = {
    chooseCsv: () => Promise.resolve('/data/incidents.csv'),
    chooseSavePath: () => Promise.resolve('/data/rejected.csv'),
  };
  Object.assign(window, { desktop });
});

describe('the import wizard', () => {
  it('asks neither zone nor order when the file tells them, and imports at once', async () => {
    await choose(source(incidentFile(), whole));
    expect(await importButton()).toBeEnabled();
    expect(screen.queryByText(ZONE)).toBeNull();
    expect(screen.queryByText(ORDER)).toBeNull();
    await userEvent.click(await importButton());
    expect(await screen.findByText('371 incidents imported from incidents.csv')).toBeVisible();
    expect(asked[0]?.request).toMatchObject({ workflowId: 'w1', path: '/data/incidents.csv' });
    expect(imports.refresh).toHaveBeenCalledOnce();
  });

  it('asks zone and order when needed, and starts only with both', async () => {
    await choose(source(incidentFile({ needsZone: true, orderOpen: true }), whole));
    expect(await importButton()).toBeDisabled();
    expect(screen.getByText('Choose the time zone. Say whether day or month comes first.')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: ZONE }));
    await userEvent.click(screen.getByRole('option', { name: 'UTC' }));
    await userEvent.click(screen.getByLabelText('Day, month, year'));
    await userEvent.click(await importButton());
    await screen.findByText('371 incidents imported from incidents.csv');
    expect(asked[0]?.request.options).toMatchObject({ zone: 'UTC', order: 'dmy' });
  });

  it('cancels: the call is aborted, nothing is reported, every choice is still there', async () => {
    const never = (signal: AbortSignal): AsyncIterator<ImportProgress, ImportEntry> => {
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
    await choose(source(incidentFile(), never));
    await userEvent.click(await importButton());
    expect(await screen.findByText(/Reading rows, 210 rows read/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the import' }));
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(await screen.findByText('Cancelled. Nothing of the file was kept.')).toBeVisible();
    expect(await importButton()).toBeEnabled();
    expect(imports.refresh).not.toHaveBeenCalled();
  });

  it('shows what became of every row, and saves the rejected ones', async () => {
    await choose(source(incidentFile(), whole));
    await userEvent.click(await importButton());
    expect(await screen.findByTestId('sum')).toHaveTextContent(
      '412 rows read = 371 imported + 12 identical + 0 folded + 14 left out + 15 rejected',
    );
    expect(screen.getByText('Line 18: 8/9')).toBeVisible();
    expect(screen.getByText(/8 rows were rejected because they share an id/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save rejected rows' }));
    expect(exportRejects).toHaveBeenCalledWith({ id: 'i1', path: '/data/rejected.csv' });
    expect(await screen.findByText('3 rows saved to /data/rejected.csv')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo and choose again' }));
    expect(imports.undo).toHaveBeenCalledWith(entry);
    expect(await importButton()).toBeEnabled();
  });

  it('says in one sentence why a file is refused, and what to do', async () => {
    const refused: ImportSource = {
      ...source(incidentFile(), whole),
      inspect: () => Promise.reject(new ORPCError('IMPORT_REFUSED', { data: { code: 'empty' } })),
    };
    await choose(refused);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file is empty. Export it again from its tool.',
    );
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  });

  it('asks for the zone when the whole file turns out to need it', async () => {
    const late = (): AsyncIterator<ImportProgress, ImportEntry> => ({
      next: () =>
        Promise.reject(
          new ORPCError('IMPORT_REFUSED', {
            data: { code: 'zone-needed', column: 'Restored', line: 900, text: '1.2.26 10:00' },
          }),
        ),
    });
    await choose(source(incidentFile(), late));
    await userEvent.click(await importButton());
    expect(await screen.findByRole('combobox', { name: ZONE })).toBeVisible();
    expect(await importButton()).toBeDisabled();
  });

  it('closes with Escape', async () => {
    const onClose = await choose(source(incidentFile(), whole));
    await importButton();
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });
});
