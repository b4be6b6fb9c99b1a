import type { AskedItem } from '../../../domain/alignment/askedItems';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import type { AssessmentRecord } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../../domain/ids';

/** In how many of the asked items a role has ticked a choice that is still one. */
export function itemsAnswered(
  record: Pick<AssessmentRecord, 'roleAnswers'>,
  asked: readonly AskedItem[],
  workflowId: WorkflowId,
  role: ScriptRole,
): number {
  const choices = new Map(asked.map(({ key, item }) => [key, item.choices]));
  return record.roleAnswers.filter(
    (one) =>
      one.workflowId === workflowId &&
      one.role === role &&
      one.choice !== null &&
      choices.get(one.item)?.includes(one.choice) === true,
  ).length;
}
