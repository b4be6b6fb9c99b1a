import { describe, expect, it } from 'vitest';
import { comparePeriods, bcaMeanInterval, logRankTest, summarizeFigure } from './atOnce';
import { countInterval } from '../../../src/domain/metrics/countInterval';
import { acceleration } from '../../../src/domain/metrics/meanInterval';
import { meanTimeBetweenFailures } from '../../../src/domain/metrics/meanTimeBetweenFailures';
import { moments } from '../../../src/domain/metrics/moments';
import { shareInterval } from '../../../src/domain/metrics/shareInterval';
import { leukaemiaByAg, sorted } from './vectors';

/** Hours between failures of an aircraft's air conditioning. Source: Proschan (1963); R's boot::aircondit7. */
const secondAircraft = sorted([
  3, 5, 5, 13, 14, 15, 22, 22, 23, 30, 36, 39, 44, 46, 50, 72, 79, 88, 97, 102, 139, 188, 197, 210,
]);

/** R 4.2: mean, sd, quantile(type = 7), and the ranks qbinom(0.025, n, 0.5) from either end. */
const printed = [
  {
    name: 'the second aircraft',
    values: secondAircraft,
    moments: [64.125, 62.65246621],
    quantiles: [41.5, 90.25, 173.3, 195.65, 207.01],
    medianCi95: [22, 88],
    // boot.ci(type = "bca") of 999,999 resamples, acceleration from x - mean(x).
    bca: [43.33333333, 93.58333333],
  },
  {
    name: 'leukaemia, AG negative',
    values: leukaemiaByAg.negative,
    moments: [17.9375, 20.30260657],
    quantiles: [7.5, 24, 49.5, 58.25, 63.65],
    medianCi95: [3, 30],
    bca: [10.125, 30.125],
  },
  {
    name: 'leukaemia, AG positive',
    values: leukaemiaByAg.positive,
    moments: [62.47058824, 54.35314808],
    quantiles: [56, 108, 137.6, 145.6, 153.92],
    medianCi95: [16, 108],
    bca: [39, 89.23529412],
  },
] as const;

describe.each(printed)('figures of $name', ({ values, quantiles, medianCi95, bca, ...rest }) => {
  const summary = summarizeFigure({ complete: values, open: sorted([]), excluded: {} });

  it('are those that R prints', () => {
    const { median, p75, p90, p95, p99 } = summary;
    expect(summary.mean).toBeCloseTo(rest.moments[0], 7);
    expect(summary.sd).toBeCloseTo(rest.moments[1], 7);
    [median, p75, p90, p95, p99].forEach((value, i) => expect(value).toBeCloseTo(quantiles[i]!, 9));
    expect(summary.medianCi95).toEqual(medianCi95);
    // Without open records the survival curve has the same mean.
    expect(summary.kaplanMeier.restrictedMean).toBeCloseTo(rest.moments[0], 7);
  });

  it('have the BCa interval of a million resamples, whatever the seed', () => {
    const [low, high] = bca;
    for (const seed of [undefined, 1, 2, 3]) {
      const found = bcaMeanInterval(values, seed)!;
      expect(Math.abs(found[0] - low) / (high - low)).toBeLessThan(0.03);
      expect(Math.abs(found[1] - high) / (high - low)).toBeLessThan(0.03);
    }
  });
});

describe('of the second aircraft', () => {
  it('the acceleration is that of its empirical influence values', () => {
    // sum l^3 / (6 (sum l^2)^1.5) with l = x - mean: 0.04020763549.
    expect(acceleration(moments(secondAircraft))).toBeCloseTo(0.04020763549, 10);
  });
});

describe('of the two groups with leukaemia', () => {
  const sample = (complete: Float64Array) => ({ complete, open: sorted([]) });
  const [first, second] = [sample(leukaemiaByAg.negative), sample(leukaemiaByAg.positive)];

  it('the log-rank test is that of survdiff, also without open records', () => {
    expect(logRankTest(first, second)?.chiSquared).toBeCloseTo(8.44869113, 7);
  });

  it('noise and visible change are worked by hand', () => {
    // Pooled variance (15 * 20.30260657^2 + 16 * 54.35314808^2) / 31 = 1724.2314, sd 41.52387; sqrt(1/16 + 1/17) =
    // 0.3483153; 1.644854 * 41.52387 * 0.3483153 = 23.79018; 2.486475 * 41.52387 * 0.3483153 = 35.96287.
    const { noiseBand, smallestVisibleChange } = comparePeriods(first, second);
    expect(noiseBand).toBeCloseTo(23.79017, 4);
    expect(smallestVisibleChange).toBeCloseTo(35.96287, 4);
  });
});

describe('exact intervals of many and of few', () => {
  it('190 explosions in coal mines within 40,549 days of the first', () => {
    // Jarrett (1979): 15 March 1851 to 22 March 1962, 191 explosions, of which the first opens the window. R:
    // 2 T / qchisq(0.975, 382) and 2 T / qchisq(0.025, 380).
    const { mean, low, high } = meanTimeBetweenFailures(40_549, 190, 0.95);
    expect(mean).toBeCloseTo(213.415789, 6);
    expect(low).toBeCloseTo(185.1369849, 6);
    expect(high).toBeCloseTo(247.3359387, 6);
    // poisson.test(191).
    expect(countInterval(191, 0.95)[0]).toBeCloseTo(164.8719842, 6);
    expect(countInterval(191, 0.95)[1]).toBeCloseTo(220.0924579, 6);
  });

  it('2 of a million', () => {
    // binom.test(2, 1e6).
    const [low, high] = shareInterval(2, 1_000_000, 0.95)!;
    expect(low / 2.422093703e-7).toBeCloseTo(1, 7);
    expect(high / 7.224668794e-6).toBeCloseTo(1, 7);
  });
});
