import type { Workflow } from '../assessment/assessmentRecord';
import type { TargetResult } from '../assessment/assessmentResult';
import type { FigureChart, FigureSummary, WorkflowMetrics } from '../metrics/figureSummary';
import type { DurationMs } from '../time';

/**
 * Each agreed target against what was measured (section 4). The median is Kaplan-Meier's when records are open,
 * else the plain one; over the target is missed, exactly on it is met. A median that is not reached is missed as
 * soon as some record has lasted longer than the target, since more than half were then still going on; while all
 * are younger than the target nobody can tell yet, and the target is not measured. Nor is it without a figure or
 * without any record, which is not a miss. In milliseconds.
 */
export function targetResults(
  targets: Workflow['targets'],
  metrics: WorkflowMetrics | null,
): readonly TargetResult[] {
  return (['recover', 'truth'] as const).flatMap((figure) => {
    const target = targets[figure];
    if (target === null) return [];
    return [targetResult(figure, target, metrics?.figures[figure] ?? null, metrics?.charts[figure] ?? null)];
  });
}

function targetResult(
  figure: TargetResult['figure'],
  target: DurationMs,
  summary: FigureSummary | null,
  chart: FigureChart | null,
): TargetResult {
  if (summary === null || summary.n + summary.open === 0) {
    return { figure, target, state: 'not-measured', median: null };
  }
  const median = summary.open > 0 ? summary.kaplanMeier.median : summary.median;
  if (median !== null) return { figure, target, state: median > target ? 'missed' : 'met', median };
  return { figure, target, state: lastsLonger(chart, target) ? 'missed' : 'not-measured', median };
}

/** Without marks to look at, the summary alone says that the median is out of reach: taken as longer. */
function lastsLonger(chart: FigureChart | null, target: DurationMs): boolean {
  if (chart === null) return true;
  return [...chart.complete, ...chart.open].some((duration) => duration > target);
}
