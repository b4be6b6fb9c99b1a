import type { AnswerPlace, AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult } from '../assessment/assessmentResult';
import type { ReceiptId } from '../ids';
import type { Level } from '../pack/level';
import type { Claim } from './claim';
import type { ClaimState } from './claimResult';

/** A claim with its state while the receipt is there, and without it. */
export interface LeaningClaim {
  readonly claim: Claim;
  readonly before: ClaimState;
  readonly after: ClaimState;
}

/** An answer with the level that receipts prove of it, and without the receipt; null: unanswered, or not asked here. */
export interface LeaningAnswer extends AnswerPlace {
  readonly before: Level | null;
  readonly after: Level | null;
}

export interface ReceiptLeaners {
  readonly claims: readonly LeaningClaim[];
  readonly answers: readonly LeaningAnswer[];
}

/**
 * What leans on a receipt: the answers that it supports, in its order, and in the ledger's order the claims that name it
 * and those whose state would be another one without it. `before` is the result of the record, `after` the one of the
 * record without the receipt. A receipt that the record does not have has nothing that leans on it.
 */
export function receiptLeaners(
  record: AssessmentRecord,
  receiptId: ReceiptId,
  before: AssessmentResult,
  after: AssessmentResult,
): ReceiptLeaners {
  const receipt = record.receipts.find(({ id }) => id === receiptId);
  if (receipt === undefined) return { claims: [], answers: [] };
  const claims = record.claims.flatMap((claim): LeaningClaim[] => {
    const was = stateOf(claim, before);
    const becomes = stateOf(claim, after);
    if (was === undefined || becomes === undefined) return [];
    return claim.support.receiptIds.includes(receiptId) || was !== becomes
      ? [{ claim, before: was, after: becomes }]
      : [];
  });
  const answers = receipt.supports.map(({ questionId, workflowId }): LeaningAnswer => {
    const place = { questionId, workflowId };
    return { ...place, before: provenAt(place, before), after: provenAt(place, after) };
  });
  return { claims, answers };
}

const stateOf = ({ id }: Claim, { claims }: AssessmentResult): ClaimState | undefined =>
  claims.find(({ claimId }) => claimId === id)?.state;

/** A client-wide answer is proven alike wherever it counts. */
function provenAt({ questionId, workflowId }: AnswerPlace, { workflows }: AssessmentResult): Level | null {
  for (const workflow of workflows) {
    if (workflowId !== null && workflow.workflowId !== workflowId) continue;
    const question = workflow.questions.find((one) => one.questionId === questionId);
    if (question?.answer?.workflowId === workflowId) return question.proven;
  }
  return null;
}
