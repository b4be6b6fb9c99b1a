import type { Receipt } from '../assessment/assessmentRecord';
import type { QuestionResult } from '../assessment/assessmentResult';
import type { ReceiptId } from '../ids';
import type { DrillRecord } from '../metrics/enteredRecords';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import { dayOf, daysBetween, type Day } from '../time';

const WINDOW_DAYS = 90;
const ENOUGH_TRUTHS = 5;

export interface TruthMeasured {
  readonly measured: boolean;
  /** Completed truths in the 90 days before `asOf`. */
  readonly truths: number;
}

/**
 * Whether time-to-truth was measured lately (section 4): five completed truths, or a passed drill with both times
 * in order, in the 90 days before `asOf`, that day included. A drill counts for the workflows whose answers it
 * is linked to, inherited ones included; one entered as a record of the workflow counts for it without a receipt,
 * because the times were measured either way. Figures that end before that window began have no truth in it.
 */
export function truthMeasured(
  questions: readonly QuestionResult[],
  receipts: ReadonlyMap<ReceiptId, Receipt>,
  drills: readonly DrillRecord[],
  metrics: WorkflowMetrics | null,
  asOf: Day,
): TruthMeasured {
  const inWindow = (day: Day): boolean => day <= asOf && daysBetween(day, asOf) <= WINDOW_DAYS;
  const stale = metrics !== null && daysBetween(dayOf(metrics.asOf.instant), asOf) > WINDOW_DAYS;
  const truths = metrics === null || stale ? 0 : metrics.truthsInLast90Days;
  const timed = (drill: Receipt['drill'] | DrillRecord['held']): boolean => {
    if (drill === null) return false;
    const { outcome, restoredAt, reconciledAt, on } = drill;
    if (outcome !== 'passed' || restoredAt === null || reconciledAt === null) return false;
    return reconciledAt >= restoredAt && inWindow(on);
  };
  const timedReceipt = (receipt: Receipt | undefined): boolean =>
    receipt !== undefined && receipt.kind === 'drill' && timed(receipt.drill);
  return {
    truths,
    measured:
      truths >= ENOUGH_TRUTHS ||
      drills.some(({ held }) => timed(held)) ||
      questions.some(({ supports }) =>
        supports.some(({ receiptId }) => timedReceipt(receipts.get(receiptId))),
      ),
  };
}
