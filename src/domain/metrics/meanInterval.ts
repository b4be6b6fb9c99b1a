/** 95 % intervals for a mean. */
import { moments, type Moments } from './moments';
import { normalCdf, normalQuantile, Z_975 } from './normalDistribution';
import { quantile } from './quantile';
import { randomSource, RESAMPLING_SEED } from './seededRandom';
import type { Steps } from './steps';

export const BOOTSTRAP_RESAMPLES = 10_000;
/** Above this many values resampling tells nothing that the normal interval does not, and takes seconds. */
export const BOOTSTRAP_LIMIT = 10_000;
/** Values drawn in one step. */
const A_STEP = 2_000_000;

/** The sum of one resample: the value at each of the drawn places. */
function sumAt(values: Float64Array, chance: Uint32Array): number {
  const scale = values.length / 2 ** 32;
  let sum = 0;
  for (let i = 0; i < chance.length; i += 1) sum += values[((chance[i] ?? 0) * scale) | 0] ?? 0;
  return sum;
}

/** Sums of resamples drawn with replacement, ascending. */
function* resampledSums(values: Float64Array, resamples: number, seed: number): Steps<Float64Array> {
  const fill = randomSource(seed);
  const chance = new Uint32Array(values.length);
  const sums = new Float64Array(resamples);
  const aStep = Math.max(1, Math.floor(A_STEP / values.length));
  for (let b = 0; b < resamples; b += 1) {
    fill(chance);
    sums[b] = sumAt(values, chance);
    if (b % aStep === aStep - 1) yield;
  }
  return sums.sort();
}

/** How fast the standard error changes with the mean: skewness / (6 sqrt n), without unit. Efron (1987), section 6. */
export const acceleration = ({ n, skewness }: Moments): number => skewness / (6 * Math.sqrt(n));

/**
 * BCa bootstrap interval for the mean, 95 %, in the unit of the values; null under 2 values.
 * Formula: quantiles (type 7) of the resampled means at Phi(z0 + (z0 + z) / (1 - a (z0 + z))) for z = -1.96, 1.96;
 * z0 = Phi^-1 of the mid-p share of resamples under the mean (half of the ties), a = skewness / (6 sqrt n).
 * All values equal: the interval is that value. Whole numbers are compared exactly, as sums.
 * Source: Efron (1987), *Better bootstrap confidence intervals*; Efron and Tibshirani (1993), chapter 14.
 * Two million draws a step.
 */
export function* bcaMeanIntervalSteps(
  values: ArrayLike<number>,
  seed: number = RESAMPLING_SEED,
  resamples: number = BOOTSTRAP_RESAMPLES,
): Steps<[number, number] | null> {
  const all = moments(values);
  const { n, mean, sd } = all;
  if (mean === null || sd === null) return null;
  if (sd === 0) return [mean, mean];
  const sample = Float64Array.from(values);
  const total = sample.reduce((sum, value) => sum + value, 0);
  const sums = yield* resampledSums(sample, resamples, seed);
  let below = 0;
  let equal = 0;
  for (const sum of sums) {
    if (sum < total) below += 1;
    else if (sum === total) equal += 1;
  }
  const share = (below + equal / 2) / resamples;
  const half = 0.5 / resamples;
  const z0 = normalQuantile(Math.min(1 - half, Math.max(half, share)));
  const a = acceleration(all);
  const limit = (z: number) => {
    const level = normalCdf(z0 + (z0 + z) / (1 - a * (z0 + z)));
    return (quantile(sums, level) ?? NaN) / n;
  };
  return [limit(-Z_975), limit(Z_975)];
}

/**
 * Normal interval for the mean with Johnson's correction for skewness, 95 %, in the unit of the values; null under 2.
 * Formula: mean + m3 / (6 s^2 n) -+ 1.96 s / sqrt n. All values equal: the interval is that value.
 * Source: Johnson (1978), *Modified t tests and confidence intervals for asymmetrical populations*.
 */
export function johnsonMeanInterval(values: ArrayLike<number>): [number, number] | null {
  const { n, mean, sd, third } = moments(values);
  if (mean === null || sd === null) return null;
  if (sd === 0) return [mean, mean];
  const centre = mean + third / (6 * sd * sd * n);
  const halfWidth = (Z_975 * sd) / Math.sqrt(n);
  return [centre - halfWidth, centre + halfWidth];
}

/**
 * 95 % interval for the mean, in the unit of the values: BCa bootstrap of all values up to 10,000 of them, beyond that
 * Johnson's; null under 2 values. Never of a part of the values. Sources: `bcaMeanIntervalSteps`, `johnsonMeanInterval`.
 */
export function* meanIntervalSteps(
  values: ArrayLike<number>,
  seed: number = RESAMPLING_SEED,
): Steps<[number, number] | null> {
  return values.length <= BOOTSTRAP_LIMIT
    ? yield* bcaMeanIntervalSteps(values, seed)
    : johnsonMeanInterval(values);
}
