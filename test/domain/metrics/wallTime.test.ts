import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWallTime, wallTimeText } from '../../../src/domain/metrics/wallTime';
import { instant } from '../../../src/domain/time';

const moment = (iso: string, twice = false) => ({ kind: 'moment', at: Date.parse(iso), twice });

describe('a time as typed in a zone', () => {
  it('is the moment that clocks there showed', () => {
    expect(readWallTime('2026-01-15T12:00', 'UTC')).toEqual(moment('2026-01-15T12:00:00Z'));
    // Berlin: UTC+1 in winter, UTC+2 in summer.
    expect(readWallTime('2026-01-15T12:00', 'Europe/Berlin')).toEqual(moment('2026-01-15T11:00:00Z'));
    expect(readWallTime('2026-07-15T12:00', 'Europe/Berlin')).toEqual(moment('2026-07-15T10:00:00Z'));
    // Kolkata: UTC+5:30.
    expect(readWallTime('2026-07-15T12:00', 'Asia/Kolkata')).toEqual(moment('2026-07-15T06:30:00Z'));
  });

  it('never was while clocks went forward', () => {
    // 29 March 2026: 02:00 became 03:00 in Berlin, at 01:00 UTC.
    expect(readWallTime('2026-03-29T01:59', 'Europe/Berlin')).toEqual(moment('2026-03-29T00:59:00Z'));
    expect(readWallTime('2026-03-29T02:00', 'Europe/Berlin')).toEqual({ kind: 'gap' });
    expect(readWallTime('2026-03-29T02:59', 'Europe/Berlin')).toEqual({ kind: 'gap' });
    expect(readWallTime('2026-03-29T03:00', 'Europe/Berlin')).toEqual(moment('2026-03-29T01:00:00Z'));
    // Half an hour on Lord Howe: 4 October 2026, 02:00 became 02:30.
    expect(readWallTime('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual({ kind: 'gap' });
    // Samoa left out the whole of 30 December 2011.
    expect(readWallTime('2011-12-30T12:00', 'Pacific/Apia')).toEqual({ kind: 'gap' });
  });

  it('is the first of two when clocks went back', () => {
    // 25 October 2026: 03:00 became 02:00 in Berlin, at 01:00 UTC; 02:30 was at 00:30 and at 01:30 UTC.
    expect(readWallTime('2026-10-25T02:30', 'Europe/Berlin')).toEqual(moment('2026-10-25T00:30:00Z', true));
    expect(readWallTime('2026-10-25T01:59', 'Europe/Berlin')).toEqual(moment('2026-10-24T23:59:00Z'));
    expect(readWallTime('2026-10-25T03:00', 'Europe/Berlin')).toEqual(moment('2026-10-25T02:00:00Z'));
  });

  it('is nothing, no time, or out of range', () => {
    expect(readWallTime(' ', 'UTC')).toEqual({ kind: 'missing' });
    for (const written of ['soon', '2026-02-30T10:00', '2026-01-15T24:30', '2026-01-15', '2026-01-15T10:60'])
      expect(readWallTime(written, 'UTC')).toEqual({ kind: 'unreadable' });
    expect(readWallTime('0026-01-15T10:00', 'UTC')).toEqual({ kind: 'out-of-range' });
    expect(readWallTime('1899-12-31T23:59', 'UTC')).toEqual({ kind: 'out-of-range' });
    expect(readWallTime('12026-01-15T10:00', 'UTC')).toEqual({ kind: 'out-of-range' });
    expect(() => readWallTime('2026-01-15T10:00', 'Mars/Olympus')).toThrow(RangeError);
  });

  it('reads back as it is shown, whole minutes, in any zone; of a time that came twice the first', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1971, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 }),
        fc.constantFrom(...zones),
        (minute, zone) => {
          const at = instant(minute * 60_000);
          const read = readWallTime(wallTimeText(at, zone), zone);
          expect(read.kind).toBe('moment');
          if (read.kind !== 'moment') return;
          if (read.twice)
            expect(at - read.at === 0 || (at > read.at && at - read.at <= 3_600_000)).toBe(true);
          else expect(read.at).toBe(at);
        },
      ),
    );
  });
});
