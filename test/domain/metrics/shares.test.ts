import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFailureShare, wentWrong } from '../../../src/domain/metrics/changeFailureShare';
import { countInterval } from '../../../src/domain/metrics/countInterval';
import { defectRate } from '../../../src/domain/metrics/defectRate';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import { noTimes } from '../../../src/domain/metrics/incidentTimes';
import { reportedBySystem } from '../../../src/domain/metrics/reportedBySystem';
import { instant } from '../../../src/domain/time';

describe('share reported by the system', () => {
  const by = (...reporters: ('system' | 'person' | null)[]) =>
    reportedBySystem([IncidentColumns.of(reporters.map((reportedBy) => ({ ...noTimes, reportedBy })))]);

  it('is of those whose record says who', () => {
    // Clopper-Pearson of 9 of 24, as R's binom.test prints it: 0.1879929 to 0.5940636.
    const found = by(
      ...new Array<'system'>(9).fill('system'),
      ...new Array<'person'>(15).fill('person'),
      ...new Array<null>(76).fill(null),
    );
    expect(found).toEqual({
      k: 9,
      n: 24,
      share: 0.375,
      ci95: [expect.closeTo(0.1879929, 7), expect.closeTo(0.5940636, 7)],
    });
  });

  it('is nothing where nobody said', () => {
    expect(by(null, null)).toBeNull();
    expect(by()).toBeNull();
    expect(by('system')).toMatchObject({ k: 1, n: 1, share: 1, ci95: [expect.closeTo(0.025, 10), 1] });
  });
});

describe('change failure share', () => {
  const change = (failed: boolean | null, rolledBack = false) => ({
    failed,
    rolledBackAt: rolledBack ? instant(5) : null,
  });

  it('counts failed or rolled back among those of which it is known', () => {
    const found = changeFailureShare([
      change(true),
      change(false),
      change(false, true),
      change(null, true),
      change(null),
      change(false),
    ]);
    expect(found).toMatchObject({ k: 3, n: 5, share: 0.6 });
    expect([change(null), change(null, true), change(false)].map(wentWrong)).toEqual([null, true, false]);
    expect(changeFailureShare([change(null)])).toBeNull();
  });
});

describe('defects per 10,000 records', () => {
  it('weighs every reconciliation by what it checked', () => {
    // 3 + 7 in 1,000 + 4,000: 20 per 10,000. Garwood (1936) for 10: 4.795 to 18.390, times 2: 9.591 to 36.781.
    expect(
      defectRate([
        { checked: 1000, defects: 3 },
        { checked: 4000, defects: 7 },
        { checked: 0, defects: 0 },
      ]),
    ).toEqual({
      checked: 5000,
      defects: 10,
      rate: 20,
      ci95: [expect.closeTo(9.591, 2), expect.closeTo(36.781, 2)],
    });
  });

  it('is nothing where nothing was checked, and never over all', () => {
    expect(defectRate([])).toBeNull();
    expect(defectRate([{ checked: 0, defects: 0 }])).toBeNull();
    expect(defectRate([{ checked: 2, defects: 2 }])).toMatchObject({
      rate: 10_000,
      ci95: [expect.any(Number), 10_000],
    });
    // None of 20,000: 0 to -ln(0.025) / 2 = 1.844 per 10,000.
    expect(defectRate([{ checked: 20_000, defects: 0 }])?.ci95).toEqual([0, expect.closeTo(1.844, 3)]);
  });

  it('an interval holds its count, and grows with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
        const [low, high] = countInterval(count, 0.95);
        const [lowNext, highNext] = countInterval(count + 1, 0.95);
        expect(low).toBeLessThanOrEqual(count);
        expect(high).toBeGreaterThan(count);
        expect(lowNext).toBeGreaterThan(low);
        expect(highNext).toBeGreaterThan(high);
      }),
      { numRuns: 30 },
    );
  });
});
