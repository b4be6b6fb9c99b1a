/** How durations, days, moments, numbers and lists are written. Everything by `Intl`; units by the catalogue. */
import { shown } from '../../domain/scoring/score';
import type { Day, Instant } from '../../domain/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Holds a figure and its unit together at the end of a line. */
const NO_BREAK = '\u00a0';

export interface DurationParts {
  readonly amount: number;
  readonly unit: 'd' | 'h' | 'min' | 's';
  /** Digits after the decimal mark that are meaningful. */
  readonly digits: number;
}

/**
 * A length of time in at most two units that a reader can compare at a glance: `1 d 19 h`, `6 h 13 min`,
 * `38 min`, `3.4 min`, `12 s`. Rounded to the smaller unit shown; 0 is `0 s`.
 */
export function durationParts(ms: number): readonly DurationParts[] {
  const whole = (amount: number, unit: DurationParts['unit']): DurationParts => ({ amount, unit, digits: 0 });
  const two = (
    big: number,
    bigUnit: DurationParts['unit'],
    small: number,
    smallUnit: DurationParts['unit'],
  ) => (small === 0 ? [whole(big, bigUnit)] : [whole(big, bigUnit), whole(small, smallUnit)]);
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return [whole(seconds, 's')];
  const tenths = Math.round(ms / (MINUTE / 10));
  if (tenths < 100 && tenths % 10 !== 0) return [{ amount: tenths / 10, unit: 'min', digits: 1 }];
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return [whole(minutes, 'min')];
  if (minutes < 24 * 60) return two(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(ms / HOUR);
  if (hours < 24 * 14) return two(Math.floor(hours / 24), 'd', hours % 24, 'h');
  return [whole(Math.round(ms / DAY), 'd')];
}

/** `6 h 13 min`, with no-break spaces so that a figure never parts from its unit. */
export function formatDuration(ms: number, language: string): string {
  return durationParts(ms)
    .map((part) => {
      const number = new Intl.NumberFormat(language, {
        minimumFractionDigits: part.digits,
        maximumFractionDigits: part.digits,
      }).format(part.amount);
      return `${number}${NO_BREAK}${part.unit}`;
    })
    .join(NO_BREAK);
}

/** `30 October 2026`. */
export const formatDay = (day: Day, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** `30 Oct 2026`, for tables and margins. */
export const formatShortDay = (day: Day, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** `October 2026`. */
export const formatMonth = (day: Day, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** `30 Oct 2026, 14:05 UTC`. */
export const formatInstant = (at: Instant, language: string): string =>
  `${new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(at)} UTC`;

export const formatNumber = (value: number, language: string, digits = 0): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );

/** A count for a narrow column: `46`, `12,480`, and from a hundred thousand on `300K`. */
export const formatCount = (count: number, language: string): string =>
  count < 100_000
    ? formatNumber(count, language)
    : new Intl.NumberFormat(language, { notation: 'compact' }).format(count);

/** A rate as far as it tells anything: two digits, so that `0.015` and `0.67` do not become 0 and 1; `29`, `420`. */
export const formatRate = (value: number, language: string): string =>
  new Intl.NumberFormat(
    language,
    Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 },
  ).format(value);

/** A share from 0 to 1 as `34 %`, rounded half up, with a no-break space. */
export const formatShare = (share: number, language: string): string =>
  `${formatNumber(shown(share * 100), language)}${NO_BREAK}%`;

/** The same in tenths where it has them: `8.7 %`, `14 %`. */
export const formatFineShare = (share: number, language: string): string => {
  const tenths = shown(share * 1000);
  return `${formatNumber(tenths / 10, language, tenths % 10 === 0 ? 0 : 1)}${NO_BREAK}%`;
};

/** `A, B and C`. */
export const formatList = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { style: 'long', type: 'conjunction' }).format(
    items,
  );
