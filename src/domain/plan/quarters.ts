/** Calendar quarters, in which a KPI comes before the leadership. */
import { day, type Day } from '../time';

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** Quarters counted from the year 0, so that consecutive ones differ by one: 2026-02-14 and 2026-04-01 do. */
export function quarterIndex(of: Day): number {
  const [year, month] = of.split('-');
  return Number(year) * 4 + Math.floor((Number(month) - 1) / 3);
}

/** The last day of a quarter given by its index. */
function quarterEnd(index: number): Day {
  const year = String(Math.floor(index / 4)).padStart(4, '0');
  return day(`${year}-${LAST_DAYS[index % 4] ?? LAST_DAYS[3]}`);
}

/** The ends of the next two quarters that lie after a day; a day that is itself an end is not after itself. */
export function nextQuarterEnds(after: Day): readonly [Day, Day] {
  const index = quarterIndex(after);
  const first = quarterEnd(index) > after ? index : index + 1;
  return [quarterEnd(first), quarterEnd(first + 1)];
}
