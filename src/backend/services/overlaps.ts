/** Earlier imports that have rows of a file already: those would count twice. */
import type { Entry } from '../../domain/assessment/entry';
import type { Overlap } from '../../domain/metrics/importCheck';
import type { ImportReport } from '../../domain/metrics/importTypes';
import { countStanding, type ListedRecord, signOfRecord } from '../../domain/metrics/sameRecord';
import type { ImportRequest } from '../../shared/contract';
import type { ReadableDb } from '../storage/database';
import { listChangedEntries, listImportedEntries } from '../storage/entries';
import { type CommittedImport, listImports } from '../storage/imports';
import type { Meanings } from './incidentIntake';
import { type Standing, StandingRows, type TimedKind } from './standingRows';
import { workflowsByName } from './workflowNames';

const earlierOf = (
  db: ReadableDb,
  { assessmentId, options }: Pick<ImportRequest, 'assessmentId' | 'options'>,
): readonly CommittedImport[] =>
  listImports(db, assessmentId).filter(({ report }) => report.kind === options.kind);

/** Takes the incidents or milestone events of a file while it is checked; close it. */
export const standingRowsOf = (
  db: ReadableDb,
  request: ImportRequest,
  kind: TimedKind,
  workflowOf: Meanings['workflowOf'],
): StandingRows =>
  new StandingRows(db, kind, earlierOf(db, request), workflowOf, workflowsByName(db, request.assessmentId));

/** The earlier imports that incidents or milestone events of a file stand in. */
export const overlapsOfRows = (standing: readonly Standing[]): Overlap[] =>
  standing.map(({ earlier, rows }) => overlap(earlier, earlier.report.rows.imported, rows, 0));

/** The earlier imports that these records of a file stand in, as people left them. */
export function overlapsOfRecords(
  db: ReadableDb,
  request: Pick<ImportRequest, 'assessmentId' | 'options'>,
  mapping: ImportReport['mapping'],
  records: readonly ListedRecord[],
): Overlap[] {
  return earlierOf(db, request).flatMap((earlier) => {
    const hasNumbers = mapping.id !== undefined && earlier.report.mapping.id !== undefined;
    const there = listImportedEntries(db, earlier.no).filter(isListed);
    const signs = (some: readonly ListedRecord[]) => some.map((each) => signOfRecord(each, hasNumbers));
    const standing = countStanding(signs(records), signs(there));
    if (standing === 0) return [];
    return [overlap(earlier, there.length, standing, listChangedEntries(db, earlier.no).length)];
  });
}

const overlap = (
  { id, fileName, importedAt }: CommittedImport,
  records: number,
  standing: number,
  edited: number,
): Overlap => ({ id, fileName, at: importedAt, records, standing, edited });

const LISTED: readonly Entry['kind'][] = ['drill', 'reconciliation', 'change', 'review'];

const isListed = (entry: Entry): entry is ListedRecord => LISTED.includes(entry.kind);
