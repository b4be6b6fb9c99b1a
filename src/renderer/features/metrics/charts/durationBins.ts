/** Durations counted between human limits, for the table behind the dots. */
import type { ChartRecords } from './chartTypes';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LIMITS = [MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY, 28 * DAY];

/** Records of at least `from` and less than `to`; `to` 0: those of 0 s alone; null: no upper end. */
export interface DurationBin {
  readonly from: number;
  readonly to: number | null;
  readonly complete: number;
  readonly open: number;
}

/** Counts per range, in records; ranges outside the data are left out, empty ones between it are kept. */
export function durationBins({ complete, open, recordsPerMark }: ChartRecords): readonly DurationBin[] {
  const count = (times: readonly number[], holds: (t: number) => boolean) =>
    times.filter(holds).length * recordsPerMark;
  const bin = (from: number, to: number | null, holds: (t: number) => boolean): DurationBin => ({
    from,
    to,
    complete: count(complete, holds),
    open: count(open, holds),
  });
  const bins = [0, ...LIMITS].map((from, index) => {
    const to = LIMITS[index] ?? null;
    return bin(from, to, (t) => t > 0 && t >= from && (to === null || t < to));
  });
  const filled = (entry: DurationBin) => entry.complete + entry.open > 0;
  const first = bins.findIndex(filled);
  const kept = first === -1 ? [] : bins.slice(first, bins.findLastIndex(filled) + 1);
  const zero = bin(-1, 0, (t) => t <= 0);
  return filled(zero) ? [zero, ...kept] : kept;
}
