/** A figure of imported records as reports print it, with everything that says how far to trust it. */
import type { WorkflowResult } from '../assessment/assessmentResult';
import { comparableName } from '../assessment/comparableName';
import type { FigureName, FigureSummary, WorkflowMetrics } from '../metrics/figureSummary';
import { ExclusionReason } from '../metrics/figureSummary';
import { milestoneFigure } from '../scoring/targetResults';
import { dayOf, type Day } from '../time';
import type { MeasuredFigure, MeasuredTimes, MilestoneTimes } from './reportFigures';
import { say, type Sentence } from './sentence';

/** Under this many records a figure is weak. */
export const WEAK_UNDER = 20;

type Limits = MeasuredFigure['medianCi95'];
const known = (interval: Limits): Limits =>
  interval === null || (interval[0] === null && interval[1] === null) ? null : [interval[0], interval[1]];

/** Kaplan-Meier as soon as a record is open, because complete records alone make recent times look better. */
export function measuredTimes(summary: FigureSummary): MeasuredTimes {
  const km = summary.open > 0;
  return {
    median: km ? summary.kaplanMeier.median : summary.median,
    medianCi95: known(km ? summary.kaplanMeier.medianCi95 : summary.medianCi95),
    p90: km ? summary.kaplanMeier.p90 : summary.p90,
    p90Ci95: known(km ? summary.kaplanMeier.p90Ci95 : summary.p90Ci95),
    n: summary.n,
    open: summary.open,
    excluded: ExclusionReason.options.flatMap((reason) => {
      const count = summary.excluded[reason] ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
    basis: km ? 'kaplan-meier' : 'complete',
    weak: summary.n + summary.open < WEAK_UNDER,
  };
}

export const measuredFigure = (figure: FigureName, summary: FigureSummary): MeasuredFigure => ({
  figure,
  ...measuredTimes(summary),
});

/** The figure of one name, or null when nothing was imported or no column was mapped for its end. */
export function measured(metrics: WorkflowMetrics | null, figure: FigureName): MeasuredFigure | null {
  const summary = metrics?.figures[figure] ?? null;
  return summary === null ? null : measuredFigure(figure, summary);
}

/** The same for one milestone by its name; null also where no file names it. */
export function measuredMilestone(metrics: WorkflowMetrics | null, milestone: string): MeasuredTimes | null {
  const summary = milestoneFigure(metrics, milestone)?.figure ?? null;
  return summary === null ? null : measuredTimes(summary);
}

/** Every milestone that a file or a target names, the workflow's own words first where both do. */
export function milestoneTimes({ metrics, targets }: WorkflowResult): MilestoneTimes[] {
  const named = [
    ...targets.flatMap((target) => (target.figure === 'milestone' ? [target.milestone] : [])),
    ...(metrics?.milestones ?? []).map(({ milestone }) => milestone),
  ];
  const keys = named.map(comparableName);
  return named
    .filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
    .map((milestone) => ({ milestone, times: measuredMilestone(metrics, milestone) }));
}

/** The day up to which open records count, where it is the same for all; null: it differs, or nothing is measured. */
export function commonAsOf(measuredFor: readonly (WorkflowMetrics | null)[]): Day | null {
  const days = new Set(measuredFor.flatMap((one) => (one === null ? [] : [dayOf(one.asOf.instant)])));
  const [only, ...others] = days;
  return only === undefined || others.length > 0 ? null : only;
}

export const excludedCount = (figure: MeasuredTimes): number =>
  figure.excluded.reduce((sum, one) => sum + one.count, 0);

/** Records that could not be used, each reason with its number. */
export const excludedSentences = (figure: MeasuredTimes): Sentence[] =>
  figure.excluded.map((one) => say(`excluded.${one.reason}`, { count: one.count }));
