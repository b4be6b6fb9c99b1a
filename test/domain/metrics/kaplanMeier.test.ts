import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  restrictedMean,
  summarizeSurvival,
  survivalCurve,
  survivalQuantile,
} from '../../../src/domain/metrics/kaplanMeier';
import { vectors } from './vectors';

const sorted = (values: number[]) => Float64Array.from(values).sort();
const aml = (group: string) => {
  const rows = vectors.aml.filter((row) => row.x === group);
  const times = (status: string) =>
    sorted(rows.filter((r) => r.status === status).map((r) => Number(r.time)));
  return survivalCurve(times('1'), times('0'));
};

describe('survival curve against R survival::aml', () => {
  for (const group of ['Maintained', 'Nonmaintained'] as const) {
    const published = vectors.kaplanMeier[group];
    it(`${group}: S at every event time`, () => {
      const curve = aml(group);
      expect([...curve.times]).toEqual(published.S.map(([t]) => t));
      published.S.forEach(([, s], i) => expect(curve.survival[i]).toBeCloseTo(s, 6));
    });
    it(`${group}: median with log-log interval, and quartiles of time`, () => {
      const curve = aml(group);
      const median = survivalQuantile(curve, 0.5);
      expect(median.value).toBe(published.median);
      expect(median.ci95).toEqual(published.ci95_loglog);
      expect([0.25, 0.5, 0.75].map((p) => survivalQuantile(curve, p).value)).toEqual(
        published.quartiles_25_50_75_of_time,
      );
    });
  }
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

describe('for any durations', () => {
  const durations = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });

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
