/** Times as somebody types them in a zone: `2026-03-29T02:30`. */
import { instant, MS_PER_DAY, type Instant } from '../time';

/**
 * What a typed time is. `gap`: it never was, because clocks went forward over it. `twice`: it was two times, because
 * clocks went back; `at` is the first of the two, as an import takes it. `out-of-range`: not within the years 1900 to
 * 9999, which an import does not read either.
 */
export type WallTime =
  | { readonly kind: 'missing' | 'unreadable' | 'gap' | 'out-of-range' }
  | { readonly kind: 'moment'; readonly at: Instant; readonly twice: boolean };

const FORM = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}

/** What the clock on the wall shows, as if it were UTC, to the second. */
function wallOf(at: number, zone: string): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/**
 * Reads `YYYY-MM-DDTHH:MM`, seconds and their parts dropped, in an IANA zone. An empty text is `missing`, 30 February
 * `unreadable`. Throws a RangeError for a zone that this runtime does not know.
 */
export function readWallTime(written: string, zone: string): WallTime {
  if (written.trim() === '') return { kind: 'missing' };
  const [, year = '', month, day, hour, minute] = FORM.exec(written.trim()) ?? [];
  if (year === '') return { kind: 'unreadable' };
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return { kind: 'out-of-range' };
  const plain = `${year}-${month}-${day}T${hour}:${minute}`;
  const wall = Date.parse(`${plain}:00Z`);
  // Date.parse takes 30 February for 1 March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== plain)
    return { kind: 'unreadable' };
  // Around a change of the clocks the day before and the day after have the two offsets there are.
  const shifts = new Set([wall - MS_PER_DAY, wall + MS_PER_DAY].map((near) => near - wallOf(near, zone)));
  const moments = [...shifts]
    .map((shift) => wall + shift)
    .filter((at) => wallOf(at, zone) === wall)
    .sort((a, b) => a - b);
  const [first] = moments;
  if (first === undefined) return { kind: 'gap' };
  return { kind: 'moment', at: instant(first), twice: moments.length > 1 };
}

/** `YYYY-MM-DDTHH:MM` on the wall in a zone; empty for null. Seconds are left out. */
export const wallTimeText = (at: Instant | null, zone: string): string =>
  at === null ? '' : new Date(wallOf(at, zone)).toISOString().slice(0, 16);
