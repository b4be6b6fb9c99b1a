/** How the medians of two groups of complete records differ, and whether chance alone would do it. */
import { normalQuantile } from './normalDistribution';
import { quantile } from './quantile';
import { RESAMPLING_SEED, seededRandom } from './seededRandom';

const RESAMPLES = 10_000;
/** Steps after which fewer permutations are drawn, so that very long lists take seconds only. */
const MOST_STEPS = 2e8;

/** The middle one or two places, from 0, of `count` values in order. */
const middles = (count: number) => [Math.floor((count - 1) / 2), Math.floor(count / 2)] as const;

/** Difference of medians (chosen minus rest) when `size` of the sorted values are chosen at random. */
function shuffledDifference(sorted: Float64Array, size: number, random: () => number): number {
  const [low, high] = middles(size);
  const [restLow, restHigh] = middles(sorted.length - size);
  let chosen = 0;
  let sum = 0;
  let restSum = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const value = sorted[i] ?? NaN;
    if ((random() / 2 ** 32) * (sorted.length - i) < size - chosen) {
      if (chosen === low) sum += value;
      if (chosen === high) sum += value;
      chosen += 1;
    } else {
      const rest = i - chosen;
      if (rest === restLow) restSum += value;
      if (rest === restHigh) restSum += value;
    }
  }
  return (sum - restSum) / 2;
}

const unit = (random: () => number): number => (random() + 0.5) / 2 ** 32;

/** A gamma variate with shape >= 1. Source: Marsaglia and Tsang (2000). */
function gammaVariate(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(unit(random));
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(unit(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** The median of a resample: its rank follows a beta distribution, so that no resample need be drawn. */
function resampledMedian(sorted: Float64Array, random: () => number): number {
  const n = sorted.length;
  const [low, high] = middles(n);
  const a = gammaVariate(low + 1, random);
  const b = gammaVariate(n - low, random);
  const u = a / (a + b);
  const first = sorted[Math.min(n - 1, Math.floor(u * n))] ?? NaN;
  if (high === low) return first;
  const next = 1 - (1 - u) * unit(random) ** (1 / (n - low - 1));
  return (first + (sorted[Math.min(n - 1, Math.floor(next * n))] ?? NaN)) / 2;
}

export type MedianDifference = {
  /** Second minus first, in the unit of the values. */
  difference: number;
  /** 95 %, percentiles of 10,000 resamples. */
  ci95: [number, number];
  /** Two-sided share of permutations with at least this difference. */
  p: number;
  permutations: number;
  /** Natural logarithm of second over first; null unless both medians are above 0. */
  logRatio: number | null;
};

/**
 * Difference of the medians of two ascending lists with bootstrap interval and permutation test; null when one is empty.
 * p = (1 + as extreme) / (1 + permutations), so that it is never 0.
 * Source: Efron and Tibshirani (1993), chapters 13 and 15; Phipson and Smyth (2010) for the added one.
 */
export function medianDifference(
  first: Float64Array,
  second: Float64Array,
  seed: number = RESAMPLING_SEED,
): MedianDifference | null {
  const firstMedian = quantile(first, 0.5);
  const secondMedian = quantile(second, 0.5);
  if (firstMedian === null || secondMedian === null) return null;
  const difference = secondMedian - firstMedian;
  const random = seededRandom(seed);
  const pooled = new Float64Array(first.length + second.length);
  pooled.set(first);
  pooled.set(second, first.length);
  pooled.sort();
  const permutations = Math.max(200, Math.min(RESAMPLES, Math.floor(MOST_STEPS / pooled.length)));
  let extreme = 0;
  for (let i = 0; i < permutations; i += 1) {
    const shuffled = shuffledDifference(pooled, second.length, random);
    if (Math.abs(shuffled) >= Math.abs(difference) - 1e-9) extreme += 1;
  }
  const resampled = Float64Array.from(
    { length: RESAMPLES },
    () => resampledMedian(second, random) - resampledMedian(first, random),
  ).sort();
  return {
    difference,
    ci95: [quantile(resampled, 0.025) ?? NaN, quantile(resampled, 0.975) ?? NaN],
    p: (1 + extreme) / (1 + permutations),
    permutations,
    logRatio: firstMedian > 0 && secondMedian > 0 ? Math.log(secondMedian / firstMedian) : null,
  };
}
