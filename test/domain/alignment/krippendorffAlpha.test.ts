import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../src/domain/alignment/krippendorffAlpha';

/**
 * The reliability data of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania,
 * 2011 (https://repository.upenn.edu/asc_papers/43), parts C and D: four observers, twelve units, seven values missing.
 * Published there: nominal 0.743, ordinal 0.815, interval 0.849.
 */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
] as const;
const UNITS = Array.from({ length: 12 }, (_, unit) =>
  OBSERVERS.flatMap((values): number[] => {
    const value = values[unit];
    return value === null || value === undefined ? [] : [value];
  }),
);

describe("Krippendorff's alpha", () => {
  it('gives the published values of the published example', () => {
    expect(krippendorffAlpha(UNITS, 'nominal')).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(UNITS, 'ordinal')).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(UNITS, 'interval')).toBeCloseTo(0.849, 3);
  });

  it('counts by hand', () => {
    // Units (1,1), (1,2), (2,2): n_1 = 3, n_2 = 3, n = 6; the mixed unit gives o_12 = 1.
    // Ordinal difference of 1 and 2: (6 - 3)^2 = 9. Alpha = 1 - (6 - 1) * 1 * 9 / (3 * 3 * 9) = 1 - 5/9 = 4/9.
    const units = [
      [1, 1],
      [1, 2],
      [2, 2],
    ];
    expect(krippendorffAlpha(units, 'ordinal')).toBeCloseTo(4 / 9, 12);
    // With two values the differences cancel, so that every metric says the same.
    expect(krippendorffAlpha(units, 'nominal')).toBeCloseTo(4 / 9, 12);
  });

  it('leaves out what cannot be compared', () => {
    expect(krippendorffAlpha([...UNITS, [9], []], 'ordinal')).toBe(krippendorffAlpha(UNITS, 'ordinal'));
  });

  it('is undefined without variation, and without anything to compare', () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2, 2],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([[1], [2]], 'ordinal')).toBeNull();
    expect(krippendorffAlpha([], 'ordinal')).toBeNull();
  });

  it('is 0 for one unit, whatever was said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 8 }), (unit) => {
        const alpha = krippendorffAlpha([unit], 'ordinal');
        if (new Set(unit).size === 1) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(0, 9);
      }),
    );
  });

  it('is 1 where all agree and there is variation, never more, and does not mind the order', () => {
    const unit = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const alpha = krippendorffAlpha(units, 'ordinal');
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        const turned = units.map((values) => values.toReversed()).toReversed();
        expect(krippendorffAlpha(turned, 'ordinal')).toBeCloseTo(alpha, 9);
        const agreed = units.every((values) => values.length < 2 || new Set(values).size === 1);
        if (agreed) expect(alpha).toBe(1);
      }),
    );
  });
});
