/** From wall time to moments in one time zone. */
import { Temporal } from 'temporal-polyfill';

const HOUR = 3_600_000;
const CACHED_HOURS = 100_000;

/** Wall time that never was, because clocks went forward over it. */
export const GAP = 'gap';

/** What a local hour is: minutes of it all the same (its offset), or to be looked at one by one. */
type LocalHour = { offset: number; isOverlap: boolean } | 'gap' | 'mixed';

/** True for an IANA zone (or `UTC`) that this runtime knows. */
export function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Wall times as milliseconds since 1970-01-01T00:00 on the wall. A time that occurred twice (clocks went back) is
 * taken as the first of the two and reported as an overlap: the choice of RFC 5545, and one that can be repeated.
 */
export class ZoneClock {
  private readonly hours = new Map<number, LocalHour>();
  /** Whether the last time read occurred twice. */
  isOverlap = false;

  constructor(readonly zone: string) {}

  /** Milliseconds since the epoch, or `GAP`. */
  toInstant(wall: number): number | typeof GAP {
    const hour = Math.floor(wall / HOUR);
    let known = this.hours.get(hour);
    if (known === undefined) {
      if (this.hours.size >= CACHED_HOURS) this.hours.clear();
      known = this.localHour(hour);
      this.hours.set(hour, known);
    }
    if (known === 'mixed') known = this.exact(wall);
    this.isOverlap = known !== 'gap' && known.isOverlap;
    return known === 'gap' ? GAP : wall - known.offset;
  }

  private localHour(hour: number): LocalHour {
    const first = this.exact(hour * HOUR);
    const last = this.exact(hour * HOUR + HOUR - 1);
    if (first === 'gap' || last === 'gap') return first === last ? 'gap' : 'mixed';
    return first.offset === last.offset && first.isOverlap === last.isOverlap ? first : 'mixed';
  }

  private exact(wall: number): Exclude<LocalHour, 'mixed'> {
    const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
    const earlier = local.toZonedDateTime(this.zone, { disambiguation: 'earlier' });
    const later = local.toZonedDateTime(this.zone, { disambiguation: 'later' });
    if (!earlier.toPlainDateTime().equals(local)) return 'gap';
    return {
      offset: wall - earlier.epochMilliseconds,
      isOverlap: earlier.epochMilliseconds !== later.epochMilliseconds,
    };
  }
}
