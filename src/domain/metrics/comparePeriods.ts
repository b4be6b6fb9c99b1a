/** Has it really changed? Two periods of one figure. */
import type { FigureSample } from './figureSample';
import { restrictedMean, survivalCurve, survivalQuantile } from './kaplanMeier';
import { logRankTest, type LogRank } from './logRankTest';
import { medianDifference, type MedianDifference } from './medianDifference';
import { moments } from './moments';
import { RESAMPLING_SEED } from './seededRandom';

/** 95 % and 80 % points of the standard normal, as published with the method. */
const Z_95 = 1.645;
const Z_80 = 0.842;

/**
 * By how much the mean of one half would differ from the other's by chance alone, at 90 %, in the unit of sd.
 * Formula: 1.645 sd sqrt(1/n1 + 1/n2). Source: Davidovic, *Incident Metrics in SRE* (2021).
 */
export const noiseBand = (sd: number, n1: number, n2: number): number =>
  Z_95 * sd * Math.sqrt(1 / n1 + 1 / n2);

/** The smallest change of the mean that such numbers show with 80 % power: (1.645 + 0.842) sd sqrt(1/n1 + 1/n2). */
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

function pooledSd(first: FigureSample, second: FigureSample): number | null {
  const a = moments(first.complete);
  const b = moments(second.complete);
  if (a.sd === null || b.sd === null) return null;
  return Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / (a.n + b.n - 2));
}

function compareSurvival(first: FigureSample, second: FigureSample): Comparison['survival'] {
  const a = survivalCurve(first.complete, first.open);
  const b = survivalCurve(second.complete, second.open);
  const [horizonA, horizonB] = [a.times.at(-1), b.times.at(-1)];
  const commonHorizon =
    horizonA === undefined || horizonB === undefined ? null : Math.min(horizonA, horizonB);
  const before = survivalQuantile(a, 0.5).value;
  const after = survivalQuantile(b, 0.5).value;
  return {
    logRank: logRankTest(first, second),
    medianDifference: before === null || after === null ? null : after - before,
    restrictedMeanDifference:
      commonHorizon === null ? null : restrictedMean(b, commonHorizon) - restrictedMean(a, commonHorizon),
    commonHorizon,
  };
}

/**
 * Compares a figure of two periods, the later one second, in milliseconds. Without open records: difference of medians
 * with permutation test; with open ones in either period: log-rank test and difference of Kaplan-Meier medians.
 * Beside it the noise band and the smallest visible change of the mean, with the pooled sd of both periods.
 */
export function comparePeriods(
  first: FigureSample,
  second: FigureSample,
  seed: number = RESAMPLING_SEED,
): Comparison {
  const hasOpen = first.open.length + second.open.length > 0;
  const sd = pooledSd(first, second);
  const [n1, n2] = [first.complete.length, second.complete.length];
  return {
    medians: hasOpen ? null : medianDifference(first.complete, second.complete, seed),
    survival: hasOpen ? compareSurvival(first, second) : null,
    noiseBand: sd === null ? null : noiseBand(sd, n1, n2),
    smallestVisibleChange: sd === null ? null : smallestVisibleChange(sd, n1, n2),
  };
}
