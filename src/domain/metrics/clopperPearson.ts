/** How large a share must be, given that it was seen in a few records only. */
import { regularizedBeta } from './regularizedBeta';

/**
 * Exact one-sided lower bound of a share, without unit, of which `over` of `n` were seen.
 * Formula: the p at which P(X >= over) = 1 - confidence for X binomial(n, p). 0 when none was seen; NaN for
 * n = 0, of which nothing can be said. 3 of 10 at 95 %: 0.087. 6 of 20: 0.140.
 * Source: Clopper and Pearson (1934).
 */
export function clopperPearsonLower(over: number, n: number, confidence: number): number {
  if (!(n > 0) || over < 0 || over > n) return NaN;
  if (over === 0) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (regularizedBeta(middle, over, n - over + 1) < 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
