/** The logarithmic time axis that distribution and survival curve share. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type TickUnit = 's' | 'min' | 'h' | 'day' | 'week' | 'year';

/** A place on the axis that people name without thinking; a lower `rank` survives where there is little room. */
interface HumanTick {
  readonly ms: number;
  readonly count: number;
  readonly unit: TickUnit;
  readonly rank: number;
}

const tick = (count: number, unit: TickUnit, unitMs: number, rank: number): HumanTick => ({
  ms: count * unitMs,
  count,
  unit,
  rank,
});

const HUMAN_TICKS: readonly HumanTick[] = [
  tick(1, 's', 1000, 1),
  tick(10, 's', 1000, 3),
  tick(1, 'min', MINUTE, 1),
  tick(5, 'min', MINUTE, 3),
  tick(10, 'min', MINUTE, 4),
  tick(30, 'min', MINUTE, 3),
  tick(1, 'h', HOUR, 1),
  tick(4, 'h', HOUR, 2),
  tick(8, 'h', HOUR, 3),
  tick(1, 'day', DAY, 1),
  tick(3, 'day', DAY, 3),
  tick(1, 'week', 7 * DAY, 1),
  tick(4, 'week', 7 * DAY, 2),
  tick(12, 'week', 7 * DAY, 3),
  tick(1, 'year', 365 * DAY, 1),
  tick(10, 'year', 365 * DAY, 2),
];

export interface AxisTick extends HumanTick {
  readonly x: number;
  /** False where its label would touch a more important one. */
  readonly labelled: boolean;
  /** Labels at the edges stay inside them. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LogScale {
  readonly left: number;
  readonly right: number;
  /** Shortest and longest time on the logarithmic part. */
  readonly from: number;
  readonly to: number;
  /** Where times of 0 are drawn; null when none are. */
  readonly zeroX: number | null;
  readonly ticks: readonly AxisTick[];
  /** The place of a time in pixels, held inside the axis; 0 and less lie on the left edge. */
  readonly x: (ms: number) => number;
}

/** The room left of the logarithmic part in which records of length 0 stand. */
const ZERO_ROOM = 28;

/** So near to an edge, a label in the middle of its tick would reach over it. */
const EDGE = 24;
/** Half the width of a letter, and the least air between two labels, as shares of the gap. */
const HALF_LETTER = 0.054;
const AIR = 0.15;

/** The nearest human tick at or below, and at or above, a time; the time itself beyond the known ticks. */
const tickBelow = (ms: number): number => HUMAN_TICKS.findLast((t) => t.ms <= ms)?.ms ?? ms;
const tickAbove = (ms: number): number => HUMAN_TICKS.find((t) => t.ms >= ms)?.ms ?? ms;

/**
 * A scale between two edges that holds every given time, opens a little on both sides and names at most as many
 * ticks as fit with `gap` pixels between their middles. Times of 0 have no logarithm: they get the left edge.
 */
export function logScale(
  times: readonly number[],
  { left, right, gap = 64 }: { readonly left: number; readonly right: number; readonly gap?: number },
): LogScale {
  const positive = times.filter((t) => t > 0);
  const hasZero = positive.length < times.length;
  let shortest = Infinity;
  let longest = 0;
  for (const t of positive) {
    shortest = Math.min(shortest, t);
    longest = Math.max(longest, t);
  }
  if (positive.length === 0) [shortest, longest] = [MINUTE, DAY];
  // A full tick of air where it is near, never so much that the data shrinks to a corner.
  const from = Math.max(tickBelow(shortest * 0.9), shortest / 2);
  const to = Math.min(tickAbove(longest * 1.15), longest * 3);
  const start = hasZero ? left + ZERO_ROOM : left;
  const perUnit = (right - start) / Math.log(to / from);
  const x = (ms: number): number =>
    ms <= 0 ? left : Math.min(right, Math.max(start, start + Math.log(ms / from) * perUnit));
  const inside = HUMAN_TICKS.filter((t) => t.ms >= from && t.ms <= to).map((t) => ({ ...t, x: x(t.ms) }));
  const anchorOf = (at: number) => (at > right - EDGE ? 'end' : at < left + EDGE ? 'start' : 'middle');
  const named: { middle: number; half: number; ms: number; atEdge: boolean }[] = hasZero
    ? [{ middle: left, half: 0, ms: 0, atEdge: false }]
    : [];
  for (const { ms, x: at, count, unit } of [...inside].sort((a, b) => a.rank - b.rank || a.ms - b.ms)) {
    const anchor = anchorOf(at);
    const atEdge = anchor !== 'middle';
    const half = (`${count} ${unit}`.length + (count > 1 ? 1 : 0)) * HALF_LETTER * gap;
    const middle = atEdge ? at + (anchor === 'start' ? half : -half) : at;
    // A label that was pushed inwards must only not touch; the others stand a whole gap apart.
    const fits = named.every(
      (other) =>
        Math.abs(other.middle - middle) >= (atEdge || other.atEdge ? half + other.half + AIR * gap : gap),
    );
    if (fits) named.push({ middle, half, ms, atEdge });
  }
  return {
    left,
    right,
    from,
    to,
    zeroX: hasZero ? left : null,
    ticks: inside.map((t) => ({
      ...t,
      labelled: named.some((other) => other.ms === t.ms),
      anchor: anchorOf(t.x),
    })),
    x,
  };
}
