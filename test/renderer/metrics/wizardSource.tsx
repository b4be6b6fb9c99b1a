/** The wizard over a source that answers as a test says. */
import { ORPCError } from '@orpc/client';
import { screen, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Mock, vi } from 'vitest';
import type { IncidentRecord } from '../../../src/domain/metrics/enteredRecords';
import type { FileLook } from '../../../src/domain/metrics/fileLook';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import type { ImportProgress } from '../../../src/domain/metrics/importTypes';
import { instant } from '../../../src/domain/time';
import { ImportPanel } from '../../../src/renderer/features/metrics/imports/ImportPanel';
import { leaveImport } from '../../../src/renderer/features/metrics/imports/leftImports';
import type { ImportSource } from '../../../src/renderer/features/metrics/imports/useImport';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';
import type { Desktop } from '../../../src/shared/desktop';
import { openAssessment, renderIn } from './openAssessment';

export const ZONE = 'In which time zone were these times written?';
const progress: ImportProgress = { phase: 'read', bytesRead: 600, bytesTotal: 1200, rowsRead: 210 };

export const report = {
  kind: 'incident',
  sha256: 'a'.repeat(64),
  latest: null,
  damagedText: false,
  mapping: { id: 'Id', started: 'Opened', workflow: 'Workflow' },
  cautions: [],
  header: ['Id', 'Opened', 'Restored', 'Reconciled'],
  rows: { read: 412, imported: 371, duplicates: 12, folded: 0, leftOut: 14, rejected: 15, flagged: 2 },
  rejectedBy: { ragged: 7, 'duplicate-id': 8 },
  flaggedBy: { 'dst-overlap': 2 },
  unreadable: [],
  rejectedExamples: [{ line: 18, reason: 'ragged', detail: '8/9', cells: ['x', 'y'] }],
} as unknown as ImportEntry['report'];

export const entry = {
  id: 'i1',
  fileName: 'incidents.csv',
  importedAt: instant(Date.UTC(2026, 9, 30, 12, 5)),
  importedBy: 'Petra',
  replacedBy: null,
  replaces: [],
  report,
} as unknown as ImportEntry;

export const found = {
  report,
  entries: [],
  span: null,
  unlistedMilestones: [],
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
  overlaps: [],
  writtenTwice: [],
  same: null,
} as unknown as ImportCheck;

export const imports = {
  entries: [] as ImportEntry[],
  refresh: vi.fn(() => Promise.resolve()),
  undo: vi.fn(() => Promise.resolve(true)),
};
export const asked: { what: 'check' | 'run'; request: ImportRequest; signal: AbortSignal }[] = [];
export const looked: Parameters<ImportSource['inspect']>[] = [];

export type Call<Result> = (signal: AbortSignal) => AsyncIterator<ImportProgress, Result>;

export const ends = <Result,>(result: Result): Call<Result> =>
  // eslint-disable-next-line @typescript-eslint/require-await -- an iterator that is done at once
  async function* (): AsyncGenerator<ImportProgress, Result> {
    yield progress;
    return result;
  };
export const refuses =
  (data: object): Call<never> =>
  () => ({
    next: () => Promise.reject(new ORPCError('IMPORT_REFUSED', { data })),
  });
/** Says once how far it is, and goes on until somebody cancels. */
export const lasts: Call<never> = (signal) => {
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
export const source = (
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

interface Opened extends RenderResult {
  readonly onClose: Mock<() => void>;
}

/** Incidents that were written down, and what changes them. */
interface Written {
  readonly incidents?: IncidentRecord[];
  readonly change?: object;
}

export function open(from: ImportSource, { incidents = [], change }: Written = {}): Opened {
  const onClose = vi.fn<() => void>();
  const empty = openAssessment(change === undefined ? {} : { change });
  const opened = { ...empty, record: { ...empty.record, incidents } };
  const view = renderIn(opened, <ImportPanel imports={imports} onClose={onClose} source={from} />);
  return { onClose, ...view };
}
export async function choose(from: ImportSource, written: Written = {}): Promise<Opened> {
  const opened = open(from, written);
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  return opened;
}
export const checkButton = () => screen.findByRole('button', { name: 'Check the whole file' });
export const importButton = () => screen.findByRole('button', { name: 'Import' });

/** Nothing was asked, imported or left yet, and the operating system answers every dialog. */
export function resetImports(): void {
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
}
