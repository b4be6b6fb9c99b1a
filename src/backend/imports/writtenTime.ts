/** Every other way to write a time: numbers with slashes, named months, 12-hour clock, zone abbreviations. */
import type { DateOrder } from '../../domain/metrics/importTypes';
import { fullYear, isDate, wallTime } from './calendar';
import type { WallReading } from './isoTime';

/** Months in English, Portuguese, Spanish, German, French, Italian and Dutch, without accents; any beginning of one counts. */
const MONTHS: readonly string[] = [
  'january janeiro enero januar janner janvier gennaio januari',
  'february fevereiro febrero februar fevrier febbraio februari',
  'march marco marzo marz maerz mrz mars maart mrt',
  'april abril avril aprile',
  'may maio mayo mai maggio mei',
  'june junho junio juni juin giugno',
  'july julho julio juli juillet luglio',
  'august agosto aout augustus',
  'september setembro septiembre setiembre septembre settembre',
  'october outubro octubre oktober octobre ottobre',
  'november novembro noviembre novembre',
  'december dezembro diciembre dezember decembre dicembre',
];

/** Abbreviations that mean one offset in exports (RFC 5322 and those that no other zone has). */
const OFFSETS = new Map<string, number>(
  Object.entries({
    UTC: 0,
    UT: 0,
    GMT: 0,
    Z: 0,
    WET: 0,
    WEST: 60,
    CET: 60,
    CEST: 120,
    MEZ: 60,
    MESZ: 120,
    EET: 120,
    EEST: 180,
    EST: -300,
    EDT: -240,
    CST: -360,
    CDT: -300,
    MST: -420,
    MDT: -360,
    PST: -480,
    PDT: -420,
    AKST: -540,
    AKDT: -480,
    HST: -600,
    BRT: -180,
    BRST: -120,
    ART: -180,
    COT: -300,
    PET: -300,
    JST: 540,
    KST: 540,
    SGT: 480,
    HKT: 480,
    WIB: 420,
    PKT: 300,
    AEST: 600,
    AEDT: 660,
    ACST: 570,
    ACDT: 630,
    AWST: 480,
    NZST: 720,
    NZDT: 780,
    MSK: 180,
    SAST: 120,
    CAT: 120,
    EAT: 180,
    TRT: 180,
  }),
);

/** Abbreviations of several zones with all their offsets: the zone of the file has to say which. Source: IANA tz database. */
const AMBIGUOUS = new Map<string, readonly number[]>(
  Object.entries({
    // India, Ireland, Israel.
    IST: [330, 60, 120],
    // Britain, Bangladesh, Bougainville.
    BST: [60, 360, 660],
    // The Atlantic coast of America, Arabia.
    AST: [-240, 180],
    ADT: [-180, 240],
    // Armenia, the Amazon.
    AMT: [240, -240],
    // The Gulf, South Georgia.
    GST: [240, -120],
    // Samoa, Singapore.
    SST: [-660, 480],
    // Western Australia, Samoa.
    WST: [480, 780],
    // Ecuador, the Eastern Caribbean.
    ECT: [-300, -240],
    // Acre, central Australia.
    ACT: [-300, 570, 630],
    // The Cocos Islands, China.
    CCT: [390, 480],
  }),
);

const NINE = '9'.charCodeAt(0);

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*(?:uhr|hs?|hrs|horas)\b)?`;
/** `CET`, `+0200`, `(UTC)`, `GMT+0100 (Central European Standard Time)`, `+01:00[Europe/Berlin]`, `+0530 IST`. */
const ZONE = String.raw`(?:\s*\(?([a-z]{1,5})?\s*([+-]\d{1,2}(?::?\d{2})?)?\)?)(?:\s*\([^)]*\)|\[[^\]]*\]|(?<=[+-]\d\d:?\d\d)\s[a-z]{2,5})?`;
const TAIL = String.raw`(?:(?:[t,@]|\s|-\s|\b(?:at|as|a|las|um)\b|[\u00e0\u00e1]s?)*${CLOCK}${ZONE})?`;
/** `15h04`, `3.04.05 PM` behind a blank: the same clock with other marks. */
const OTHER_CLOCK = /(?<=[\sT,])(\d{1,2})(?:\s?h\s?|\.)(\d{2})(?:[.m](\d{2}))?(?=$|[\s,.]|[ap]\.?m)/i;
const WEEKDAY = String.raw`(?:\p{L}{2,10}(?:-feira)?\.?,?\s+)?`;
const NUMERIC = new RegExp(String.raw`^(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})${TAIL}$`, 'i');
const BEGINS_WITH_WEEKDAY = new RegExp(String.raw`^${WEEKDAY}(?=\d)`, 'u');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})?)?(z)?$/i;
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s/\-]*(?:de\s+)?(\p{L}{3,10})\.?,?[\s/\-]*(?:de\s+)?(\d{4}|\d{2})${TAIL}$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}{3,10})\.?[\s/\-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/\-]+(\d{4}|\d{2})${TAIL}$`,
  'iu',
);
const YEAR_LAST = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}{3,10})\s+(\d{1,2})\s+${CLOCK}${ZONE}\s+(\d{4})$`,
  'iu',
);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[\s/\-](\p{L}{3,10})\.?[\s/\-](\d{1,2})${TAIL}$`, 'iu');

export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const knownMonths = new Map<string, number>();
/** 1 to 12 for a month's name or its beginning in one of those languages; 0 for another word. */
export function monthNumber(name: string): number {
  const known = knownMonths.get(name);
  if (known !== undefined) return known;
  const plain = withoutAccents(name).toLowerCase();
  const isShort = plain.length < 3;
  const found = isShort
    ? 0
    : MONTHS.findIndex((names) => names.startsWith(plain) || names.includes(` ${plain}`)) + 1;
  if (knownMonths.size < 500) knownMonths.set(name, found);
  return found;
}

/** A clock with the usual marks. */
const usualClock = (text: string): string =>
  text.includes(':')
    ? text
    : text.replace(OTHER_CLOCK, (_, hour: string, minute: string, second?: string) =>
        second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`,
      );

/** Two digits of a year stand for one of this age or the last; four digits for themselves. */
const yearOf = (digits: string): number => (digits.length > 2 ? Number(digits) : fullYear(Number(digits)));

/** Sets hour and zone from the groups of CLOCK and ZONE, beginning at `at`; false when they fit no clock or zone. */
function finish(
  into: WallReading,
  date: readonly [number, number, number],
  match: RegExpExecArray,
  at: number,
): boolean {
  const [hourText, minuteText, secondText, fraction, half, zoneName, offsetText] = match.slice(at, at + 7);
  let hour = Number(hourText ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) {
      into.wall = NaN;
      return true;
    }
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  into.offset = NaN;
  into.offsets = null;
  if (zoneName !== undefined) {
    const offset = OFFSETS.get(zoneName.toUpperCase());
    const offsets = AMBIGUOUS.get(zoneName.toUpperCase());
    if (offset !== undefined) into.offset = offset;
    else if (offsets === undefined) return false;
    else into.offsets = offsets;
  }
  if (offsetText !== undefined) {
    const digits = offsetText.slice(1).replace(':', '');
    const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
    const minutes = hours * 60 + (digits.length > 2 ? Number(digits.slice(-2)) : 0);
    if (hours > 18 || minutes % 60 > 59) return false;
    into.offset = offsetText.startsWith('-') ? -minutes : minutes;
  }
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  into.wall = wallTime(...date, hour, Number(minuteText ?? 0), Number(secondText ?? 0), milliseconds);
  return true;
}

/** A date of three numbers whose order the text itself does not tell. */
export type NumericDate = { first: number; second: number; third: number; match: RegExpExecArray };

/** `2/1/2006`, `02.01.06 3:04 PM`, `2006/1/2`: three numbers, perhaps a clock and a zone; null for another form. */
export function numericDate(text: string): NumericDate | null {
  const isPlain = text.charCodeAt(0) <= NINE;
  const match = NUMERIC.exec(usualClock(isPlain ? text : text.replace(BEGINS_WITH_WEEKDAY, '')));
  if (match === null) return null;
  const [, first = '', , second = '', third = ''] = match;
  if (first.length === 3 || third.length === 3 || (first.length > 2 && third.length > 2)) return null;
  // A version number, or a year that is none.
  if ((first.length === 1 && third.length === 1) || first.startsWith('00')) return null;
  return { first: Number(first), second: Number(second), third: Number(third), match };
}

/** Year, month and day of a numeric date read in an order; a first number over 31 is a year whatever the order. */
export function inOrder(date: NumericDate, order: DateOrder): [number, number, number] {
  const { first, second, third, match } = date;
  if (first > 31 || order === 'ymd') return [yearOf(match[1] ?? ''), second, third];
  const year = yearOf(match[4] ?? '');
  return order === 'dmy' ? [year, second, first] : [year, first, second];
}

/** True when the order makes a calendar date of it. */
export const fitsOrder = (date: NumericDate, order: DateOrder): boolean => isDate(...inOrder(date, order));

/** Reads a numeric date in a given order; false when clock or zone make no sense. */
export const readNumericDate = (date: NumericDate, order: DateOrder, into: WallReading): boolean =>
  finish(into, inOrder(date, order), date.match, 5);

/**
 * Reads a date with a named month (`2/Jan/06 3:04 PM`, `Jan 2, 2006 15:04`, `Mon, 02 Jan 2006 15:04:05 GMT`,
 * `Mon Jan 2 15:04:05 UTC 2006`) or eight digits (`20060102`); false when the text has another form.
 */
export function readNamedDate(written: string, into: WallReading): boolean {
  const text = usualClock(written);
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [year, month, day, hour, minute, second] = compact.slice(1, 7).map((part) => Number(part ?? 0));
    into.offset = compact[7] === undefined ? NaN : 0;
    into.offsets = null;
    into.wall = wallTime(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0, 0);
    return true;
  }
  const read = (match: RegExpExecArray | null, year: number, month: number, day: number, clock: number) => {
    if (match === null) return false;
    const number = monthNumber(match[month] ?? '');
    if (number === 0) return false;
    return finish(into, [yearOf(match[year] ?? ''), number, Number(match[day])], match, clock);
  };
  return (
    read(DAY_FIRST.exec(text), 3, 2, 1, 4) ||
    read(MONTH_FIRST.exec(text), 3, 1, 2, 4) ||
    read(YEAR_FIRST.exec(text), 1, 2, 3, 4) ||
    read(YEAR_LAST.exec(text), 10, 1, 2, 3)
  );
}
