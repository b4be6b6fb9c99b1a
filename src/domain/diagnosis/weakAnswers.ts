import type { QuestionResult } from '../assessment/assessmentResult';
import type { QuestionId } from '../ids';
import type { CauseLinks } from './diagnosisIndex';

const MOST = 0.5;

export interface WeakAnswers {
  /** What the item enters with, at most 0.5; 0 when every answer stands at 4. */
  readonly weight: number;
  /** Those that point at the cause at all, strongest first, ties in pack order. */
  readonly questionIds: readonly QuestionId[];
}

/**
 * All weak answers of one cause as one item (section 5): the largest of link weight times `(4 - claimed) / 4`, or
 * `(4 - proven) / 4` while a contradiction on the answer is open, at most 0.5. Null while none is answered. `questions`
 * stand in pack order.
 */
export function weakAnswers(
  links: CauseLinks['answers'],
  questions: readonly QuestionResult[],
  contradicted: ReadonlySet<QuestionId>,
): WeakAnswers | null {
  const weak: { readonly id: QuestionId; readonly pull: number }[] = [];
  let answered = false;
  for (const { question: id, at, weight } of links) {
    const question = questions[at];
    if (question === undefined || question.claimed === null) continue;
    answered = true;
    const level = contradicted.has(id) ? (question.proven ?? 0) : question.claimed;
    if (level < 4) weak.push({ id, pull: (weight * (4 - level)) / 4 });
  }
  if (!answered) return null;
  weak.sort((a, b) => b.pull - a.pull);
  return { weight: Math.min(MOST, weak[0]?.pull ?? 0), questionIds: weak.map(({ id }) => id) };
}
