import { chiSquaredQuantile } from './chiSquaredQuantile';

/**
 * Exact two-sided interval for the expected number of rare events of which `count` were seen. 10 at 95 %: 4.80 to
 * 18.39; none: 0 to 3.69. Divide by what was looked at for a rate.
 * Formula: chi2(a/2; 2 d) / 2 to chi2(1 - a/2; 2 d + 2) / 2, a = 1 - confidence; the lower limit of 0 is 0.
 * Source: Garwood (1936), *Fiducial limits for the Poisson distribution*.
 */
export function countInterval(count: number, confidence: number): readonly [low: number, high: number] {
  const half = (1 - confidence) / 2;
  const low = count === 0 ? 0 : chiSquaredQuantile(half, 2 * count) / 2;
  return [low, chiSquaredQuantile(1 - half, 2 * count + 2) / 2];
}
