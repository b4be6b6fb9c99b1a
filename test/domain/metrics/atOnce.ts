/** Statistics that the product does in steps, done at once. */
import { comparePeriodsSteps } from '../../../src/domain/metrics/comparePeriods';
import { survivalLimits, survivalSteps, type SurvivalSteps } from '../../../src/domain/metrics/kaplanMeier';
import { logRankTestSteps } from '../../../src/domain/metrics/logRankTest';
import { bcaMeanIntervalSteps, meanIntervalSteps } from '../../../src/domain/metrics/meanInterval';
import { medianDifferenceSteps } from '../../../src/domain/metrics/medianDifference';
import { sortDurationsSteps } from '../../../src/domain/metrics/sortDurations';
import { splitPeriodsSteps } from '../../../src/domain/metrics/splitPeriods';
import { finish, type Steps } from '../../../src/domain/metrics/steps';
import { summarizeFigureSteps } from '../../../src/domain/metrics/summarizeFigure';
import { trendOfSteps } from '../../../src/domain/metrics/trendOf';

const atOnce =
  <Args extends readonly unknown[], T>(steps: (...args: Args) => Steps<T>) =>
  (...args: Args): T =>
    finish(steps(...args));

export const comparePeriods = atOnce(comparePeriodsSteps);
export const logRankTest = atOnce(logRankTestSteps);
export const bcaMeanInterval = atOnce(bcaMeanIntervalSteps);
export const meanInterval = atOnce(meanIntervalSteps);
export const medianDifference = atOnce(medianDifferenceSteps);
export const sortDurations = atOnce(sortDurationsSteps);
export const splitPeriods = atOnce(splitPeriodsSteps);
export const summarizeFigure = atOnce(summarizeFigureSteps);
export const trendOf = atOnce(trendOfSteps);

/** The steps with their limits; NaN limits are undefined (after the last event of all). */
export type SurvivalCurve = SurvivalSteps & { readonly low: Float64Array; readonly high: Float64Array };

/** The steps of a survival curve with the limits at each. */
export function survivalCurve(events: Float64Array, open: Float64Array): SurvivalCurve {
  const steps = survivalSteps(events, open);
  const limits = Array.from(steps.times, (_, i) => survivalLimits(steps, i));
  return {
    ...steps,
    low: Float64Array.from(limits, ([low]) => low),
    high: Float64Array.from(limits, ([, high]) => high),
  };
}
