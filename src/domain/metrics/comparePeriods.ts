/** Has it really changed? Two periods of one figure. */
import type { FigureSample } from './figureSample';
import { restrictedMean, survivalQuantile, survivalSteps } from './kaplanMeier';
import { logRankTestSteps, type LogRank } from './logRankTest';
import { medianDifferenceSteps, type MedianDifference } from './medianDifference';
import { moments, type Moments } from './moments';
import { RESAMPLING_SEED } from './seededRandom';
import type { Steps } from './steps';

/** 95 % and 80 % points of the standard normal, which the method prints as 1.645 and 0.842. */
const Z_95 = 1.6448536269514722;
const Z_80 = 0.8416212335729143;

/**
 * By how much the mean of one half would differ from the other's by chance alone, at 90 %, in the unit of sd; infinite
 * where a half is empty. Formula: 1.645 sd sqrt(1/n1 + 1/n2). Source: Davidovic, *Incident Metrics in SRE* (2021).
 */
export const noiseBand = (sd: number, n1: number, n2: number): number =>
  Z_95 * sd * Math.sqrt(1 / n1 + 1 / n2);

/**
 * The smallest change of the mean that such numbers show with 80 % power, in the unit of sd; infinite where a period is
 * empty. Formula: (1.645 + 0.842) sd sqrt(1/n1 + 1/n2). Source: as `noiseBand`; any text on the power of the z test.
 */
export const smallestVisibleChange = (sd: number, n1: number, n2: number): number =>
  (Z_95 + Z_80) * sd * Math.sqrt(1 / n1 + 1 / n2);

export type Comparison = {
  /** Without open records. */
  medians: MedianDifference | null;
  /** With open records, all durations in milliseconds; null where a curve does not come down that far. */
  survival: {
    logRank: LogRank | null;
    medianDifference: number | null;
    /** Second minus first, up to the smaller of the two horizons. */
    restrictedMeanDifference: number | null;
    commonHorizon: number | null;
  } | null;
  /** Of the mean of complete records, in milliseconds; null while a period has fewer than two. */
  noiseBand: number | null;
  smallestVisibleChange: number | null;
};

/** Durations in milliseconds, ascending. */
type Period = Pick<FigureSample, 'complete' | 'open'>;

/** Spread within both periods: what it would be if only their means differed. */
function pooledSd(a: Moments, b: Moments): number | null {
  if (a.sd === null || b.sd === null) return null;
  return Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / (a.n + b.n - 2));
}

function* compareSurvival(first: Period, second: Period): Steps<Comparison['survival']> {
  const a = survivalSteps(first.complete, first.open);
  yield;
  const b = survivalSteps(second.complete, second.open);
  yield;
  const before = survivalQuantile(a, 0.5).value;
  const after = survivalQuantile(b, 0.5).value;
  yield;
  const [horizonA, horizonB] = [a.times.at(-1), b.times.at(-1)];
  const commonHorizon =
    horizonA === undefined || horizonB === undefined ? null : Math.min(horizonA, horizonB);
  const restrictedMeanDifference =
    commonHorizon === null ? null : restrictedMean(b, commonHorizon) - restrictedMean(a, commonHorizon);
  yield;
  return {
    logRank: yield* logRankTestSteps(first, second),
    medianDifference: before === null || after === null ? null : after - before,
    restrictedMeanDifference,
    commonHorizon,
  };
}

/**
 * Compares a figure of two periods, the later one second, in milliseconds. Without open records: difference of medians
 * with permutation test; with open ones in either period: log-rank test, difference of Kaplan-Meier medians and of the
 * restricted means up to the smaller horizon; null each where a period has no record, or its curve does not come down.
 * Beside it the noise band and the smallest visible change of the mean of complete records, with the sd within both
 * periods, sqrt(((n1 - 1) s1^2 + (n2 - 1) s2^2) / (n1 + n2 - 2)); null while a period has fewer than two.
 * Sources: `medianDifferenceSteps`, `logRankTestSteps`, `survivalQuantile`, `restrictedMean`, `noiseBand`.
 */
export function* comparePeriodsSteps(
  first: Period,
  second: Period,
  seed: number = RESAMPLING_SEED,
): Steps<Comparison> {
  const a = moments(first.complete);
  yield;
  const b = moments(second.complete);
  yield;
  const sd = pooledSd(a, b);
  const hasOpen = first.open.length + second.open.length > 0;
  return {
    medians: hasOpen ? null : yield* medianDifferenceSteps(first.complete, second.complete, seed),
    survival: hasOpen ? yield* compareSurvival(first, second) : null,
    noiseBand: sd === null ? null : noiseBand(sd, a.n, b.n),
    smallestVisibleChange: sd === null ? null : smallestVisibleChange(sd, a.n, b.n),
  };
}
