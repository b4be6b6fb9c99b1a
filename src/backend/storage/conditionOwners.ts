/** Table `condition_owner`: who took on a condition of a decision, and until when. */
import type { ConditionOwner } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, WorkflowId } from '../../domain/ids';
import type { ReadableDb, WritableDb } from './database';

const columns = 'o.workflow_id AS workflowId, o.key, o.owner, o.due';

/** Writes owner and date of a condition, over earlier ones. */
export function upsertConditionOwner(db: WritableDb, condition: ConditionOwner): void {
  db.run(
    `INSERT INTO condition_owner (workflow_id, key, owner, due) VALUES (@workflowId, @key, @owner, @due)
     ON CONFLICT (workflow_id, key) DO UPDATE SET owner = excluded.owner, due = excluded.due`,
    { ...condition },
  );
}

/** Null: nobody yet. */
export const findConditionOwner = (
  db: ReadableDb,
  workflowId: WorkflowId,
  key: string,
): ConditionOwner | null =>
  db.get<ConditionOwner>(
    `SELECT ${columns} FROM condition_owner o WHERE o.workflow_id = @workflowId AND o.key = @key`,
    { workflowId, key },
  ) ?? null;

/** Owners of an assessment's conditions, leaving out those of removed workflows. */
export const listConditionOwners = (db: ReadableDb, assessmentId: AssessmentId): readonly ConditionOwner[] =>
  db.all<ConditionOwner>(
    `SELECT ${columns} FROM condition_owner o JOIN workflow w ON w.id = o.workflow_id
     WHERE w.assessment_id = ? AND w.removed_at IS NULL ORDER BY w.position, o.key`,
    [assessmentId],
  );
