/** Which of the questions of a workflow are gone through: those of one role, of one discipline, or those still open. */
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { DisciplineId, QuestionId, RoleId } from '../../../domain/ids';
import type { Pack } from '../../../domain/pack/packSchema';
import { isUnanswered } from './orderedQuestions';

export interface QuestionFilter {
  readonly role: RoleId | null;
  readonly discipline: DisciplineId | null;
  /** Parked: left open with a note that says what is missing. */
  readonly answers: 'all' | 'open' | 'parked';
}

export const NO_FILTER: QuestionFilter = { role: null, discipline: null, answers: 'all' };

export const isFiltering = ({ role, discipline, answers }: QuestionFilter): boolean =>
  role !== null || discipline !== null || answers !== 'all';

/** True when nobody could answer yet and a note says why. */
export const isParked = (question: QuestionResult): boolean =>
  isUnanswered(question) && (question.answer?.note.trim() ?? '') !== '';

/**
 * The questions that the filter lets through, in the same order. `current` stays while it is answered or its note
 * is written, so that it does not vanish under the hands of the one who answers it.
 */
export function filteredQuestions(
  pack: Pack,
  questions: readonly QuestionResult[],
  { role, discipline, answers }: QuestionFilter,
  current: QuestionId | null,
): readonly QuestionResult[] {
  const known = new Map(pack.questions.map((question) => [question.id, question]));
  return questions.filter((result) => {
    const question = known.get(result.questionId);
    if (question === undefined) return false;
    if (role !== null && !question.roles.includes(role)) return false;
    if (discipline !== null && question.discipline !== discipline) return false;
    if (answers === 'all' || result.questionId === current) return true;
    return answers === 'open' ? isUnanswered(result) : isParked(result);
  });
}
