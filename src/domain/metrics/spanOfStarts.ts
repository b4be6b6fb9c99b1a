import { day, endOfDay, startOfDay } from '../time';
import type { FigureRecords } from './figureRecords';

/** Years that a calendar day can name. */
const FIRST = startOfDay(day('0001-01-01'));
const LAST = endOfDay(day('9999-12-31'));

/**
 * First and last start of the records that count for their figure, complete or open, in milliseconds since 1970; null
 * without any. Excluded records, unknown starts and years beyond 1 to 9999 do not stretch it.
 */
export function spanOfStarts({
  starts,
  durations,
}: FigureRecords): { readonly first: number; readonly last: number } | null {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts[i] ?? NaN;
    const duration = durations[i] ?? NaN;
    if (duration !== duration || !(start >= FIRST && start <= LAST)) continue;
    if (start < first) first = start;
    if (start > last) last = start;
  }
  return first > last ? null : { first, last };
}
