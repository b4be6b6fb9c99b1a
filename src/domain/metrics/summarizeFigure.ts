/** All numbers of one figure. */
import type { FigureSample } from './figureSample';
import type { FigureSummary } from './figureSummary';
import { summarizeSurvival, survivalSteps } from './kaplanMeier';
import { meanIntervalSteps } from './meanInterval';
import { moments } from './moments';
import { quantile, quantileInterval } from './quantile';
import { RESAMPLING_SEED } from './seededRandom';
import type { Steps } from './steps';

/** Under this many complete records a report says that the figure is weak. */
export const WEAK_UNDER = 20;

/**
 * Figures over complete records (mean, sd with n - 1, quantiles of type 7, exact 95 % intervals of median and p90,
 * 95 % interval of the mean) and Kaplan-Meier over complete and open ones; all in milliseconds. Without complete
 * records everything but the counts is null; sd and the interval of the mean need two.
 * `medianCi95` and `p90Ci95` belong to `median` and `p90` of complete records only; with open ones lead with
 * `kaplanMeier`.
 * Sources: `moments`, `quantile`, `quantileInterval`, `meanIntervalSteps`, `survivalQuantile`, `restrictedMean`.
 */
export function* summarizeFigureSteps(
  sample: FigureSample,
  seed: number = RESAMPLING_SEED,
): Steps<FigureSummary> {
  const { complete, open, excluded } = sample;
  const { n, mean, sd } = moments(complete);
  let zero = 0;
  while (complete[zero] === 0) zero += 1;
  yield;
  const meanCi95 = yield* meanIntervalSteps(complete, seed);
  yield;
  const curve = survivalSteps(complete, open);
  yield;
  return {
    n,
    open: open.length,
    excluded,
    mean,
    sd,
    median: quantile(complete, 0.5),
    p75: quantile(complete, 0.75),
    p90: quantile(complete, 0.9),
    p95: quantile(complete, 0.95),
    p99: quantile(complete, 0.99),
    max: complete.at(-1) ?? null,
    zero,
    meanCi95,
    medianCi95: quantileInterval(complete, 0.5, 0.95),
    p90Ci95: quantileInterval(complete, 0.9, 0.95),
    quantileType: 7,
    kaplanMeier: summarizeSurvival(curve),
  };
}
