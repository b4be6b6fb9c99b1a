/** Table `entry`: what is entered beside answers, receipts and symptoms, one document a row. */
import { Entry, type EntryPlace, keyOfEntry, workflowOfEntry } from '../../domain/assessment/entry';
import type { AssessmentId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

interface EntryRow {
  readonly kind: string;
  readonly data: string;
}

const toEntry = ({ kind, data }: EntryRow): Entry =>
  Entry.parse({ kind, value: JSON.parse(data) as unknown });

/** Writes an entry over the one with its key, which it brings back if it was removed. */
export function upsertEntry(db: WritableDb, assessmentId: AssessmentId, entry: Entry, at: Instant): void {
  db.run(
    `INSERT INTO entry (assessment_id, kind, key, workflow_id, data, created_at)
     VALUES (@assessmentId, @kind, @key, @workflowId, @data, @at)
     ON CONFLICT (assessment_id, kind, key) DO UPDATE SET
       workflow_id = excluded.workflow_id, data = excluded.data, removed_at = NULL`,
    {
      assessmentId,
      kind: entry.kind,
      key: keyOfEntry(entry),
      workflowId: workflowOfEntry(entry),
      data: JSON.stringify(entry.value),
      at,
    },
  );
}

/** Null: no such entry, or removed. */
export function findEntry(db: ReadableDb, assessmentId: AssessmentId, place: EntryPlace): Entry | null {
  const row = db.get<EntryRow>(
    `SELECT kind, data FROM entry
     WHERE assessment_id = @assessmentId AND kind = @kind AND key = @key AND removed_at IS NULL`,
    { assessmentId, ...place },
  );
  return row === undefined ? null : toEntry(row);
}

/** An entry that was removed, and when; null: none, or it is there. */
export function findRemovedEntry(
  db: ReadableDb,
  assessmentId: AssessmentId,
  place: EntryPlace,
): { readonly entry: Entry; readonly removedAt: Instant } | null {
  const row = db.get<EntryRow & { readonly removedAt: Instant }>(
    `SELECT kind, data, removed_at AS removedAt FROM entry
     WHERE assessment_id = @assessmentId AND kind = @kind AND key = @key AND removed_at IS NOT NULL`,
    { assessmentId, ...place },
  );
  return row === undefined ? null : { entry: toEntry(row), removedAt: row.removedAt };
}

/** Entries of an assessment as they were added, leaving out removed ones and those of removed workflows. */
export const listEntries = (db: ReadableDb, assessmentId: AssessmentId): readonly Entry[] =>
  db
    .all<EntryRow>(
      `SELECT e.kind, e.data FROM entry e LEFT JOIN workflow w ON w.id = e.workflow_id
       WHERE e.assessment_id = ? AND e.removed_at IS NULL AND (e.workflow_id IS NULL OR w.removed_at IS NULL)
       ORDER BY e.created_at, e.rowid`,
      [assessmentId],
    )
    .map(toEntry);

/** Removes or, with null, restores; false when there is no such entry. */
export const setEntryRemoved = (
  db: WritableDb,
  assessmentId: AssessmentId,
  place: EntryPlace,
  removedAt: Instant | null,
): boolean =>
  db.run(
    `UPDATE entry SET removed_at = @removedAt
     WHERE assessment_id = @assessmentId AND kind = @kind AND key = @key`,
    { assessmentId, ...place, removedAt },
  ) > 0;
