/** Whether two survival curves differ, open records included. */
import type { FigureSample } from './figureSample';
import { normalCdf } from './normalDistribution';

export type LogRank = { chiSquared: number; p: number };

/** Position of the first value that is not before t. */
function firstFrom(sorted: Float64Array, t: number, from: number): number {
  let at = from;
  while (at < sorted.length && (sorted[at] ?? NaN) < t) at += 1;
  return at;
}

/** Position behind the values that are t. */
function skipEqual(sorted: Float64Array, t: number, from: number): number {
  let at = from;
  while (sorted[at] === t) at += 1;
  return at;
}

/**
 * Two-sided log-rank test with one degree of freedom, without weights; null without any event to compare.
 * Formula: (sum of observed - expected)^2 / sum of hypergeometric variances over the pooled event times.
 * Source: Mantel (1966); agrees with R's survdiff.
 */
export function logRankTest(first: FigureSample, second: FigureSample): LogRank | null {
  let surplus = 0;
  let variance = 0;
  const at = { ended1: 0, open1: 0, ended2: 0, open2: 0 };
  for (;;) {
    const t = Math.min(first.complete[at.ended1] ?? Infinity, second.complete[at.ended2] ?? Infinity);
    if (t === Infinity) break;
    at.open1 = firstFrom(first.open, t, at.open1);
    at.open2 = firstFrom(second.open, t, at.open2);
    const risk1 = first.complete.length - at.ended1 + first.open.length - at.open1;
    const risk2 = second.complete.length - at.ended2 + second.open.length - at.open2;
    const risk = risk1 + risk2;
    const after1 = skipEqual(first.complete, t, at.ended1);
    const after2 = skipEqual(second.complete, t, at.ended2);
    const ended = after1 - at.ended1 + after2 - at.ended2;
    surplus += after1 - at.ended1 - (ended * risk1) / risk;
    if (risk > 1) variance += (ended * (risk1 / risk) * (risk2 / risk) * (risk - ended)) / (risk - 1);
    at.ended1 = after1;
    at.ended2 = after2;
  }
  if (variance === 0) return null;
  const chiSquared = surplus ** 2 / variance;
  return { chiSquared, p: 2 * normalCdf(-Math.sqrt(chiSquared)) };
}
