import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonLower } from '../../../src/domain/metrics/clopperPearson';
import { normalCdf, normalQuantile } from '../../../src/domain/metrics/normalDistribution';
import { quantile, quantileInterval } from '../../../src/domain/metrics/quantile';
import { binomialCdf } from '../../../src/domain/metrics/regularizedBeta';
import { vectors } from './vectors';

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
