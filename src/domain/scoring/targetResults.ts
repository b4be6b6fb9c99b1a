import type { Workflow } from '../assessment/assessmentRecord';
import type { TargetResult } from '../assessment/assessmentResult';
import { comparableName } from '../assessment/comparableName';
import type { FigureChart, FigureSummary, WorkflowMetrics } from '../metrics/figureSummary';
import type { DurationMs } from '../time';

/**
 * Each agreed target against what was measured (section 4): recover, truth, then milestones in the order of their
 * targets. The median is Kaplan-Meier's when records are open, else the plain one; over the target is missed, exactly
 * on it is met. A median that is not reached is missed as soon as some record has lasted longer than the target, since
 * more than half were then still going on; while all are younger than the target nobody can tell yet, and the target
 * is not measured. Nor is it without a figure or without any record, which is not a miss. A milestone's records are
 * found by its name, see `comparableName`. In milliseconds.
 */
export function targetResults(
  { recover, truth, milestones }: Workflow['targets'],
  metrics: WorkflowMetrics | null,
): readonly TargetResult[] {
  const ofFigure = (figure: 'recover' | 'truth', target: DurationMs | null): TargetResult[] => {
    if (target === null) return [];
    const chart = metrics?.charts[figure] ?? null;
    return [
      { figure, ...standing(target, metrics?.figures[figure] ?? null, () => chartPasses(chart, target)) },
    ];
  };
  return [
    ...ofFigure('recover', recover),
    ...ofFigure('truth', truth),
    ...milestones.map(({ milestone, within }): TargetResult => {
      const found = milestoneFigure(metrics, milestone);
      return {
        figure: 'milestone',
        milestone,
        ...standing(within, found?.figure ?? null, () => milestonePasses(found, within)),
      };
    }),
  ];
}

type Milestone = WorkflowMetrics['milestones'][number];

/** What was measured for a milestone of that name; null where no file names it. */
export function milestoneFigure(metrics: WorkflowMetrics | null, milestone: string): Milestone | null {
  const name = comparableName(milestone);
  return metrics?.milestones.find((one) => comparableName(one.milestone) === name) ?? null;
}

type Standing = Pick<TargetResult, 'target' | 'state' | 'median'>;

function standing(
  target: DurationMs,
  summary: FigureSummary | null,
  someLastsLonger: () => boolean,
): Standing {
  if (summary === null || summary.n + summary.open === 0) {
    return { target, state: 'not-measured', median: null };
  }
  const median = summary.open > 0 ? summary.kaplanMeier.median : summary.median;
  if (median !== null) return { target, state: median > target ? 'missed' : 'met', median };
  return { target, state: someLastsLonger() ? 'missed' : 'not-measured', median };
}

/** Without marks to look at, the summary alone says that the median is out of reach: taken as longer. */
function chartPasses(chart: FigureChart | null, target: DurationMs): boolean {
  if (chart === null) return true;
  return [...chart.complete, ...chart.open].some((duration) => duration > target);
}

/** The same by the longest record; where nobody kept how long the open ones have lasted, taken as longer. */
function milestonePasses(found: Milestone | null, target: DurationMs): boolean {
  const longestOpen = found?.longestOpen;
  if (longestOpen === undefined) return true;
  return Math.max(longestOpen ?? 0, found?.figure?.max ?? 0) > target;
}
