import { expect, test } from 'vitest';
import { noTimes, type IncidentTimes } from '../../../src/domain/metrics/incidentTimes';
import { classifyFigureSteps } from '../../../src/domain/metrics/figureColumns';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import {
  comparePeriodsAtSteps,
  PeriodComparison,
  type PeriodComparisonRequest,
} from '../../../src/domain/metrics/periodComparison';
import { quantileInterval } from '../../../src/domain/metrics/quantile';
import { finish } from '../../../src/domain/metrics/steps';
import { day, instant } from '../../../src/domain/time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => instant(Date.parse(text));
const APRIL = at('2026-04-01T00:00:00Z');

/** Restored on the n-th day from 1 April on, and true so many hours later; null: still open. */
const restored = (onDay: number, hours: number | null): IncidentTimes => ({
  ...noTimes,
  started: instant(APRIL + onDay * DAY - HOUR),
  restored: instant(APRIL + onDay * DAY),
  ...(hours === null ? {} : { reconciled: instant(APRIL + onDay * DAY + hours * HOUR) }),
});
const AS_OF = at('2026-05-31T23:59:59Z');
const compare = (
  records: readonly IncidentTimes[],
  asked: Partial<Pick<PeriodComparisonRequest, 'figure' | 'from'>> = {},
): PeriodComparison => {
  const { figure = 'truth', from = 'started' } = asked;
  const incidents = [IncidentColumns.of(records)];
  const classified = finish(classifyFigureSteps(figure, incidents, AS_OF, from));
  return finish(comparePeriodsAtSteps(classified.records, { figure, split: day('2026-05-01') }));
};

test('records fall into the period in which their own time began, the dividing day into the second', () => {
  // Restored on 1 and 30 April, on 1 May at midnight; the last one started on 30 April.
  const found = compare([restored(0, 1), restored(29, 3), restored(30, 2), { ...noTimes }]);
  expect(found.first).toMatchObject({
    from: '2026-04-01',
    to: '2026-04-30',
    n: 2,
    open: 0,
    excluded: 0,
    // Between 1 h and 3 h.
    median: 2 * HOUR,
  });
  expect(found.second).toMatchObject({ from: '2026-05-01', to: '2026-05-01', n: 1 });
  expect(found.outside).toBe(1);
  expect(PeriodComparison.parse(found)).toEqual(found);
});

test('a period is counted from the start that is asked for', () => {
  const record: IncidentTimes = {
    ...noTimes,
    started: at('2026-04-30T23:00:00Z'),
    detected: at('2026-05-01T01:00:00Z'),
    restored: at('2026-05-01T03:00:00Z'),
  };
  const recover = { figure: 'recover' } as const;
  expect(compare([record], { ...recover, from: 'started' }).first).toMatchObject({ n: 1, median: 4 * HOUR });
  expect(compare([record], { ...recover, from: 'detected' }).second).toMatchObject({
    n: 1,
    median: 2 * HOUR,
  });
});

test('with a record open in either period both are read off the curve, by the log-rank test', () => {
  const found = compare([
    ...[1, 2, 3, 4, 5].map((hours, i) => restored(i, hours)),
    ...[10, 20, 30, 40, 50].map((hours, i) => restored(30 + i, hours)),
    restored(40, null),
  ]);
  expect(found).toMatchObject({ test: 'log-rank', verdict: 'visible-worse', differenceCi95: null });
  // S is 0.6, 0.4 after 3 h; of six records 5/6, 4/6, 3/6 after 30 h: the middle of that step, 30 h to 40 h.
  expect(found.first.median).toBe(3 * HOUR);
  expect(found.second).toMatchObject({ n: 5, open: 1, median: 35 * HOUR });
  expect(found.difference).toBe(32 * HOUR);
});

test('nothing is said where the test could tell nothing, and no change is told where none is seen', () => {
  const three = [1, 2, 3].map((hours, i) => restored(i, hours));
  // Whatever their order, three and three records cannot come under 5 %: 2 of 20 ways are as extreme.
  expect(compare([...three, ...three.map((_, i) => restored(30 + i, 50))]).verdict).toBe('too-few');
  expect(compare(three)).toMatchObject({ verdict: 'too-few', p: null, test: null, second: { n: 0 } });
  const alike = [1, 2, 3, 4, 5, 6].map((hours, i) => restored(i, hours));
  const found = compare([...alike, ...[1, 2, 3, 4, 5, 6].map((hours, i) => restored(30 + i, hours))]);
  expect(found).toMatchObject({ test: 'permutation', verdict: 'no-visible-change', difference: 0 });
});

test('without open records the limits are exact order statistics of the complete ones', () => {
  const hours = Array.from({ length: 28 }, (_, i) => i + 1);
  const found = compare([...hours.map((h, i) => restored(i, h)), restored(31, 1)]);
  const sorted = hours.map((h) => h * HOUR);
  // h = 27 x 0.9 = 24.3: 25 h and 0.3 of the way to 26 h.
  expect(found.first.p90).toBeCloseTo(25.3 * HOUR, 3);
  expect(found.first.p90Ci95).toEqual(quantileInterval(sorted, 0.9, 0.95));
  expect(found.first.medianCi95).toEqual(quantileInterval(sorted, 0.5, 0.95));
  // One record has no interval.
  expect(found.second).toMatchObject({ n: 1, median: HOUR, medianCi95: [null, null] });
});
