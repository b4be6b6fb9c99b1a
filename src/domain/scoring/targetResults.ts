import type { Workflow } from '../assessment/assessmentRecord';
import type { TargetResult } from '../assessment/assessmentResult';
import type { FigureSummary, WorkflowMetrics } from '../metrics/figureSummary';
import type { DurationMs } from '../time';

/**
 * Each agreed target against what was measured (section 4). The median is Kaplan-Meier's when records are open,
 * else the plain one; over the target, or not reached, is missed, exactly on it is met. Without a figure or
 * without any record the target is not measured, which is not a miss. In milliseconds.
 */
export function targetResults(
  targets: Workflow['targets'],
  metrics: WorkflowMetrics | null,
): readonly TargetResult[] {
  return (['recover', 'truth'] as const).flatMap((figure) => {
    const target = targets[figure];
    return target === null ? [] : [targetResult(figure, target, metrics?.figures[figure] ?? null)];
  });
}

function targetResult(
  figure: TargetResult['figure'],
  target: DurationMs,
  summary: FigureSummary | null,
): TargetResult {
  if (summary === null || summary.n + summary.open === 0) {
    return { figure, target, state: 'not-measured', median: null };
  }
  const median = summary.open > 0 ? summary.kaplanMeier.median : summary.median;
  return { figure, target, state: median === null || median > target ? 'missed' : 'met', median };
}
