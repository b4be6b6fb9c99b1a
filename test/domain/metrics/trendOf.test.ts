import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrendPeriod } from '../../../src/domain/metrics/figureSummary';
import { day, endOfDay, instant, startOfDay } from '../../../src/domain/time';
import { type FigureRecord, figureRecords } from './figureRecords';
import { sample } from './vectors';
import { splitPeriods, summarizeFigure, trendOf } from './atOnce';

const complete = (on: string, duration: number): FigureRecord => ({
  start: startOfDay(day(on)),
  duration,
  isOpen: false,
});
const open = (on: string, duration: number): FigureRecord => ({ ...complete(on, duration), isOpen: true });
const excluded = (on: string): FigureRecord => ({ ...complete(on, 0), duration: null });
const unknown: FigureRecord = { start: null, duration: 5, isOpen: false };
const trend = (...records: FigureRecord[]) => trendOf(figureRecords(records));

describe('a figure by month', () => {
  it('has the months in order, those without records between them', () => {
    const { unit, periods, outside } = trend(
      complete('2026-03-31', 30),
      complete('2026-01-01', 10),
      excluded('2026-03-02'),
      complete('2026-01-31', 20),
      unknown,
      excluded('2025-12-31'),
    );
    expect([unit, outside]).toEqual(['month', 2]);
    const nothing = [null, null];
    expect(periods).toMatchObject([
      { from: '2026-01-01', to: '2026-01-31', n: 2, open: 0, excluded: 0, median: 15, medianCi95: nothing },
      { from: '2026-02-01', to: '2026-02-28', n: 0, open: 0, excluded: 0, median: null, p90: null },
      { from: '2026-03-01', to: '2026-03-31', n: 1, open: 0, excluded: 1, median: 30, p90: 30, weak: true },
    ]);
  });

  it('takes a record of the last millisecond into its month, by UTC', () => {
    const last = { ...complete('2026-01-31', 1), start: endOfDay(day('2026-01-31')) };
    expect(trend(last, complete('2026-02-01', 2)).periods.map(({ n }) => n)).toEqual([1, 1]);
  });

  it('is read off the survival curve as soon as a record of the month is open', () => {
    // Of 10, 20, 30 the middle is 20; with three open after them S is 0.5 at 30 and no later end follows.
    const ended = ['2026-01-05', '2026-02-05'].flatMap((on) => [10, 20, 30].map((ms) => complete(on, ms)));
    const { periods } = trend(...ended, ...[40, 50, 60].map((ms) => open('2026-02-05', ms)));
    expect(periods).toMatchObject([
      { n: 3, open: 0, median: 20, isSurvival: false },
      { n: 3, open: 3, median: 30, p90: null, isSurvival: true },
    ]);
  });

  it('has the intervals of a figure, and is weak under twenty', () => {
    const durations = Array.from({ length: 20 }, (_, i) => (i + 1) * 7);
    const { periods } = trend(...durations.map((ms) => complete('2026-01-05', ms)));
    const { median, medianCi95, p90 } = summarizeFigure(sample(durations));
    // Ranks 6 and 15 of 20; p90 has a lower limit only, rank 15.
    expect(medianCi95).toEqual([42, 105]);
    expect(periods).toEqual([
      expect.objectContaining({ n: 20, median, medianCi95, p90, p90Ci95: [105, null], weak: false }),
    ]);
  });

  it('a month of open records only has no median', () => {
    expect(trend(open('2026-01-05', 10)).periods).toMatchObject([
      { n: 0, open: 1, median: null, medianCi95: [null, null], weak: true },
    ]);
  });
});

describe('periods get longer where months hold too few records for an interval', () => {
  const spread = (perMonth: number, months: number) =>
    trend(
      ...Array.from({ length: months }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-15`).flatMap((on) =>
        Array.from({ length: perMonth }, (_, i) => complete(on, i + 1)),
      ),
    );

  it('six to a month stay months, five become quarters of fifteen', () => {
    expect(spread(6, 12)).toMatchObject({ unit: 'month', periods: { length: 12 } });
    const quarters = spread(5, 12);
    expect([quarters.unit, quarters.periods.map(({ n }) => n)]).toEqual(['quarter', [15, 15, 15, 15]]);
  });

  it('records that are open or left out do not make a period full', () => {
    const more = Array.from({ length: 9 }, () => [open('2025-03-15', 9), excluded('2025-03-15')]).flat();
    const thin = Array.from({ length: 12 }, (_, i) =>
      complete(`2025-${String(i + 1).padStart(2, '0')}-15`, 1),
    );
    // 12 complete in 12 months, 3 a quarter: no unit is full, so the shortest stays.
    expect(trend(...thin, ...more)).toMatchObject({ unit: 'month', periods: { length: 12 } });
  });

  it('three quarters are no course, so nine thin months stay months', () => {
    expect(spread(5, 9)).toMatchObject({ unit: 'month', periods: { length: 9 } });
  });
});

describe('periods get longer so that there are at most 24', () => {
  const from = (first: string, last: string) => trend(complete(first, 1), complete(last, 2));

  it('24 months are months, 25 are quarters', () => {
    expect(from('2024-02-10', '2026-01-10')).toMatchObject({ unit: 'month', periods: { length: 24 } });
    const quarters = from('2024-01-10', '2026-01-10');
    expect([quarters.unit, quarters.periods.length]).toEqual(['quarter', 9]);
    expect(quarters.periods[0]).toMatchObject({ from: '2024-01-01', to: '2024-03-31', n: 1 });
  });

  it('24 quarters are quarters, 25 are years', () => {
    expect(from('2020-04-01', '2026-03-31')).toMatchObject({ unit: 'quarter', periods: { length: 24 } });
    const years = from('2020-03-31', '2026-03-31');
    expect([years.unit, years.periods.length]).toEqual(['year', 7]);
    expect(years.periods[0]).toMatchObject({ from: '2020-01-01', to: '2020-12-31', n: 1 });
  });

  it('of more than 24 years the latest, and none is lost', () => {
    const found = from('0001-01-01', '9999-12-31');
    expect([found.unit, found.periods.length, found.outside]).toEqual(['year', 24, 1]);
    expect(found.periods.at(-1)).toMatchObject({ from: '9999-01-01', to: '9999-12-31', n: 1 });
  });

  it('without records there is none', () => {
    expect(trend()).toEqual({ unit: 'month', periods: [], outside: 0 });
    expect(trend(unknown, excluded('2026-01-01'))).toMatchObject({ periods: [], outside: 2 });
  });
});

const anyRecord = fc.record({
  start: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 2e11 }).map(instant) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  duration: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 1e8 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  isOpen: fc.boolean(),
});

describe('for any records', () => {
  it('every one is in one period or outside, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 60 }), (records) => {
        const found = trend(...records);
        const sum = found.periods.reduce((all, one) => all + one.n + one.open + one.excluded, found.outside);
        expect(sum).toBe(records.length);
        expect(found.periods.length).toBeLessThanOrEqual(24);
        expect(trend(...[...records].reverse())).toEqual(found);
        for (const period of found.periods) expect(TrendPeriod.parse(period)).toEqual(period);
      }),
    );
  });

  it('two periods hold the same records as one', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 60 }),
        fc.integer({ min: 0, max: 2400 }),
        (records, days) => {
          const split = day(new Date(days * 86_400_000).toISOString().slice(0, 10));
          const { first, second, outside } = splitPeriods(figureRecords(records), split);
          const all = [first, second].reduce(
            (sum, one) => sum + one.complete.length + one.open.length + one.excluded,
            outside,
          );
          expect(all).toBe(records.length);
          expect(first.from <= first.to && first.to < split && split <= second.to).toBe(true);
          expect(second.from).toBe(split);
          expect([...first.complete]).toEqual([...first.complete].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('two periods cut by a day', () => {
  const records = figureRecords([
    complete('2026-02-28', 9),
    complete('2026-01-10', 7),
    open('2026-03-01', 3),
    complete('2026-03-01', 1),
    excluded('2026-03-09'),
    complete('2026-04-02', 4),
    unknown,
  ]);

  it('the dividing day begins the second', () => {
    const { first, second, outside } = splitPeriods(records, day('2026-03-01'));
    expect(first).toMatchObject({ from: '2026-01-10', to: '2026-02-28', excluded: 0 });
    expect(second).toMatchObject({ from: '2026-03-01', to: '2026-04-02', excluded: 1 });
    expect([[...first.complete], [...second.complete], [...second.open]]).toEqual([[7, 9], [1, 4], [3]]);
    expect(outside).toBe(1);
  });

  it('leaves out what is before and after given days', () => {
    const span = { from: day('2026-02-01'), to: day('2026-03-31') };
    const { first, second, outside } = splitPeriods(records, day('2026-03-01'), span);
    expect(first).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
    expect(second).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
    expect([[...first.complete], [...second.complete], outside]).toEqual([[9], [1], 3]);
  });

  it('a day outside the records leaves one period of one day', () => {
    expect(splitPeriods(records, day('2027-01-01')).second).toMatchObject({
      from: '2027-01-01',
      to: '2027-01-01',
      complete: new Float64Array(0),
    });
    expect(splitPeriods(figureRecords([]), day('2027-01-01')).first).toMatchObject({
      from: '2026-12-31',
      to: '2026-12-31',
      excluded: 0,
    });
  });
});
