import { clopperPearsonLower } from '../metrics/clopperPearson';

const CONFIDENCE = 0.95;

/**
 * Exact one-sided 95 % lower bound (Clopper-Pearson) of the share `over / n`, 0 to 1 (section 6); null under the
 * minimum n, where nothing is concluded.
 */
export const shareLowerBound = (over: number, n: number, minimum: number): number | null =>
  n < minimum || n === 0 ? null : clopperPearsonLower(over, n, CONFIDENCE);
