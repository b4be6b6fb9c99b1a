/** The durations of one figure, sorted, ready to be summarised. */
import type { ExclusionReason } from './figureSummary';

/** Durations in milliseconds, ascending; `complete.length + open.length + sum(excluded)` records were looked at. */
export type FigureSample = {
  readonly complete: Float64Array;
  readonly open: Float64Array;
  readonly excluded: Partial<Record<ExclusionReason, number>>;
};
