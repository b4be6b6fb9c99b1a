import type { ConditionOwner, Overrule } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, WorkflowId } from '../../domain/ids';
import { findConditionOwner, upsertConditionOwner } from '../storage/conditionOwners';
import { deleteOverrule, findOverrule, upsertOverrule } from '../storage/overrules';
import type { ServiceDeps } from './deps';
import { existingWorkflow } from './existing';
import { recordedSaved } from './recorded';

/** What people decide on top of the rules: overrules, and who takes on a condition. */
export function createDecisionService(deps: ServiceDeps) {
  const save = recordedSaved(deps);
  return {
    overrule: save(
      (edit, input: { readonly assessmentId: AssessmentId; readonly overrule: Omit<Overrule, 'at'> }) => {
        const { assessmentId } = input;
        const { workflowId } = input.overrule;
        existingWorkflow(edit.db, assessmentId, workflowId);
        const from = findOverrule(edit.db, workflowId);
        const to: Overrule = { ...input.overrule, at: edit.at };
        upsertOverrule(edit.db, to);
        edit.log({ entity: 'overrule', key: workflowId, assessmentId, from, to, why: to.reason });
      },
    ),

    clearOverrule: save(
      (edit, input: { readonly assessmentId: AssessmentId; readonly workflowId: WorkflowId }) => {
        const { assessmentId, workflowId } = input;
        existingWorkflow(edit.db, assessmentId, workflowId);
        const from = findOverrule(edit.db, workflowId);
        deleteOverrule(edit.db, workflowId);
        edit.log({ entity: 'overrule', key: workflowId, assessmentId, from, to: null, why: null });
      },
    ),

    ownCondition: save(
      (edit, input: { readonly assessmentId: AssessmentId; readonly condition: ConditionOwner }) => {
        const { assessmentId, condition } = input;
        existingWorkflow(edit.db, assessmentId, condition.workflowId);
        const from = findConditionOwner(edit.db, condition.workflowId, condition.key);
        upsertConditionOwner(edit.db, condition);
        const key = JSON.stringify([condition.workflowId, condition.key]);
        edit.log({ entity: 'condition', key, assessmentId, from, to: condition, why: null });
      },
    ),
  };
}
