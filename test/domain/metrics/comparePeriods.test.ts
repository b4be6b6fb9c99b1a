import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredQuantile } from '../../../src/domain/metrics/chiSquaredQuantile';
import { noiseBand, smallestVisibleChange } from '../../../src/domain/metrics/comparePeriods';
import { countInterval } from '../../../src/domain/metrics/countInterval';
import { meanTimeBetweenFailures } from '../../../src/domain/metrics/meanTimeBetweenFailures';
import { timeBetweenIncidents } from '../../../src/domain/metrics/timeBetweenIncidents';
import { instant } from '../../../src/domain/time';
import { aml, leukaemia, sample, vectors } from './vectors';
import { comparePeriods, logRankTest } from './atOnce';

describe('two periods with open records', () => {
  it('log-rank agrees with R survdiff on aml', () => {
    const test = logRankTest(aml('Maintained'), aml('Nonmaintained'));
    expect(test?.chiSquared).toBeCloseTo(vectors.logrank.chisq, 5);
    expect(test?.p).toBeCloseTo(vectors.logrank.p, 5);
  });

  it('log-rank agrees with the published test of the leukaemia trial', () => {
    // Log-rank 16.79: Kleinbaum and Klein, *Survival Analysis*, 2.IV. R's survdiff prints 9 and 21 observed, 19.3 and
    // 10.7 expected, p = 4.17e-05.
    const test = logRankTest(leukaemia.treated, leukaemia.control)!;
    expect(test.chiSquared).toBeCloseTo(16.79, 2);
    expect(test.p).toBeCloseTo(4.17e-5, 7);
    expect(test.observed).toEqual([9, 21]);
    expect(test.expected[0]).toBeCloseTo(19.3, 1);
    expect(test.expected[1]).toBeCloseTo(10.7, 1);
  });

  it('log-rank is the same whichever comes first, and whatever the unit', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(durations, durations, durations, durations, (a, b, c, d) => {
        const [first, second] = [sample(a, b), sample(c, d)];
        const test = logRankTest(first, second);
        const mirrored = logRankTest(second, first);
        const days = (values: number[]) => values.map((value) => value * 86_400_000);
        expect(logRankTest(sample(days(a), days(b)), sample(days(c), days(d)))).toEqual(test);
        expect(mirrored === null).toBe(test === null);
        if (test === null || mirrored === null) return;
        expect(mirrored.chiSquared).toBeCloseTo(test.chiSquared, 8);
        expect(mirrored.observed).toEqual([test.observed[1], test.observed[0]]);
      }),
    );
  });

  it('log-rank worked by hand: 1 and 3 ended against 2 ended, 4 open', () => {
    // At 1: 4 at risk, 2 of the first: expected 1/2, variance 1/4. At 2: 3 at risk, 1 of the first: 1/3 and 2/9. At 3: 2
    // at risk, 1 of the first: 1/2 and 1/4. Expected 4/3 of 2 observed; variance 13/18; (2/3)^2 / (13/18) = 8/13.
    const test = logRankTest(sample([1, 3]), sample([2], [4]))!;
    expect(test.expected[0]).toBeCloseTo(4 / 3, 12);
    expect(test.chiSquared).toBeCloseTo(8 / 13, 12);
  });

  it('are compared by survival, up to the smaller horizon', () => {
    const { medians, survival } = comparePeriods(aml('Maintained'), aml('Nonmaintained'));
    expect(medians).toBeNull();
    // Medians 31 and 23; largest event times 48 and 45.
    expect(survival?.medianDifference).toBe(-8);
    expect(survival?.commonHorizon).toBe(45);
    // Areas to 45, by hand from the published S. Maintained: 9 + 4 * 0.909091 + 5 * 0.818182 + 5 * 0.715909 +
    // 8 * 0.613636 + 3 * 0.490909 + 11 * 0.368182 = 30.738636; not maintained: 5 + 3 * 0.833333 + 4 * 0.666667 +
    // 11 * 0.583333 + 4 * 0.486111 + 3 * 0.388889 + 3 * 0.291667 + 10 * 0.194444 + 2 * 0.097222 = 22.708333.
    expect(survival?.restrictedMeanDifference).toBeCloseTo(22.708333 - 30.738636, 4);
  });

  it('without any event there is nothing to test', () => {
    expect(logRankTest(sample([], [5]), sample([], [6]))).toBeNull();
  });
});

describe('two periods without open records', () => {
  it('sees no change between a list and itself, and a large one between far ones', () => {
    const list = Array.from({ length: 200 }, (_, i) => i * i);
    const same = comparePeriods(sample(list), sample(list));
    expect(same.medians?.difference).toBe(0);
    expect(same.medians?.p).toBe(1);
    const far = comparePeriods(sample(list), sample(list.map((x) => x + 20_000)));
    expect(far.medians?.p).toBeLessThan(0.001);
    expect(far.medians?.ci95[0]).toBeGreaterThan(0);
    expect(comparePeriods(sample([]), sample(list)).medians).toBeNull();
  });
});

describe('how much is noise', () => {
  const published = vectors.smallestDetectableChange;
  it.each(['10', '100', '1000'] as const)(
    'agrees with the published half-widths for %s incidents',
    (total) => {
      const half = Number(total) / 2;
      (['A', 'B', 'C'] as const).forEach((company, i) => {
        const difference =
          noiseBand(published.sd_minutes[company], half, half) - published.formula_90pct_min[total][i]!;
        // Printed with one place for 10 incidents, with two for more.
        expect(Math.abs(difference)).toBeLessThan(total === '10' ? 0.05 : 0.0051);
      });
    },
  );

  it('worked by hand: sd 10, twice 50 incidents', () => {
    // sqrt(1/50 + 1/50) = 0.2; 1.644854 * 10 * 0.2 = 3.289707; (1.644854 + 0.841621) * 10 * 0.2 = 4.972950.
    expect(noiseBand(10, 50, 50)).toBeCloseTo(3.289707, 6);
    expect(smallestVisibleChange(10, 50, 50)).toBeCloseTo(4.97295, 6);
  });

  it('takes the spread within both periods, not between them', () => {
    // 1, 3 and 101, 105: variances 2 and 8, pooled (2 + 8) / 2 = 5; sqrt(1/2 + 1/2) = 1: 1.644854 * sqrt 5.
    expect(comparePeriods(sample([1, 3]), sample([101, 105])).noiseBand).toBeCloseTo(
      1.644854 * Math.sqrt(5),
      5,
    );
    expect(comparePeriods(sample([1]), sample([101, 105])).noiseBand).toBeNull();
  });
});

describe('mean time between failures', () => {
  it('agrees with the published interval', () => {
    const { hours, failures, confidence, interval } = vectors.mtbf;
    const found = meanTimeBetweenFailures(hours, failures, confidence);
    expect(found.low).toBeCloseTo(interval[0], 3);
    expect(found.high).toBeCloseTo(interval[1], 3);
    expect(found.mean).toBeCloseTo(920 / 7, 10);
  });

  it('worked by hand: without a failure only the lower limit, T / -ln(a/2)', () => {
    // Chi-squared with 2 degrees is exponential: 2 * 100 / (-2 ln 0.025) = 27.1085.
    expect(meanTimeBetweenFailures(100, 0, 0.95)).toEqual({
      failures: 0,
      mean: null,
      low: expect.closeTo(100 / -Math.log(0.025), 8) as number,
      high: null,
    });
  });

  it('agrees with the chi-squared points of the e-Handbook, and with Garwood on a count', () => {
    // NIST/SEMATECH e-Handbook 1.3.6.7.4, upper critical values: chi2(0.95; 14) = 23.685, chi2(0.95; 12) = 21.026.
    expect(chiSquaredQuantile(0.95, 14)).toBeCloseTo(23.685, 3);
    expect(chiSquaredQuantile(0.95, 12)).toBeCloseTo(21.026, 3);
    // Garwood (1936): 10 seen, 95 %: 4.80 to 18.39. A window of 1 with 10 failures turns it upside down.
    const [low, high] = countInterval(10, 0.95);
    expect([low, high]).toEqual([expect.closeTo(4.795, 3), expect.closeTo(18.39, 3)]);
    expect(meanTimeBetweenFailures(1, 10, 0.95)).toMatchObject({
      low: expect.closeTo(1 / high, 12) as number,
      high: expect.closeTo(1 / low, 12) as number,
    });
    expect([0, 1, 2, -0.5].map((p) => chiSquaredQuantile(p, 2))).toEqual([0, Infinity, NaN, NaN]);
  });
});

describe('time between incidents', () => {
  const day = (n: number) => instant(n * 86_400_000);

  it('counts every incident of a window that somebody chose', () => {
    const found = timeBetweenIncidents(
      [
        [day(1), day(3)],
        [day(8), day(12)],
      ],
      day(0),
      day(10),
    );
    expect(found).toMatchObject({ incidents: 3, failures: 3, from: '1970-01-01', to: '1970-01-11' });
    expect(found?.mean).toBeCloseTo(day(10) / 3, 6);
  });

  it('counts one less when the window begins at the first', () => {
    // 2 failures in 9 days: mean 4.5; limits 2 * 9 / chi2(0.975; 6) = 18 / 14.449 = 1.2457 and 18 / chi2(0.025; 4) =
    // 18 / 0.484419 = 37.158 days.
    for (const from of [null, day(1)]) {
      const found = timeBetweenIncidents([[day(8), day(1), day(3)]], from, day(10))!;
      expect(found).toMatchObject({ incidents: 3, failures: 2, from: '1970-01-02', mean: day(4.5) });
      expect(found.ci95[0]! / day(1)).toBeCloseTo(1.2457, 3);
      expect(found.ci95[1]! / day(1)).toBeCloseTo(37.158, 2);
    }
  });

  it('has no mean with one incident, and is nothing without any', () => {
    expect(timeBetweenIncidents([[day(1)]], null, day(10))).toMatchObject({
      incidents: 1,
      failures: 0,
      mean: null,
      ci95: [expect.any(Number), null],
    });
    expect(timeBetweenIncidents([], null, day(10))).toBeNull();
    expect(timeBetweenIncidents([[day(11), NaN, -Infinity]], null, day(10))).toBeNull();
    expect(timeBetweenIncidents([[day(10)]], null, day(10))).toBeNull();
  });
});
