import { expect, test } from 'vitest';
import { dayInZone } from '../../../src/backend/imports/dayInZone';
import { readPeriod } from '../../../src/backend/imports/periodText';
import { addDays, day, instant } from '../../../src/domain/time';

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023/2', '2023-02-01', '2023-02-28'],
  ['202403', '2024-03-01', '2024-03-31'],
  ['03/2024', '2024-03-01', '2024-03-31'],
  ['12.2024', '2024-12-01', '2024-12-31'],
  ['Mar 2024', '2024-03-01', '2024-03-31'],
  ['März 2024', '2024-03-01', '2024-03-31'],
  ['março de 2024', '2024-03-01', '2024-03-31'],
  ['août 2024', '2024-08-01', '2024-08-31'],
  ['Dez-2024', '2024-12-01', '2024-12-31'],
  ['Mar-24', '2024-03-01', '2024-03-31'],
  ["Sep '24", null, null],
  ["Sep'24", '2024-09-01', '2024-09-30'],
  ['2024 October', '2024-10-01', '2024-10-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024Q4', '2024-10-01', '2024-12-31'],
  ['Q2 2024', '2024-04-01', '2024-06-30'],
  ['Q3/2024', '2024-07-01', '2024-09-30'],
  ['1T2024', '2024-01-01', '2024-03-31'],
  ['T2 2024', '2024-04-01', '2024-06-30'],
  ['3º trimestre de 2024', '2024-07-01', '2024-09-30'],
  ['4. Quartal 2024', '2024-10-01', '2024-12-31'],
  ['2024-H2', '2024-07-01', '2024-12-31'],
  ['1. Halbjahr 2024', '2024-01-01', '2024-06-30'],
  // 4 January 2024 is a Thursday, so week 1 begins on Monday 1 January and week 5 four weeks later, on the 29th.
  ['2024-W05', '2024-01-29', '2024-02-04'],
  // 4 January 2021 is a Monday and begins week 1: the days before belong to week 53 of 2020.
  ['2020-W53', '2020-12-28', '2021-01-03'],
  ['2021-W53', null, null],
  ['2024-01-01 to 2024-01-31', '2024-01-01', '2024-01-31'],
  ['2024-01-01/2024-03-31', '2024-01-01', '2024-03-31'],
  ['2024-01-31 to 2024-01-01', null, null],
  ['2024-02-30 to 2024-03-01', null, null],
  ['2024-03-01', null, null],
  ['01.03.2024', null, null],
  ['2024-13', null, null],
  ['13/2024', null, null],
  ['2024-Q5', null, null],
  ['2024-H3', null, null],
  ['Total 2024', null, null],
  ['last month', null, null],
  ['45352', null, null],
  ['', null, null],
])('%s', (text, from, to) => {
  expect(readPeriod(text)).toEqual(from === null ? null : { from, to });
});

test('every ISO week follows the one before', () => {
  for (let year = 1999; year < 2040; year += 1) {
    const ofYear = Array.from({ length: 53 }, (_, i) =>
      readPeriod(`${year}-W${String(i + 1).padStart(2, '0')}`),
    ).filter((one) => one !== null);
    expect(ofYear.length).toBeGreaterThanOrEqual(52);
    const next = readPeriod(`${year + 1}-W01`);
    expect(addDays(ofYear.at(-1)?.to ?? day('1999-01-01'), 1)).toBe(next?.from);
  }
});

test('the day of an instant is that of the zone', () => {
  const at = instant(Date.UTC(2024, 2, 1, 2, 30));
  expect(dayInZone(null)(at)).toBe('2024-03-01');
  expect(dayInZone('America/Sao_Paulo')(at)).toBe('2024-02-29');
  expect(dayInZone('Pacific/Auckland')(instant(Date.UTC(2024, 2, 1, 12)))).toBe('2024-03-02');
});
