/** The fast path: `2024-03-01T10:20:30.123+02:00` and its shorter forms, read character by character. */
import { wallTime } from './calendar';

const ZERO = 48;

/** What was read last; reused so that no object is made per cell. */
export type WallReading = {
  /** Milliseconds since 1970-01-01T00:00 on the wall; NaN: the digits make no date. */
  wall: number;
  /** Minutes east of UTC; NaN: none written. */
  offset: number;
  /** Minutes east of UTC that the abbreviation of a zone may mean; null: there is none, or it means one. Not set by ISO forms. */
  offsets?: readonly number[] | null;
};

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : NaN;
};
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** Offset written from `at` to the end: `Z`, `+02:00`, `+0200`, `+02`; NaN when it is none. */
function offsetMinutes(text: string, at: number): number {
  const sign = text[at];
  const left = text.length - at;
  if ((sign === 'Z' || sign === 'z') && left === 1) return 0;
  if (sign !== '+' && sign !== '-') return NaN;
  const hours = two(text, at + 1);
  const minutes =
    left === 6 && text[at + 3] === ':'
      ? two(text, at + 4)
      : left === 5
        ? two(text, at + 3)
        : left === 3
          ? 0
          : NaN;
  const total = hours * 60 + minutes;
  return minutes > 59 || hours > 18 ? NaN : sign === '-' ? -total : total;
}

/**
 * Reads an ISO 8601 date or date and time (T or blank between, `.` or `,` before fractions, digits beyond the
 * millisecond dropped). False when the text has another form; true with `wall` NaN when there is no such date.
 */
export function readIsoTime(text: string, into: WallReading): boolean {
  const length = text.length;
  if (length < 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (Number.isNaN(year + month + day)) return false;
  into.offset = NaN;
  if (length === 10) {
    into.wall = wallTime(year, month, day, 0, 0, 0, 0);
    return true;
  }
  const between = text[10];
  if (between !== 'T' && between !== ' ' && between !== 't') return false;
  if (text[13] !== ':') return false;
  const hour = two(text, 11);
  const minute = two(text, 14);
  let second = 0;
  let millisecond = 0;
  let at = 16;
  if (text[at] === ':') {
    second = two(text, 17);
    at = 19;
    if (text[at] === '.' || text[at] === ',') {
      at += 1;
      const first = at;
      for (let scale = 100; at < length; at += 1, scale = Math.floor(scale / 10)) {
        const value = digit(text, at);
        if (Number.isNaN(value)) break;
        millisecond += value * scale;
      }
      if (at === first) return false;
    }
  }
  if (Number.isNaN(hour + minute + second)) return false;
  if (at < length) {
    const offset = offsetMinutes(text, text[at] === ' ' ? at + 1 : at);
    if (Number.isNaN(offset)) return false;
    into.offset = offset;
  }
  into.wall = wallTime(year, month, day, hour, minute, second, millisecond);
  return true;
}
