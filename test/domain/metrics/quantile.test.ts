import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonLower } from '../../../src/domain/metrics/clopperPearson';
import { normalCdf, normalQuantile } from '../../../src/domain/metrics/normalDistribution';
import { quantile, quantileInterval } from '../../../src/domain/metrics/quantile';
import { binomialCdf } from '../../../src/domain/metrics/regularizedBeta';
import { shareInterval } from '../../../src/domain/metrics/shareInterval';
import { sorted, vectors } from './vectors';

describe('quantile of type 7', () => {
  it.each(vectors.quantiles)('agrees with the published $type7', ({ values, p, type7 }) => {
    expect(quantile(values, p)).toBeCloseTo(type7, 6);
  });

  it('worked by hand: 10, 20, 40 at 0.75', () => {
    // h = (3 - 1) * 0.75 = 1.5; between 20 and 40 half-way: 30.
    expect(quantile([10, 20, 40], 0.75)).toBe(30);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('lies within the values, and rises with p', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p, q) => {
          const sorted = Float64Array.from(values).sort();
          const [low, high] = [quantile(sorted, Math.min(p, q))!, quantile(sorted, Math.max(p, q))!];
          expect(low).toBeGreaterThanOrEqual(sorted[0]!);
          expect(high).toBeLessThanOrEqual(sorted.at(-1)!);
          expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
  });
});

describe('exact interval of a quantile', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

  it('worked by hand: median of 1..10', () => {
    // Binomial(10, 1/2): P(X <= 1) = 11/1024 = 0.011 <= 0.025, P(X <= 2) = 56/1024 = 0.055 > 0.025: ranks 2 and 9.
    expect(quantileInterval(upTo(10), 0.5, 0.95)).toEqual([2, 9]);
  });

  it('worked by hand: there is none for the median of five, one for six', () => {
    // P(X = 0) = 1/32 = 0.031 > 0.025 for five, 1/64 = 0.016 for six.
    expect(quantileInterval(upTo(5), 0.5, 0.95)).toEqual([null, null]);
    expect(quantileInterval(upTo(6), 0.5, 0.95)).toEqual([1, 6]);
  });

  it('has only a lower limit for the 90th percentile of few', () => {
    // Binomial(20, 0.9): P(X <= 14) = 0.011, P(X <= 15) = 0.043: rank 15. P(X <= 19) = 0.878 < 0.975: no upper rank.
    expect(quantileInterval(upTo(20), 0.9, 0.95)).toEqual([15, null]);
    expect(quantileInterval([], 0.9, 0.95)).toBeNull();
  });

  it('has the ranks of the printed tables for the median', () => {
    // Table of confidence intervals for the median, e.g. Hettmansperger and McKean, *Robust Nonparametric Statistical
    // Methods*; Hollander and Wolfe, table A.3: n, ranks, confidence in per cent, the shortest of at least 95 %.
    const printed = [
      [6, 1, 6, 96.9],
      [7, 1, 7, 98.4],
      [8, 1, 8, 99.2],
      [9, 2, 8, 96.1],
      [10, 2, 9, 97.9],
      [12, 3, 10, 96.1],
      [15, 4, 12, 96.5],
      [17, 5, 13, 95.1],
      [18, 5, 14, 96.9],
      [20, 6, 15, 95.9],
    ] as const;
    for (const [n, low, high, confidence] of printed) {
      expect(quantileInterval(upTo(n), 0.5, 0.95)).toEqual([low, high]);
      const held = binomialCdf(high - 1, n, 0.5) - binomialCdf(low - 1, n, 0.5);
      expect(100 * held).toBeCloseTo(confidence, 1);
    }
  });

  it('has the published ranks for the median of a hundred', () => {
    // Hahn and Meeker (1991), 5.2: the 40th and the 61st of 100. P(X <= 39) = 0.0176, P(X <= 60) = 0.9824.
    expect(quantileInterval(upTo(100), 0.5, 0.95)).toEqual([40, 61]);
    expect(binomialCdf(39, 100, 0.5)).toBeCloseTo(0.0176, 4);
    expect(binomialCdf(60, 100, 0.5)).toBeCloseTo(0.9824, 4);
  });

  it('has the published binomial sums for the upper quartile of sixteen', () => {
    // Conover, *Practical Nonparametric Statistics*, 3.2, takes ranks 9 and 15 of 16: P(Y <= 8) = 0.0271 and
    // P(Y <= 14) = 0.9365, together 90.94 %. Here neither tail may pass its half, so that 90 % takes the 16th.
    expect(binomialCdf(8, 16, 0.75)).toBeCloseTo(0.0271, 4);
    expect(binomialCdf(14, 16, 0.75)).toBeCloseTo(0.9365, 4);
    expect(quantileInterval(upTo(16), 0.75, 0.87)).toEqual([9, 15]);
    expect(quantileInterval(upTo(16), 0.75, 0.9)).toEqual([9, 16]);
  });

  it('is open at both ends for one and two values, and a point when all are equal', () => {
    expect(quantileInterval([3], 0.5, 0.95)).toEqual([null, null]);
    expect(quantileInterval([3, 4], 0.5, 0.95)).toEqual([null, null]);
    expect(quantileInterval(new Array<number>(30).fill(5), 0.5, 0.95)).toEqual([5, 5]);
  });

  it('may begin above the interpolated p99 of two values', () => {
    // P(X <= 1) = 1 - 0.99^2 = 0.0199 <= 0.025: the true p99 is hardly ever under the larger of two.
    expect(quantileInterval([0, 100], 0.99, 0.95)).toEqual([100, null]);
    expect(quantile([0, 100], 0.99)).toBe(99);
  });

  it('holds its quantile, and stretches with the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0.5, 0.75, 0.9, 0.95),
        fc.integer({ min: 2, max: 1000 }),
        (values, p, factor) => {
          const all = sorted(values);
          const [low, high] = quantileInterval(all, p, 0.95)!;
          const found = quantile(all, p)!;
          expect(low ?? -Infinity).toBeLessThanOrEqual(found);
          expect(high ?? Infinity).toBeGreaterThanOrEqual(found);
          const scaled = quantileInterval(
            all.map((value) => value * factor),
            p,
            0.95,
          )!;
          expect(scaled).toEqual([low, high].map((limit) => (limit === null ? null : limit * factor)));
        },
      ),
    );
  });

  it('covers at least 95 % by its own binomial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0.5, 0.75, 0.9), (n, p) => {
        const [low, high] = quantileInterval(upTo(n), p, 0.95)!;
        const above = high === null ? 1 : binomialCdf(high - 1, n, p);
        const below = low === null ? 0 : binomialCdf(low - 1, n, p);
        expect(above - below).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }),
    );
  });
});

describe('distributions', () => {
  it('binomial: worked by hand', () => {
    // P(X <= 1) for 4 throws of a coin: (1 + 4) / 16.
    expect(binomialCdf(1, 4, 0.5)).toBeCloseTo(5 / 16, 14);
    expect(binomialCdf(-1, 4, 0.5)).toBe(0);
    expect(binomialCdf(4, 4, 0.5)).toBe(1);
    expect(binomialCdf(500_000, 1_000_000, 0.5)).toBeCloseTo(0.5 + 0.000398942, 6);
  });

  it('normal: published points, and its own inverse', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 10);
    fc.assert(
      fc.property(fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      }),
    );
  });
});

describe('Clopper-Pearson lower bound, one-sided 95 %', () => {
  it('3 of 10 is 8.7 %, 6 of 20 is 14 %', () => {
    expect(clopperPearsonLower(3, 10, 0.95)).toBeCloseTo(0.0873, 4);
    expect(clopperPearsonLower(6, 20, 0.95)).toBeCloseTo(0.1396, 4);
  });

  it('worked by hand: all of n is the n-th root of 5 %', () => {
    // P(X >= 4) = p^4 = 0.05, p = 0.05^(1/4) = 0.472871.
    expect(clopperPearsonLower(4, 4, 0.95)).toBeCloseTo(0.05 ** 0.25, 10);
    expect(clopperPearsonLower(0, 10, 0.95)).toBe(0);
    expect(clopperPearsonLower(0, 0, 0.95)).toBeNaN();
  });

  it('never exceeds the share, and rises with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, k) => {
        const over = k % n;
        const bound = clopperPearsonLower(over, n, 0.95);
        expect(bound).toBeLessThanOrEqual(over / n);
        expect(clopperPearsonLower(over + 1, n, 0.95)).toBeGreaterThan(bound);
      }),
    );
  });
});

describe('Clopper-Pearson, two-sided', () => {
  it('agrees with the published intervals', () => {
    // Conover (1971), p. 97, as R's example of binom.test: 682 of 925 at 95 %: 0.7076683 to 0.7654066.
    // R, binom.test(9, 24): 0.1879929 to 0.5940636; binom.test(1, 1497) at 90 %: 3.426347e-05 to 3.164954e-03.
    const at = (over: number, n: number, confidence: number) => shareInterval(over, n, confidence)!;
    expect(at(682, 925, 0.95)).toEqual([expect.closeTo(0.7076683, 7), expect.closeTo(0.7654066, 7)]);
    expect(at(9, 24, 0.95)).toEqual([expect.closeTo(0.1879929, 7), expect.closeTo(0.5940636, 7)]);
    expect(at(1, 1497, 0.9)).toEqual([expect.closeTo(3.426347e-5, 10), expect.closeTo(3.164954e-3, 9)]);
  });

  it('worked by hand: none and all of ten', () => {
    // (1 - p)^10 = 0.025: p = 1 - 0.025^0.1 = 0.308497.
    expect(shareInterval(0, 10, 0.95)).toEqual([0, expect.closeTo(0.308497, 6)]);
    expect(shareInterval(10, 10, 0.95)).toEqual([expect.closeTo(1 - 0.308497, 6), 1]);
    expect(shareInterval(0, 0, 0.95)).toBeNull();
  });
});
