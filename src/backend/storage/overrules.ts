/** Table `overrule`: decisions that a named person took against the rules. */
import type { Overrule } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, WorkflowId } from '../../domain/ids';
import type { ReadableDb, WritableDb } from './database';

const columns = 'o.workflow_id AS workflowId, o.decision, o.decided_by AS "by", o.reason, o.at';

/** Writes the overrule of a workflow, over an earlier one. */
export function upsertOverrule(db: WritableDb, overrule: Overrule): void {
  db.run(
    `INSERT INTO overrule (workflow_id, decision, decided_by, reason, at)
     VALUES (@workflowId, @decision, @by, @reason, @at)
     ON CONFLICT (workflow_id) DO UPDATE SET decision = excluded.decision,
       decided_by = excluded.decided_by, reason = excluded.reason, at = excluded.at`,
    { ...overrule },
  );
}

/** Null: the rules decide. */
export const findOverrule = (db: ReadableDb, workflowId: WorkflowId): Overrule | null =>
  db.get<Overrule>(`SELECT ${columns} FROM overrule o WHERE o.workflow_id = ?`, [workflowId]) ?? null;

/** Overrules of an assessment's workflows, leaving out removed ones. */
export const listOverrules = (db: ReadableDb, assessmentId: AssessmentId): readonly Overrule[] =>
  db.all<Overrule>(
    `SELECT ${columns} FROM overrule o JOIN workflow w ON w.id = o.workflow_id
     WHERE w.assessment_id = ? AND w.removed_at IS NULL ORDER BY w.position`,
    [assessmentId],
  );

/** False when the rules decided anyway. */
export const deleteOverrule = (db: WritableDb, workflowId: WorkflowId): boolean =>
  db.run('DELETE FROM overrule WHERE workflow_id = ?', [workflowId]) > 0;
