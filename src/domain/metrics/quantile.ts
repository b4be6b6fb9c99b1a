/** Quantiles of sorted values and their exact intervals. */
import { binomialCdf } from './regularizedBeta';

export type Interval = [number | null, number | null];

/**
 * The p-quantile of ascending values, in their unit; null without values.
 * Formula: with h = (n - 1) p, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]), counted from 0.
 * Source: Hyndman and Fan (1996), type 7; the default of R and numpy.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const h = (sorted.length - 1) * p;
  const below = sorted[Math.floor(h)];
  const above = sorted[Math.ceil(h)];
  if (below === undefined || above === undefined) return null;
  return below + (h - Math.floor(h)) * (above - below);
}

/** Smallest k in 0..n with P(X <= k) >= level. */
function binomialQuantile(level: number, n: number, p: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= level) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Exact interval for the p-quantile of what the values were drawn from, in their unit, holding for any distribution.
 * Formula: [x_(l), x_(u)] with l the largest rank for which P(X <= l - 1) <= a/2 and u the smallest for which
 * P(X <= u - 1) >= 1 - a/2, X binomial(n, p), a = 1 - confidence. A limit is null when no rank is extreme enough
 * (the median under 6 values at 95 %). Null without values. Neither tail passes a/2, so that ties and small n make it
 * wider than asked, never narrower. It holds the type 7 quantile except far out among a few (p99 of two values).
 * Source: Conover, *Practical Nonparametric Statistics*, 3.2; Hahn and Meeker, *Statistical Intervals*, 5.2.
 */
export function quantileInterval(sorted: ArrayLike<number>, p: number, confidence: number): Interval | null {
  const n = sorted.length;
  if (n === 0) return null;
  const half = (1 - confidence) / 2;
  const first = binomialQuantile(half, n, p);
  const lowerRank = binomialCdf(first, n, p) <= half ? first + 1 : first;
  const upperRank = binomialQuantile(1 - half, n, p) + 1;
  return [sorted[lowerRank - 1] ?? null, sorted[upperRank - 1] ?? null];
}
