import { dayOf, instant, type Instant } from '../time';
import type { FailureInterval } from './figureSummary';
import { meanTimeBetweenFailures } from './meanTimeBetweenFailures';

const CONFIDENCE = 0.95;
const EVER = -Number.MAX_VALUE;

/**
 * Mean time between incidents over a stated window, in milliseconds, with its exact chi-squared 95 % interval. The
 * window ends at `to`, which must not depend on the incidents (the day of looking, not the last incident). It begins at
 * `from`, or at the first incident when `from` is null; if it begins at the first incident, that one only opens it and
 * counts as no failure (r = n - 1). Incidents outside the window do not count. Null without an incident in the window,
 * or when the window has no length. With r = 0 there is no mean and no upper limit.
 * `starts` are columns of moments in any order, in milliseconds since 1970; NaN: not known.
 * Formula and source: `meanTimeBetweenFailures`.
 */
export function timeBetweenIncidents(
  starts: readonly ArrayLike<number>[],
  from: Instant | null,
  to: Instant,
): FailureInterval | null {
  let incidents = 0;
  let first = Infinity;
  for (const column of starts) {
    for (let row = 0; row < column.length; row += 1) {
      const start = column[row] ?? NaN;
      // A start that cannot be read is -Infinity.
      if (!(start <= to) || start < (from ?? EVER)) continue;
      incidents += 1;
      if (start < first) first = start;
    }
  }
  const begin = from ?? first;
  if (incidents === 0 || begin >= to) return null;
  const failures = begin === first ? incidents - 1 : incidents;
  const { mean, low, high } = meanTimeBetweenFailures(to - begin, failures, CONFIDENCE);
  return { incidents, failures, from: dayOf(instant(begin)), to: dayOf(to), mean, ci95: [low, high] };
}
