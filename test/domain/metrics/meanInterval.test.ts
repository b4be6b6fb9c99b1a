import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceleration,
  bcaMeanIntervalSteps,
  johnsonMeanInterval,
} from '../../../src/domain/metrics/meanInterval';
import { moments } from '../../../src/domain/metrics/moments';
import { normalCdf, normalQuantile, Z_975 } from '../../../src/domain/metrics/normalDistribution';
import { quantile } from '../../../src/domain/metrics/quantile';
import { randomSource, seededRandom } from '../../../src/domain/metrics/seededRandom';
import { airConditioning, mice, vectors } from './vectors';
import { bcaMeanInterval, meanInterval } from './atOnce';

/** Every resample there is, sorted: what a bootstrap of endless length tends to. */
function exhaustiveMeans(data: readonly number[]): Float64Array {
  const n = data.length;
  return Float64Array.from({ length: n ** n }, (_, code) => {
    let sum = 0;
    for (let i = 0, rest = code; i < n; i += 1, rest = Math.floor(rest / n)) sum += data[rest % n]!;
    return sum / n;
  }).sort();
}

/** BCa worked on all resamples: nothing random is left. */
function exhaustiveBca(data: readonly number[]): [number, number] {
  const means = exhaustiveMeans(data);
  const { mean, skewness, n } = moments(data);
  const near = (x: number) => Math.abs(x - mean!) < 1e-9;
  const below = means.filter((x) => x < mean! && !near(x)).length + means.filter(near).length / 2;
  const z0 = normalQuantile(below / means.length);
  const a = skewness / (6 * Math.sqrt(n));
  const at = (z: number) => quantile(means, normalCdf(z0 + (z0 + z) / (1 - a * (z0 + z))))!;
  return [at(-Z_975), at(Z_975)];
}

describe('bootstrap', () => {
  it.each(vectors.bootstrap)('all resamples of $data give the published percentile interval', (published) => {
    const means = exhaustiveMeans(published.data);
    const [low, high] = published.mean_ci95_percentile;
    // Inverse of the empirical distribution, as the exhaustive answer has it.
    const rank = (p: number) => means[Math.ceil(p * means.length) - 1]!;
    expect(rank(0.025)).toBeCloseTo(low, 9);
    expect(rank(0.975)).toBeCloseTo(high, 9);
    expect(rank(0.05)).toBeCloseTo(published.mean_ci90_percentile[0], 9);
    expect(rank(0.95)).toBeCloseTo(published.mean_ci90_percentile[1], 9);
    const all = moments(means);
    expect(all.mean).toBeCloseTo(published.mean, 9);
    // Over all resamples the spread has n ** n, not one less, below it.
    expect(all.sd! * Math.sqrt((all.n - 1) / all.n)).toBeCloseTo(published.boot_se, 5);
    expect(moments(published.data).mean).toBeCloseTo(published.mean, 9);
  });

  it.each(vectors.bootstrap)('10,000 resamples of $data come near BCa over all resamples', ({ data }) => {
    const [low, high] = bcaMeanInterval(data)!;
    const [exactLow, exactHigh] = exhaustiveBca(data);
    const spread = exactHigh - exactLow;
    expect(Math.abs(low - exactLow) / spread).toBeLessThan(0.03);
    expect(Math.abs(high - exactHigh) / spread).toBeLessThan(0.03);
  });

  it('has the published acceleration of the air-conditioning data', () => {
    // Davison and Hinkley (1997), example 5.8: mean 108.083, a = 0.0938.
    expect(moments(airConditioning).mean).toBeCloseTo(108.083, 3);
    expect(acceleration(moments(airConditioning))).toBeCloseTo(0.0938, 4);
  });

  it.each([
    // BCa of 2,000,000 resamples, worked apart in numpy by the same formula; mice: Efron and Tibshirani (1993), table 2.1,
    // where the means are 86.86 and 56.22. Ends of 10,000 resamples lie about 1 % of the width around them.
    ['air conditioning', airConditioning, 108.083, 56.917, 226.333],
    ['treated mice', mice.treated, 86.86, 46.429, 138.286],
    ['control mice', mice.control, 56.22, 36.111, 92],
  ] as const)('comes near the interval of very many resamples: %s', (_, data, mean, low, high) => {
    expect(moments(data).mean).toBeCloseTo(mean, 2);
    for (const seed of [1, 2, 3]) {
      const [found, upper] = bcaMeanInterval(data, seed)!;
      expect(Math.abs(found - low) / (high - low)).toBeLessThan(0.02);
      expect(Math.abs(upper - high) / (high - low)).toBeLessThan(0.03);
    }
  });

  it('holds the mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 30 }),
        (data) => {
          const { mean } = moments(data);
          const [low, high] = bcaMeanInterval(data, 11, 1000)!;
          expect(low).toBeLessThanOrEqual(mean!);
          expect(high).toBeGreaterThanOrEqual(mean!);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives in steps what it gives at once', () => {
    const data = Array.from({ length: 3000 }, (_, i) => i * i);
    const steps = bcaMeanIntervalSteps(data, 5);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value).toEqual(bcaMeanInterval(data, 5));
        break;
      }
      count += 1;
    }
    // 3000 values, 666 resamples of them a step.
    expect(count).toBe(Math.floor(10_000 / 666));
  });

  it('leans to the side of the long tail', () => {
    const data = [1, 2, 3, 4, 60];
    const [low, high] = bcaMeanInterval(data)!;
    expect(high - 14).toBeGreaterThan(14 - low);
  });

  it('gives the same interval for the same seed, another for another', () => {
    const data = Array.from({ length: 50 }, (_, i) => i * i);
    expect(bcaMeanInterval(data, 1)).toEqual(bcaMeanInterval(data, 1));
    expect(bcaMeanInterval(data, 1)).not.toEqual(bcaMeanInterval(data, 2));
  });

  it('says nothing about one value, and is a point when all are equal', () => {
    expect(bcaMeanInterval([5])).toBeNull();
    expect(bcaMeanInterval([])).toBeNull();
    expect(bcaMeanInterval([5, 5, 5])).toEqual([5, 5]);
  });

  it('moves and stretches with the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (data, factor) => {
          const [low, high] = bcaMeanInterval(data, 7, 200)!;
          const [lowScaled, highScaled] = bcaMeanInterval(
            data.map((x) => x * factor + 100),
            7,
            200,
          )!;
          expect(lowScaled).toBeCloseTo(low * factor + 100, 6);
          expect(highScaled).toBeCloseTo(high * factor + 100, 6);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("Johnson's interval", () => {
  it('worked by hand: 0, 0, 0, 4', () => {
    // Mean 1; deviations -1, -1, -1, 3: s^2 = 12/3 = 4; m3 = (-3 + 27)/4 = 6. Centre 1 + 6/(6*4*4) = 1.0625.
    // Half-width 1.959964 * 2 / 2 = 1.959964.
    const [low, high] = johnsonMeanInterval([0, 0, 0, 4])!;
    expect(low).toBeCloseTo(1.0625 - 1.959964, 6);
    expect(high).toBeCloseTo(1.0625 + 1.959964, 6);
    expect(johnsonMeanInterval([3])).toBeNull();
  });

  it('takes over above 10,000 values', () => {
    const values = Float64Array.from({ length: 10_001 }, (_, i) => i % 97);
    expect(meanInterval(values)).toEqual(johnsonMeanInterval(values));
  });
});

describe('seeded chance', () => {
  it('spreads evenly', () => {
    const random = seededRandom(3);
    const bins = new Array<number>(16).fill(0);
    for (let i = 0; i < 160_000; i += 1) bins[random() >>> 28]! += 1;
    // Chi-squared with 15 degrees of freedom passes 37.7 once in a thousand.
    expect(bins.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0)).toBeLessThan(37.7);
  });

  it('gives the same numbers one by one and in lists', () => {
    const random = seededRandom(9);
    const fill = randomSource(9);
    const [first, second] = [new Uint32Array(300), new Uint32Array(7)];
    fill(first);
    fill(second);
    expect([...first, ...second]).toEqual(Array.from({ length: 307 }, () => random()));
  });
});
