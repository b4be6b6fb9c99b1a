/** Two periods of one figure beside each other, as screens ask for them and are told. */
import * as z from 'zod';
import { AssessmentId, WorkflowId } from '../ids';
import { Day, type Instant } from '../time';
import { classifyRecord, figureEnds, type RecoverFrom } from './classifyRecord';
import { comparePeriods } from './comparePeriods';
import { comparisonVerdict } from './comparisonVerdict';
import { figureChart } from './figureChart';
import { type FigureRecord, figureRecords } from './figureRecords';
import { FigureChart } from './figureSummary';
import type { IncidentTimes } from './incidentTimes';
import { type SplitPeriod, splitPeriods } from './splitPeriods';
import { summarizeFigure } from './summarizeFigure';

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
  readonly figure: ComparedFigure;
  readonly from: RecoverFrom;
  readonly asOf: Instant;
  readonly split: Day;
}

/**
 * Divides records by the UTC day on which the figure's own time began, those of `split` itself being in the second
 * period, and compares both; in milliseconds. Times are read off the Kaplan-Meier curve in both periods as soon as a
 * record of either is open. No record is kept, so a list may give one and the same object each time.
 */
export function comparePeriodsAt(
  records: Iterable<IncidentTimes>,
  { figure, from, asOf, split }: PeriodGrounds,
): PeriodComparison {
  const { first, second, outside } = splitPeriods(
    figureRecords(classified(records, { figure, from, asOf })),
    split,
  );
  const compared = comparePeriods(first, second);
  const { verdict, test, p } = comparisonVerdict(compared, first.complete.length, second.complete.length);
  const { medians, survival, noiseBand, smallestVisibleChange } = compared;
  const figureOf = (period: SplitPeriod) => periodFigure(period, survival !== null);
  return {
    figure,
    split,
    first: figureOf(first),
    second: figureOf(second),
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

function* classified(
  records: Iterable<IncidentTimes>,
  { figure, from, asOf }: Omit<PeriodGrounds, 'split'>,
): Generator<FigureRecord, void> {
  const { start } = figureEnds(figure, from);
  for (const record of records) {
    const began = record[start];
    const found = classifyRecord(figure, record, asOf, from);
    yield {
      start: typeof began === 'number' ? began : null,
      duration: found.kind === 'excluded' ? null : found.duration,
      isOpen: found.kind === 'open',
    };
  }
}

function periodFigure(period: SplitPeriod, byCurve: boolean): PeriodFigure {
  const sample = { ...period, excluded: {} };
  const { n, open, kaplanMeier, ...summary } = summarizeFigure(sample);
  return {
    from: period.from,
    to: period.to,
    n,
    open,
    excluded: period.excluded,
    median: byCurve ? kaplanMeier.median : summary.median,
    medianCi95: byCurve ? kaplanMeier.medianCi95 : summary.medianCi95,
    p90: byCurve ? kaplanMeier.p90 : summary.p90,
    p90Ci95: kaplanMeier.p90Ci95,
    chart: figureChart(sample),
  };
}
