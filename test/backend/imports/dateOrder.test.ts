/** Day before month, or month before day: told by all rows of a column together, or asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../src/domain/metrics/importTypes';
import { importAll, refusalOf } from './checks';
import { problemOf } from './importText';

type Order = Exclude<DateOrder, 'ymd'>;
type Date_ = { day: number; month: number; year: number };

const date: fc.Arbitrary<Date_> = fc
  .date({ min: new Date(Date.UTC(1990, 0, 1)), max: new Date(Date.UTC(2060, 11, 31)), noInvalidDate: true })
  .map((at) => ({ day: at.getUTCDate(), month: at.getUTCMonth() + 1, year: at.getUTCFullYear() }));
/** Leaves it open which of the two is the day. */
const openDate = date.map(({ day, ...rest }) => ({ ...rest, day: 1 + (day % 12) }));
const order = fc.constantFrom<Order>('dmy', 'mdy');
const mark = fc.constantFrom('/', '-', '.');

const written = ({ day, month, year }: Date_, as: Order, between: string, isShort = false) =>
  [
    ...(as === 'dmy' ? [day, month] : [month, day]),
    isShort ? String(year % 100).padStart(2, '0') : year,
  ].join(between);
const instantOf = ({ day, month, year }: Date_) => Date.UTC(year, month - 1, day);
const table = (cells: readonly string[]) => `started,note\n${cells.map((cell) => `${cell},x\n`).join('')}`;
const started = ({ incidents }: Awaited<ReturnType<typeof importAll>>) =>
  incidents.map(({ times }) => times.started);

describe('any dates', () => {
  it('are read by the one order that all of them allow, or asked about', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(date, openDate), { minLength: 1, maxLength: 40 }),
        order,
        mark,
        fc.boolean(),
        async (dates, as, between, isShort) => {
          const cells = dates.map((one) => written(one, as, between, isShort && as === 'mdy'));
          const file = table(cells);
          const isTold = dates.some(({ day }) => day > 12);
          const isSame = dates.every(({ day, month }) => day === month);
          if (isTold || isSame) {
            const found = await importAll(file, { zone: 'UTC' });
            expect(started(found)).toEqual(dates.map(instantOf));
            if (isTold) expect(found.report.order).toBe(as);
          } else {
            const problem = await problemOf(file, { zone: 'UTC' });
            expect(problem).toMatchObject({ code: 'order-needed', column: 'started' });
            expect(cells).toContain('text' in problem ? problem.text : '');
          }
          const given = await importAll(file, { zone: 'UTC', order: as });
          expect(started(given)).toEqual(dates.map(instantOf));
          expect(given.report.order).toBe(as);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that contradict each other are asked about, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(openDate, { maxLength: 20 }),
        fc.nat(20),
        fc.nat(20),
        async (dates, first, second) => {
          const cells = dates.map((one) => written(one, 'dmy', '/'));
          cells.splice(first, 0, '13/2/2016');
          cells.splice(second, 0, '2/13/2016');
          expect(await problemOf(table(cells), { zone: 'UTC' })).toMatchObject({
            code: 'order-mixed',
            column: 'started',
          });
          for (const given of ['dmy', 'mdy'] as const) {
            const { report } = await importAll(table(cells), { zone: 'UTC', order: given });
            expect(report.rejectedBy).toEqual({ 'start-unreadable': 1 });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('one row that tells', () => {
  const open = Array.from({ length: 40_000 }, (_, i) => `${1 + (i % 12)}/${1 + ((i * 5) % 12)}/2016 10:00`);

  it.each([
    ['the last', open.length],
    ['the first', 0],
    ['the middle one', 20_000],
  ])('is found when it is %s of a long file', async (_, place) => {
    for (const [cell, as] of [
      ['25/3/2016 10:00', 'dmy'],
      ['3/25/2016 10:00', 'mdy'],
    ] as const) {
      const cells = open.toSpliced(place, 0, cell);
      const found = await importAll(table(cells), { zone: 'UTC' });
      expect(found.report).toMatchObject({ order: as, rows: { imported: cells.length } });
      expect(started(found)[place]).toBe(Date.UTC(2016, 2, 25, 10));
      // The twelfth open row reads 12/8: day 12 of August, or the eighth of December.
      const twelfth = place > 11 ? 11 : 12;
      expect(started(found)[twelfth]).toBe(
        as === 'dmy' ? Date.UTC(2016, 7, 12, 10) : Date.UTC(2016, 11, 8, 10),
      );
    }
  });

  it('is missed by nobody: without it the long file is asked about', async () => {
    expect(await refusalOf(table(open), { zone: 'UTC' })).toBe(
      'order-needed: The data cannot tell whether the day or the month comes first in the column "started" (for example "2/6/2016 10:00"); say which.',
    );
  });

  it('counts when it is a last line without an end', async () => {
    const { report } = await importAll(`${table(open)}3/25/2016 10:00,x`, { zone: 'UTC' });
    expect(report.order).toBe('mdy');
  });

  it('does not count in a row that is ragged, nor under a column that is not mapped', async () => {
    expect(await problemOf(`${table(open)}3/25/2016 10:00\n`, { zone: 'UTC' })).toMatchObject({
      code: 'order-needed',
    });
    const other = open.slice(0, 10).map((cell) => `${cell},25/3/2016 10:00\n`);
    expect(
      await problemOf(`started,other\n${other.join('')}`, { zone: 'UTC', mapping: { started: 'started' } }),
    ).toMatchObject({ code: 'order-needed' });
  });
});

describe('every column by itself', () => {
  it('may have its own order', async () => {
    const { report, incidents } = await importAll(
      'started,restored\n13/2/2016 10:00,2/14/2016 10:00\n1/2/2016 10:00,2/3/2016 10:00\n',
      { zone: 'UTC' },
    );
    expect(report.timeColumns.map(({ field, order: found }) => [field, found])).toEqual([
      ['started', 'dmy'],
      ['restored', 'mdy'],
    ]);
    expect(incidents.map(({ times }) => [times.started, times.restored])).toEqual([
      [Date.UTC(2016, 1, 13, 10), Date.UTC(2016, 1, 14, 10)],
      [Date.UTC(2016, 1, 1, 10), Date.UTC(2016, 1, 3, 10)],
    ]);
  });
});
