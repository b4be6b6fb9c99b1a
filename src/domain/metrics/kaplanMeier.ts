/** The survival curve: how long records last when some have not ended yet. */
import type { KaplanMeierSummary } from './figureSummary';
import { Z_975 } from './normalDistribution';
import type { Interval } from './quantile';

/** One entry per distinct event time, ascending. NaN limits are undefined (after the last event of all). */
export type SurvivalCurve = {
  times: Float64Array;
  survival: Float64Array;
  low: Float64Array;
  high: Float64Array;
};

/**
 * The product-limit curve with Greenwood's variance and 95 % limits on the log(-log) scale; times in the unit of
 * the durations. A record open at t still counts as at risk at t. Both inputs ascending; without any event
 * the curve has no step.
 * Formula: S(t) = prod (1 - d/r); V = sum d / (r (r - d)); limits S^exp(+-1.96 sqrt V / |ln S|).
 * Source: Kaplan and Meier (1958); Kalbfleisch and Prentice, 1.4. Agrees with R's survfit(conf.type = "log-log").
 */
export function survivalCurve(events: Float64Array, open: Float64Array): SurvivalCurve {
  const times = new Float64Array(events.length);
  const survival = new Float64Array(events.length);
  const low = new Float64Array(events.length);
  const high = new Float64Array(events.length);
  let steps = 0;
  let s = 1;
  let greenwood = 0;
  let openBefore = 0;
  for (let i = 0; i < events.length;) {
    const t = events[i] ?? NaN;
    let next = i + 1;
    while (events[next] === t) next += 1;
    while (openBefore < open.length && (open[openBefore] ?? NaN) < t) openBefore += 1;
    const atRisk = events.length - i + (open.length - openBefore);
    const ended = next - i;
    s = ended === atRisk ? 0 : s * (1 - ended / atRisk);
    greenwood += ended / (atRisk * (atRisk - ended));
    const spread = (Z_975 * Math.sqrt(greenwood)) / Math.abs(Math.log(s));
    times[steps] = t;
    survival[steps] = s;
    low[steps] = s > 0 ? s ** Math.exp(spread) : NaN;
    high[steps] = s > 0 ? s ** Math.exp(-spread) : NaN;
    steps += 1;
    i = next;
  }
  return {
    times: times.subarray(0, steps),
    survival: survival.subarray(0, steps),
    low: low.subarray(0, steps),
    high: high.subarray(0, steps),
  };
}

/** As in R: products of fractions meet 0.5 only up to rounding. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** First time at which a curve is at or under `level`; the middle of the step when it is exactly there. */
function crossing(times: Float64Array, curve: Float64Array, level: number): number | null {
  for (let i = 0; i < times.length; i += 1) {
    const value = curve[i] ?? NaN;
    if (!(value < level + TOLERANCE)) continue;
    const t = times[i] ?? NaN;
    if (Math.abs(value - level) >= TOLERANCE) return t;
    for (let j = i + 1; j < times.length; j += 1) {
      if ((curve[j] ?? NaN) < value) return (t + (times[j] ?? NaN)) / 2;
    }
    return t;
  }
  return null;
}

/**
 * The time by which share p is over, with its 95 % limits, in the unit of the durations; null where the curve
 * or a limit never comes down to 1 - p ("not reached").
 * At S = 1 - p exactly: midpoint of the step, for the limits likewise; t itself when no later event follows.
 * Source: R's survfit (print and quantile methods), Brookmeyer and Crowley (1982) for the limits.
 */
export function survivalQuantile(curve: SurvivalCurve, p: number): { value: number | null; ci95: Interval } {
  return {
    value: crossing(curve.times, curve.survival, 1 - p),
    ci95: [crossing(curve.times, curve.low, 1 - p), crossing(curve.times, curve.high, 1 - p)],
  };
}

/**
 * Area under the curve from 0 to `horizon`, in the unit of the durations: the mean length when every record is
 * counted up to the horizon only.
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): number {
  let area = 0;
  let before = 0;
  let height = 1;
  for (let i = 0; i < curve.times.length; i += 1) {
    const t = Math.min(curve.times[i] ?? NaN, horizon);
    area += height * (t - before);
    before = t;
    height = curve.survival[i] ?? NaN;
  }
  return area + height * Math.max(0, horizon - before);
}

/** Median, p90 and restricted mean to the largest event time (`horizon`), in the unit of the durations. */
export function summarizeSurvival(curve: SurvivalCurve): KaplanMeierSummary {
  const median = survivalQuantile(curve, 0.5);
  const p90 = survivalQuantile(curve, 0.9);
  const horizon = curve.times.at(-1) ?? null;
  return {
    median: median.value,
    medianCi95: median.ci95,
    p90: p90.value,
    p90Ci95: p90.ci95,
    restrictedMean: horizon === null ? null : restrictedMean(curve, horizon),
    horizon,
  };
}
