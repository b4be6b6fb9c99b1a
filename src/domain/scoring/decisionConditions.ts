import type { ConditionOwner, Overrule } from '../assessment/assessmentRecord';
import type { Cap, Decision, DecisionCondition, QuestionResult } from '../assessment/assessmentResult';
import { capKey } from './capKey';

export interface ConditionGrounds {
  readonly decision: Decision;
  readonly overrule: Overrule | null;
  readonly caps: readonly Cap[];
  /** See `weakestQuestions`. */
  readonly weakest: readonly QuestionResult[];
  /** Of this workflow. */
  readonly owners: readonly ConditionOwner[];
}

/**
 * What stands between a workflow and a plain go (section 4): the caps, then the weakest questions, each with
 * whoever took it on under its stable key. Listed for go with conditions and for no-go, and where a person
 * overruled to go with conditions; empty for go, not decided and overhead.
 */
export function decisionConditions(grounds: ConditionGrounds): readonly DecisionCondition[] {
  const { decision, overrule } = grounds;
  const asks =
    decision === 'go-with-conditions' || decision === 'no-go' || overrule?.decision === 'go-with-conditions';
  if (!asks) return [];
  const ownerOf = (key: string): ConditionOwner | null =>
    grounds.owners.find((owner) => owner.key === key) ?? null;
  return [
    ...grounds.caps.map((cap): DecisionCondition => {
      const key = capKey(cap);
      return { key, about: { kind: 'cap', cap }, owner: ownerOf(key) };
    }),
    ...grounds.weakest.flatMap(({ questionId, claimed, proven }): DecisionCondition[] => {
      if (claimed === null || proven === null) return [];
      const key = `question:${questionId}`;
      return [{ key, about: { kind: 'question', questionId, claimed, proven }, owner: ownerOf(key) }];
    }),
  ];
}
