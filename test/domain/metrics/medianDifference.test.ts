import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometricVariate } from '../../../src/domain/metrics/hypergeometricVariate';
import { medianDifferenceSteps } from '../../../src/domain/metrics/medianDifference';
import { quantile } from '../../../src/domain/metrics/quantile';
import { splitMedianDifference } from '../../../src/domain/metrics/randomSplit';
import { seededRandom } from '../../../src/domain/metrics/seededRandom';
import { shareOfSplits } from './everySplit';
import { leukaemiaByAg, mice, sorted, vectors } from './vectors';
import { medianDifference } from './atOnce';

const median = (values: readonly number[]): number => quantile(sorted(values), 0.5)!;

describe('the exact share of all splits', () => {
  it("agrees with R's exact Wilcoxon test", () => {
    const { x, y, W, p_greater } = vectors.wilcoxon;
    // W counts the pairs in which x is larger.
    const larger = (xs: readonly number[], ys: readonly number[]) =>
      xs.reduce((sum, one) => sum + ys.filter((other) => one > other).length, 0);
    expect(larger(x, y)).toBe(W);
    const share = shareOfSplits([...x, ...y], x.length, (xs, ys) => larger(xs, ys) >= W);
    expect(share).toBeCloseTo(p_greater, 6);
  });
});

describe('difference of medians', () => {
  it('counts every division of few records, worked by hand', () => {
    // {1, 2, 3} against {10, 11, 12} differ by 9. Of the 20 ways to choose three of the six so do only {1, 2, 3} and
    // {1, 2, 10} (2 against 11) and the two that mirror them: 4 of 20.
    const found = medianDifference(sorted([1, 2, 3]), sorted([10, 11, 12]))!;
    expect(found).toMatchObject({ difference: 9, p: 0.2, permutations: 'all' });
    expect(found.logRatio).toBeCloseTo(Math.log(11 / 2), 12);
  });

  it('the resampled median has the exhaustive interval', () => {
    const published = vectors.bootstrap[0]!;
    // Against a constant only the second period varies: 95 % of its resampled medians lie within 1 .. 10.
    const found = medianDifference(sorted([0]), sorted(published.data))!;
    expect(found.ci95).toEqual([1, 10]);
    expect(found.logRatio).toBeNull();
  });

  it('of the mice: published medians, and the exact share of 11,440 splits', () => {
    // Efron and Tibshirani (1993), table 2.1: medians 94 and 46, difference 48.
    const found = medianDifference(mice.control, mice.treated)!;
    expect(found.difference).toBe(48);
    expect(found.logRatio).toBeCloseTo(Math.log(94 / 46), 12);
    const exact = shareOfSplits(
      [...mice.treated, ...mice.control],
      mice.treated.length,
      (chosen, rest) => Math.abs(median(chosen) - median(rest)) >= 48,
    );
    expect(exact).toBeCloseTo(3460 / 11_440, 12);
    expect(found.p).toBeCloseTo(exact, 12);
    expect(found.ci95[0]).toBeLessThanOrEqual(48);
    expect(found.ci95[1]).toBeGreaterThanOrEqual(48);
  });

  it('p is the exact share for any small lists', () => {
    const list = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(list, list, (first, second) => {
        const found = medianDifference(sorted(first), sorted(second))!;
        const exact = shareOfSplits(
          [...first, ...second],
          second.length,
          (chosen, rest) => Math.abs(median(chosen) - median(rest)) >= Math.abs(found.difference),
        );
        expect(found.p).toBeCloseTo(exact, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('of two groups with leukaemia: the exact share of 1,166,803,110 splits', () => {
    // Feigl and Zelen (1965), weeks of survival, AG negative and positive: medians 7.5 and 56. Counted apart, value by
    // value, by how many are chosen so far and where the middles lie: 14,199,759 of C(33, 17) splits.
    const found = medianDifference(leukaemiaByAg.negative, leukaemiaByAg.positive)!;
    expect(found).toMatchObject({ difference: 48.5, permutations: 'all' });
    expect(found.p).toBeCloseTo(14_199_759 / 1_166_803_110, 12);
    // Percentiles of 1,000,000 resamples worked apart in numpy: 4 and 97.5; 2 % and 3 % are 1.5 and 4.5, 97 % and 98 %
    // are 96 and 100.5.
    expect(found.ci95[0]).toBeGreaterThanOrEqual(1.5);
    expect(found.ci95[0]).toBeLessThanOrEqual(4.5);
    expect(found.ci95[1]).toBeGreaterThanOrEqual(96);
    expect(found.ci95[1]).toBeLessThanOrEqual(100.5);
  });

  it('counts up to a hundred records, draws beyond, and both come to the same', () => {
    // The record that makes them 101 lies in the middle of the first period, whose median moves from 380.5 to 390.5.
    // Counted 0.00337; five standard errors of 10,000 draws: 5 sqrt(0.0034 / 10,000) = 0.0029.
    const first = Array.from({ length: 40 }, (_, i) => i * i);
    const second = Array.from({ length: 60 }, (_, i) => i * i + 150);
    const counted = medianDifference(sorted(first), sorted(second))!;
    const drawn = medianDifference(sorted([...first, 390.5]), sorted(second))!;
    expect([counted.permutations, drawn.permutations]).toEqual(['all', 10_000]);
    expect(counted.p).toBeCloseTo(0.003365, 6);
    expect(Math.abs(counted.p - drawn.p)).toBeLessThan(0.003);
  });

  it('of one and two records, of equal ones, and of a typed wrong year', () => {
    expect(medianDifference(sorted([5]), sorted([]))).toBeNull();
    expect(medianDifference(sorted([5]), sorted([7]))).toMatchObject({ difference: 2, p: 1, ci95: [2, 2] });
    expect(medianDifference(sorted([5, 5]), sorted([5, 5]))).toMatchObject({
      difference: 0,
      p: 1,
      ci95: [0, 0],
    });
    expect(medianDifference(sorted([0, 0]), sorted([4, 8]))).toMatchObject({ difference: 6, logRatio: null });
    const usual = Array.from({ length: 40 }, (_, i) => i * 60_000);
    const typo = medianDifference(sorted(usual), sorted([...usual, 525_656 * 60_000]))!;
    expect(typo.difference).toBe(30_000);
    expect(typo.p).toBeGreaterThan(0.5);
  });

  it('turns round with the periods, and stretches with the durations', () => {
    const list = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 2, max: 60_000 }), (first, second, factor) => {
        const one = medianDifference(sorted(first), sorted(second))!;
        const times = (values: number[]) => sorted(values.map((value) => value * factor));
        const many = medianDifference(times(first), times(second))!;
        expect([many.difference, many.p, ...many.ci95]).toEqual([
          one.difference * factor,
          one.p,
          ...one.ci95.map((limit) => expect.closeTo(limit * factor, 3) as number),
        ]);
        const turned = medianDifference(sorted(second), sorted(first))!;
        expect(turned.difference).toBe(0 - one.difference);
        // Three of four standard errors of two shares of 10,000 beyond 100 records, and the same share up to them.
        const isCounted = first.length + second.length <= 100;
        expect(Math.abs(turned.p - one.p)).toBeLessThan(isCounted ? 1e-12 : 0.05);
      }),
      { numRuns: 15 },
    );
  });

  it('draws all permutations of long lists, in short steps', () => {
    const long = Float64Array.from({ length: 50_000 }, (_, i) => i);
    const steps = medianDifferenceSteps(
      long,
      long.map((x) => x + 1),
    );
    let count = 1;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value).toMatchObject({ difference: 1, permutations: 10_000 });
        // Medians of two halves of 100,000 lie sqrt(100,000) = 316 apart by chance.
        expect(step.value?.p).toBeGreaterThan(0.9);
        break;
      }
      count += 1;
    }
    expect(count).toBe(1 + 1 + 20 + 20);
  });
});

describe('a random split of a long list', () => {
  it('has medians like those of lists that were really shuffled', () => {
    const size = 120;
    const values = Float64Array.from({ length: 300 }, (_, i) => i);
    const random = seededRandom(21);
    const draws = 20_000;
    const shuffled = () => {
      const deck = Array.from(values);
      for (let i = 0; i < size; i += 1) {
        const j = i + Math.floor((random() / 2 ** 32) * (deck.length - i));
        [deck[i], deck[j]] = [deck[j]!, deck[i]!];
      }
      return median(deck.slice(0, size)) - median(deck.slice(size));
    };
    const histogram = (draw: () => number) => {
      const bins = new Array<number>(9).fill(0);
      for (let i = 0; i < draws; i += 1) {
        const bin = Math.min(8, Math.max(0, Math.floor(draw() / 12) + 4));
        bins[bin]! += 1;
      }
      return bins;
    };
    const split = histogram(() => splitMedianDifference(values, size, random));
    const real = histogram(shuffled);
    // Two samples: chi-squared with 8 degrees of freedom passes 26.1 once in a thousand.
    const statistic = split.reduce((sum, count, i) => sum + (count - real[i]!) ** 2 / (count + real[i]!), 0);
    expect(statistic).toBeLessThan(26.1);
  });

  it('chooses every value as often when one is chosen', () => {
    const values = Float64Array.from({ length: 1001 }, (_, i) => i);
    const random = seededRandom(4);
    const bins = new Array<number>(10).fill(0);
    // The rest has median 500, or 499.5 or 500.5 next to it.
    for (let i = 0; i < 20_000; i += 1) {
      const chosen = splitMedianDifference(values, 1, random) + 500;
      bins[Math.min(9, Math.max(0, Math.floor(chosen / 100.1)))]! += 1;
    }
    // Chi-squared with 9 degrees of freedom passes 27.9 once in a thousand.
    expect(bins.reduce((sum, seen) => sum + (seen - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });
});

describe('hypergeometric chance', () => {
  it('comes as often as counted by hand', () => {
    // 2 of 4 marked, 2 drawn: 0, 1 or 2 marked among them with chance 1/6, 4/6, 1/6.
    const random = seededRandom(8);
    const seen = [0, 0, 0];
    for (let i = 0; i < 60_000; i += 1) seen[hypergeometricVariate(4, 2, 2, random)]! += 1;
    const expected = [10_000, 40_000, 10_000];
    // Chi-squared with 2 degrees of freedom passes 13.8 once in a thousand.
    expect(seen.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0)).toBeLessThan(
      13.8,
    );
  });

  it('has the right mean and spread among millions', () => {
    const random = seededRandom(15);
    const [total, marked, drawn, times] = [2_000_000, 700_000, 1_000_000, 20_000];
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < times; i += 1) {
      const surplus = hypergeometricVariate(total, marked, drawn, random) - 350_000;
      sum += surplus;
      squares += surplus * surplus;
    }
    // Variance n K (N - K) (N - n) / (N^2 (N - 1)) = 1e6 * 7e5 * 1.3e6 * 1e6 / (4e12 * 2e6) = 113,750; sd 337.3.
    expect(Math.abs(sum / times)).toBeLessThan((4 * 337.3) / Math.sqrt(times));
    expect(Math.abs(squares / times / 113_750 - 1)).toBeLessThan(4 * Math.sqrt(2 / times));
  });

  it('stays within what is possible', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(), fc.nat(), fc.integer(), (total, a, b, seed) => {
        const [marked, drawn] = [a % (total + 1), b % (total + 1)];
        const found = hypergeometricVariate(total, marked, drawn, seededRandom(seed));
        expect(found).toBeGreaterThanOrEqual(Math.max(0, drawn + marked - total));
        expect(found).toBeLessThanOrEqual(Math.min(drawn, marked));
      }),
    );
  });
});
