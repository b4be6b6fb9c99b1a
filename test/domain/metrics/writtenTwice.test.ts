import { expect, test } from 'vitest';
import type { IncidentRecord } from '../../../src/domain/metrics/enteredRecords';
import { NearestStarts } from '../../../src/domain/metrics/writtenTwice';

const MINUTE = 60_000;
const written = (id: string, started: number) =>
  ({ id, started: started * MINUTE }) as unknown as IncidentRecord;

const nearest = (records: readonly IncidentRecord[], ...starts: number[]) => {
  const found = new NearestStarts<number>(records);
  for (const start of starts) found.offer(start * MINUTE, () => start);
  return found.nearest().map(({ record, row, started }) => [record.id, row, started / MINUTE]);
};

test('a start up to fifteen minutes before or after is of the same incident, one further off is not', () => {
  expect(nearest([written('a', 100)], 84.99, 115.01)).toEqual([]);
  expect(nearest([written('a', 100)], 85)).toEqual([['a', 85, 85]]);
  expect(nearest([written('a', 100)], 115)).toEqual([['a', 115, 115]]);
});

test('the closest one counts, of two as close the first', () => {
  expect(nearest([written('a', 100)], 90, 103, 97, 110)).toEqual([['a', 103, 103]]);
});

test('each that was written down has its own, and what cannot be read is close to none', () => {
  const records = [written('b', 200), written('a', 100), written('c', 900)];
  expect(nearest(records, NaN, -Infinity, 205, 95, 500)).toEqual([
    ['b', 205, 205],
    ['a', 95, 95],
  ]);
});

test('where nothing was written down nothing is close', () => {
  expect(nearest([], 0, NaN)).toEqual([]);
});
