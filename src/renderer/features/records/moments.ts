/** Moments and days as fields hold them: `YYYY-MM-DDTHH:MM` in UTC, `YYYY-MM-DD`, empty for none. */
import { Day, instant, type Instant } from '../../../domain/time';

export const momentField = (at: Instant | null): string =>
  at === null ? '' : new Date(at).toISOString().slice(0, 16);

/** Null for an empty field or one that cannot be read. */
export function readMoment(written: string): Instant | null {
  // Of an empty text browsers make the year 2000.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written)) return null;
  const at = Date.parse(`${written.slice(0, 16)}:00Z`);
  return Number.isNaN(at) ? null : instant(at);
}

/** What a field gives back for a moment that nobody touched: seconds are kept, though no field shows them. */
export const keptMoment = (written: string, before: Instant | null): Instant | null =>
  momentField(before) === written ? before : readMoment(written);

export const readDay = (written: string): Day | null => Day.safeParse(written).data ?? null;

/** A count as typed; null for an empty field, undefined for what is no count. */
export function readCount(written: string): number | null | undefined {
  const plain = written.trim().replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

/** An amount with decimals, in the same way. */
export function readAmount(written: string): number | null | undefined {
  const plain = written.trim().replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
