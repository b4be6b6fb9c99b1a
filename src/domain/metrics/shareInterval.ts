import { clopperPearsonLower } from './clopperPearson';

/**
 * Exact two-sided interval of a share, 0 to 1, of which `over` of `n` were seen; null for n = 0. 10 of 100 at 95 %:
 * 0.049 to 0.176. By the symmetry of the binomial the upper limit is 1 minus the lower limit of the others.
 * Source: Clopper and Pearson (1934).
 */
export function shareInterval(
  over: number,
  n: number,
  confidence: number,
): readonly [low: number, high: number] | null {
  if (!(n > 0)) return null;
  const oneSided = 1 - (1 - confidence) / 2;
  return [clopperPearsonLower(over, n, oneSided), 1 - clopperPearsonLower(n - over, n, oneSided)];
}
