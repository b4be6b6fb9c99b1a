import type { MeasuredLimit } from '../assessment/assessmentResult';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Guardrail } from '../pack/packSchema';
import { durationMs } from '../time';
import { shareLowerBound } from './shareLowerBound';

/**
 * What imported records say about a guardrail's limit (section 6): contradicted when the exact one-sided 95 %
 * lower bound of the share over the limit exceeds the share that the guardrail allows. Below its minimum n there
 * is no bound and no contradiction. Null where no figure can tell or none was counted.
 */
export function measuredLimit(guardrail: Guardrail, metrics: WorkflowMetrics | null): MeasuredLimit | null {
  const rule = guardrail.measured;
  if (rule === null || metrics === null) return null;
  const count = metrics.limits.find(
    ({ figure, limitMs }) => figure === rule.figure && limitMs === rule.limitMs,
  );
  if (count === undefined) return null;
  const { n, over, worst, from, to } = count;
  const lowerBound = shareLowerBound(over, n, rule.minimum);
  return {
    figure: rule.figure,
    limitMs: durationMs(rule.limitMs),
    n,
    over,
    worst,
    from,
    to,
    lowerBound,
    allowedShare: rule.share,
    minimum: rule.minimum,
    contradicts: lowerBound !== null && lowerBound > rule.share,
  };
}
