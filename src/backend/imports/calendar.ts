/** Calendar arithmetic without objects: a million cells pass here. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

/** Days from 1970-01-01 to a date of the Gregorian calendar. Source: Hinnant, *chrono-compatible low-level date algorithms*. */
function epochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const FIRST_YEAR = 1900;
const YEARS = 256;
/** Of the months from 1900-01 on: days from 1970-01-01 to the first of each, so that most dates take one look. */
const monthStarts = Int32Array.from({ length: YEARS * 12 }, (_, i) =>
  epochDay(FIRST_YEAR + Math.floor(i / 12), (i % 12) + 1, 1),
);

/** Days from 1970-01-01 to a date; NaN when there is no such date. */
function dayNumber(year: number, month: number, day: number): number {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28 && year >= FIRST_YEAR && year < FIRST_YEAR + YEARS)
    return (monthStarts[(year - FIRST_YEAR) * 12 + month - 1] ?? NaN) + day - 1;
  return isDate(year, month, day) ? epochDay(year, month, day) : NaN;
}

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/**
 * Milliseconds since 1970-01-01T00:00 of a wall time; NaN when there is no such date or time. 24:00:00 is the
 * next midnight, second 60 (a leap second) the next minute.
 */
export function wallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  if (minute > 59 || second > 60) return NaN;
  if (hour > 23 && !(hour === 24 && minute === 0 && second === 0 && millisecond === 0)) return NaN;
  return (
    dayNumber(year, month, day) * 86_400_000 +
    hour * 3_600_000 +
    minute * 60_000 +
    second * 1000 +
    millisecond
  );
}

/** Two digits of a year: 70-99 are 1970-1999, 00-69 are 2000-2069, as POSIX has it. */
export const fullYear = (year: number): number => (year > 99 ? year : year < 70 ? 2000 + year : 1900 + year);
