/** What the charts are given: plain data, in milliseconds, that domain results map to without arithmetic. */
import type {
  FigureChart,
  FigureName,
  SurvivalStep,
  TrendPeriod,
} from '../../../../domain/metrics/figureSummary';
import type { Day, Instant } from '../../../../domain/time';
import type { LeadFigure } from '../leadFigure';

export type ChartFigure = FigureName | 'milestone';

/** Both ends of a 95 % interval; a null end is not reached. Null as a whole: too few records for one. */
export type ChartInterval = LeadFigure['medianCi'];

/** The records behind a chart, as its caption tells them. */
export interface ChartSource {
  readonly figure: ChartFigure;
  /** What was measured: a workflow, a milestone, a service. */
  readonly subject: string;
  readonly n: number;
  readonly open: number;
  readonly excluded: number;
  /** First and last start. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  readonly asOf: Instant | null;
}

/** The figures that lead; null is not reached while records are open, and unknown without records. */
export type ChartLead = Pick<LeadFigure, 'median' | 'medianCi' | 'p90' | 'p90Ci'>;

/** Durations as marks, each standing for `recordsPerMark` records; open ones as far as they have come. */
export type ChartRecords = Readonly<Pick<FigureChart, 'complete' | 'open' | 'recordsPerMark'>>;

export type ChartStep = SurvivalStep;

/** One period of a trend, named by its `label`, such as `Q3 2026`. */
export interface ChartPeriod extends Readonly<TrendPeriod> {
  readonly label: string;
}

/** One of two periods that are compared, as the domain's comparison gives it, with a name. */
export interface ComparedPeriod {
  readonly label: string;
  /** First and last day on which one of its records began; null: it has none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly n: number;
  readonly open: number;
  readonly median: number | null;
  readonly medianCi95: ChartInterval;
  readonly chart: ChartRecords;
}

export type ChangeVerdict = 'visible-better' | 'visible-worse' | 'no-visible-change' | 'too-few';

/** Whether the later period differs from the earlier one, and what such numbers could have shown. */
export interface ChartChange {
  readonly verdict: ChangeVerdict;
  readonly test: 'permutation' | 'log-rank' | null;
  readonly p: number | null;
  /** Later median minus earlier median. */
  readonly difference: number | null;
  readonly differenceCi95: readonly [low: number, high: number] | null;
  /** Later mean minus earlier mean, both up to `commonHorizon`; only with open records. */
  readonly restrictedMeanDifference: number | null;
  readonly commonHorizon: number | null;
  /** By how much means differ by chance alone, at 90 %. */
  readonly noiseBand: number | null;
  /** Smallest change of the mean that is seen with 80 % power. */
  readonly smallestVisibleChange: number | null;
}

/** An interval of which at least one end is known; null otherwise. */
export const knownInterval = (interval: ChartInterval): ChartInterval =>
  interval === null || (interval[0] === null && interval[1] === null) ? null : interval;
