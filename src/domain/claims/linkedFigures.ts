import type { WorkflowResult } from '../assessment/assessmentResult';
import type { WorkflowId } from '../ids';
import type { FigureChart, FigureSummary, WorkflowMetrics } from '../metrics/figureSummary';
import { WEAK_UNDER } from '../metrics/summarizeFigure';
import { dayOf, daysBetween, type Day } from '../time';
import type { Claim } from './claim';
import type { ClaimReason, Statistic } from './claimResult';

type Link = Claim['support']['figures'][number];

/**
 * The measured times that a claim has to stay within. With open records median and p90 are Kaplan-Meier's, as for
 * a target: over the limit contradicts, exactly on it holds, and a statistic that is out of reach contradicts as
 * soon as one record has lasted longer than the limit, else nobody can tell yet. The largest time of all is known
 * only once no open record can still pass it. Data that ended more than the validity of a metric ago has expired.
 */
export function linkedFigures(
  claim: Claim,
  workflows: ReadonlyMap<WorkflowId, WorkflowResult>,
  validDays: number,
  asOf: Day,
): readonly ClaimReason[] {
  return claim.support.figures.map((link) => {
    const metrics = workflows.get(link.workflowId)?.metrics ?? null;
    return judge(link, metrics, validDays, asOf);
  });
}

function judge(link: Link, metrics: WorkflowMetrics | null, validDays: number, asOf: Day): ClaimReason {
  const summary = metrics?.figures[link.figure] ?? null;
  if (metrics === null || summary === null || summary.n + summary.open === 0)
    return { state: 'unproven', kind: 'figure-not-measured', ...link };
  const { n, open } = summary;
  const measured = statisticOf(summary, link.statistic);
  const over =
    measured === null || link.statistic === 'max'
      ? lastsLonger(link, metrics, summary)
      : measured > link.atMost;
  if (over) return { state: 'contradicted', kind: 'figure-over', measured, n, open, ...link };
  const endedOn = dataEnd(metrics, asOf);
  if (daysBetween(endedOn, asOf) > validDays)
    return { state: 'expired', kind: 'figure-expired', endedOn, validDays, ...link };
  if (measured === null || (link.statistic === 'max' && open > 0))
    return { state: 'unproven', kind: 'figure-undecided', open, ...link };
  return {
    state: 'proven',
    kind: 'figure-holds',
    measured,
    n,
    open,
    weak: n + open < WEAK_UNDER,
    ...link,
  };
}

/** In milliseconds; null: not reached, or nothing complete. The largest is that of complete records only. */
export function statisticOf(summary: FigureSummary, statistic: Statistic): number | null {
  switch (statistic) {
    case 'median':
      return summary.open > 0 ? summary.kaplanMeier.median : summary.median;
    case 'p90':
      return summary.open > 0 ? summary.kaplanMeier.p90 : summary.p90;
    case 'max':
      return summary.max;
  }
}

function lastsLonger({ figure, atMost }: Link, metrics: WorkflowMetrics, summary: FigureSummary): boolean {
  if (summary.max !== null && summary.max > atMost) return true;
  const chart = chartOf(metrics, figure);
  return chart !== null && [...chart.complete, ...chart.open].some((duration) => duration > atMost);
}

const chartOf = ({ charts }: WorkflowMetrics, figure: Link['figure']): FigureChart | null =>
  figure === 'recover' || figure === 'truth' ? charts[figure] : null;

/**
 * The day on which the data ends: the latest moment in the files, or the last start among the incidents where a
 * person chose the day up to which they are looked at.
 */
export function dataEnd(metrics: WorkflowMetrics, asOf: Day): Day {
  const looked = dayOf(metrics.asOf.instant);
  const ended = metrics.asOf.source === 'file' ? looked : (metrics.period?.to ?? looked);
  return ended > asOf ? asOf : ended;
}
