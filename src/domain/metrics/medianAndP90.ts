import type { RecordsPart } from './dividedRecords';
import { survivalQuantile, survivalSteps } from './kaplanMeier';
import { quantile, quantileInterval, type Interval } from './quantile';
import type { Steps } from './steps';

/** A time in the unit of the durations with its 95 % limits; null: not reached, or without records. */
export type TimeWithLimits = { readonly value: number | null; readonly ci95: Interval };

/**
 * Median and p90 in the unit of the durations: Kaplan-Meier's with log-log limits when `byCurve`, else those of the
 * complete records (quantile type 7) with the exact interval of order statistics. Left out, the curve is taken as soon
 * as a record is open. Nothing complete: null both ways.
 * Sources: `quantile`, `quantileInterval`, `survivalQuantile`.
 */
export function* medianAndP90Steps(
  { complete, open }: Pick<RecordsPart, 'complete' | 'open'>,
  byCurve = open.length > 0,
): Steps<{ readonly median: TimeWithLimits; readonly p90: TimeWithLimits }> {
  if (!byCurve) {
    const at = (p: number): TimeWithLimits => ({
      value: quantile(complete, p),
      ci95: quantileInterval(complete, p, 0.95) ?? [null, null],
    });
    return { median: at(0.5), p90: at(0.9) };
  }
  const curve = survivalSteps(complete, open);
  yield;
  const median = survivalQuantile(curve, 0.5);
  yield;
  return { median, p90: survivalQuantile(curve, 0.9) };
}
