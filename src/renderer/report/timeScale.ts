/** A logarithmic axis of lengths of time with ticks that people know. */
import type { TruthRow } from '../../domain/report/executiveSummary';

export interface Tick {
  readonly ms: number;
  readonly unit: 's' | 'min' | 'h' | 'day' | 'week' | 'month' | 'year';
  readonly count: number;
}

export interface TimeScale {
  readonly width: number;
  readonly x: (ms: number) => number;
  readonly ticks: readonly Tick[];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LENGTHS: Record<Tick['unit'], number> = {
  s: SECOND,
  min: MINUTE,
  h: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};

const tick = (count: number, unit: Tick['unit']): Tick => ({ ms: count * LENGTHS[unit], unit, count });

/** The more a tick helps a reader, the earlier it is considered. */
const TICKS: readonly Tick[] = [
  tick(1, 'h'),
  tick(1, 'day'),
  tick(1, 'week'),
  tick(1, 'min'),
  tick(1, 'month'),
  tick(1, 'year'),
  tick(10, 'year'),
  tick(1, 's'),
  tick(4, 'h'),
  tick(10, 'min'),
  tick(30, 'min'),
  tick(3, 'day'),
  tick(10, 's'),
  tick(3, 'month'),
  tick(8, 'h'),
  tick(2, 'h'),
  tick(2, 'week'),
  tick(5, 'min'),
];

const LEAST_APART = 46;

/** Everything drawn on one axis, zero and negative lengths at its left end. */
function lengths(rows: readonly TruthRow[]): readonly number[] {
  return rows
    .flatMap((row) => [
      ...(row.marks?.complete ?? []),
      ...(row.marks?.open ?? []),
      row.figure?.median ?? 0,
      row.figure?.p90 ?? 0,
      row.figure?.medianCi95?.[0] ?? 0,
      row.figure?.medianCi95?.[1] ?? 0,
      row.figure === null ? 0 : (row.target ?? 0),
    ])
    .filter((ms) => ms > 0);
}

/** One axis for all rows, as wide as `width` pixels. */
export function timeScale(rows: readonly TruthRow[], width: number): TimeScale {
  const all = lengths(rows);
  const least = all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = all.reduce((a, b) => Math.max(a, b), 0);
  const from = Math.log((Number.isFinite(least) ? least : HOUR) / 1.4);
  const to = Math.log((most > 0 ? most : DAY) * 1.5);
  const x = (ms: number) =>
    ms <= 0 ? 0 : Math.min(width, Math.max(0, ((Math.log(ms) - from) / (to - from)) * width));
  const ticks = TICKS.filter((one) => Math.log(one.ms) >= from && Math.log(one.ms) <= to).reduce<
    readonly Tick[]
  >(
    (kept, one) =>
      kept.every((other) => Math.abs(x(other.ms) - x(one.ms)) >= LEAST_APART) ? [...kept, one] : kept,
    [],
  );
  return { width, x, ticks: [...ticks].sort((a, b) => a.ms - b.ms) };
}
