/** A check of two columns with two rejected rows, whole enough to be sent by a backend. */
import type { EntryCount, ImportCheck } from '../../../src/domain/metrics/importCheck';
import type { ImportReport, RecordKind } from '../../../src/domain/metrics/importTypes';
import { day } from '../../../src/domain/time';

const reportOf = (kind: RecordKind, imported: number): ImportReport => ({
  kind,
  sha256: 'a'.repeat(64),
  bytes: 1200,
  encoding: 'utf-8',
  byteOrderMark: false,
  damagedText: false,
  delimiter: ',',
  header: ['A', 'B'],
  preset: 'generic',
  mapping: {},
  zone: null,
  order: null,
  timeColumns: [],
  latest: null,
  rows: { read: imported + 2, imported, duplicates: 0, folded: 0, leftOut: 0, rejected: 2, flagged: 0 },
  rejectedBy: { 'value-unusable': 2 },
  flaggedBy: {},
  unreadable: [],
  cautions: [],
  rejectedExamples: [
    { line: 4, reason: 'value-unusable', detail: 'reconciliationDefects: many', cells: ['x', 'many'] },
  ],
});

/** What a check says of a file that would bring so many records. */
export const checkOf = (kind: RecordKind, imported: number, entries: EntryCount[] = []): ImportCheck => ({
  report: reportOf(kind, imported),
  figures: [],
  entries,
  span: { from: day('2026-06-01'), to: day('2026-12-01') },
  unlistedMilestones: [],
  sharedIds: [],
  flagLines: {},
  unknownWorkflows: [{ name: 'Refunds', rows: 2 }],
  withoutWorkflow: 0,
  overlaps: [],
  writtenTwice: [],
  same: null,
});
