/** How the medians of two groups of complete records differ, and whether chance alone would do it. */
import { normalQuantile } from './normalDistribution';
import { quantile } from './quantile';
import { middles, splitMedianDifference } from './randomSplit';
import { RESAMPLING_SEED, seededRandom } from './seededRandom';
import { shareOfSplitsSteps } from './splitShare';
import type { Steps } from './steps';

const RESAMPLES = 10_000;
/** Up to so many records every way to divide them is counted: few records are where chance in p would decide. */
const COUNTED_UP_TO = 100;
/** Permutations or resamples in one step. */
const A_STEP = 500;

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

/** Both ascending lists in one. */
function merged(first: Float64Array, second: Float64Array): Float64Array {
  const all = new Float64Array(first.length + second.length);
  let a = 0;
  let b = 0;
  for (let i = 0; i < all.length; i += 1) {
    const left = first[a] ?? Infinity;
    const right = second[b] ?? Infinity;
    if (b === second.length || (a < first.length && left <= right)) {
      all[i] = left;
      a += 1;
    } else {
      all[i] = right;
      b += 1;
    }
  }
  return all;
}

export type MedianDifference = {
  /** Second minus first, in the unit of the values. */
  difference: number;
  /** 95 %, percentiles of 10,000 resamples. */
  ci95: [number, number];
  /** Two-sided share of permutations with at least this difference. */
  p: number;
  /** How many were drawn; `all`: every one was counted. */
  permutations: number | 'all';
  /** Natural logarithm of second over first; null unless both medians are above 0. */
  logRatio: number | null;
};

/** Two-sided p of the permutation test: all permutations counted up to 100 values, 10,000 drawn beyond. */
function* permutationSteps(
  pooled: Float64Array,
  size: number,
  difference: number,
  random: () => number,
): Steps<Pick<MedianDifference, 'p' | 'permutations'>> {
  // Every permutation is at least as extreme as none.
  if (difference === 0) return { p: 1, permutations: 'all' };
  // A permutation that gives the same difference may differ from it by rounding.
  const least = Math.abs(difference) * (1 - 1e-12);
  if (pooled.length <= COUNTED_UP_TO) {
    return { p: yield* shareOfSplitsSteps(pooled, size, least), permutations: 'all' };
  }
  let extreme = 0;
  for (let i = 0; i < RESAMPLES; i += 1) {
    if (Math.abs(splitMedianDifference(pooled, size, random)) >= least) extreme += 1;
    if (i % A_STEP === A_STEP - 1) yield;
  }
  return { p: (1 + extreme) / (1 + RESAMPLES), permutations: RESAMPLES };
}

/**
 * Difference of the medians of two ascending lists, in their unit, with bootstrap interval (percentiles of 10,000
 * resamples of both lists) and permutation test; null when a list is empty. Up to 100 values together p is the exact
 * share of all permutations, without chance; beyond, 10,000 are drawn whatever the length, and p = (1 + as extreme) /
 * (1 + permutations). It is never 0, and 1 where the medians are equal.
 * Source: Efron and Tibshirani (1993), chapters 13 and 15; Phipson and Smyth (2010) for the added one.
 * 500 permutations or resamples a step; see `shareOfSplitsSteps`.
 */
export function* medianDifferenceSteps(
  first: Float64Array,
  second: Float64Array,
  seed: number = RESAMPLING_SEED,
): Steps<MedianDifference | null> {
  const firstMedian = quantile(first, 0.5);
  const secondMedian = quantile(second, 0.5);
  if (firstMedian === null || secondMedian === null) return null;
  const difference = secondMedian - firstMedian;
  const random = seededRandom(seed);
  const pooled = merged(first, second);
  yield;
  const { p, permutations } = yield* permutationSteps(pooled, second.length, difference, random);
  const resampled = new Float64Array(RESAMPLES);
  for (let i = 0; i < RESAMPLES; i += 1) {
    resampled[i] = resampledMedian(second, random) - resampledMedian(first, random);
    if (i % A_STEP === A_STEP - 1) yield;
  }
  resampled.sort();
  return {
    difference,
    ci95: [quantile(resampled, 0.025) ?? NaN, quantile(resampled, 0.975) ?? NaN],
    p,
    permutations,
    logRatio: firstMedian > 0 && secondMedian > 0 ? Math.log(secondMedian / firstMedian) : null,
  };
}
