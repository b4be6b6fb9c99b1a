import type { QuestionComparison, WorkflowComparison } from '../compare/comparison';
import { inTenths } from '../compare/scoreContributions';
import { smallerFirst } from '../smallerFirst';

export interface MovedRow {
  readonly question: QuestionComparison;
  /** Points of the change in proven, in tenths; null while one of the two is not assessed. */
  readonly points: number | null;
}

export interface MovedQuestions {
  /** Largest part of the change first, ties in the order of the questions. */
  readonly rows: readonly MovedRow[];
  /** What shifted weights explain, in tenths. */
  readonly weights: number;
  /** In tenths: the sum of all points and `weights`; null while one of the two is not assessed. */
  readonly change: number | null;
  /** Questions that stand where they stood, those asked on neither day left out. */
  readonly still: number;
}

/** The questions of a workflow that moved, with points that add up as they are printed. */
export function movedQuestions({ questions, proven }: WorkflowComparison): MovedQuestions {
  const moved = questions
    .filter((question) => question.moved)
    .map((question) => ({ question, part: question.points.proven ?? 0 }))
    .sort((a, b) => smallerFirst(Math.abs(b.part), Math.abs(a.part)));
  const still = questions.filter(
    ({ moved: hasMoved, before, after }) =>
      !hasMoved && (before?.applicability === 'applies' || after?.applicability === 'applies'),
  ).length;
  if (proven.change === null) {
    return {
      rows: moved.map(({ question }) => ({ question, points: null })),
      weights: 0,
      change: null,
      still,
    };
  }
  const tenths = inTenths([...moved.map(({ part }) => part), proven.weights]);
  return {
    rows: moved.map(({ question }, at) => ({ question, points: tenths[at] ?? 0 })),
    weights: tenths[moved.length] ?? 0,
    change: Math.round(tenths.reduce((sum, value) => sum + value, 0) * 10) / 10,
    still,
  };
}
