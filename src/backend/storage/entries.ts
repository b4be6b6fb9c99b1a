/** Table `entry`: what is entered or imported beside answers, receipts and symptoms, one document a row. */
import {
  Entry,
  type EntryKind,
  type EntryPlace,
  keyOfEntry,
  workflowOfEntry,
} from '../../domain/assessment/entry';
import type { AssessmentId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';
import type { ImportNo } from './imports';

interface EntryRow {
  readonly kind: string;
  readonly data: string;
}

const toEntry = ({ kind, data }: EntryRow): Entry =>
  Entry.parse({ kind, value: JSON.parse(data) as unknown });

/** What an import brings is seen once it is committed, and no longer once it is undone or another one took its place. */
const isSeen = `(entry.import_no IS NULL OR EXISTS (
  SELECT 1 FROM import_file f
  WHERE f.no = entry.import_no AND f.state = 'committed' AND f.replaced_by IS NULL))`;

const isThere = `assessment_id = @assessmentId AND kind = @kind AND key = @key AND ${isSeen}`;

const columnsOf = (assessmentId: AssessmentId, entry: Entry, at: Instant) => ({
  assessmentId,
  kind: entry.kind,
  key: keyOfEntry(entry),
  workflowId: workflowOfEntry(entry),
  data: JSON.stringify(entry.value),
  at,
});

/**
 * Writes an entry over the one with its key, which it brings back if it was removed. An imported one stays part of its
 * import; of an import that is gone meanwhile it becomes the writer's own.
 */
export function upsertEntry(db: WritableDb, assessmentId: AssessmentId, entry: Entry, at: Instant): void {
  db.run(
    `INSERT INTO entry (assessment_id, kind, key, workflow_id, data, created_at)
     VALUES (@assessmentId, @kind, @key, @workflowId, @data, @at)
     ON CONFLICT (assessment_id, kind, key) DO UPDATE SET
       workflow_id = excluded.workflow_id, data = excluded.data, removed_at = NULL,
       import_no = CASE WHEN ${isSeen} THEN entry.import_no END`,
    columnsOf(assessmentId, entry, at),
  );
}

/** Adds entries of an import, which are seen when it is committed. Throws when one of their keys is taken. */
export function insertImportedEntries(
  db: WritableDb,
  assessmentId: AssessmentId,
  importNo: ImportNo,
  entries: readonly Entry[],
  at: Instant,
): void {
  for (const entry of entries)
    db.run(
      `INSERT INTO entry (assessment_id, kind, key, workflow_id, data, created_at, import_no)
       VALUES (@assessmentId, @kind, @key, @workflowId, @data, @at, @importNo)`,
      { ...columnsOf(assessmentId, entry, at), importNo },
    );
}

/** Null: no such entry, or removed. */
export function findEntry(db: ReadableDb, assessmentId: AssessmentId, place: EntryPlace): Entry | null {
  const row = db.get<EntryRow>(`SELECT kind, data FROM entry WHERE ${isThere} AND removed_at IS NULL`, {
    assessmentId,
    ...place,
  });
  return row === undefined ? null : toEntry(row);
}

/** An entry that was removed, and when; null: none, or it is there. */
export function findRemovedEntry(
  db: ReadableDb,
  assessmentId: AssessmentId,
  place: EntryPlace,
): { readonly entry: Entry; readonly removedAt: Instant } | null {
  const row = db.get<EntryRow & { readonly removedAt: Instant }>(
    `SELECT kind, data, removed_at AS removedAt FROM entry WHERE ${isThere} AND removed_at IS NOT NULL`,
    { assessmentId, ...place },
  );
  return row === undefined ? null : { entry: toEntry(row), removedAt: row.removedAt };
}

/** `narrowed` is a further condition, or nothing. */
const listed = (narrowed: string) =>
  `SELECT entry.kind, entry.data FROM entry LEFT JOIN workflow w ON w.id = entry.workflow_id
   WHERE entry.assessment_id = @assessmentId ${narrowed} AND entry.removed_at IS NULL
     AND (entry.workflow_id IS NULL OR w.removed_at IS NULL) AND ${isSeen}
   ORDER BY entry.created_at, entry.rowid`;

/** Entries of an assessment as they were added, leaving out removed ones and those of removed workflows. */
export const listEntries = (db: ReadableDb, assessmentId: AssessmentId): readonly Entry[] =>
  db.all<EntryRow>(listed(''), { assessmentId }).map(toEntry);

type EntryOf<Kind extends EntryKind> = Extract<Entry, { readonly kind: Kind }>;

/** The values of `listEntries` of one kind, without reading the others: there may be thousands of imported ones. */
export const listEntryValues = <Kind extends EntryKind>(
  db: ReadableDb,
  assessmentId: AssessmentId,
  kind: Kind,
): readonly EntryOf<Kind>['value'][] =>
  db
    .all<EntryRow>(listed('AND entry.kind = @kind'), { assessmentId, kind })
    // The rows are of that kind; the compiler cannot follow that through the query.
    .map((row) => toEntry(row).value as EntryOf<Kind>['value']);

/** Entries of an import that people changed since, as they are now; removed ones are not among them. */
export const listChangedEntries = (db: ReadableDb, importNo: ImportNo): readonly Entry[] =>
  db
    .all<EntryRow>(
      `SELECT kind, data FROM entry WHERE import_no = @importNo AND removed_at IS NULL
         AND (kind, key) IN (
           SELECT entity, key FROM change_log
           WHERE assessment_id = (SELECT assessment_id FROM import_file WHERE no = @importNo))
       ORDER BY rowid`,
      { importNo },
    )
    .map(toEntry);

/** Entries of an import that are there, whether it counts or is set aside. */
export const listImportedEntries = (db: ReadableDb, importNo: ImportNo): readonly Entry[] =>
  db
    .all<EntryRow>('SELECT kind, data FROM entry WHERE import_no = ? AND removed_at IS NULL ORDER BY rowid', [
      importNo,
    ])
    .map(toEntry);

/** Entries of an assessment that came from a file and are there, with the number of their import; oldest import first. */
export const listEntryImports = (
  db: ReadableDb,
  assessmentId: AssessmentId,
): readonly (EntryPlace & { readonly importNo: ImportNo })[] =>
  db.all<EntryPlace & { readonly importNo: ImportNo }>(
    `SELECT kind, key, import_no AS importNo FROM entry
     WHERE assessment_id = @assessmentId AND import_no IS NOT NULL AND removed_at IS NULL AND ${isSeen}
     ORDER BY import_no, rowid`,
    { assessmentId },
  );

/** Removes or, with null, restores; false when there is no such entry. */
export const setEntryRemoved = (
  db: WritableDb,
  assessmentId: AssessmentId,
  place: EntryPlace,
  removedAt: Instant | null,
): boolean =>
  db.run(`UPDATE entry SET removed_at = @removedAt WHERE ${isThere}`, {
    assessmentId,
    ...place,
    removedAt,
  }) > 0;

/** Deletes some of an import's; returns how many, 0 when none are left. */
export const deleteSomeImportedEntries = (db: WritableDb, importNo: ImportNo, atMost: number): number =>
  db.run(
    `DELETE FROM entry WHERE rowid IN (
       SELECT rowid FROM entry WHERE import_no = @importNo LIMIT @atMost)`,
    { importNo, atMost },
  );
