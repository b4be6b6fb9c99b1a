/** Table `import_file`: which file was imported when, by whom and how, and what came of it. */
import {
  ImportOptions,
  ImportReport,
  type ImportOptions as Options,
  type ImportReport as Report,
} from '../../domain/metrics/importTypes';
import type { AssessmentId, ImportId, PatternId, WorkflowId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

/** The library's own number of an import: what its rows are kept under. */
export type ImportNo = number;

/** `pending` while rows arrive; `dropped` and `undone` ones lose their rows soon after. */
export type ImportState = 'pending' | 'committed' | 'dropped' | 'undone';

export interface PatternValue {
  readonly value: string;
  readonly patternId: PatternId;
}

export interface NewImport {
  readonly id: ImportId;
  readonly assessmentId: AssessmentId;
  readonly workflowId: WorkflowId | null;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly requestSha256: string;
  readonly options: Options;
  readonly patternValues: readonly PatternValue[];
  readonly importedBy: string;
  readonly importedAt: Instant;
}

export interface CommittedImport extends Omit<NewImport, 'requestSha256' | 'patternValues'> {
  readonly no: ImportNo;
  readonly report: Report;
  /** The import that took its place: this one is kept and counts nowhere. Null: it counts. */
  readonly replacedBy: ImportNo | null;
}

interface CommittedRow extends Omit<CommittedImport, 'options' | 'report'> {
  readonly options: string;
  readonly report: string;
}

const committed = `SELECT no, id, assessment_id AS assessmentId, workflow_id AS workflowId,
    file_name AS fileName, file_sha256 AS fileSha256, options, imported_by AS importedBy,
    imported_at AS importedAt, report, replaced_by AS replacedBy
  FROM import_file WHERE state = 'committed'`;

const toCommitted = (row: CommittedRow): CommittedImport => ({
  ...row,
  options: ImportOptions.parse(JSON.parse(row.options)),
  report: ImportReport.parse(JSON.parse(row.report)),
});

/** Begins an import that nobody sees yet. */
export function insertPendingImport(db: WritableDb, request: NewImport): ImportNo {
  const { options, patternValues, ...rest } = request;
  db.run(
    `INSERT INTO import_file (id, assessment_id, workflow_id, file_name, file_sha256, request_sha256, options,
       pattern_values, imported_by, imported_at, state)
     VALUES (@id, @assessmentId, @workflowId, @fileName, @fileSha256, @requestSha256, @options, @patternValues,
       @importedBy, @importedAt, 'pending')`,
    { ...rest, options: JSON.stringify(options), patternValues: JSON.stringify(patternValues) },
  );
  const row = db.get<{ no: ImportNo }>('SELECT no FROM import_file WHERE id = ?', [request.id]);
  if (row === undefined) throw new Error(`import ${request.id} was not kept`);
  return row.no;
}

/** Makes an import seen, with everything that arrived for it. */
export function commitImport(db: WritableDb, no: ImportNo, report: Report, at: Instant): void {
  db.run("UPDATE import_file SET state = 'committed', report = @report, imported_at = @at WHERE no = @no", {
    no,
    at,
    report: JSON.stringify(report),
  });
}

/** Takes an import out of sight that was never seen; its rows are purged afterwards. */
export function dropImport(db: WritableDb, no: ImportNo): void {
  db.run("UPDATE import_file SET state = 'dropped' WHERE no = ?", [no]);
}

/**
 * Takes an import out of sight; its rows are purged afterwards. Those whose place it took are what they would be had it
 * never come: they count again, or are replaced by what replaced it.
 */
export function undoImport(db: WritableDb, no: ImportNo): void {
  db.run(
    `UPDATE import_file SET replaced_by = (SELECT f.replaced_by FROM import_file f WHERE f.no = @no)
     WHERE replaced_by = @no`,
    { no },
  );
  db.run("UPDATE import_file SET state = 'undone', replaced_by = NULL WHERE no = ?", [no]);
}

/** Sets a committed import aside in favour of a newer one; false when it is gone or set aside already. */
export const replaceImport = (db: WritableDb, no: ImportNo, by: ImportNo): boolean =>
  db.run(
    `UPDATE import_file SET replaced_by = @by WHERE no = @no AND state = 'committed' AND replaced_by IS NULL`,
    { no, by },
  ) > 0;

/** The imports of an assessment that count, oldest first. */
export const listImports = (db: ReadableDb, assessmentId: AssessmentId): readonly CommittedImport[] =>
  listKeptImports(db, assessmentId).filter(({ replacedBy }) => replacedBy === null);

/** Those and the ones that are set aside, oldest first. */
export const listKeptImports = (db: ReadableDb, assessmentId: AssessmentId): readonly CommittedImport[] =>
  db.all<CommittedRow>(`${committed} AND assessment_id = ? ORDER BY no`, [assessmentId]).map(toCommitted);

/** Set aside or not; null: no such import, or not (or no longer) committed. */
export function findImport(db: ReadableDb, id: ImportId): CommittedImport | null {
  const row = db.get<CommittedRow>(`${committed} AND id = ?`, [id]);
  return row === undefined ? null : toCommitted(row);
}

/** The import of the same file with the same mapping, set aside or not; null: none. */
export function findSameImport(
  db: ReadableDb,
  assessmentId: AssessmentId,
  requestSha256: string,
): CommittedImport | null {
  const row = db.get<CommittedRow>(
    `${committed} AND assessment_id = @assessmentId AND request_sha256 = @requestSha256`,
    { assessmentId, requestSha256 },
  );
  return row === undefined ? null : toCommitted(row);
}

/** Imports that may still have rows although nobody may see them. */
export const listUnseenImports = (db: ReadableDb): readonly ImportNo[] =>
  db
    .all<{ no: ImportNo }>("SELECT no FROM import_file WHERE state <> 'committed' ORDER BY no")
    .map(({ no }) => no);

/** The files that some import came from, undone ones included, by their SHA-256. */
export const listImportedFiles = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db
      .all<{ sha256: string }>('SELECT DISTINCT file_sha256 AS sha256 FROM import_file')
      .map(({ sha256 }) => sha256),
  );

/** Forgets an import that never was: only when none of its rows are left. An undone one is remembered. */
export function deleteDroppedImport(db: WritableDb, no: ImportNo): void {
  db.run("DELETE FROM import_file WHERE no = ? AND state IN ('pending', 'dropped')", [no]);
}
