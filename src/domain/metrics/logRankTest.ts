/** Whether two survival curves differ, open records included. */
import type { FigureSample } from './figureSample';
import { normalCdf } from './normalDistribution';
import type { Steps } from './steps';

export type LogRank = {
  chiSquared: number;
  p: number;
  /** Records that ended, first and second period. */
  observed: [number, number];
  /** How many would have ended by then if both periods were alike; fewer observed than expected means it lasts longer. */
  expected: [number, number];
};

/** Durations in any one unit, ascending. */
type Durations = Pick<FigureSample, 'complete' | 'open'>;

/** Event times in one step. */
const A_STEP = 200_000;

/**
 * Two-sided log-rank test with one degree of freedom, without weights, without unit. A record open at t counts as at
 * risk at t. Null where there is nothing to compare: no event, or none while both periods still have records at risk.
 * Formula: (sum of observed - expected)^2 / sum of hypergeometric variances over the pooled event times.
 * Source: Mantel (1966); agrees with R's survdiff.
 * 200,000 event times a step.
 */
export function* logRankTestSteps(first: Durations, second: Durations): Steps<LogRank | null> {
  const [ends1, open1, ends2, open2] = [first.complete, first.open, second.complete, second.open];
  const [all1, all2] = [ends1.length + open1.length, ends2.length + open2.length];
  let expected = 0;
  let variance = 0;
  // How many of each list are over before the time that is looked at.
  let ended1 = 0;
  let ended2 = 0;
  let left1 = 0;
  let left2 = 0;
  for (let times = 1; ended1 < ends1.length || ended2 < ends2.length; times += 1) {
    const t = Math.min(ends1[ended1] ?? Infinity, ends2[ended2] ?? Infinity);
    while (left1 < open1.length && (open1[left1] ?? NaN) < t) left1 += 1;
    while (left2 < open2.length && (open2[left2] ?? NaN) < t) left2 += 1;
    const risk1 = all1 - ended1 - left1;
    const risk2 = all2 - ended2 - left2;
    const risk = risk1 + risk2;
    const before = ended1 + ended2;
    while (ended1 < ends1.length && ends1[ended1] === t) ended1 += 1;
    while (ended2 < ends2.length && ends2[ended2] === t) ended2 += 1;
    const ended = ended1 + ended2 - before;
    expected += (ended * risk1) / risk;
    if (risk > 1) variance += (ended * (risk1 / risk) * (risk2 / risk) * (risk - ended)) / (risk - 1);
    if (times % A_STEP === 0) yield;
  }
  if (variance === 0) return null;
  const observed: [number, number] = [ends1.length, ends2.length];
  const chiSquared = (observed[0] - expected) ** 2 / variance;
  return {
    chiSquared,
    p: 2 * normalCdf(-Math.sqrt(chiSquared)),
    observed,
    expected: [expected, observed[0] + observed[1] - expected],
  };
}
