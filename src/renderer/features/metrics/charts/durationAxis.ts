/** The time axis of charts, logarithmic or linear, with ticks that people name without thinking. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 365 * DAY;

export type TickUnit = 's' | 'min' | 'h' | 'day' | 'week' | 'year';
export type AxisKind = 'log' | 'linear';

/** A place on the axis; a lower `rank` survives where there is little room. */
interface HumanTick {
  readonly ms: number;
  readonly count: number;
  readonly unit: TickUnit;
  readonly rank: number;
}

const UNITS: Readonly<Record<TickUnit, number>> = {
  s: SECOND,
  min: MINUTE,
  h: HOUR,
  day: DAY,
  week: WEEK,
  year: YEAR,
};

const tick = (count: number, unit: TickUnit, rank: number): HumanTick => ({
  ms: count * UNITS[unit],
  count,
  unit,
  rank,
});

const HUMAN_TICKS: readonly HumanTick[] = [
  tick(1, 's', 1),
  tick(10, 's', 3),
  tick(1, 'min', 1),
  tick(5, 'min', 4),
  tick(10, 'min', 3),
  tick(30, 'min', 3),
  tick(1, 'h', 1),
  tick(4, 'h', 2),
  tick(8, 'h', 3),
  tick(1, 'day', 1),
  tick(3, 'day', 3),
  tick(1, 'week', 1),
  tick(4, 'week', 2),
  tick(12, 'week', 3),
  tick(1, 'year', 1),
  tick(10, 'year', 2),
];

/** Steps of a linear axis; the unit names every tick, so that `8 h, 16 h, 24 h` can be read on. */
const STEPS: readonly (readonly [count: number, unit: TickUnit])[] = [
  ...([1, 5, 10, 30].map((count) => [count, 's']) as [number, TickUnit][]),
  ...([1, 5, 10, 30].map((count) => [count, 'min']) as [number, TickUnit][]),
  ...([1, 2, 4, 8].map((count) => [count, 'h']) as [number, TickUnit][]),
  ...([1, 2].map((count) => [count, 'day']) as [number, TickUnit][]),
  ...([1, 2, 4, 12].map((count) => [count, 'week']) as [number, TickUnit][]),
  ...([1, 2, 5, 10, 50].map((count) => [count, 'year']) as [number, TickUnit][]),
];

/** From the shortest to the longest time that is drawn, in milliseconds; a linear axis begins at 0. */
export interface DurationAxis {
  readonly kind: AxisKind;
  readonly from: number;
  readonly to: number;
}

/** The nearest human tick at or below, and at or above, a time; the time itself beyond the known ticks. */
const tickBelow = (ms: number): number => HUMAN_TICKS.findLast((t) => t.ms <= ms)?.ms ?? ms;
const tickAbove = (ms: number): number => HUMAN_TICKS.find((t) => t.ms >= ms)?.ms ?? ms;

/**
 * An axis that holds every given time and opens a little beyond. Times of 0 have no logarithm: they are left to
 * the chart's own lane. Without any time above 0 it reaches from a minute to a day.
 */
export function durationAxis(times: readonly number[], kind: AxisKind = 'log'): DurationAxis {
  let shortest = Infinity;
  let longest = 0;
  for (const t of times) {
    if (t <= 0) continue;
    shortest = Math.min(shortest, t);
    longest = Math.max(longest, t);
  }
  if (longest === 0) [shortest, longest] = [MINUTE, DAY];
  if (kind === 'linear') return { kind, from: 0, to: longest * 1.05 };
  // A full tick of air where it is near, never so much that the data shrinks to a corner.
  return {
    kind,
    from: Math.max(tickBelow(shortest * 0.9), shortest / 2),
    to: Math.min(tickAbove(longest * 1.15), longest * 3),
  };
}

/** The place of a time between the pixels `start` (the axis' begin) and `end`, held inside them; either may be larger. */
export function placeOn(axis: DurationAxis, start: number, end: number): (ms: number) => number {
  const { kind, from, to } = axis;
  return (ms) => {
    if (ms <= from) return start;
    if (ms >= to) return end;
    const share = kind === 'log' ? Math.log(ms / from) / Math.log(to / from) : (ms - from) / (to - from);
    return start + share * (end - start);
  };
}

export interface AxisTick {
  readonly ms: number;
  readonly count: number;
  readonly unit: TickUnit;
  readonly at: number;
  /** False where its label would touch a more important one. */
  readonly labelled: boolean;
  /** Labels at the edges stay inside them. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** So near to an edge, a label in the middle of its tick would reach over it. */
const EDGE = 24;
/** Half the width of a letter, and the least air between two labels, as shares of the gap. */
const HALF_LETTER = 0.054;
const AIR = 0.15;

interface Room {
  readonly left: number;
  readonly right: number;
  /** Least distance between the middles of two labels. */
  readonly gap: number;
}

/** The ticks between two edges of a horizontal axis; at most as many labels as fit with `gap` pixels between them. */
export function axisTicks(axis: DurationAxis, { left, right, gap }: Room): readonly AxisTick[] {
  const place = placeOn(axis, left, right);
  const anchorOf = (at: number) => (at > right - EDGE ? 'end' : at < left + EDGE ? 'start' : 'middle');
  const inside = (axis.kind === 'log' ? logTicks(axis) : linearTicks(axis, (right - left) / gap)).map(
    (t) => ({
      ...t,
      at: place(t.ms),
    }),
  );
  const named: { middle: number; half: number; ms: number; atEdge: boolean }[] = [];
  for (const { ms, at, count, unit } of [...inside].sort((a, b) => a.rank - b.rank || a.ms - b.ms)) {
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
  return inside.map(({ ms, count, unit, at }) => ({
    ms,
    count,
    unit,
    at,
    labelled: named.some((other) => other.ms === ms),
    anchor: anchorOf(at),
  }));
}

const logTicks = ({ from, to }: DurationAxis): readonly HumanTick[] =>
  HUMAN_TICKS.filter((t) => t.ms >= from && t.ms <= to);

/** Multiples of the smallest human step of which at most `most` fit. */
function linearTicks({ to }: DurationAxis, most: number): readonly HumanTick[] {
  const [count, unit] = STEPS.find(([n, u]) => to / (n * UNITS[u]) <= Math.max(1, most)) ??
    STEPS.at(-1) ?? [1, 'year'];
  return Array.from({ length: Math.floor(to / (count * UNITS[unit])) + 1 }, (_, i) =>
    tick(i * count, unit, 1),
  );
}

/** A few ticks for an upright axis `height` pixels high, the most human ones first, at least `gap` pixels apart. */
export function uprightTicks(axis: DurationAxis, height: number, gap: number): readonly AxisTick[] {
  const place = placeOn(axis, height, 0);
  const kept: AxisTick[] = [];
  for (const { ms, count, unit } of [...logTicks(axis)].sort((a, b) => a.rank - b.rank || a.ms - b.ms)) {
    const at = place(ms);
    if (kept.every((other) => Math.abs(other.at - at) >= gap))
      kept.push({ ms, count, unit, at, labelled: true, anchor: 'end' });
  }
  return kept.sort((a, b) => a.ms - b.ms);
}
