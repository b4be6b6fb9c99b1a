import type { QuestionResult } from '../assessment/assessmentResult';
import type { QuestionId } from '../ids';
import type { AnswerLink } from './diagnosisIndex';
import { largestFirst } from '../largestFirst';

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
  links: readonly AnswerLink[],
  questions: readonly QuestionResult[],
  contradicted: ReadonlySet<QuestionId>,
): WeakAnswers | null {
  let answered = false;
  const weak: AnswerLink[] = [];
  for (const link of links) {
    const shortfall = shortfallOf(link, questions, contradicted);
    if (shortfall === null) continue;
    answered = true;
    if (shortfall > 0) weak.push(link);
  }
  if (!answered) return null;
  const pull = (link: AnswerLink): number =>
    (link.weight * (shortfallOf(link, questions, contradicted) ?? 0)) / 4;
  const [strongest] = weak.length > 1 ? largestFirst(weak, pull) : weak;
  return {
    weight: strongest === undefined ? 0 : Math.min(MOST, pull(strongest)),
    questionIds: weak.map(({ question }) => question),
  };
}

/** Levels that an answer falls short of 4; null: not answered. */
function shortfallOf(
  { question: id, at }: AnswerLink,
  questions: readonly QuestionResult[],
  contradicted: ReadonlySet<QuestionId>,
): number | null {
  const question = questions[at];
  if (question === undefined || question.claimed === null) return null;
  return 4 - (contradicted.has(id) ? (question.proven ?? 0) : question.claimed);
}
