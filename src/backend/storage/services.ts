/** Table `service`: the landscape of a workflow, the places where a cause can land. */
import type { Service } from '../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

/** The places of a workflow in the order given to them. */
export const listServices = (db: ReadableDb, workflowId: WorkflowId): Service[] =>
  db.all<Service>(
    'SELECT id, name, kind FROM service WHERE workflow_id = ? AND removed_at IS NULL ORDER BY position',
    [workflowId],
  );

/** Makes these the workflow's places. Others are removed but kept: symptoms and incidents still point at them. */
export function replaceServices(
  db: WritableDb,
  workflowId: WorkflowId,
  services: readonly Service[],
  at: Instant,
): void {
  db.run('UPDATE service SET removed_at = @at WHERE workflow_id = @workflowId AND removed_at IS NULL', {
    workflowId,
    at,
  });
  services.forEach((service, position) => {
    db.run(
      `INSERT INTO service (workflow_id, id, position, name, kind)
       VALUES (@workflowId, @id, @position, @name, @kind)
       ON CONFLICT (workflow_id, id) DO UPDATE SET
         position = excluded.position, name = excluded.name, kind = excluded.kind, removed_at = NULL`,
      { ...service, workflowId, position },
    );
  });
}
