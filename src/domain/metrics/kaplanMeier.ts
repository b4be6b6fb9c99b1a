/** The survival curve: how long records last when some have not ended yet. */
import type { KaplanMeierSummary } from './figureSummary';
import { Z_975 } from './normalDistribution';
import type { Interval } from './quantile';

/** One entry per distinct event time, ascending. */
export type SurvivalSteps = {
  times: Float64Array;
  survival: Float64Array;
  /** Greenwood's sum d / (r (r - d)) up to this time: the variance of ln S; infinite once S is 0. */
  greenwood: Float64Array;
};

/**
 * The product-limit curve, times in the unit of the durations, without its limits: those cost more than the curve
 * and are needed in few places only. A record open at t still counts as at risk at t. Both inputs ascending; without
 * any event the curve has no step.
 * Formula: S(t) = prod (1 - d/r); variance of ln S = sum d / (r (r - d)).
 * Source: Kaplan and Meier (1958); Kalbfleisch and Prentice, 1.4.
 */
export function survivalSteps(events: Float64Array, open: Float64Array): SurvivalSteps {
  // Durations are mostly whole seconds: a million of them have a few ten thousand different values.
  let times = new Float64Array(Math.min(events.length, FEW_STEPS));
  let survival = times.slice();
  let greenwood = times.slice();
  let steps = 0;
  let s = 1;
  let variance = 0;
  let openBefore = 0;
  for (let i = 0; i < events.length;) {
    const t = events[i] ?? NaN;
    let next = i + 1;
    while (events[next] === t) next += 1;
    while (openBefore < open.length && (open[openBefore] ?? NaN) < t) openBefore += 1;
    const atRisk = events.length - i + (open.length - openBefore);
    const ended = next - i;
    s = ended === atRisk ? 0 : s * (1 - ended / atRisk);
    variance += ended / (atRisk * (atRisk - ended));
    if (steps === times.length) {
      times = doubled(times);
      survival = doubled(survival);
      greenwood = doubled(greenwood);
    }
    times[steps] = t;
    survival[steps] = s;
    greenwood[steps] = variance;
    steps += 1;
    i = next;
  }
  return {
    times: times.subarray(0, steps),
    survival: survival.subarray(0, steps),
    greenwood: greenwood.subarray(0, steps),
  };
}

const FEW_STEPS = 1 << 16;

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** e to the power of this divides or multiplies the cumulative hazard at the limits. */
const spread = (s: number, greenwood: number): number =>
  (Z_975 * Math.sqrt(greenwood)) / Math.abs(Math.log(s));
const lowAt = (s: number, greenwood: number): number => (s > 0 ? s ** Math.exp(spread(s, greenwood)) : NaN);
const highAt = (s: number, greenwood: number): number => (s > 0 ? s ** Math.exp(-spread(s, greenwood)) : NaN);

/**
 * 95 % limits of S, without unit, at one step of the curve, on the log(-log) scale; NaN where S is 0 and beyond the
 * last step.
 * Formula: S^exp(+-1.96 sqrt V / |ln S|). Source: Kalbfleisch and Prentice, 1.4; R's survfit(conf.type = "log-log").
 */
export function survivalLimits(steps: SurvivalSteps, index: number): readonly [low: number, high: number] {
  const s = steps.survival[index] ?? NaN;
  const greenwood = steps.greenwood[index] ?? NaN;
  return [lowAt(s, greenwood), highAt(s, greenwood)];
}

/** As in R: products of fractions meet 0.5 only up to rounding. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** Index of the first step at which S is at or under `level`, the number of steps when there is none. S only falls. */
function fallsTo(survival: Float64Array, level: number): number {
  let low = 0;
  let high = survival.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((survival[middle] ?? NaN) < level + TOLERANCE) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The time of a step at which a curve is first at or under `level`; the middle of the step when it is exactly there. */
function timeOf(steps: SurvivalSteps, index: number, level: number, curve: (i: number) => number) {
  const t = steps.times[index];
  if (t === undefined) return null;
  const value = curve(index);
  if (Math.abs(value - level) >= TOLERANCE) return t;
  for (let j = index + 1; j < steps.times.length; j += 1) {
    if (curve(j) < value) return (t + (steps.times[j] ?? NaN)) / 2;
  }
  return t;
}

/**
 * Whether the lower limit is surely above a level whose cumulative hazard -ln(level) is `hazard`, without a logarithm.
 * With x = -ln S it is at the level where ln x + 1.96 sqrt V / x = ln hazard; (1 - S) < x < (1 - S) / sqrt S, and
 * ln u < u - 1. The margin is wider than the tolerance of a crossing.
 */
function isLowAbove(s: number, greenwood: number, hazard: number): boolean {
  const ended = 1 - s;
  return ended / (Math.sqrt(s) * hazard) - 1 + (Z_975 * Math.sqrt(greenwood)) / ended < -1e-6;
}

/**
 * The time by which share p is over, with its 95 % limits, in the unit of the durations; null where the curve
 * or a limit never comes down to 1 - p ("not reached").
 * At S = 1 - p exactly: midpoint of the step, for the limits likewise; t itself when no later event follows, as R
 * prints a median (its quantile method goes half way to the last record, which says nothing about an end).
 * A limit may rise again near the end of a curve; its first crossing counts.
 * Source: R's survfit (print and quantile methods), Brookmeyer and Crowley (1982) for the limits.
 */
export function survivalQuantile(steps: SurvivalSteps, p: number): { value: number | null; ci95: Interval } {
  const level = 1 - p;
  const hazard = -Math.log(level);
  const { survival, greenwood } = steps;
  const s = (i: number) => survival[i] ?? NaN;
  const low = (i: number) => lowAt(s(i), greenwood[i] ?? NaN);
  const high = (i: number) => highAt(s(i), greenwood[i] ?? NaN);
  const crossed = fallsTo(survival, level);
  // The limits enclose S: the lower one comes down no later than S, the upper one no earlier.
  let first = 0;
  while (
    first < survival.length &&
    (isLowAbove(s(first), greenwood[first] ?? NaN, hazard) || !(low(first) < level + TOLERANCE))
  ) {
    first += 1;
  }
  let last = crossed;
  while (last < survival.length && !(high(last) < level + TOLERANCE)) last += 1;
  return {
    value: timeOf(steps, crossed, level, s),
    ci95: [timeOf(steps, first, level, low), timeOf(steps, last, level, high)],
  };
}

/**
 * Area under the curve from 0 to `horizon`, in the unit of the durations: the mean length when every record is
 * counted up to the horizon only. Without a step S is 1 and the area is the horizon.
 * Source: Irwin (1949); Kalbfleisch and Prentice, 1.4.
 */
export function restrictedMean(steps: SurvivalSteps, horizon: number): number {
  let area = 0;
  let before = 0;
  let height = 1;
  for (let i = 0; i < steps.times.length; i += 1) {
    const t = Math.min(steps.times[i] ?? NaN, horizon);
    area += height * (t - before);
    before = t;
    height = steps.survival[i] ?? NaN;
  }
  return area + height * Math.max(0, horizon - before);
}

/**
 * Median, p90 and restricted mean to the largest event time (`horizon`), in the unit of the durations; null where
 * not reached, and all null without any event. See `survivalQuantile` and `restrictedMean`.
 */
export function summarizeSurvival(steps: SurvivalSteps): KaplanMeierSummary {
  const median = survivalQuantile(steps, 0.5);
  const p90 = survivalQuantile(steps, 0.9);
  const horizon = steps.times.at(-1) ?? null;
  return {
    median: median.value,
    medianCi95: median.ci95,
    p90: p90.value,
    p90Ci95: p90.ci95,
    restrictedMean: horizon === null ? null : restrictedMean(steps, horizon),
    horizon,
  };
}
