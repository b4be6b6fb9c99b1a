/** What the command found out, before it is written as JSON or text. */
import type { RecoverFrom } from '../domain/metrics/classifyRecord';
import type { FigureName, FigureSummary } from '../domain/metrics/figureSummary';
import type { ImportReport } from '../domain/metrics/importTypes';
import type { Instant } from '../domain/time';

export type MetricsResult = {
  path: string;
  report: ImportReport;
  /** `now`: the file has no time that has come. */
  asOf: { instant: Instant; source: 'file' | 'given' | 'now' };
  from: RecoverFrom;
  figures: Record<FigureName, FigureSummary | null>;
};

/** `2026-01-31T00:00:00Z`, with milliseconds only when there are some. */
export const written = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');
