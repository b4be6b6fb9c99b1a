import { useState } from 'react';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { QuestionId } from '../../../domain/ids';
import { useAssessment } from '../../assessment/useAssessment';
import { isUnanswered, nextUnanswered } from './orderedQuestions';

export interface QuestionCursor {
  /** Null only when no question applies. */
  readonly current: QuestionResult | null;
  /** From 0. */
  readonly index: number;
  readonly open: (id: QuestionId) => void;
  readonly move: (step: 1 | -1) => void;
  readonly toUnanswered: () => void;
}

/**
 * Which question is on the screen: the one a link asked for, else the first unanswered one. It stays when the
 * workflow changes, so that one question can be asked workflow by workflow.
 */
export function useQuestionCursor(questions: readonly QuestionResult[]): QuestionCursor {
  const { question: linked } = useAssessment();
  const [followed, setFollowed] = useState<QuestionId | null>(linked);
  const [cursor, setCursor] = useState<QuestionId | null>(
    () => linked ?? questions.find(isUnanswered)?.questionId ?? null,
  );
  if (followed !== linked) {
    setFollowed(linked);
    if (linked !== null) setCursor(linked);
  }
  const found = questions.findIndex((entry) => entry.questionId === cursor);
  const index = Math.max(0, found);
  const current = questions[index] ?? null;
  return {
    current,
    index,
    open: setCursor,
    move: (step) => {
      const next = questions[index + step];
      if (next !== undefined) setCursor(next.questionId);
    },
    toUnanswered: () => {
      const next = nextUnanswered(questions, current?.questionId ?? null);
      if (next !== null) setCursor(next);
    },
  };
}
