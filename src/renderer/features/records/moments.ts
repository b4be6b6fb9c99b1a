/** Moments, days and numbers as fields hold them: `YYYY-MM-DDTHH:MM` on the wall of a zone, `YYYY-MM-DD`, as typed. */
import type { WrittenDay, WrittenNumber } from '../../../domain/metrics/recordChecks';
import { readWallTime, type WallTime, wallTimeText } from '../../../domain/metrics/wallTime';
import { Day, type Instant } from '../../../domain/time';

/** Moments as they were kept; null where there was none. */
export type KeptMoments<Field extends string> = Readonly<Record<Field, Instant | null>>;

/** What a field holds: a moment that nobody touched is the kept one, to the second, though no field shows seconds. */
export const readMoment = (written: string, kept: Instant | null, zone: string): WallTime =>
  kept !== null && wallTimeText(kept, zone) === written
    ? { kind: 'moment', at: kept, twice: false }
    : readWallTime(written, zone);

/** The moment of a field; null for none and for what cannot be read. */
export function momentOf(written: string, kept: Instant | null, zone: string): Instant | null {
  const time = readMoment(written, kept, zone);
  return time.kind === 'moment' ? time.at : null;
}

/**
 * A draft whose times are in another zone: moments that nobody touched stay the moments that they are, what was typed
 * stays as it was typed and is read in the new zone.
 */
export function inZone<Field extends string, Draft extends { readonly zone: string } & Record<Field, string>>(
  draft: Draft,
  zone: string,
  kept: KeptMoments<Field>,
): Draft {
  const shown: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(kept) as Field[]) {
    const at = kept[field];
    if (at !== null && wallTimeText(at, draft.zone) === draft[field]) shown[field] = wallTimeText(at, zone);
  }
  return { ...draft, ...shown, zone };
}

/** Undefined for what is no day. */
export const readDay = (written: string): WrittenDay => (written === '' ? null : Day.safeParse(written).data);

/** A count as typed; null for an empty field, undefined for what is no count. */
export function readCount(written: string): WrittenNumber {
  const plain = written.trim().replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

/** An amount with decimals, in the same way. */
export function readAmount(written: string): WrittenNumber {
  const plain = written.trim().replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
