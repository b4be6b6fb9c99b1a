/** What a survival curve says at any time, and the points it is drawn through. */
import type { ChartRecords, ChartStep } from './chartTypes';

/** The share not yet over just after time `t`: 1 before the first step. */
export function shareAt(steps: readonly ChartStep[], t: number): number {
  let share = 1;
  for (const step of steps) {
    if (step.t > t) break;
    share = step.s;
  }
  return share;
}

/** A point of the drawn curve; `band` is null where the interval is undefined. */
export interface CurvePoint {
  readonly t: number;
  readonly s: number;
  readonly band: readonly [low: number, high: number] | null;
  /** Not a step: only the end of what was followed. */
  readonly end: boolean;
}

/**
 * The corners of a step curve, each value holding until the next: from 1 at time 0 to the last step, or on to the
 * longest open record. A band that ends is carried to the step that ends it, so that it covers the whole step.
 */
export function curvePoints(steps: readonly ChartStep[], open: readonly number[]): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  const band = ({ low, high }: ChartStep) => (low === null || high === null ? null : ([low, high] as const));
  if (steps[0] === undefined || steps[0].t > 0 || steps[0].s < 1)
    points.push({ t: 0, s: 1, band: null, end: false });
  for (const step of steps) {
    const before = points.at(-1);
    const own = band(step);
    if (before?.band != null && own === null)
      points.push({ t: step.t, s: before.s, band: before.band, end: true });
    points.push({ t: step.t, s: step.s, band: own, end: false });
  }
  const last = points.at(-1);
  const followed = open.reduce((latest, t) => Math.max(latest, t), 0);
  if (last !== undefined && last.s > 0 && followed > last.t)
    points.push({ t: followed, s: last.s, band: last.band, end: true });
  return points;
}

/** How many records were still followed just before time `t`; rounded to `recordsPerMark` where marks stand for more. */
export function atRisk({ complete, open, recordsPerMark }: ChartRecords, t: number): number {
  const from = (times: readonly number[]) => times.filter((time) => time >= t).length;
  return (from(complete) + from(open)) * recordsPerMark;
}
