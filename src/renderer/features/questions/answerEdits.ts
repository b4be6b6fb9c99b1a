/** What an answer becomes by one act of the person who answers. */
import type { Answer, AnswerPlace } from '../../../domain/assessment/assessmentRecord';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { WorkflowId } from '../../../domain/ids';
import type { Level } from '../../../domain/pack/level';
import type { Question } from '../../../domain/pack/packSchema';

export type AnswerDraft = Omit<Answer, 'answeredAt'>;

/** Where an answer given on this workflow is kept: client-wide unless the question or an override makes it its own. */
export function placeOf(question: Question, result: QuestionResult, workflowId: WorkflowId): AnswerPlace {
  const own = question.scope === 'workflow' || result.answer?.workflowId === workflowId;
  return { questionId: question.id, workflowId: own ? workflowId : null };
}

function draftOf(place: AnswerPlace, answer: Answer | null): AnswerDraft {
  return {
    questionId: place.questionId,
    workflowId: place.workflowId,
    level: answer?.level ?? null,
    notApplicable: answer?.notApplicable ?? null,
    overrideReason: place.workflowId === null ? null : (answer?.overrideReason ?? null),
    note: answer?.note ?? '',
  };
}

/** An answer as it was given, to be given once more. */
export const answerAsGiven = (answer: Answer): AnswerDraft => draftOf(answer, answer);

/** Chosen level; a reason for "not applicable" goes, because the question now has an answer. */
export const withLevel = (place: AnswerPlace, answer: Answer | null, level: Level): AnswerDraft => ({
  ...draftOf(place, answer),
  level,
  notApplicable: null,
});

/** Marked as not applicable with the reason for it. */
export const withNotApplicable = (
  place: AnswerPlace,
  answer: Answer | null,
  reason: string,
): AnswerDraft => ({
  ...draftOf(place, answer),
  level: null,
  notApplicable: reason,
});

export const withNote = (place: AnswerPlace, answer: Answer | null, note: string): AnswerDraft => ({
  ...draftOf(place, answer),
  note,
});

/** The client-wide answer taken over by one workflow, which from now on answers for itself. */
export const withOverride = (
  place: AnswerPlace,
  inherited: Answer | null,
  workflowId: WorkflowId,
  reason: string,
): AnswerDraft => ({
  questionId: place.questionId,
  workflowId,
  level: inherited?.level ?? null,
  notApplicable: inherited?.notApplicable ?? null,
  overrideReason: reason,
  note: '',
});

/** Without a level; null when nothing else is left to keep, so that the answer can go. */
export function withoutLevel(place: AnswerPlace, answer: Answer | null): AnswerDraft | null {
  const draft = { ...draftOf(place, answer), level: null, notApplicable: null };
  return draft.note === '' && draft.overrideReason === null ? null : draft;
}
