/** Mean time between failures over a stated window. */
import { chiSquaredQuantile } from './chiSquaredQuantile';

export type MeanTimeBetweenFailures = {
  failures: number;
  /** Window over failures; null without a failure. */
  mean: number | null;
  low: number;
  /** Null without a failure: there is no upper limit. */
  high: number | null;
};

/**
 * Mean time between failures with its exact two-sided interval, in the unit of the window (above 0), for a window that
 * ends at a time chosen beforehand, failures coming at a constant rate. A window that begins at the first incident has
 * one failure less than incidents: see `timeBetweenIncidents`. Without a failure there is no mean and no upper limit,
 * and the lower one keeps its half of the error.
 * Formula: T / r; 2 T / chi2(1 - a/2; 2 r + 2) to 2 T / chi2(a/2; 2 r), a = 1 - confidence.
 * Source: Epstein and Sobel (1953); NIST/SEMATECH e-Handbook 8.4.5.1.
 */
export function meanTimeBetweenFailures(
  window: number,
  failures: number,
  confidence: number,
): MeanTimeBetweenFailures {
  const half = (1 - confidence) / 2;
  const low = (2 * window) / chiSquaredQuantile(1 - half, 2 * failures + 2);
  if (failures === 0) return { failures, mean: null, low, high: null };
  const high = (2 * window) / chiSquaredQuantile(half, 2 * failures);
  return { failures, mean: window / failures, low, high };
}
