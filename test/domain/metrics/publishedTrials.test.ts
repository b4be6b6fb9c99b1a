import { describe, expect, it } from 'vitest';
import { summarizeSurvival, survivalLimits, survivalQuantile } from '../../../src/domain/metrics/kaplanMeier';
import { Z_975 } from '../../../src/domain/metrics/normalDistribution';
import { comparePeriods, survivalCurve } from './atOnce';
import { lung, ovarian, veteran } from './publishedTrials';

/** Time, S, its standard error, lower and upper limit. */
type AtTime = readonly [number, number, number, number, number];

/**
 * R 4.2 with survival 3.5, survfit(conf.type = "log-log"): its print and quantile methods and its summary at given
 * times; restricted mean with the largest event time as horizon.
 */
const printed = [
  {
    name: 'veteran, usual treatment',
    records: veteran[0],
    counts: [69, 64],
    median: [103, 54, 126],
    p90: [287, 216, 411],
    mean: [123.928167, 553],
    // conf.type = "log", as R prints it unless told otherwise.
    logCi: [59, 132],
    at: [
      [90, 0.546746235, 0.060284071, 0.421637709, 0.655661233],
      [180, 0.212426789, 0.051422764, 0.121932425, 0.31966685],
      [365, 0.07080893, 0.033607468, 0.023228708, 0.155148641],
    ],
  },
  {
    // S comes to 0.5 exactly by a product of 33 fractions: the median is the middle of 52 and 53.
    name: 'veteran, test treatment',
    records: veteran[1],
    counts: [68, 64],
    median: [52.5, 43, 90],
    p90: [378, 231, 991],
    mean: [142.061282, 999],
    logCi: [44, 95],
    at: [
      [90, 0.380168067, 0.059129024, 0.265670862, 0.493777704],
      [180, 0.232852941, 0.052879538, 0.138360028, 0.341707751],
      [365, 0.109773529, 0.040737508, 0.046388087, 0.204009844],
    ],
  },
  {
    name: 'ovarian, first treatment: an upper limit that is not reached',
    records: ovarian[0],
    counts: [13, 7],
    median: [638, 156, null],
    p90: [null, null, null],
    mean: [448, 638],
    logCi: [268, null],
    at: [
      [182, 0.769230769, 0.116854542, 0.442141498, 0.919115326],
      [365, 0.615384615, 0.134932003, 0.308336888, 0.818448712],
      [700, 0.430769231, 0.146673011, 0.155652244, 0.682971548],
    ],
  },
  {
    name: 'ovarian, second treatment: a median that is not reached, with a lower limit that is',
    records: ovarian[1],
    counts: [13, 5],
    median: [null, 464, null],
    p90: [null, null, null],
    mean: [514.034188, 563],
    logCi: [475, null],
    at: [
      [365, 0.846153846, 0.100068252, 0.512203591, 0.959145461],
      [700, 0.564102564, 0.148757996, 0.243634697, 0.792848178],
    ],
  },
  {
    name: 'lung, men',
    records: lung[0],
    counts: [138, 112],
    median: [270, 210, 306],
    p90: [689, 574, 883],
    mean: [321.119882, 883],
    logCi: [212, 310],
    at: [
      [365, 0.336087835, 0.043423589, 0.252729143, 0.421302168],
      [730, 0.078124091, 0.027647509, 0.035203885, 0.143389618],
    ],
  },
  {
    name: 'lung, women',
    records: lung[1],
    counts: [90, 53],
    median: [426, 345, 524],
    p90: [765, 728, null],
    mean: [439.261199, 765],
    logCi: [348, 550],
    at: [
      [365, 0.52646303, 0.059736854, 0.403579823, 0.635316233],
      [730, 0.187232498, 0.062067902, 0.084659653, 0.320832677],
    ],
  },
] as const satisfies readonly { readonly at: readonly AtTime[]; readonly [key: string]: unknown }[];

describe.each(printed)('survival curve of $name', ({ records, counts, median, p90, mean, logCi, at }) => {
  const { complete, open } = records;
  const curve = survivalCurve(complete, open);

  it('has the printed median, p90 and restricted mean', () => {
    expect([complete.length + open.length, complete.length]).toEqual(counts);
    const found = summarizeSurvival(curve);
    expect([found.median, ...found.medianCi95]).toEqual(median);
    expect([found.p90, ...found.p90Ci95]).toEqual(p90);
    expect(found.restrictedMean).toBeCloseTo(mean[0], 6);
    expect(found.horizon).toBe(mean[1]);
    expect(survivalQuantile(curve, 0.5).value).toBe(median[0]);
  });

  it('has the printed S, standard errors and limits', () => {
    for (const [time, s, error, low, high] of at) {
      const index = curve.times.findLastIndex((t) => t <= time);
      expect(curve.survival[index]).toBeCloseTo(s, 8);
      expect(curve.survival[index]! * Math.sqrt(curve.greenwood[index]!)).toBeCloseTo(error, 8);
      expect(survivalLimits(curve, index)[0]).toBeCloseTo(low, 8);
      expect(survivalLimits(curve, index)[1]).toBeCloseTo(high, 8);
    }
  });

  it('has the limits of the median that are printed most: those on the log scale', () => {
    // S exp(-+ 1.96 sqrt V); the first time at or under one half.
    const half = (sign: number) =>
      curve.times.find((_, i) => {
        const s = curve.survival[i]!;
        return s > 0 && s * Math.exp(sign * Z_975 * Math.sqrt(curve.greenwood[i]!)) <= 0.5;
      }) ?? null;
    expect([half(-1), half(1)]).toEqual(logCi);
  });
});

describe('two groups of a trial', () => {
  it.each([
    // R's survdiff: observed and expected of the first, chi-squared, p; medians; restricted means up to the smaller of
    // both horizons, print(rmean = ...).
    ['veteran', veteran, [64, 64.5001967, 0.0082273432, 0.927727233], -50.5, [553, 123.928167, 125.265932]],
    ['ovarian', ovarian, [7, 5.23353102, 1.06273986, 0.302591117], null, [563, 407.615385, 514.034188]],
    ['lung', lung, [112, 91.581739, 10.326742, 0.00131116452], 156, [765, 313.852109, 439.261199]],
  ] as const)('%s', (_, [first, second], [observed, expected, chiSquared, p], difference, means) => {
    const { medians, survival } = comparePeriods(first, second);
    expect(medians).toBeNull();
    expect(survival?.logRank?.observed[0]).toBe(observed);
    expect(survival?.logRank?.expected[0]).toBeCloseTo(expected, 6);
    expect(survival?.logRank?.chiSquared).toBeCloseTo(chiSquared, 6);
    expect(survival?.logRank?.p).toBeCloseTo(p, 8);
    expect(survival?.medianDifference).toBe(difference);
    expect(survival?.commonHorizon).toBe(means[0]);
    expect(survival?.restrictedMeanDifference).toBeCloseTo(means[2] - means[1], 5);
  });
});
