/** Whether two periods of one figure visibly differ. */
import type { Comparison } from './comparePeriods';

export type Verdict = 'visible-better' | 'visible-worse' | 'no-visible-change' | 'too-few';

export type ComparisonVerdict = {
  readonly verdict: Verdict;
  /** The test that was asked; null where none could be. */
  readonly test: 'permutation' | 'log-rank' | null;
  readonly p: number | null;
  readonly alpha: number;
  /**
   * `significant`: p under alpha. `within-chance`: p not under it. `curves-cross`: p under it, but the medians moved
   * the other way. `under-two`: a period has fewer than two complete records. `cannot-reach-alpha`: no outcome of the
   * permutation test could come under alpha with so few. `not-testable`: nothing to compare.
   */
  readonly reason:
    'significant' | 'within-chance' | 'curves-cross' | 'under-two' | 'cannot-reach-alpha' | 'not-testable';
};

/** Two-sided. */
export const VERDICT_ALPHA = 0.05;

/** C(n, k) as a floating point number. */
function choose(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) count *= (n - i + 1) / i;
  return count;
}

/**
 * The smallest p that a two-sided permutation test on the difference of medians can give, without unit: when every
 * record of one period is longer than every one of the other and no two are equal. 3 and 3 records: 0.2.
 * Formula: with f = floor((n - 1) / 2) records of each period free to lie between both medians, C(f1 + f2, f1) of the
 * C(n1 + n2, n1) ways to divide the records, twice that when n1 = n2, since the mirrored ones count as well.
 */
export function smallestPermutationP(n1: number, n2: number): number {
  const [free1, free2] = [Math.floor((n1 - 1) / 2), Math.floor((n2 - 1) / 2)];
  const extreme = choose(free1 + free2, free1) * (n1 === n2 ? 2 : 1);
  const all = choose(n1 + n2, n1);
  return all === Infinity ? 0 : Math.min(1, extreme / all);
}

/** Second minus first, as far as the test itself tells: fewer ended than expected means that it lasts longer. */
const logRankDirection = ({
  observed,
  expected,
}: NonNullable<NonNullable<Comparison['survival']>['logRank']>) => expected[1] - observed[1];

/**
 * What a comparison says, shorter being better; `n1` and `n2` are the complete records of the two periods. A change is
 * visible when p, two-sided, is under alpha: of the permutation test on medians, or of the log-rank test as soon as
 * a record is open. "No visible change" does not say that there is none; beside it belongs the smallest change visible.
 * Too few: a period with fewer than two complete records, so few that the permutation test could not come under alpha
 * whatever the durations, or no test at all.
 * Sources: metrics, "Has it really changed?"; `medianDifferenceSteps`, `logRankTestSteps`.
 */
export function comparisonVerdict(
  comparison: Comparison,
  n1: number,
  n2: number,
  alpha: number = VERDICT_ALPHA,
): ComparisonVerdict {
  const test = comparison.survival === null ? 'permutation' : 'log-rank';
  const p = comparison.survival === null ? comparison.medians?.p : comparison.survival.logRank?.p;
  const say = (verdict: Verdict, reason: ComparisonVerdict['reason']): ComparisonVerdict => ({
    verdict,
    test: p === undefined ? null : test,
    p: p ?? null,
    alpha,
    reason,
  });
  if (Math.min(n1, n2) < 2) return say('too-few', 'under-two');
  if (p === undefined) return say('too-few', 'not-testable');
  if (test === 'permutation' && smallestPermutationP(n1, n2) >= alpha) {
    return say('too-few', 'cannot-reach-alpha');
  }
  if (p >= alpha) return say('no-visible-change', 'within-chance');
  const logRank = comparison.survival?.logRank ?? null;
  const moved = logRank === null ? (comparison.medians?.difference ?? 0) : logRankDirection(logRank);
  const medianMoved = comparison.survival?.medianDifference ?? 0;
  if (moved * medianMoved < 0) return say('no-visible-change', 'curves-cross');
  return say(moved < 0 ? 'visible-better' : 'visible-worse', 'significant');
}
