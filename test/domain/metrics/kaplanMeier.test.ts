import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  restrictedMean,
  summarizeSurvival,
  survivalLimits,
  survivalQuantile,
  survivalSteps,
} from '../../../src/domain/metrics/kaplanMeier';
import { Z_975 } from '../../../src/domain/metrics/normalDistribution';
import { aml, leukaemia, sorted, vectors } from './vectors';
import { survivalCurve, type SurvivalCurve } from './atOnce';

const curveOf = ({ complete, open }: { complete: Float64Array; open: Float64Array }) =>
  survivalCurve(complete, open);

/** First time at which a limit is at or under one half; aml never meets it exactly. */
const halfOf = (curve: SurvivalCurve, limit: (s: number, greenwood: number) => number) =>
  curve.times.find((_, i) => limit(curve.survival[i]!, curve.greenwood[i]!) <= 0.5) ?? null;

describe('survival curve against R survival::aml', () => {
  for (const group of ['Maintained', 'Nonmaintained'] as const) {
    const published = vectors.kaplanMeier[group];
    const curve = curveOf(aml(group));
    it(`${group}: n, events, and S at every event time`, () => {
      const { complete, open } = aml(group);
      expect([complete.length + open.length, complete.length]).toEqual([published.n, published.events]);
      expect([...curve.times]).toEqual(published.S.map(([t]) => t));
      published.S.forEach(([, s], i) => expect(Math.abs(curve.survival[i]! - s)).toBeLessThan(5.1e-7));
    });
    it(`${group}: median with log-log interval, and quartiles of time`, () => {
      const median = survivalQuantile(curve, 0.5);
      expect(median.value).toBe(published.median);
      expect(median.ci95).toEqual(published.ci95_loglog);
      expect([0.25, 0.5, 0.75].map((p) => survivalQuantile(curve, p).value)).toEqual(
        published.quartiles_25_50_75_of_time,
      );
    });
    it(`${group}: the same variance gives the published plain and log intervals`, () => {
      // Plain: S -+ z S sqrt V; log: S exp(-+ z sqrt V); the last step, S = 0, has none.
      const z = Z_975;
      const plain = [-1, 1].map((sign) =>
        halfOf(curve, (s, v) => (s > 0 ? s + sign * z * s * Math.sqrt(v) : NaN)),
      );
      const log = [-1, 1].map((sign) =>
        halfOf(curve, (s, v) => (s > 0 ? s * Math.exp(sign * z * Math.sqrt(v)) : NaN)),
      );
      expect(plain).toEqual(published.ci95_plain);
      expect(log).toEqual(published.ci95_log);
    });
  }
});

describe('survival curve of the leukaemia trial', () => {
  // Stata's `sts list` (limits log-log) of the treated group as printed by G. Rodriguez, *The Gehan Survival Data*
  // (Princeton), and in Kleinbaum and Klein, *Survival Analysis*, computer appendix: S, standard error, limits.
  const published = [
    [6, 0.8571, 0.0764, 0.6197, 0.9516],
    [7, 0.8067, 0.0869, 0.5631, 0.9228],
    [10, 0.7529, 0.0963, 0.5032, 0.8894],
    [13, 0.6902, 0.1068, 0.4316, 0.8491],
    [16, 0.6275, 0.1141, 0.3675, 0.8049],
    [22, 0.5378, 0.1282, 0.2678, 0.7468],
    [23, 0.4482, 0.1346, 0.1881, 0.6801],
  ] as const;

  it('has the published S, standard errors and limits', () => {
    const curve = curveOf(leukaemia.treated);
    expect([...curve.times]).toEqual(published.map(([t]) => t));
    published.forEach(([, s, error, low, high], i) => {
      expect(curve.survival[i]).toBeCloseTo(s, 4);
      expect(curve.survival[i]! * Math.sqrt(curve.greenwood[i]!)).toBeCloseTo(error, 4);
      expect(curve.low[i]).toBeCloseTo(low, 4);
      expect(curve.high[i]).toBeCloseTo(high, 4);
    });
  });

  it('has the published medians: 23 weeks treated, 8 weeks not', () => {
    // Limits from those above: 0.4316 at 13 is the first at or under one half; the upper one stays at 0.6801.
    expect(survivalQuantile(curveOf(leukaemia.treated), 0.5)).toEqual({ value: 23, ci95: [13, null] });
    expect(survivalQuantile(curveOf(leukaemia.control), 0.5).value).toBe(8);
  });
});

describe('worked by hand', () => {
  it('takes the middle of the step where S is exactly 0.5', () => {
    // Four ends at 10, 20, 30, 40: S = 3/4, 2/4, 1/4, 0. At 20 S is 0.5 exactly: (20 + 30) / 2 = 25.
    expect(survivalQuantile(survivalCurve(sorted([10, 20, 30, 40]), sorted([])), 0.5).value).toBe(25);
  });

  it('takes the time itself when nothing ends after S = 0.5', () => {
    // Ends at 10 and 20, open at 25 and 30: S(20) = 3/4 * 2/3 = 0.5, and no later end.
    expect(survivalQuantile(survivalCurve(sorted([10, 20]), sorted([25, 30])), 0.5).value).toBe(20);
  });

  it('counts a record open at t as at risk at t', () => {
    // Ends at 1 and 2, open at 1 and 3. S(1) = 1 - 1/4 = 0.75; at 2 two are left (2 and 3): 0.75 * 1/2 = 0.375.
    const curve = survivalCurve(sorted([1, 2]), sorted([1, 3]));
    expect([...curve.survival]).toEqual([0.75, 0.375]);
  });

  it('gives Greenwood limits on the log-log scale', () => {
    // Ends at 1, 2, 3, 4 of four. S(1) = 0.75, V = 1/(4*3) = 1/12, ln 0.75 = -0.2876821.
    // 1.959964 * sqrt(1/12) / 0.2876821 = 1.966724; low = 0.75^e^1.966724 = 0.127949, high = 0.75^e^-1.966724 = 0.960545.
    const curve = survivalCurve(sorted([1, 2, 3, 4]), sorted([]));
    expect(curve.low[0]).toBeCloseTo(0.127949, 4);
    expect(curve.high[0]).toBeCloseTo(0.960545, 4);
  });

  it('has a restricted mean up to the largest event time, not the largest time', () => {
    // Ends at 2 and 6, open at 4 and 10. S = 3/4 from 2; at 6 two are left: 3/8. Area to 6: 2*1 + 4*3/4 = 5.
    const curve = survivalCurve(sorted([2, 6]), sorted([4, 10]));
    const summary = summarizeSurvival(curve);
    expect(summary.horizon).toBe(6);
    expect(summary.restrictedMean).toBe(5);
    // To a common horizon of 4: 2*1 + 2*3/4 = 3.5. To 8: 5 + 2*3/8 = 5.75.
    expect(restrictedMean(curve, 4)).toBe(3.5);
    expect(restrictedMean(curve, 8)).toBe(5.75);
  });

  it('says "not reached" where the curve stays up, and nothing at all without an event', () => {
    const one = summarizeSurvival(survivalCurve(sorted([5]), sorted([7, 8, 9])));
    expect([one.median, one.p90]).toEqual([null, null]);
    const none = summarizeSurvival(survivalCurve(sorted([]), sorted([7])));
    expect(none).toEqual({
      median: null,
      medianCi95: [null, null],
      p90: null,
      p90Ci95: [null, null],
      restrictedMean: null,
      horizon: null,
    });
  });
});

describe('few and strange durations', () => {
  it('one that ended: S falls to 0, and no limit is defined', () => {
    expect(summarizeSurvival(survivalSteps(sorted([7]), sorted([])))).toEqual({
      median: 7,
      medianCi95: [null, null],
      p90: 7,
      p90Ci95: [null, null],
      restrictedMean: 7,
      horizon: 7,
    });
  });

  it('two that ended: the median is their middle', () => {
    // S = 1/2 at 4: (4 + 10) / 2 = 7. V = 1/(2*1), 1.959964 sqrt(1/2) / ln 2 = 1.999449; low = 0.5^e^1.999449 = 0.006.
    const { value, ci95 } = survivalQuantile(survivalSteps(sorted([4, 10]), sorted([])), 0.5);
    expect([value, ci95]).toEqual([7, [4, null]]);
  });

  it('all equal: one step to 0', () => {
    const summary = summarizeSurvival(survivalSteps(sorted([5, 5, 5, 5]), sorted([])));
    expect(summary).toMatchObject({ median: 5, p90: 5, restrictedMean: 5, horizon: 5 });
    expect(summary.medianCi95).toEqual([null, null]);
  });

  it('all of no length', () => {
    expect(summarizeSurvival(survivalSteps(sorted([0, 0]), sorted([0])))).toMatchObject({
      median: 0,
      p90: null,
      restrictedMean: 0,
      horizon: 0,
    });
  });

  it('a typed wrong year moves nothing but the horizon', () => {
    const year = 525_656 * 60_000;
    const minutes = Array.from({ length: 99 }, (_, i) => (i + 1) * 60_000);
    const summary = summarizeSurvival(survivalSteps(sorted([...minutes, year]), sorted([])));
    // 100 ends: S = 0.5 exactly at the 50th, so the middle of the 50th and 51st.
    expect(summary.median).toBe(50.5 * 60_000);
    expect(summary.horizon).toBe(year);
  });
});

/** R's rule, written once more over the whole curve. */
function crossingByScan(times: Float64Array, curve: Float64Array, level: number): number | null {
  const tolerance = Math.sqrt(Number.EPSILON);
  const i = curve.findIndex((value) => value < level + tolerance);
  if (i === -1) return null;
  if (Math.abs(curve[i]! - level) >= tolerance) return times[i]!;
  const lower = curve.findIndex((value, j) => j > i && value < curve[i]!);
  return lower === -1 ? times[i]! : (times[i]! + times[lower]!) / 2;
}

describe('for any durations', () => {
  const durations = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
  const orMore = (value: number | null) => value ?? Infinity;

  it('quantiles and limits are those that a scan of the whole curve finds', () => {
    const far = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 400 });
    fc.assert(
      fc.property(far, far, fc.constantFrom(0.05, 0.25, 0.5, 0.75, 0.9, 0.99), (ended, open, p) => {
        const curve = survivalCurve(sorted(ended), sorted(open));
        const scan = (values: Float64Array) => crossingByScan(curve.times, values, 1 - p);
        const found = survivalQuantile(survivalSteps(sorted(ended), sorted(open)), p);
        expect(found).toEqual({ value: scan(curve.survival), ci95: [scan(curve.low), scan(curve.high)] });
        curve.times.forEach((_, i) =>
          expect(survivalLimits(curve, i)).toEqual([curve.low[i], curve.high[i]]),
        );
      }),
    );
  });

  it('an interval holds its estimate', () => {
    fc.assert(
      fc.property(durations, durations, fc.constantFrom(0.5, 0.9), (ended, open, p) => {
        const { value, ci95 } = survivalQuantile(survivalSteps(sorted(ended), sorted(open)), p);
        if (ci95[0] !== null) expect(ci95[0]).toBeLessThanOrEqual(orMore(value));
        expect(orMore(ci95[1])).toBeGreaterThanOrEqual(value ?? 0);
      }),
    );
  });

  it('open records never lower the median', () => {
    fc.assert(
      fc.property(durations, durations, durations, (ended, open, more) => {
        const median = (all: number[]) =>
          orMore(survivalQuantile(survivalSteps(sorted(ended), sorted(all)), 0.5).value);
        expect(median([...open, ...more])).toBeGreaterThanOrEqual(median(open));
      }),
    );
  });

  it('everything stretches with the durations, and p90 is never before the median', () => {
    fc.assert(
      fc.property(durations, durations, fc.integer({ min: 2, max: 60_000 }), (ended, open, factor) => {
        const summary = (by: number) => {
          const scaled = (values: number[]) => sorted(values.map((value) => value * by));
          return summarizeSurvival(survivalSteps(scaled(ended), scaled(open)));
        };
        const [one, many] = [summary(1), summary(factor)];
        const times = (value: number | null) => (value === null ? null : value * factor);
        expect([many.median, many.p90, many.horizon]).toEqual([one.median, one.p90, one.horizon].map(times));
        expect(many.medianCi95).toEqual(one.medianCi95.map(times));
        expect(many.p90Ci95).toEqual(one.p90Ci95.map(times));
        expect(many.restrictedMean ?? 0).toBeCloseTo(times(one.restrictedMean) ?? 0, 4);
        expect(orMore(one.p90)).toBeGreaterThanOrEqual(orMore(one.median));
      }),
    );
  });

  it('falls from 1 towards 0 within its own limits', () => {
    fc.assert(
      fc.property(durations, durations, (ended, open) => {
        const curve = survivalCurve(sorted(ended), sorted(open));
        let before = 1;
        curve.survival.forEach((s, i) => {
          expect(s).toBeLessThan(before);
          expect(s).toBeGreaterThanOrEqual(0);
          if (s > 0) {
            expect(curve.low[i]).toBeLessThanOrEqual(s);
            expect(curve.high[i]).toBeGreaterThanOrEqual(s);
          }
          before = s;
        });
      }),
    );
  });

  it('without open records is the share that lasts longer, and its area the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), (ended) => {
        const curve = survivalCurve(sorted(ended), sorted([]));
        curve.times.forEach((t, i) =>
          expect(curve.survival[i]).toBeCloseTo(ended.filter((x) => x > t).length / ended.length, 10),
        );
        const mean = ended.reduce((sum, x) => sum + x, 0) / ended.length;
        expect(summarizeSurvival(curve).restrictedMean).toBeCloseTo(mean, 8);
      }),
    );
  });
});
