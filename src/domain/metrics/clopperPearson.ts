/** How large a share must be, given that it was seen in a few records only. */
import { logGamma, regularizedBeta } from './regularizedBeta';

const MOST_STEPS = 200;
const PRECISION = 1e-14;

/**
 * Exact one-sided lower bound of a share, without unit, of which `over` of `n` were seen.
 * Formula: the p at which P(X >= over) = 1 - confidence for X binomial(n, p). 0 when none was seen; NaN for
 * n = 0, of which nothing can be said. 3 of 10 at 95 %: 0.087. 6 of 20: 0.140.
 * Source: Clopper and Pearson (1934).
 */
export function clopperPearsonLower(over: number, n: number, confidence: number): number {
  if (!(n > 0) || over < 0 || over > n) return NaN;
  if (over === 0) return 0;
  const a = over;
  const b = n - over + 1;
  const tail = 1 - confidence;
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  let low = 0;
  let high = 1;
  let p = a / (a + b);
  for (let i = 0; i < MOST_STEPS; i += 1) {
    const excess = regularizedBeta(p, a, b) - tail;
    if (excess < 0) low = p;
    else high = p;
    const slope = Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log1p(-p) - logBeta);
    const newton = p - excess / slope;
    // Newton's step where it stays between what is known to be too low and too high, else half way between.
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - p) <= PRECISION * p) return next;
    p = next;
  }
  return p;
}
