import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, dayOf, daysBetween, startOfDay } from '../../src/domain/time';

const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test('a day begins at midnight UTC, from the year 0001 to 9999', () => {
  fc.assert(
    fc.property(anyDay, (one) => {
      expect(startOfDay(one)).toBe(Date.parse(`${one}T00:00:00Z`));
      expect(dayOf(startOfDay(one))).toBe(one);
    }),
    { numRuns: 1_000, examples: [[day('0001-01-01')], [day('0099-12-31')], [day('0100-01-01')]] },
  );
});

test('days are counted over leap days and over the turn of a century', () => {
  // 2024 has a 29 February, 2100 has none: 28 to 1 is two days and one.
  expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  expect(daysBetween(day('2100-02-28'), day('2100-03-01'))).toBe(1);
  expect(addDays(day('0099-12-31'), 1)).toBe('0100-01-01');
});
