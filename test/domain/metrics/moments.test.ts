import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moments } from '../../../src/domain/metrics/moments';

type Certified = { mean: number; sd: number; values: number[] };
const observed = JSON.parse(readFileSync('test/fixtures/metrics/nist-strd.json', 'utf8')) as Record<
  'Lew' | 'Mavro' | 'Michelso',
  Certified
>;
/** One value, then 500 pairs around it, as the NIST sets were made. */
const around = (first: number, low: number, high: number): number[] => [
  first,
  ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high)),
];

/** Digits that agree: the log relative error by which such programs are compared. */
const digits = (found: number | null, certified: number): number =>
  found === certified ? 15 : -Math.log10(Math.abs((found ?? NaN) - certified) / Math.abs(certified));

describe('moments of the NIST Statistical Reference Datasets', () => {
  it.each([
    // Set, certified mean and sd, digits to reach. Data of NumAcc3 and 4 are themselves rounded to doubles: 1000000.1 by
    // 6e-11 of a spread of 0.1, 10000000.1 by 4e-10, so that no more than 9 and 8 digits of their sd can be had.
    ['NumAcc1', { values: [10000001, 10000003, 10000002], mean: 10000002, sd: 1 }, 15],
    ['NumAcc2', { values: around(1.2, 1.1, 1.3), mean: 1.2, sd: 0.1 }, 14],
    ['NumAcc3', { values: around(1000000.2, 1000000.1, 1000000.3), mean: 1000000.2, sd: 0.1 }, 9],
    ['NumAcc4', { values: around(10000000.2, 10000000.1, 10000000.3), mean: 10000000.2, sd: 0.1 }, 8],
    ['Lew', observed.Lew, 14],
    ['Mavro', observed.Mavro, 12],
    ['Michelso', observed.Michelso, 13],
  ] as const)('%s', (_, { values, mean, sd }, least) => {
    const found = moments(values);
    expect(digits(found.mean, mean)).toBeGreaterThanOrEqual(14.5);
    expect(digits(found.sd, sd)).toBeGreaterThanOrEqual(least);
  });
});

describe('moments', () => {
  it('worked by hand: 2, 4, 9', () => {
    // Mean 5; deviations -3, -1, 4: squares 26, sd = sqrt(26/2) = sqrt 13; cubes -27 - 1 + 64 = 36, third = 12.
    const { mean, sd, third, skewness } = moments([2, 4, 9]);
    expect([mean, third]).toEqual([5, 12]);
    expect(sd).toBeCloseTo(Math.sqrt(13), 12);
    expect(skewness).toBeCloseTo(12 / (26 / 3) ** 1.5, 12);
  });

  it('of none, one and equal values', () => {
    expect(moments([])).toEqual({ n: 0, mean: null, sd: null, third: 0, skewness: 0 });
    expect(moments([7])).toEqual({ n: 1, mean: 7, sd: null, third: 0, skewness: 0 });
    expect(moments([7, 7, 7])).toEqual({ n: 3, mean: 7, sd: 0, third: 0, skewness: 0 });
  });

  it('keep a mean beyond what a plain sum of doubles holds', () => {
    // 2 ** 53 and twice 1: a plain sum loses both ones.
    expect(moments([2 ** 53, 1, 1]).mean).toBe((2 ** 53 + 2) / 3);
  });

  it('do not depend on the order, and stretch with the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3e10 }), { minLength: 2, maxLength: 50 }),
        fc.integer({ min: 1, max: 1000 }),
        (values, factor) => {
          const { mean, sd, skewness } = moments(values);
          const other = moments([...values].reverse().map((value) => value * factor));
          expect(Math.abs(other.mean! - mean! * factor)).toBeLessThanOrEqual(1e-12 * mean! * factor);
          expect(Math.abs(other.sd! - sd! * factor)).toBeLessThanOrEqual(1e-9 * sd! * factor);
          expect(other.skewness).toBeCloseTo(skewness, 8);
        },
      ),
    );
  });
});
