import type { QuestionResult } from '../assessment/assessmentResult';
import type { QuestionId } from '../ids';
import type { Level } from '../pack/level';
import type { Pack } from '../pack/packSchema';

type Move = Pack['diagnosis']['moves'][number];

export interface ProjectedQuestions {
  readonly questions: readonly QuestionResult[];
  /** Questions for which a move of the projection passes a drill. */
  readonly rehearsed: ReadonlySet<QuestionId>;
  /** False when no level moves: the client stands there already. */
  readonly changed: boolean;
}

/**
 * A workflow's questions after some moves, several together (section 5): claimed becomes `max(claimed, target)`
 * and proven `max(proven, target)`, the latter only if the receipt that each move names is produced, fresh on the
 * day of the assessment. A question that nobody answered stays unanswered, for nobody knows where it stands, and
 * one that does not apply stays out.
 */
export function projectQuestions(
  questions: readonly QuestionResult[],
  moves: readonly Move[],
): ProjectedQuestions {
  const targets = new Map<QuestionId, Level>();
  const rehearsed = new Set<QuestionId>();
  for (const { brings, receipt } of moves) {
    for (const { question, level } of brings) {
      targets.set(question, higher(targets.get(question) ?? 0, level));
      if (receipt === 'drill') rehearsed.add(question);
    }
  }
  let changed = false;
  const projected = questions.map((question) => {
    const target = targets.get(question.questionId);
    const { claimed, proven } = question;
    if (target === undefined || claimed === null || proven === null) return question;
    if (claimed >= target && proven >= target) return question;
    changed = true;
    return { ...question, claimed: higher(claimed, target), proven: higher(proven, target) };
  });
  return { questions: projected, rehearsed, changed };
}

const higher = (a: Level, b: Level): Level => (a > b ? a : b);
