import type { Answer, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { Level } from '../../../domain/pack/level';
import type { Question } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import {
  answerAsGiven,
  placeOf,
  withLevel,
  withNotApplicable,
  withNote,
  withOverride,
  withoutLevel,
} from './answerEdits';

export interface Answering {
  readonly choose: (level: Level) => void;
  readonly clear: () => void;
  readonly markNotApplicable: (reason: string) => void;
  readonly override: (reason: string) => void;
  readonly backToClient: () => void;
  readonly note: (note: string) => void;
}

/** What can be done to the answer on the screen. */
export function useAnswering(question: Question, result: QuestionResult, workflow: Workflow): Answering {
  const { change, latest } = useAssessment();
  const place = placeOf(question, result, workflow.id);
  const answer = (at = place) =>
    latest().answers.find(
      (entry) => entry.questionId === at.questionId && entry.workflowId === at.workflowId,
    ) ?? null;
  const overridden = place.workflowId !== null && question.scope === 'client';
  /** A reason was typed; it is not lost with the answer. */
  const offerBack = (known: Answer): void =>
    notifyUndo(text('questions:reasonGone'), () => void change.setAnswer(answerAsGiven(known)));
  return {
    choose: (level) => {
      const known = answer();
      void change.setAnswer(withLevel(place, known, level));
      if (known !== null && known.notApplicable !== null) offerBack(known);
    },
    clear: () => {
      const known = answer();
      if (known === null) return;
      if (known.notApplicable !== null || overridden) offerBack(known);
      const left = overridden ? null : withoutLevel(place, known);
      if (left === null) void change.clearAnswer(place);
      else void change.setAnswer(left);
    },
    markNotApplicable: (reason) => void change.setAnswer(withNotApplicable(place, answer(), reason)),
    override: (reason) =>
      void change.setAnswer(withOverride(place, answer({ ...place, workflowId: null }), workflow.id, reason)),
    backToClient: () => {
      const own = { ...place, workflowId: workflow.id };
      const known = answer(own);
      void change.clearAnswer(own);
      if (known !== null) offerBack(known);
    },
    note: (note) => {
      const known = answer();
      if (note === (known?.note ?? '')) return;
      const next = withNote(place, known, note);
      const empty = next.level === null && next.notApplicable === null && note === '';
      if (empty) void change.clearAnswer(place);
      else void change.setAnswer(next);
    },
  };
}
