import { regularizedGamma } from './regularizedGamma';

/** The x with P(X <= x) = p for X chi-squared with so many degrees of freedom, by bisection. */
export function chiSquaredQuantile(p: number, degrees: number): number {
  let low = 0;
  let high = degrees + 10;
  while (regularizedGamma(degrees / 2, high / 2) < p) high *= 2;
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (regularizedGamma(degrees / 2, middle / 2) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
