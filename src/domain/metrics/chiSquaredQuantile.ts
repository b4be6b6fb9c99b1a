import { regularizedGamma } from './regularizedGamma';

/**
 * The x, without unit, with P(X <= x) = p for X chi-squared with so many degrees of freedom (above 0); 0 and infinity
 * at p = 0 and 1, NaN outside.
 * Formula: bisection of the regularised gamma function P(degrees / 2, x / 2) until doubles are exhausted.
 * Source: Abramowitz and Stegun (1964), 26.4.19.
 */
export function chiSquaredQuantile(p: number, degrees: number): number {
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  if (!(p > 0 && p < 1 && degrees > 0)) return NaN;
  let low = 0;
  let high = degrees + 10;
  while (regularizedGamma(degrees / 2, high / 2) < p) high *= 2;
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (regularizedGamma(degrees / 2, middle / 2) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
