import { assess } from '../../src/domain/assessment/assess';
import type { AssessmentResult, WorkflowResult } from '../../src/domain/assessment/assessmentResult';
import type { Pack } from '../../src/domain/pack/packSchema';
import { buildMetrics, type MetricsSketch } from './buildMetrics';
import { AS_OF, buildRecord, type RecordSketch } from './buildRecord';

/** The whole result of a sketched record, as of the usual day. */
export const assessAll = (pack: Pack, record: RecordSketch, metrics: readonly MetricsSketch[] = []) =>
  assess(buildRecord(record), pack, metrics.map(buildMetrics), AS_OF);

/** The first workflow's result of a sketched record. */
export function assessOne(pack: Pack, record: RecordSketch, metrics?: MetricsSketch): WorkflowResult {
  const result: AssessmentResult = assessAll(pack, record, metrics === undefined ? [] : [metrics]);
  const workflow = result.workflows[0];
  if (workflow === undefined) throw new Error('the sketch has no workflow');
  return workflow;
}
