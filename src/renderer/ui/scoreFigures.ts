import { shown, type Score } from '../../domain/scoring/score';

/** The whole numbers that a reader sees of a score; `low` and `high` are the range of proven. */
export interface ScoreFigures {
  /** Null: not assessed. */
  readonly claimed: number | null;
  readonly proven: number | null;
  readonly low: number;
  readonly high: number;
  /** True when unanswered questions leave a range to print. */
  readonly hasRange: boolean;
}

/** Rounds a score once, for showing. */
export function scoreFigures(score: Score): ScoreFigures {
  const low = shown(score.proven.low);
  const high = shown(score.proven.high);
  return {
    claimed: score.claimed.score === null ? null : shown(score.claimed.score),
    proven: score.proven.score === null ? null : shown(score.proven.score),
    low,
    high,
    hasRange: score.coverage < 1,
  };
}
