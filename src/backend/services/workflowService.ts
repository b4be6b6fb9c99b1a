import type { Workflow } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, WorkflowId } from '../../domain/ids';
import {
  findAssessmentOfWorkflow,
  findWorkflow,
  insertWorkflow,
  setWorkflowRemoved,
  updateWorkflow,
} from '../storage/workflows';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingWorkflow } from './existing';
import { notFound } from './failure';
import { recorded, recordedSaved } from './recorded';

/** Workflows with their landscape: create, change, remove and restore. */
export function createWorkflowService(deps: ServiceDeps) {
  const change = recorded(deps);
  const save = recordedSaved(deps);
  return {
    create: change(
      (
        edit,
        input: { readonly assessmentId: AssessmentId; readonly workflow: Omit<Workflow, 'id'> },
      ): Workflow => {
        const { assessmentId } = input;
        existingAssessment(edit.db, assessmentId);
        const workflow: Workflow = { ...input.workflow, id: deps.newId() as WorkflowId };
        insertWorkflow(edit.db, assessmentId, workflow, edit.at);
        edit.log({ entity: 'workflow', key: workflow.id, assessmentId, from: null, to: workflow, why: null });
        return workflow;
      },
    ),

    update: save((edit, input: { readonly assessmentId: AssessmentId; readonly workflow: Workflow }) => {
      const { assessmentId, workflow } = input;
      const from = existingWorkflow(edit.db, assessmentId, workflow.id);
      updateWorkflow(edit.db, workflow, edit.at);
      edit.log({ entity: 'workflow', key: workflow.id, assessmentId, from, to: workflow, why: null });
    }),

    remove: save((edit, { id }: { readonly id: WorkflowId }) => {
      const assessmentId = findAssessmentOfWorkflow(edit.db, id);
      if (assessmentId === null) throw notFound('workflow');
      const from = existingWorkflow(edit.db, assessmentId, id);
      setWorkflowRemoved(edit.db, id, edit.at);
      edit.log({ entity: 'workflow', key: id, assessmentId, from, to: null, why: null });
    }),

    restore: save((edit, { id }: { readonly id: WorkflowId }) => {
      const assessmentId = findAssessmentOfWorkflow(edit.db, id);
      if (assessmentId === null) throw notFound('workflow');
      const from = findWorkflow(edit.db, assessmentId, id);
      setWorkflowRemoved(edit.db, id, null);
      const to = existingWorkflow(edit.db, assessmentId, id);
      edit.log({ entity: 'workflow', key: id, assessmentId, from, to, why: null });
    }),
  };
}
