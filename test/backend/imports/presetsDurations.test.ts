import { describe, expect, it } from 'vitest';
import { disagrees, durationUnit } from '../../../src/backend/imports/suppliedDuration';

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('the unit that a header names', () => {
  it.each([
    ['duration_minutes', 'min'],
    ['Duration (min)', 'min'],
    ['Duração em minutos', 'min'],
    ['Full resolution time in minutes', 'min'],
    ['seconds_to_resolve', 's'],
    ['calendar_stc', 's'],
    ['durationMs', 'ms'],
    ['duration_ms', 'ms'],
    ['Duration (hours)', 'h'],
    ['Dauer in Stunden', 'h'],
    ['Duration (days)', 'd'],
    ['duration', null],
    ['Outage duration', null],
    ['incidents', null],
  ])('%s', (header, unit) => {
    expect(durationUnit(header)).toBe(unit);
  });
});

describe('a supplied duration', () => {
  it.each([
    ['90', 'min', 90 * MINUTE],
    ['1.5', 'h', 90 * MINUTE],
    ['1,5', 'h', 90 * MINUTE],
    ['1,234', 'min', 1234 * MINUTE], // a thousands mark
    ['1,234', 'min', Math.round(1.234 * MINUTE)], // a decimal mark
    ['1,234.5', 's', 1_234_500],
    ['1.234,5', 's', 1_234_500],
    ['26:03:10', null, 26 * HOUR + 3 * MINUTE + 10_000],
    ['1:30', null, 90 * MINUTE],
    ['1 day, 2:03:04', null, 26 * HOUR + 3 * MINUTE + 4000],
    ['0 days 01:05:00', null, 65 * MINUTE],
    ['1.02:03:04', null, 26 * HOUR + 3 * MINUTE + 4000],
    ['2h 5m', null, 125 * MINUTE],
    ['1 Day 4 Hours 23 Minutes', null, 28 * HOUR + 23 * MINUTE],
    ['PT2H5M', null, 125 * MINUTE],
    ['P1DT2H', null, 26 * HOUR],
    ['45 min', null, 45 * MINUTE],
    ['2 Std. 5 Min.', null, 999],
    ['30', null, 999], // no unit anywhere: nothing to compare
    ['about an hour', 'min', 999],
  ] as const)('%s (%s) agrees with %d ms', (text, unit, computed) => {
    expect(disagrees(text, unit, computed)).toBe(false);
  });

  it.each([
    ['90', 'min', 92 * MINUTE],
    ['1.5', 'h', 2 * HOUR],
    ['1,234', 'min', 5 * HOUR],
    ['26:03:10', null, 26 * HOUR],
    ['2h 5m', null, 3 * HOUR],
    ['PT2H5M', null, HOUR],
    ['109397', 's', 102_197_000],
  ] as const)('%s (%s) disagrees with %d ms', (text, unit, computed) => {
    expect(disagrees(text, unit, computed)).toBe(true);
  });
});
