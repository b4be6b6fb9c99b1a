import { durationMs, type DurationMs } from '../../domain/time';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(s|sec|secs|second|seconds)$/, 1000],
  [/^(m|min|mins|minute|minutes)$/, 60_000],
  [/^(h|hr|hrs|hour|hours)$/, 3_600_000],
  [/^(d|day|days)$/, 86_400_000],
  [/^(w|week|weeks)$/, 604_800_000],
];
const PARTS = /(\d+(?:[.,]\d+)?)\s*([a-z]+)/g;

/** Reads a length of time as people write it: `4 h`, `30 min`, `1 h 30 min`, `1.5 d`. Null when it is none. */
export function readDuration(written: string): DurationMs | null {
  const text = written.trim().toLowerCase().replaceAll('\u00a0', ' ');
  if (text === '' || text.replace(PARTS, '').trim() !== '') return null;
  let total = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(PARTS)) {
    const size = UNITS.find(([name]) => name.test(unit))?.[1];
    if (size === undefined) return null;
    total += Number.parseFloat(amount.replace(',', '.')) * size;
  }
  return durationMs(Math.round(total));
}
