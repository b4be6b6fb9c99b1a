import type { CauseControl, QuestionResult, ReceiptSupport } from '../assessment/assessmentResult';
import type { QuestionId } from '../ids';
import type { Day } from '../time';
import type { ControlLink } from './diagnosisIndex';

export interface Damping {
  /** What the raw value is multiplied by, 0 to 1. */
  readonly factor: number;
  /** Controls that damped, in pack order. */
  readonly by: readonly QuestionId[];
  /** Controls with a receipt, in pack order, whether they damp or came too early. */
  readonly controls: readonly CauseControl[];
}

/**
 * How far proven controls damp a cause (section 5): `product(1 - 0.5 * proven / 4)`. A receipt from before the
 * day on which a symptom of the cause was last seen does not count, for the control it stands for did not prevent
 * it; a later one does, at its own level. Seen on the receipt's own day, or on a day nobody could name, is not
 * after it. A receipt that supports nothing any more neither damps nor is told.
 */
export function damping(
  links: readonly ControlLink[],
  questions: readonly QuestionResult[],
  symptomLastSeen: Day | null,
): Damping {
  let factor = 1;
  let by = NOBODY;
  let controls = NOTHING;
  for (const { question: questionId, at } of links) {
    const question = questions[at];
    if (question === undefined || question.claimed === null) continue;
    const best = strongest(question.supports, symptomLastSeen);
    const level = Math.min(question.claimed, best?.now ?? 0);
    if (best !== null && level > 0) {
      factor *= 1 - (0.5 * level) / 4;
      by = [...by, questionId];
      const { receiptId, countedFrom } = best;
      controls = [...controls, { questionId, receiptId, countedFrom, damps: true, seenAfter: null }];
      continue;
    }
    const early = strongest(question.supports, null);
    if (early === null || question.claimed === 0) continue;
    const { receiptId, countedFrom } = early;
    controls = [
      ...controls,
      { questionId, receiptId, countedFrom, damps: false, seenAfter: symptomLastSeen },
    ];
  }
  return { factor, by, controls };
}

const NOBODY: readonly QuestionId[] = [];
const NOTHING: readonly CauseControl[] = [];

/** The support with the highest level now among those from a day on; null where none is above 0. */
function strongest(supports: readonly ReceiptSupport[], since: Day | null): ReceiptSupport | null {
  let best: ReceiptSupport | null = null;
  for (const support of supports) {
    if (support.now <= (best?.now ?? 0)) continue;
    if (since === null || support.countedFrom >= since) best = support;
  }
  return best;
}
