/** From wall time to moments in one time zone. */
import { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Wall time that never was, because clocks went forward over it. */
export const GAP = 'gap';

/** A stretch of time in which a zone keeps one offset. */
interface Stretch {
  /** Milliseconds since the epoch; `to` is where the next one begins. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds east of UTC. */
  readonly offset: number;
  /** Wall times from here to there are in this stretch and in no other. */
  readonly wallFrom: number;
  readonly wallTo: number;
}

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
  /** Those met so far, in order of time. */
  private readonly stretches: Stretch[] = [];
  private last: Stretch | null = null;
  /** Whether the last time read occurred twice. */
  isOverlap = false;

  constructor(readonly zone: string) {}

  /** Milliseconds since the epoch, or `GAP`. */
  toInstant(wall: number): number | typeof GAP {
    let stretch = this.last;
    if (stretch === null || wall < stretch.wallFrom || wall >= stretch.wallTo) {
      stretch = this.stretches.find((one) => wall >= one.wallFrom && wall < one.wallTo) ?? null;
      if (stretch === null) return this.atEdge(wall);
      this.last = stretch;
    }
    this.isOverlap = false;
    return wall - stretch.offset;
  }

  /** Minutes east of UTC at a moment. */
  offsetAt(instant: number): number {
    return this.stretchAt(instant).offset / MS_PER_MINUTE;
  }

  /** A wall time near a change of offset, or in a stretch not met before. */
  private atEdge(wall: number): number | typeof GAP {
    // No offset is a day or more: whatever the wall time can be lies between these.
    const readings: number[] = [];
    for (let at = wall - DAY; at < wall + DAY;) {
      const stretch = this.stretchAt(at);
      const instant = wall - stretch.offset;
      if (instant >= stretch.from && instant < stretch.to) readings.push(instant);
      at = stretch.to;
    }
    const [first] = readings;
    this.isOverlap = readings.length > 1;
    return first ?? GAP;
  }

  private stretchAt(at: number): Stretch {
    const known = this.stretches.find(({ from, to }) => at >= from && at < to);
    if (known !== undefined) return known;
    const local = this.localTime(at);
    // One millisecond later: a change at this very moment begins the stretch.
    const from = this.localTime(at + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
    const to = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
    const offset = local.offsetNanoseconds / 1e6;
    const before = Number.isFinite(from) ? this.localTime(from - 1).offsetNanoseconds / 1e6 : offset;
    const after = Number.isFinite(to) ? this.localTime(to).offsetNanoseconds / 1e6 : offset;
    const stretch = {
      from,
      to,
      offset,
      wallFrom: from + Math.max(before, offset),
      wallTo: to + Math.min(after, offset),
    };
    this.stretches.push(stretch);
    this.stretches.sort((a, b) => a.from - b.from);
    return stretch;
  }

  private readonly localTime = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.zone);
}
