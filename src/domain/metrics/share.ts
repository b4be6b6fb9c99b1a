import type { ShareFigure } from './figureSummary';
import { shareInterval } from './shareInterval';

const CONFIDENCE = 0.95;

/**
 * The share k of n with its exact 95 % interval, 0 to 1; null for n = 0, of which nothing can be said.
 * Formula and source: `shareInterval` (Clopper and Pearson, 1934).
 */
export function share(k: number, n: number): ShareFigure | null {
  const ci95 = shareInterval(k, n, CONFIDENCE);
  return ci95 === null ? null : { k, n, share: k / n, ci95: [ci95[0], ci95[1]] };
}
