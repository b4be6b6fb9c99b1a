import type { Day } from '../../domain/time';

const two = (n: number): string => String(n).padStart(2, '0');

/** The calendar day where this computer stands. */
export function localToday(at: Date = new Date()): Day {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as Day;
}
