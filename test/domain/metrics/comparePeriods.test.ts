import { describe, expect, it } from 'vitest';
import { comparePeriods, noiseBand, smallestVisibleChange } from '../../../src/domain/metrics/comparePeriods';
import { logRankTest } from '../../../src/domain/metrics/logRankTest';
import { meanTimeBetweenFailures } from '../../../src/domain/metrics/meanTimeBetweenFailures';
import { medianDifference } from '../../../src/domain/metrics/medianDifference';
import { vectors } from './vectors';

const sorted = (values: number[]) => Float64Array.from(values).sort();
const sample = (complete: number[], open: number[] = []) => ({
  complete: sorted(complete),
  open: sorted(open),
  excluded: {},
});
const aml = (group: string) => {
  const times = (status: string) =>
    vectors.aml.filter((row) => row.x === group && row.status === status).map((row) => Number(row.time));
  return sample(times('1'), times('0'));
};

describe('two periods with open records', () => {
  it('log-rank agrees with R survdiff on aml', () => {
    const test = logRankTest(aml('Maintained'), aml('Nonmaintained'));
    expect(test?.chiSquared).toBeCloseTo(vectors.logrank.chisq, 5);
    expect(test?.p).toBeCloseTo(vectors.logrank.p, 5);
  });

  it('are compared by survival, up to the smaller horizon', () => {
    const { medians, survival } = comparePeriods(aml('Maintained'), aml('Nonmaintained'));
    expect(medians).toBeNull();
    // Medians 31 and 23; largest event times 48 and 45.
    expect(survival?.medianDifference).toBe(-8);
    expect(survival?.commonHorizon).toBe(45);
    expect(survival?.restrictedMeanDifference).toBeLessThan(0);
  });

  it('without any event there is nothing to test', () => {
    expect(logRankTest(sample([], [5]), sample([], [6]))).toBeNull();
  });
});

describe('two periods without open records', () => {
  it('permutations come near the exact share, worked by hand', () => {
    // {1, 2, 3} against {10, 11, 12} differ by 9. Of the 20 ways to choose three of the six so do only {1, 2, 3} and
    // {1, 2, 10} (2 against 11) and the two that mirror them: 4 of 20.
    const found = medianDifference(sorted([1, 2, 3]), sorted([10, 11, 12]))!;
    expect(found.difference).toBe(9);
    expect(found.p).toBeGreaterThan(0.18);
    expect(found.p).toBeLessThan(0.22);
    expect(found.logRatio).toBeCloseTo(Math.log(11 / 2), 12);
  });

  it('the resampled median has the exhaustive interval', () => {
    const published = vectors.bootstrap[0]!;
    // Against a constant only the second period varies: 95 % of its resampled medians lie within 1 .. 10.
    const found = medianDifference(sorted([0]), sorted(published.data))!;
    expect(found.ci95).toEqual([1, 10]);
    expect(found.logRatio).toBeNull();
  });

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
        expect(Math.abs(difference)).toBeLessThan(0.1);
      });
    },
  );

  it('worked by hand: sd 10, twice 50 incidents', () => {
    // sqrt(1/50 + 1/50) = 0.2; 1.645 * 10 * 0.2 = 3.29; (1.645 + 0.842) * 10 * 0.2 = 4.974.
    expect(noiseBand(10, 50, 50)).toBeCloseTo(3.29, 10);
    expect(smallestVisibleChange(10, 50, 50)).toBeCloseTo(4.974, 10);
  });
});

describe('mean time between failures', () => {
  it('agrees with the published interval', () => {
    const { hours, failures, confidence, interval } = vectors.mtbf;
    const found = meanTimeBetweenFailures(hours, failures, confidence);
    expect(found.low).toBeCloseTo(interval[0], 2);
    expect(found.high).toBeCloseTo(interval[1], 2);
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
});
