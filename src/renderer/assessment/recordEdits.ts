/** How one change looks on a record: pure, used for the screen before the backend has answered. */
import type {
  Answer,
  AnswerPlace,
  AssessmentRecord,
  ConditionOwner,
  Overrule,
  Receipt,
  Symptom,
  VoicedBelief,
  Workflow,
} from '../../domain/assessment/assessmentRecord';
import { withoutEntriesOfWorkflow } from '../../domain/assessment/entry';
import type { BeliefId, PatternId, ReceiptId, WorkflowId } from '../../domain/ids';

/** The list with `item` in the place of the entry that `same` finds, or at its end. */
function put<T>(list: readonly T[], item: T, same: (entry: T) => boolean): T[] {
  const at = list.findIndex(same);
  return at === -1 ? [...list, item] : list.map((entry, index) => (index === at ? item : entry));
}

const samePlace = (a: AnswerPlace, b: AnswerPlace): boolean =>
  a.questionId === b.questionId && a.workflowId === b.workflowId;

export const putAnswer = (record: AssessmentRecord, answer: Answer): AssessmentRecord => ({
  ...record,
  answers: put(record.answers, answer, (entry) => samePlace(entry, answer)),
});

export const dropAnswer = (record: AssessmentRecord, place: AnswerPlace): AssessmentRecord => ({
  ...record,
  answers: record.answers.filter((entry) => !samePlace(entry, place)),
});

export const putReceipt = (record: AssessmentRecord, receipt: Receipt): AssessmentRecord => ({
  ...record,
  receipts: put(record.receipts, receipt, (entry) => entry.id === receipt.id),
});

export const dropReceipt = (record: AssessmentRecord, id: ReceiptId): AssessmentRecord => ({
  ...record,
  receipts: record.receipts.filter((entry) => entry.id !== id),
});

export const putSymptom = (record: AssessmentRecord, symptom: Symptom): AssessmentRecord => ({
  ...record,
  symptoms: put(
    record.symptoms,
    symptom,
    (entry) => entry.workflowId === symptom.workflowId && entry.patternId === symptom.patternId,
  ),
});

export const dropSymptom = (
  record: AssessmentRecord,
  workflowId: WorkflowId,
  patternId: PatternId,
): AssessmentRecord => ({
  ...record,
  symptoms: record.symptoms.filter(
    (entry) => entry.workflowId !== workflowId || entry.patternId !== patternId,
  ),
});

export const putBelief = (record: AssessmentRecord, belief: VoicedBelief): AssessmentRecord => ({
  ...record,
  beliefs: put(record.beliefs, belief, (entry) => entry.beliefId === belief.beliefId),
});

export const dropBelief = (record: AssessmentRecord, beliefId: BeliefId): AssessmentRecord => ({
  ...record,
  beliefs: record.beliefs.filter((entry) => entry.beliefId !== beliefId),
});

export const putOverrule = (record: AssessmentRecord, overrule: Overrule): AssessmentRecord => ({
  ...record,
  overrules: put(record.overrules, overrule, (entry) => entry.workflowId === overrule.workflowId),
});

export const dropOverrule = (record: AssessmentRecord, workflowId: WorkflowId): AssessmentRecord => ({
  ...record,
  overrules: record.overrules.filter((entry) => entry.workflowId !== workflowId),
});

export const putConditionOwner = (record: AssessmentRecord, condition: ConditionOwner): AssessmentRecord => ({
  ...record,
  conditionOwners: put(
    record.conditionOwners,
    condition,
    (entry) => entry.workflowId === condition.workflowId && entry.key === condition.key,
  ),
});

export const putWorkflow = (record: AssessmentRecord, workflow: Workflow): AssessmentRecord => ({
  ...record,
  workflows: put(record.workflows, workflow, (entry) => entry.id === workflow.id),
});

/** Everything that was entered for the workflow goes with it. */
export const dropWorkflow = (record: AssessmentRecord, id: WorkflowId): AssessmentRecord => ({
  ...withoutEntriesOfWorkflow(record, id),
  workflows: record.workflows.filter((entry) => entry.id !== id),
  answers: record.answers.filter((entry) => entry.workflowId !== id),
  receipts: record.receipts.map((receipt) => ({
    ...receipt,
    supports: receipt.supports.filter((support) => support.workflowId !== id),
  })),
  symptoms: record.symptoms.filter((entry) => entry.workflowId !== id),
  overrules: record.overrules.filter((entry) => entry.workflowId !== id),
  conditionOwners: record.conditionOwners.filter((entry) => entry.workflowId !== id),
});
