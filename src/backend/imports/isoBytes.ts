/** `2024-03-01T10:20:30`, with or without milliseconds, `Z` or an offset: read from bytes, as most machines write it. */
import { wallTime } from './calendar';
import type { WallReading } from './isoTime';

const ZERO = 48;
const DASH = 45;
const COLON = 58;

/** Two digits; NaN when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Minutes east of UTC written as `Z` or `+02:00` from `at` to `end`; NaN when it is neither. */
function offsetMinutes(bytes: Uint8Array, at: number, end: number): number {
  const sign = bytes[at];
  if (sign === 90 && end - at === 1) return 0;
  if ((sign !== 43 && sign !== DASH) || end - at !== 6 || bytes[at + 3] !== COLON) return NaN;
  const hours = two(bytes, at + 1);
  const minutes = two(bytes, at + 4);
  if (!(hours <= 18 && minutes <= 59)) return NaN;
  const total = hours * 60 + minutes;
  return sign === DASH ? -total : total;
}

/**
 * Reads such a time between `start` and `end` into `into`, `offset` NaN without one. False for any other form, and for
 * a date or time that is none: those are for the slower readers.
 */
export function readIsoBytes(bytes: Uint8Array, start: number, end: number, into: WallReading): boolean {
  const length = end - start;
  if (length < 19 || length > 29) return false;
  if (bytes[start + 4] !== DASH || bytes[start + 7] !== DASH || bytes[start + 13] !== COLON) return false;
  const between = bytes[start + 10];
  if ((between !== 84 && between !== 32) || bytes[start + 16] !== COLON) return false;
  let at = start + 19;
  let millisecond = 0;
  if (bytes[at] === 46 && length >= 23) {
    const hundreds = (bytes[at + 1] ?? 0) - ZERO;
    millisecond = hundreds * 100 + two(bytes, at + 2);
    if (!(hundreds >= 0 && hundreds <= 9)) return false;
    at += 4;
  }
  const offset = at === end ? NaN : offsetMinutes(bytes, at, end);
  if (at !== end && Number.isNaN(offset)) return false;
  const wall = wallTime(
    two(bytes, start) * 100 + two(bytes, start + 2),
    two(bytes, start + 5),
    two(bytes, start + 8),
    two(bytes, start + 11),
    two(bytes, start + 14),
    two(bytes, start + 17),
    millisecond,
  );
  // NaN for every part that is no number as well.
  if (Number.isNaN(wall)) return false;
  into.wall = wall;
  into.offset = offset;
  return true;
}
