/** The incomplete gamma function, under the chi-squared distribution. */
import { logGamma } from './regularizedBeta';

/**
 * P(a, x), the share of a gamma(a) distribution below x, for a > 0; 0 for x <= 0.
 * Source: series and continued fraction, *Numerical Recipes* 6.2.
 */
export function regularizedGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 100_000 && term > sum * 1e-16; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < 100_000; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return 1 - front * product;
}
