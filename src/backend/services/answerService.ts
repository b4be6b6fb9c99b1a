import type { Answer, AnswerPlace } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId } from '../../domain/ids';
import { deleteAnswer, findAnswer, upsertAnswer } from '../storage/answers';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingWorkflow } from './existing';
import { type Edit, recordedSaved } from './recorded';

/** Answers: set and clear, client-wide or for one workflow. */
export function createAnswerService(deps: ServiceDeps) {
  const save = recordedSaved(deps);
  return {
    set: save(
      (edit, input: { readonly assessmentId: AssessmentId; readonly answer: Omit<Answer, 'answeredAt'> }) => {
        const { assessmentId } = input;
        requirePlace(edit, assessmentId, input.answer);
        const from = findAnswer(edit.db, assessmentId, input.answer);
        const to: Answer = { ...input.answer, answeredAt: edit.at };
        upsertAnswer(edit.db, assessmentId, to);
        const why = to.notApplicable ?? to.overrideReason;
        edit.log({ entity: 'answer', key: keyOf(to), assessmentId, from, to, why });
      },
    ),

    clear: save((edit, input: { readonly assessmentId: AssessmentId; readonly place: AnswerPlace }) => {
      const { assessmentId, place } = input;
      requirePlace(edit, assessmentId, place);
      const from = findAnswer(edit.db, assessmentId, place);
      deleteAnswer(edit.db, assessmentId, place);
      edit.log({ entity: 'answer', key: keyOf(place), assessmentId, from, to: null, why: null });
    }),
  };
}

const keyOf = ({ questionId, workflowId }: AnswerPlace): string => JSON.stringify([questionId, workflowId]);

function requirePlace(edit: Edit, assessmentId: AssessmentId, { workflowId }: AnswerPlace): void {
  if (workflowId === null) existingAssessment(edit.db, assessmentId);
  else existingWorkflow(edit.db, assessmentId, workflowId);
}
