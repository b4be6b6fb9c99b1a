import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonVerdict, smallestPermutationP } from '../../../src/domain/metrics/comparisonVerdict';
import type { FigureSample } from '../../../src/domain/metrics/figureSample';
import { quantile } from '../../../src/domain/metrics/quantile';
import { shareOfSplits } from './everySplit';
import { leukaemia, mice, sample, sorted } from './vectors';
import { comparePeriods } from './atOnce';

const verdictOf = (first: FigureSample, second: FigureSample) =>
  comparisonVerdict(comparePeriods(first, second), first.complete.length, second.complete.length);
const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, i) => from + i);

describe('what two periods let one say', () => {
  it('a shorter second period is better, a longer one worse', () => {
    const [short, long] = [sample(upTo(30)), sample(upTo(30, 100))];
    expect(verdictOf(long, short)).toMatchObject({ verdict: 'visible-better', reason: 'significant' });
    expect(verdictOf(short, long)).toMatchObject({
      verdict: 'visible-worse',
      test: 'permutation',
      alpha: 0.05,
    });
  });

  it('with open records the log-rank test says it', () => {
    // Treated patients stay in remission longer: p = 4.17e-05, medians 8 and 23.
    expect(verdictOf(leukaemia.control, leukaemia.treated)).toMatchObject({
      verdict: 'visible-worse',
      test: 'log-rank',
      p: expect.closeTo(4.17e-5, 7) as number,
    });
    expect(verdictOf(leukaemia.treated, leukaemia.control).verdict).toBe('visible-better');
  });

  it('says so where the medians are not reached', () => {
    const [quick, lasting] = [sample(upTo(20)), sample(upTo(5, 100), upTo(60, 50))];
    expect(comparePeriods(quick, lasting).survival?.medianDifference).toBeNull();
    expect(verdictOf(quick, lasting).verdict).toBe('visible-worse');
  });

  it('chance alone is no visible change: the mice', () => {
    const [first, second] = [mice.control, mice.treated].map((values) => sample([...values]));
    expect(verdictOf(first!, second!)).toMatchObject({
      verdict: 'no-visible-change',
      reason: 'within-chance',
    });
  });

  it('nor is it a change when the medians moved against the test', () => {
    const comparison = {
      medians: null,
      survival: {
        logRank: {
          chiSquared: 9,
          p: 0.0027,
          observed: [40, 40] as [number, number],
          expected: [30, 50] as [number, number],
        },
        medianDifference: -5,
        restrictedMeanDifference: 10,
        commonHorizon: 90,
      },
      noiseBand: 1,
      smallestVisibleChange: 2,
    };
    // Fewer of the second ended than expected: it lasts longer, and yet its median is lower.
    expect(comparisonVerdict(comparison, 40, 40)).toMatchObject({
      verdict: 'no-visible-change',
      reason: 'curves-cross',
    });
    const turned = { ...comparison.survival, medianDifference: 5 };
    expect(comparisonVerdict({ ...comparison, survival: turned }, 40, 40).verdict).toBe('visible-worse');
  });

  it('too few', () => {
    expect(verdictOf(sample([]), sample(upTo(50)))).toEqual({
      verdict: 'too-few',
      test: null,
      p: null,
      alpha: 0.05,
      reason: 'under-two',
    });
    expect(verdictOf(sample([1]), sample(upTo(50), [7]))).toMatchObject({ reason: 'under-two' });
    expect(verdictOf(sample([1, 2, 3]), sample([100, 200, 300]))).toMatchObject({
      verdict: 'too-few',
      reason: 'cannot-reach-alpha',
    });
    // All ended at once: the log-rank test has nothing to compare.
    expect(verdictOf(sample([5, 5]), sample([5, 5], [1]))).toMatchObject({
      verdict: 'too-few',
      test: null,
      reason: 'not-testable',
    });
  });

  it('turning the periods turns the verdict', () => {
    const list = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 25 });
    const opposite = { 'visible-better': 'visible-worse', 'visible-worse': 'visible-better' } as const;
    fc.assert(
      fc.property(
        list,
        list,
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 10 }),
        (a, b, open) => {
          const [first, second] = [sample(a, open), sample(b)];
          const { verdict } = verdictOf(first, second);
          const turned = verdictOf(second, first).verdict;
          expect(turned).toBe(
            verdict === 'visible-better' || verdict === 'visible-worse' ? opposite[verdict] : verdict,
          );
        },
      ),
    );
  });
});

describe('the smallest p of a permutation test', () => {
  it('is that of lists which do not overlap, counted over all splits', () => {
    const median = (values: readonly number[]) => quantile(sorted(values), 0.5)!;
    const exact = (first: number[], second: number[]) => {
      const far = Math.abs(median(second) - median(first));
      return shareOfSplits(
        [...first, ...second],
        first.length,
        (chosen, rest) => Math.abs(median(chosen) - median(rest)) >= far - 1e-9,
      );
    };
    const list = (n: number, from: number, by: number) => Array.from({ length: n }, (_, i) => from + i * by);
    for (let n1 = 1; n1 <= 6; n1 += 1) {
      for (let n2 = 1; n2 <= 6; n2 += 1) {
        // Of lists of unlike spread, in one order or the other, the mirrored split is less far apart.
        const found = [
          exact(list(n1, 0, 1), list(n2, 1000, 0.01)),
          exact(list(n1, 0, 0.01), list(n2, 1000, 1)),
        ];
        expect(Math.min(...found)).toBeCloseTo(smallestPermutationP(n1, n2), 12);
      }
    }
  });

  it('worked by hand: 3 and 3, 5 and 5', () => {
    // Two between the medians, one of each period: C(2, 1) = 2 of C(6, 3) = 20, and mirrored: 0.2.
    expect(smallestPermutationP(3, 3)).toBeCloseTo(0.2, 12);
    // C(4, 2) = 6 of 252, and mirrored: 0.0476.
    expect(smallestPermutationP(5, 5)).toBeCloseTo(12 / 252, 12);
    expect(smallestPermutationP(1_000_000, 1_000_000)).toBe(0);
  });
});
