import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeBand } from '../../../src/domain/diagnosis/causeBand';
import { noisyOr as noisyOrOf, shareOut } from '../../../src/domain/diagnosis/noisyOr';

const pointers = (strengths: readonly number[]) => strengths.map((strength) => ({ strength, share: NaN }));
const noisyOr = (strengths: readonly number[]): number => noisyOrOf(pointers(strengths));
const sharesOf = (strengths: readonly number[]): readonly number[] => {
  const items = pointers(strengths);
  shareOut(items);
  return items.map(({ share }) => share);
};

describe('noisy-OR', () => {
  it('is 0 without evidence, and one item alone is its own weight', () => {
    expect(noisyOr([])).toBe(0);
    expect(noisyOr([0.4])).toBeCloseTo(0.4, 12);
  });

  it('is by hand: 1 - 0.5 * 0.6 * 0.9 = 0.73', () => {
    expect(noisyOr([0.5, 0.4, 0.1])).toBeCloseTo(0.73, 12);
  });

  it('shares out by -ln(1 - w): 0.75 weighs twice 0.5', () => {
    // -ln 0.25 = 2 * -ln 0.5.
    expect(sharesOf([0.75, 0.5])).toEqual([
      expect.closeTo(2 / 3, 12) as number,
      expect.closeTo(1 / 3, 12) as number,
    ]);
  });

  it('gives everything to what is certain', () => {
    expect(sharesOf([1, 0.9])).toEqual([1, 0]);
    expect(sharesOf([1, 0.9, 1])).toEqual([0.5, 0, 0.5]);
  });

  it('gives nothing to what has no strength', () => {
    expect(sharesOf([])).toEqual([]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
    expect(sharesOf([0, 0.3])).toEqual([0, 1]);
  });

  it('has shares that add up to 1 for any evidence', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1 }), (weights) => {
        expect(sharesOf(weights).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('band of a cause', () => {
  it.each([
    [0.75, 'strong'],
    [0.7499, 'likely'],
    [0.5, 'likely'],
    [0.4999, 'possible'],
    [0.25, 'possible'],
    [0.2499, 'unlikely'],
    [0, 'unlikely'],
    // 0.7 + 0.05 comes out a bit under 0.75.
    [0.7 + 0.05 - 1e-16, 'strong'],
  ] as const)('at %d is %s', (position, band) => {
    expect(causeBand(position)).toBe(band);
  });
});
