import { useState } from 'react';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { QuestionId } from '../../../domain/ids';
import { useAssessment } from '../../assessment/useAssessment';
import { isUnanswered, nextUnanswered } from './orderedQuestions';
import { filteredQuestions, isFiltering, NO_FILTER, type QuestionFilter } from './questionFilter';

export interface QuestionCursor {
  /** Null only when no question applies or passes the filter. */
  readonly current: QuestionResult | null;
  /** From 0, within `shown`. */
  readonly index: number;
  /** What the filter lets through. */
  readonly shown: readonly QuestionResult[];
  readonly filter: QuestionFilter;
  readonly setFilter: (filter: QuestionFilter) => void;
  readonly open: (id: QuestionId) => void;
  readonly move: (step: 1 | -1) => void;
  readonly toUnanswered: () => void;
}

/**
 * Which question is on the screen: the one a link asked for, else the first unanswered one. It stays when the
 * workflow changes, so that one question can be asked workflow by workflow. A link takes the filter away.
 */
export function useQuestionCursor(questions: readonly QuestionResult[]): QuestionCursor {
  const { pack, question: linked } = useAssessment();
  const [followed, setFollowed] = useState<QuestionId | null>(linked);
  const [filter, setFilter] = useState<QuestionFilter>(NO_FILTER);
  const [cursor, setCursor] = useState<QuestionId | null>(
    () => linked ?? questions.find(isUnanswered)?.questionId ?? null,
  );
  if (followed !== linked) {
    setFollowed(linked);
    if (linked !== null) {
      setCursor(linked);
      setFilter(NO_FILTER);
    }
  }
  const shown = filteredQuestions(pack, questions, filter, cursor);
  const found = shown.findIndex((entry) => entry.questionId === cursor);
  const index = Math.max(0, found);
  const current = shown[index] ?? null;
  // The filter keeps only the question that the cursor stands on while it is being answered.
  if (found === -1 && current !== null && isFiltering(filter)) setCursor(current.questionId);
  return {
    current,
    index,
    shown,
    filter,
    setFilter: (next) => {
      setFilter(next);
      const kept = filteredQuestions(pack, questions, next, null);
      const first = kept[0]?.questionId ?? null;
      if (!kept.some((entry) => entry.questionId === current?.questionId)) setCursor(first);
    },
    open: setCursor,
    move: (step) => {
      const next = shown[index + step];
      if (next !== undefined) setCursor(next.questionId);
    },
    toUnanswered: () => {
      const next = nextUnanswered(shown, current?.questionId ?? null);
      if (next !== null) setCursor(next);
    },
  };
}
