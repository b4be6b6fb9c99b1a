import type { QuestionResult } from '../assessment/assessmentResult';
import type { QuestionId } from '../ids';
import type { Day } from '../time';
import type { ControlLink } from './diagnosisIndex';

export interface Damping {
  /** What the raw value is multiplied by, 0 to 1. */
  readonly factor: number;
  /** Controls that damped, in pack order. */
  readonly by: readonly QuestionId[];
}

/**
 * How far proven controls damp a cause (section 5): `product(1 - 0.5 * proven / 4)`. A receipt from before the
 * day on which a symptom of the cause was last seen does not count, for the control it stands for did not prevent
 * it; a later one does, at its own level. Seen on the receipt's own day, or on a day nobody could name, is not
 * after it.
 */
export function damping(
  controls: readonly ControlLink[],
  questions: readonly QuestionResult[],
  symptomLastSeen: Day | null,
): Damping {
  let factor = 1;
  let by: QuestionId[] = [];
  for (const { question: id, at } of controls) {
    const level = provenSince(questions[at], symptomLastSeen);
    if (level === 0) continue;
    factor *= 1 - (0.5 * level) / 4;
    by = [...by, id];
  }
  return { factor, by };
}

function provenSince(question: QuestionResult | undefined, since: Day | null): number {
  if (question === undefined || question.claimed === null) return 0;
  let best = 0;
  for (const { countedFrom, now } of question.supports) {
    if (now > best && (since === null || countedFrom >= since)) best = now;
  }
  return Math.min(question.claimed, best);
}
