/** Periods written in one cell: a month, a quarter, a half, a year, a week, or two days. */
import { addDays, type Day } from '../../domain/time';
import { isDate } from './calendar';
import { monthNumber, withoutAccents } from './writtenTime';

/** Both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const GAP = String.raw`[\s\-./_']*`;
const ISO_DAY = String.raw`(\d{4})-(\d{2})-(\d{2})`;

const YEAR_ALONE = new RegExp(`^${YEAR}$`);
const YEAR_MONTH = new RegExp(String.raw`^${YEAR}[\s\-./]?(0[1-9]|1[0-2])$|^${YEAR}[\-./]([1-9])$`);
const MONTH_YEAR = new RegExp(String.raw`^(0?[1-9]|1[0-2])[\s\-./]${YEAR}$`);
const NAME_YEAR = new RegExp(String.raw`^(\p{L}{3,10})\.?${GAP}(?:(?:de|del|of)\s+)?${YEAR}$`, 'u');
const NAME_SHORT_YEAR = /^(\p{L}{3,10})\.?[\-/'\u2019](\d{2})$/u;
const YEAR_NAME = new RegExp(String.raw`^${YEAR}${GAP}(\p{L}{3,10})\.?$`, 'u');
/** Quarters are Q, or T for trimester; halves are H, or S for semester. */
const YEAR_PART = new RegExp(`^${YEAR}${GAP}([qths])${GAP}([1-4])$`);
const PART_YEAR = new RegExp(`^([qths])${GAP}([1-4])${GAP}${YEAR}$`);
const COUNTED_PART = new RegExp(
  String.raw`^([1-4])(?:\.|st|nd|rd|th|er|e|o|a|º|ª)?${GAP}(q|t|h|s|quarter|quartal|trimestre|half|halbjahr|semestre)${GAP}(?:(?:de|del|of)\s+)?${YEAR}$`,
);
const WEEK = new RegExp(`^${YEAR}-?w(\\d{2})$`);
const TWO_DAYS = new RegExp(
  String.raw`^${ISO_DAY}\s*(?:/|-|\u2013|\u2014|\.\.+|to|until|through|bis|ate|a|hasta|au)\s*${ISO_DAY}$`,
);

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function dayAt(year: number, month: number, dayOfMonth: number): Day | null {
  return isDate(year, month, dayOfMonth) ? (`${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}` as Day) : null;
}

/** Whole months, `first` being 1 to 12. */
function months(year: number, first: number, count: number): Period | null {
  const from = dayAt(year, first, 1);
  const after = first + count;
  const next = after > 12 ? dayAt(year + 1, after - 12, 1) : dayAt(year, after, 1);
  return from === null || next === null ? null : { from, to: addDays(next, -1) };
}

function part(year: string, letter: string, number: string): Period | null {
  const isHalf = letter.startsWith('h') || letter.startsWith('s');
  const count = isHalf ? 6 : 3;
  const which = Number(number);
  return isHalf && which > 2 ? null : months(Number(year), (which - 1) * count + 1, count);
}

function named(name: string, year: number): Period | null {
  const month = monthNumber(name);
  return month === 0 ? null : months(year, month, 1);
}

/** Week 1 is the one with 4 January in it, weeks begin on Monday. Source: ISO 8601. */
function week(year: number, number: number): Period | null {
  const fourth = dayAt(year, 1, 4);
  if (fourth === null || number < 1 || number > 53) return null;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(fourth, -weekday + (number - 1) * 7);
  // A week 53 that has the next 4 January in it, or lies beyond it, is week 1 of the next year.
  const isNextYear = addDays(from, 3).slice(0, 4) !== pad(year, 4);
  return isNextYear ? null : { from, to: addDays(from, 6) };
}

/**
 * The days of `2024-03`, `03/2024`, `Mar 2024`, `março de 2024`, `2024-Q1`, `Q1 2024`, `1T2024`, `2024-H2`, `2024`,
 * `2024-W05` or `2024-01-01 to 2024-01-31`; null for a single day and for any other text.
 */
export function readPeriod(text: string): Period | null {
  const plain = withoutAccents(text).trim().toLowerCase();
  if (plain.length > 40) return null;
  let found = YEAR_ALONE.exec(plain);
  if (found !== null) return months(Number(found[1]), 1, 12);
  found = YEAR_MONTH.exec(plain);
  if (found !== null) return months(Number(found[1] ?? found[3]), Number(found[2] ?? found[4]), 1);
  found = MONTH_YEAR.exec(plain);
  if (found !== null) return months(Number(found[2]), Number(found[1]), 1);
  found = YEAR_PART.exec(plain);
  if (found !== null) return part(found[1] ?? '', found[2] ?? '', found[3] ?? '');
  found = PART_YEAR.exec(plain);
  if (found !== null) return part(found[3] ?? '', found[1] ?? '', found[2] ?? '');
  found = COUNTED_PART.exec(plain);
  if (found !== null) return part(found[3] ?? '', found[2] ?? '', found[1] ?? '');
  found = WEEK.exec(plain);
  if (found !== null) return week(Number(found[1]), Number(found[2]));
  found = NAME_YEAR.exec(plain);
  if (found !== null) return named(found[1] ?? '', Number(found[2]));
  found = YEAR_NAME.exec(plain);
  if (found !== null) return named(found[2] ?? '', Number(found[1]));
  found = NAME_SHORT_YEAR.exec(plain);
  if (found !== null) return named(found[1] ?? '', 2000 + Number(found[2]));
  return twoDays(plain);
}

function twoDays(plain: string): Period | null {
  const found = TWO_DAYS.exec(plain);
  if (found === null) return null;
  const [y1, m1, d1, y2, m2, d2] = found.slice(1).map(Number);
  const from = dayAt(y1 ?? 0, m1 ?? 0, d1 ?? 0);
  const to = dayAt(y2 ?? 0, m2 ?? 0, d2 ?? 0);
  return from === null || to === null || to < from ? null : { from, to };
}
