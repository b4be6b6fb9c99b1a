/** The durations of one figure, sorted, ready to be summarised. */
import type { Instant } from '../time';
import { classifyRecord, type RecoverFrom } from './classifyRecord';
import type { ExclusionReason, FigureName } from './figureSummary';
import type { IncidentTimes } from './incidentTimes';

/** Durations in milliseconds, ascending; `complete.length + open.length + sum(excluded)` records were looked at. */
export type FigureSample = {
  readonly complete: Float64Array;
  readonly open: Float64Array;
  readonly excluded: Partial<Record<ExclusionReason, number>>;
};

/** Numbers whose count is not known beforehand. */
class NumberBuffer {
  private values = new Float64Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  sorted(): Float64Array {
    return this.values.slice(0, this.length).sort();
  }
}

/**
 * Sorts records into complete, open and excluded ones of a figure; see `classifyRecord`. No records: an empty sample.
 * Whether the figure is recorded at all (a column mapped for its end) is for the caller to know.
 */
export function collectFigure(
  figure: FigureName,
  records: Iterable<IncidentTimes>,
  asOf: Instant,
  from: RecoverFrom,
): FigureSample {
  const complete = new NumberBuffer();
  const open = new NumberBuffer();
  const excluded: Partial<Record<ExclusionReason, number>> = {};
  for (const times of records) {
    const record = classifyRecord(figure, times, asOf, from);
    if (record.kind === 'complete') complete.push(record.duration);
    else if (record.kind === 'open') open.push(record.duration);
    else excluded[record.reason] = (excluded[record.reason] ?? 0) + 1;
  }
  return { complete: complete.sorted(), open: open.sorted(), excluded };
}
