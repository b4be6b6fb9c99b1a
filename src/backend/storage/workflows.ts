/** Table `workflow`. Small lists that only the workflow itself reads are kept as JSON in it. */
import { Profile, Workflow, type Person } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, WorkflowId } from '../../domain/ids';
import type { Day, DurationMs, Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';
import { listServices, replaceServices } from './services';

interface WorkflowRow {
  readonly id: WorkflowId;
  readonly name: string;
  readonly promise: string;
  readonly profile: string;
  readonly milestones: string;
  readonly guardrail_owners: string;
  readonly owner_name: string | null;
  readonly owner_title: string | null;
  readonly truth_owner_name: string | null;
  readonly truth_owner_title: string | null;
  readonly target_recover_ms: DurationMs | null;
  readonly target_truth_ms: DurationMs | null;
  readonly target_milestones: string;
  readonly target_due: Day | null;
}

const person = (name: string | null, title: string | null): Person | null =>
  name === null ? null : { name, title: title ?? '' };

const toWorkflow = (db: ReadableDb, row: WorkflowRow): Workflow => ({
  id: row.id,
  name: row.name,
  promise: row.promise,
  profile: Profile.parse(JSON.parse(row.profile)),
  milestones: Workflow.shape.milestones.parse(JSON.parse(row.milestones)),
  services: listServices(db, row.id),
  owner: person(row.owner_name, row.owner_title),
  truthOwner: person(row.truth_owner_name, row.truth_owner_title),
  guardrailOwners: Workflow.shape.guardrailOwners.parse(JSON.parse(row.guardrail_owners)),
  targets: {
    recover: row.target_recover_ms,
    truth: row.target_truth_ms,
    milestones: Workflow.shape.targets.shape.milestones.parse(JSON.parse(row.target_milestones)),
    due: row.target_due,
  },
});

const toColumns = (workflow: Workflow) => ({
  id: workflow.id,
  name: workflow.name,
  promise: workflow.promise,
  profile: JSON.stringify(workflow.profile),
  milestones: JSON.stringify(workflow.milestones),
  guardrailOwners: JSON.stringify(workflow.guardrailOwners),
  ownerName: workflow.owner?.name ?? null,
  ownerTitle: workflow.owner?.title ?? null,
  truthOwnerName: workflow.truthOwner?.name ?? null,
  truthOwnerTitle: workflow.truthOwner?.title ?? null,
  targetRecoverMs: workflow.targets.recover,
  targetTruthMs: workflow.targets.truth,
  targetMilestones: JSON.stringify(workflow.targets.milestones),
  targetDue: workflow.targets.due,
});

/** Adds a workflow with its places, after the others of the assessment. */
export function insertWorkflow(
  db: WritableDb,
  assessmentId: AssessmentId,
  workflow: Workflow,
  at: Instant,
): void {
  db.run(
    `INSERT INTO workflow (id, assessment_id, position, name, promise, profile, milestones, guardrail_owners,
       owner_name, owner_title, truth_owner_name, truth_owner_title, target_recover_ms, target_truth_ms,
       target_milestones, target_due)
     VALUES (@id, @assessmentId,
       (SELECT ifnull(max(position), 0) + 1 FROM workflow WHERE assessment_id = @assessmentId),
       @name, @promise, @profile, @milestones, @guardrailOwners, @ownerName, @ownerTitle, @truthOwnerName,
       @truthOwnerTitle, @targetRecoverMs, @targetTruthMs, @targetMilestones, @targetDue)`,
    { ...toColumns(workflow), assessmentId },
  );
  replaceServices(db, workflow.id, workflow.services, at);
}

/** Replaces everything that the workflow holds itself. */
export function updateWorkflow(db: WritableDb, workflow: Workflow, at: Instant): void {
  db.run(
    `UPDATE workflow SET name = @name, promise = @promise, profile = @profile, milestones = @milestones,
       guardrail_owners = @guardrailOwners, owner_name = @ownerName, owner_title = @ownerTitle,
       truth_owner_name = @truthOwnerName, truth_owner_title = @truthOwnerTitle,
       target_recover_ms = @targetRecoverMs, target_truth_ms = @targetTruthMs,
       target_milestones = @targetMilestones, target_due = @targetDue
     WHERE id = @id`,
    toColumns(workflow),
  );
  replaceServices(db, workflow.id, workflow.services, at);
}

/** An assessment's workflows in the order in which they were added. */
export const listWorkflows = (db: ReadableDb, assessmentId: AssessmentId): readonly Workflow[] =>
  db
    .all<WorkflowRow>(
      'SELECT * FROM workflow WHERE assessment_id = ? AND removed_at IS NULL ORDER BY position',
      [assessmentId],
    )
    .map((row) => toWorkflow(db, row));

/** Null: no such workflow in the assessment, or removed. */
export function findWorkflow(db: ReadableDb, assessmentId: AssessmentId, id: WorkflowId): Workflow | null {
  const row = db.get<WorkflowRow>(
    'SELECT * FROM workflow WHERE id = @id AND assessment_id = @assessmentId AND removed_at IS NULL',
    { id, assessmentId },
  );
  return row === undefined ? null : toWorkflow(db, row);
}

/** The assessment that a workflow belongs to, removed or not. */
export function findAssessmentOfWorkflow(db: ReadableDb, id: WorkflowId): AssessmentId | null {
  const row = db.get<{ assessmentId: AssessmentId }>(
    'SELECT assessment_id AS assessmentId FROM workflow WHERE id = ?',
    [id],
  );
  return row?.assessmentId ?? null;
}

/** Removes or, with null, restores; false when there is no such workflow. */
export const setWorkflowRemoved = (db: WritableDb, id: WorkflowId, removedAt: Instant | null): boolean =>
  db.run('UPDATE workflow SET removed_at = @removedAt WHERE id = @id', { id, removedAt }) > 0;
