import type { AssessmentId } from '../../domain/ids';
import type { RecoverFrom } from '../../domain/metrics/classifyRecord';
import type { WorkflowMetrics } from '../../domain/metrics/figureSummary';
import type { Day } from '../../domain/time';
import type { ReadableDb } from '../storage/database';

export interface FiguresRequest {
  readonly assessmentId: AssessmentId;
  /** Null: as the files tell. */
  readonly asOf: Day | null;
  readonly from: RecoverFrom;
}

export interface MetricsService {
  figures(request: FiguresRequest): readonly WorkflowMetrics[];
}

/** The figures of imported incidents, workflow by workflow. */
export function createMetricsService(_db: ReadableDb): MetricsService {
  return { figures: () => [] };
}
