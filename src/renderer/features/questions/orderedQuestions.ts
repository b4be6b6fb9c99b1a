/** The questions of one workflow in the order in which they are asked: by dimension, then as the pack lists them. */
import type { QuestionResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import type { QuestionId } from '../../../domain/ids';
import type { Pack } from '../../../domain/pack/packSchema';

/** Questions that are asked here, marked not applicable included; those outside the scope or profile are left out. */
export function orderedQuestions(pack: Pack, workflow: WorkflowResult): readonly QuestionResult[] {
  const asked = workflow.questions.filter((question) => question.applicability !== 'outside');
  const place = new Map(pack.questions.map((question, index) => [question.id, index]));
  return pack.manifest.dimensions.flatMap((dimension) =>
    asked
      .filter((question) => question.dimensionId === dimension.id)
      .sort((a, b) => (place.get(a.questionId) ?? 0) - (place.get(b.questionId) ?? 0)),
  );
}

/** True when the question still waits: it applies and has no level. */
export const isUnanswered = (question: QuestionResult): boolean =>
  question.applicability === 'applies' && question.claimed === null;

/** The next unanswered question after `current`, going round once; null when there is none. */
export function nextUnanswered(
  questions: readonly QuestionResult[],
  current: QuestionId | null,
): QuestionId | null {
  const start = questions.findIndex((question) => question.questionId === current);
  const after = [...questions.slice(start + 1), ...questions.slice(0, start + 1)];
  return after.find(isUnanswered)?.questionId ?? null;
}
