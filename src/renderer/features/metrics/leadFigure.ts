/** Which of a figure's numbers lead: Kaplan-Meier as soon as one record is open, else those of the complete records. */
import type { FigureSummary } from '../../../domain/metrics/figureSummary';
import { WEAK_UNDER } from '../../../domain/metrics/summarizeFigure';

/** Both ends of a 95 % interval; a null end is not reached. */
export type Interval = readonly [low: number | null, high: number | null];

export interface LeadFigure {
  readonly by: 'kaplan-meier' | 'complete';
  /** Null: not reached, or undefined without records. */
  readonly median: number | null;
  readonly medianCi: Interval | null;
  readonly p90: number | null;
  readonly p90Ci: Interval | null;
  readonly excluded: number;
  /** Too few records to lean on. */
  readonly weak: boolean;
}

const known = (interval: Interval): Interval | null =>
  interval[0] === null && interval[1] === null ? null : interval;

/** The median and nine in ten that a screen leads with, and what stands behind them. */
export function leadFigure(summary: FigureSummary): LeadFigure {
  const km = summary.kaplanMeier;
  const excluded = Object.values(summary.excluded).reduce((sum, count) => sum + count, 0);
  const weak = summary.n < WEAK_UNDER;
  if (summary.open > 0)
    return {
      by: 'kaplan-meier',
      median: km.median,
      medianCi: known(km.medianCi95),
      p90: km.p90,
      p90Ci: known(km.p90Ci95),
      excluded,
      weak,
    };
  return {
    by: 'complete',
    median: summary.median,
    medianCi: summary.medianCi95 === null ? null : known(summary.medianCi95),
    p90: summary.p90,
    p90Ci: summary.p90Ci95 === null ? null : known(summary.p90Ci95),
    excluded,
    weak,
  };
}
