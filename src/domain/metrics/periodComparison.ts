/** Two periods of one figure beside each other, as screens ask for them and are told. */
import * as z from 'zod';
import { AssessmentId, WorkflowId } from '../ids';
import { Day } from '../time';
import { comparePeriodsSteps } from './comparePeriods';
import { comparisonVerdict } from './comparisonVerdict';
import { figureChart } from './figureChart';
import type { FigureRecords } from './figureRecords';
import { FigureChart } from './figureSummary';
import { medianAndP90Steps } from './medianAndP90';
import { type SplitPeriod, splitPeriodsSteps } from './splitPeriods';
import type { Steps } from './steps';

export const ComparedFigure = z.enum(['recover', 'truth']);
export type ComparedFigure = z.infer<typeof ComparedFigure>;

export const PeriodComparisonRequest = z.strictObject({
  assessmentId: AssessmentId,
  workflowId: WorkflowId,
  figure: ComparedFigure,
  /** Null: as the files tell. */
  asOf: Day.nullable(),
  from: z.enum(['started', 'detected']),
  /** The day with which the second period begins. */
  split: Day,
  today: Day,
});
export type PeriodComparisonRequest = z.infer<typeof PeriodComparisonRequest>;

const interval = z.tuple([z.number().nullable(), z.number().nullable()]);
const count = z.number().int().nonnegative();

/** One of the two; durations in milliseconds, Kaplan-Meier's as soon as a record of either is open. */
export const PeriodFigure = z.strictObject({
  /** Both days included: up to the day before the dividing one, or from that on. */
  from: Day,
  to: Day,
  n: count,
  open: count,
  excluded: count,
  median: z.number().nullable(),
  medianCi95: interval.nullable(),
  p90: z.number().nullable(),
  p90Ci95: interval.nullable(),
  chart: FigureChart,
});
export type PeriodFigure = z.infer<typeof PeriodFigure>;

export const PeriodComparison = z.strictObject({
  figure: ComparedFigure,
  split: Day,
  first: PeriodFigure,
  second: PeriodFigure,
  /** Records whose beginning nobody knows, or that lie outside both. */
  outside: count,
  /** How the second differs from the first; null where there is nothing to test. */
  test: z.enum(['permutation', 'log-rank']).nullable(),
  p: z.number().nullable(),
  difference: z.number().nullable(),
  differenceCi95: z.tuple([z.number(), z.number()]).nullable(),
  logRatio: z.number().nullable(),
  /** With open records only, up to the smaller of both horizons. */
  restrictedMeanDifference: z.number().nullable(),
  commonHorizon: z.number().nullable(),
  noiseBand: z.number().nullable(),
  smallestVisibleChange: z.number().nullable(),
  verdict: z.enum(['visible-better', 'visible-worse', 'no-visible-change', 'too-few']),
});
export type PeriodComparison = z.infer<typeof PeriodComparison>;

export interface PeriodGrounds {
  /** What the records are durations of. */
  readonly figure: ComparedFigure;
  readonly split: Day;
}

/**
 * Divides the records of a figure by the UTC day on which its own time began, those of `split` itself being in the
 * second period, and compares both, in steps; durations in milliseconds. Times are read off the Kaplan-Meier curve in
 * both periods as soon as a record of either is open. A period without records has no times; see `splitPeriodsSteps`
 * for a day outside the span. Sources: `comparePeriodsSteps`, `comparisonVerdict`, `medianAndP90Steps`.
 */
export function* comparePeriodsAtSteps(
  records: FigureRecords,
  { figure, split }: PeriodGrounds,
): Steps<PeriodComparison> {
  const { first, second, outside } = yield* splitPeriodsSteps(records, split);
  yield;
  const compared = yield* comparePeriodsSteps(first, second);
  yield;
  const { verdict, test, p } = comparisonVerdict(compared, first.complete.length, second.complete.length);
  const { medians, survival, noiseBand, smallestVisibleChange } = compared;
  return {
    figure,
    split,
    first: yield* periodFigureSteps(first, survival !== null),
    second: yield* periodFigureSteps(second, survival !== null),
    outside,
    test,
    p,
    difference: survival === null ? (medians?.difference ?? null) : survival.medianDifference,
    differenceCi95: medians?.ci95 ?? null,
    logRatio: medians?.logRatio ?? null,
    restrictedMeanDifference: survival?.restrictedMeanDifference ?? null,
    commonHorizon: survival?.commonHorizon ?? null,
    noiseBand,
    smallestVisibleChange,
    verdict,
  };
}

function* periodFigureSteps(period: SplitPeriod, byCurve: boolean): Steps<PeriodFigure> {
  const { from, to, complete, open, excluded } = period;
  const { median, p90 } = yield* medianAndP90Steps(period, byCurve);
  yield;
  const chart = figureChart(period);
  yield;
  return {
    from,
    to,
    n: complete.length,
    open: open.length,
    excluded,
    median: median.value,
    medianCi95: median.ci95,
    p90: p90.value,
    p90Ci95: p90.ci95,
    chart,
  };
}
