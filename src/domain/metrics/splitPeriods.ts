import { addDays, type Day, dayOf, endOfDay, instant, startOfDay } from '../time';
import { dividedRecordsSteps, type RecordsPart } from './dividedRecords';
import type { FigureRecords } from './figureRecords';
import { spanOfStarts } from './spanOfStarts';
import type { Steps } from './steps';

/** One of two periods; both days are included. */
export type SplitPeriod = RecordsPart & { readonly from: Day; readonly to: Day };

export type SplitPeriods = {
  readonly first: SplitPeriod;
  readonly second: SplitPeriod;
  /** Records that began before the first or after the second period, or nobody knows when. */
  readonly outside: number;
};

/** Given days of the whole span; null: the first or last day (UTC) on which a record began. */
export type SplitSpan = { readonly from: Day | null; readonly to: Day | null };

/**
 * Cuts the records of one figure into two periods by the UTC day on which each began: the first ends on the day before
 * `split`, the second begins with it. Durations in milliseconds, ascending, as `comparePeriodsSteps` takes them. A split
 * outside the span leaves one period of a single day without records. Open, complete and excluded records of both and
 * `outside` are all records.
 */
export function* splitPeriodsSteps(
  records: FigureRecords,
  split: Day,
  span: SplitSpan = { from: null, to: null },
): Steps<SplitPeriods> {
  const seen = spanOfStarts(records);
  yield;
  const dayBefore = addDays(split, -1);
  const earliest = span.from ?? (seen === null ? dayBefore : dayOf(instant(seen.first)));
  const latest = span.to ?? (seen === null ? split : dayOf(instant(seen.last)));
  const from = earliest < split ? earliest : dayBefore;
  const to = latest < split ? split : latest;
  const begins = Float64Array.of(startOfDay(from), startOfDay(split));
  const { parts, outside } = yield* dividedRecordsSteps(records, begins, endOfDay(to) + 1);
  const nothing = { complete: new Float64Array(0), open: new Float64Array(0), excluded: 0 };
  return {
    first: { from, to: dayBefore, ...(parts[0] ?? nothing) },
    second: { from: split, to, ...(parts[1] ?? nothing) },
    outside,
  };
}
