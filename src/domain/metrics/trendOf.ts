/** One figure over time. */
import { addDays, type Day, day, dayOf, endOfDay, instant, startOfDay } from '../time';
import { dividedRecordsSteps } from './dividedRecords';
import type { FigureRecords } from './figureRecords';
import type { TrendPeriod } from './figureSummary';
import { medianAndP90Steps } from './medianAndP90';
import { spanOfStarts } from './spanOfStarts';
import type { Steps } from './steps';
import { WEAK_UNDER } from './summarizeFigure';

export type TrendUnit = 'month' | 'quarter' | 'year';

export type FigureTrend = {
  readonly unit: TrendUnit;
  /** In order of time, at most 24; those without records between others are among them. */
  readonly periods: readonly TrendPeriod[];
  /** Records of no period: start not known, before the first period, or excluded ones beyond the span. */
  readonly outside: number;
};

const MOST_PERIODS = 24;
const UNITS: readonly { readonly unit: TrendUnit; readonly months: number }[] = [
  { unit: 'month', months: 1 },
  { unit: 'quarter', months: 3 },
  { unit: 'year', months: 12 },
];
const YEARS = { unit: 'year', months: 12 } as const;

/** Whole periods of so many months since the year 0. */
function periodAt(at: number, months: number): number {
  const [year = 0, month = 1] = dayOf(instant(at)).split('-').map(Number);
  return Math.floor((year * 12 + month - 1) / months);
}

function firstDayOf(period: number, months: number): Day {
  const month = period * months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return day(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

const LAST_DAY = day('9999-12-31');
const LAST_MONTH = 9999 * 12 + 11;

const lastDayOf = (period: number, months: number): Day =>
  (period + 1) * months > LAST_MONTH ? LAST_DAY : addDays(firstDayOf(period + 1, months), -1);

/** Under 6 complete records no order statistics enclose a median at 95 %: 2 * 0.5^5 = 6.25 % lie outside all five. */
const ENOUGH_IN_A_PERIOD = 6;
/** Fewer periods are no course over time; then rather thin ones. */
const LEAST_PERIODS = 4;
/** From here on no period of 24 is thin on the average; nothing needs to be counted. */
const MANY = 10_000;

/** Complete records, or as many as matter. */
function completeCount({ starts, durations, isOpen }: FigureRecords): number {
  if (starts.length > MANY) return MANY;
  return starts.reduce((count, start, i) => {
    const duration = durations[i] ?? NaN;
    return start === start && duration === duration && isOpen[i] !== 1 ? count + 1 : count;
  }, 0);
}

/**
 * The shortest unit that makes at most 24 periods. A longer one where that leaves under six complete records to a
 * period on the average, so that few could have an interval, and where the longer one gives six and still four periods.
 */
function unitFor(records: FigureRecords, { first, last }: { readonly first: number; readonly last: number }) {
  const complete = completeCount(records);
  const few = UNITS.map((one) => ({
    ...one,
    count: periodAt(last, one.months) - periodAt(first, one.months) + 1,
  })).filter(({ count }) => count <= MOST_PERIODS);
  const [shortest = YEARS] = few;
  const full = few.find(({ count }) => complete >= count * ENOUGH_IN_A_PERIOD);
  return full !== undefined && full.count >= LEAST_PERIODS ? full : shortest;
}

/**
 * A figure by the calendar month (UTC) in which its records began, by quarter when that makes more than 24 periods or
 * leaves few complete records to a month, by year when quarters do too (`unitFor`); of more than 24 years the
 * latest 24. Durations in milliseconds. Each period has the median
 * and p90 of its complete records (quantile type 7) with the exact interval of order statistics, or Kaplan-Meier's with
 * log-log limits as soon as one of its records is open; null where not reached or without records. Fewer than 20
 * complete records are weak.
 *
 * The records of a late period that are over are its short ones, the long ones still run. A median of complete records
 * only would therefore make every latest period look better than it is; hence Kaplan-Meier.
 * Sources: `quantile`, `quantileInterval`, `survivalQuantile`.
 */
export function* trendOfSteps(records: FigureRecords): Steps<FigureTrend> {
  const span = spanOfStarts(records);
  yield;
  if (span === null) return { unit: 'month', periods: [], outside: records.starts.length };
  const { unit, months } = unitFor(records, span);
  const last = periodAt(span.last, months);
  const first = Math.max(periodAt(span.first, months), last - MOST_PERIODS + 1);
  const days = Array.from({ length: last - first + 1 }, (_, i) => ({
    from: firstDayOf(first + i, months),
    to: lastDayOf(first + i, months),
  }));
  const begins = Float64Array.from(days, ({ from }) => startOfDay(from));
  const end = endOfDay(lastDayOf(last, months)) + 1;
  const { parts, outside } = yield* dividedRecordsSteps(records, begins, end);
  const periods: TrendPeriod[] = [];
  for (const [i, part] of parts.entries()) {
    const period = days[i];
    if (period === undefined) continue;
    const { median, p90 } = yield* medianAndP90Steps(part);
    periods.push({
      ...period,
      n: part.complete.length,
      open: part.open.length,
      excluded: part.excluded,
      median: median.value,
      medianCi95: median.ci95,
      p90: p90.value,
      p90Ci95: p90.ci95,
      isSurvival: part.open.length > 0,
      weak: part.complete.length < WEAK_UNDER,
    });
    yield;
  }
  return { unit, periods, outside };
}
