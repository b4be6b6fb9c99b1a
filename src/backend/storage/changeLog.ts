/** Table `change_log`: every change of what was entered, appended and never altered. */
import type { EntryKind } from '../../domain/assessment/entry';
import type { AssessmentId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

export type ChangedEntity =
  | 'client'
  | 'assessment'
  | 'workflow'
  | 'answer'
  | 'receipt'
  | 'symptom'
  | 'belief'
  | 'overrule'
  | 'condition'
  | 'import'
  | EntryKind;

/** `from` and `to` are the thing before and after; null: it was not there, or is gone. */
export interface Change {
  readonly entity: ChangedEntity;
  /** What tells this thing from others of its kind. */
  readonly key: string;
  /** Null: not inside one assessment. */
  readonly assessmentId: AssessmentId | null;
  readonly from: unknown;
  readonly to: unknown;
  readonly why: string | null;
}

export interface LoggedChange extends Change {
  readonly at: Instant;
  readonly who: string;
}

interface ChangeRow extends Omit<LoggedChange, 'from' | 'to'> {
  readonly before: string | null;
  readonly after: string | null;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** Appends one change. */
export function appendChange(db: WritableDb, change: LoggedChange): void {
  const { from, to, ...rest } = change;
  db.run(
    `INSERT INTO change_log (at, who, entity, key, assessment_id, before, after, why)
     VALUES (@at, @who, @entity, @key, @assessmentId, @before, @after, @why)`,
    { ...rest, before: json(from), after: json(to) },
  );
}

/** The changes of one assessment, oldest first. */
export const listChanges = (db: ReadableDb, assessmentId: AssessmentId): readonly LoggedChange[] =>
  db
    .all<ChangeRow>(
      `SELECT at, who, entity, key, assessment_id AS assessmentId, before, after, why FROM change_log
       WHERE assessment_id = ? ORDER BY id`,
      [assessmentId],
    )
    .map(({ before, after, ...rest }) => ({ ...rest, from: parsed(before), to: parsed(after) }));
