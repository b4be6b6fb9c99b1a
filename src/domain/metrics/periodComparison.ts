/** Two periods of one figure beside each other, as screens ask for them and are told. */
import * as z from 'zod';
import { AssessmentId, WorkflowId } from '../ids';
import { Day, dayOf, type Instant, instant, startOfDay } from '../time';
import { figureEnds, type RecoverFrom } from './classifyRecord';
import { comparePeriods } from './comparePeriods';
import { figureChart } from './figureChart';
import { collectFigure, type FigureSample } from './figureSample';
import { FigureChart } from './figureSummary';
import type { TimeField } from './importTypes';
import type { IncidentTimes } from './incidentTimes';
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
  /** First and last day on which one of its records began; null: it has none. */
  period: z.strictObject({ from: Day, to: Day }).nullable(),
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
  /** Records without a readable start, which belong to neither. */
  withoutStart: count,
  /** How the second differs from the first; p and difference are null where there is nothing to test. */
  test: z.enum(['permutation', 'log-rank']),
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
 * period, and compares both; in milliseconds. Records without a readable start are in neither and are counted.
 * `records` is gone through three times, and no record is kept: a list may give one and the same object each time.
 */
export function comparePeriodsAt(
  records: () => Iterable<IncidentTimes>,
  { figure, from, asOf, split }: PeriodGrounds,
): PeriodComparison {
  const { start } = figureEnds(figure, from);
  const boundary = startOfDay(split);
  const spans = { first: emptySpan(), second: emptySpan() };
  let withoutStart = 0;
  for (const record of records()) {
    const began = record[start];
    if (typeof began !== 'number') withoutStart += 1;
    else extend(spans[began < boundary ? 'first' : 'second'], began);
  }
  const first = collectFigure(figure, beginning(records(), start, -Infinity, boundary), asOf, from);
  const second = collectFigure(figure, beginning(records(), start, boundary, Infinity), asOf, from);
  const compared = comparePeriods(first, second);
  const byCurve = compared.survival !== null;
  const difference = compared.survival?.medianDifference ?? compared.medians?.difference ?? null;
  const p = compared.survival?.logRank?.p ?? compared.medians?.p ?? null;
  const restrictedMeanDifference = compared.survival?.restrictedMeanDifference ?? null;
  return {
    figure,
    split,
    first: periodFigure(first, byCurve, periodOf(spans.first)),
    second: periodFigure(second, byCurve, periodOf(spans.second)),
    withoutStart,
    test: byCurve ? 'log-rank' : 'permutation',
    p,
    difference,
    differenceCi95: compared.medians?.ci95 ?? null,
    logRatio: compared.medians?.logRatio ?? null,
    restrictedMeanDifference,
    commonHorizon: compared.survival?.commonHorizon ?? null,
    noiseBand: compared.noiseBand,
    smallestVisibleChange: compared.smallestVisibleChange,
    verdict: verdictOf(first, second, p, difference ?? restrictedMeanDifference),
  };
}

/** Fewer complete records than this in a period carry no test. */
const LEAST_TO_TEST = 5;
const SIGNIFICANT = 0.05;

function verdictOf(
  first: FigureSample,
  second: FigureSample,
  p: number | null,
  difference: number | null,
): PeriodComparison['verdict'] {
  if (Math.min(first.complete.length, second.complete.length) < LEAST_TO_TEST || p === null) return 'too-few';
  if (p >= SIGNIFICANT || difference === null || difference === 0) return 'no-visible-change';
  return difference < 0 ? 'visible-better' : 'visible-worse';
}

function periodFigure(sample: FigureSample, byCurve: boolean, period: PeriodFigure['period']): PeriodFigure {
  const summary = summarizeFigure(sample);
  const { kaplanMeier } = summary;
  return {
    period,
    n: summary.n,
    open: summary.open,
    excluded: Object.values(summary.excluded).reduce((sum, one) => sum + one, 0),
    median: byCurve ? kaplanMeier.median : summary.median,
    medianCi95: byCurve ? kaplanMeier.medianCi95 : summary.medianCi95,
    p90: byCurve ? kaplanMeier.p90 : summary.p90,
    p90Ci95: kaplanMeier.p90Ci95,
    chart: figureChart(sample),
  };
}

function* beginning(
  records: Iterable<IncidentTimes>,
  start: TimeField,
  from: number,
  before: number,
): Generator<IncidentTimes, void> {
  for (const record of records) {
    const began = record[start];
    if (typeof began === 'number' && began >= from && began < before) yield record;
  }
}

interface Span {
  earliest: number;
  latest: number;
}

const emptySpan = (): Span => ({ earliest: Infinity, latest: -Infinity });

function extend(span: Span, at: number): void {
  span.earliest = Math.min(span.earliest, at);
  span.latest = Math.max(span.latest, at);
}

const periodOf = ({ earliest, latest }: Span): PeriodFigure['period'] =>
  earliest > latest ? null : { from: dayOf(instant(earliest)), to: dayOf(instant(latest)) };
