/** Wall times around changes of the clock: what never was and what was twice is reported, the rest is exact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAll } from './checks';
import { shown } from './importText';

/** Restored as read from wall times in a zone; started is a moment before all of them. */
async function restored(zone: string, walls: readonly string[]): Promise<(readonly [string, string])[]> {
  const rows = walls.map((wall) => `1900-06-01T00:00:00Z,${wall}\n`).join('');
  const { report, incidents } = await importAll(`started,restored\n${rows}`, { zone });
  expect(report.rows.imported).toBe(walls.length);
  const gaps = incidents.filter(({ flags }) => flags.includes('dst-gap')).length;
  expect(report.unreadable.map(({ field, reason, count }) => [field, reason, count])).toEqual(
    gaps === 0 ? [] : [['restored', 'dst-gap', gaps]],
  );
  return incidents.map(({ times, flags }) => [shown(times.restored), flags.join()] as const);
}

const GAP = ['unreadable', 'dst-gap'] as const;
const once = (moment: string) => [moment, ''] as const;
const twice = (first: string) => [first, 'dst-overlap'] as const;

describe('changes worked by hand', () => {
  it.each<[string, string, readonly (readonly [wall: string, readonly [string, string]])[]]>([
    // 31 March 2024 at 01:00Z from +01 to +02; 27 October 2024 at 01:00Z back.
    [
      'Europe/Berlin',
      'an hour',
      [
        ['2024-03-31 01:59:59', once('2024-03-31T00:59:59Z')],
        ['2024-03-31 02:00:00', GAP],
        ['2024-03-31 02:59:59', GAP],
        ['2024-03-31 03:00:00', once('2024-03-31T01:00:00Z')],
        ['2024-10-27 01:59:59', once('2024-10-26T23:59:59Z')],
        ['2024-10-27 02:00:00', twice('2024-10-27T00:00:00Z')],
        ['2024-10-27 02:59:59', twice('2024-10-27T00:59:59Z')],
        ['2024-10-27 03:00:00', once('2024-10-27T02:00:00Z')],
      ],
    ],
    // 10 March 2024 at 07:00Z from -05 to -04; 3 November 2024 at 06:00Z back.
    [
      'America/New_York',
      'an hour, west',
      [
        ['2024-03-10 01:59:59', once('2024-03-10T06:59:59Z')],
        ['2024-03-10 02:30:00', GAP],
        ['2024-03-10 03:00:00', once('2024-03-10T07:00:00Z')],
        ['2024-11-03 00:59:59', once('2024-11-03T04:59:59Z')],
        ['2024-11-03 01:30:00', twice('2024-11-03T05:30:00Z')],
        ['2024-11-03 02:00:00', once('2024-11-03T07:00:00Z')],
      ],
    ],
    // 6 October 2024 at 15:30Z (5 October) from +10:30 to +11; 7 April 2024 at 15:00Z (6 April) back.
    [
      'Australia/Lord_Howe',
      'half an hour',
      [
        ['2024-10-06 01:59:59', once('2024-10-05T15:29:59Z')],
        ['2024-10-06 02:00:00', GAP],
        ['2024-10-06 02:29:59', GAP],
        ['2024-10-06 02:30:00', once('2024-10-05T15:30:00Z')],
        ['2024-04-07 01:29:59', once('2024-04-06T14:29:59Z')],
        ['2024-04-07 01:30:00', twice('2024-04-06T14:30:00Z')],
        ['2024-04-07 01:59:59', twice('2024-04-06T14:59:59Z')],
        ['2024-04-07 02:00:00', once('2024-04-06T15:30:00Z')],
      ],
    ],
    // Ramadan 2024: 10 March at 02:00Z from +01 to +00, 14 April at 02:00Z back.
    [
      'Africa/Casablanca',
      'winter time for a month of spring',
      [
        ['2024-03-10 01:59:59', once('2024-03-10T00:59:59Z')],
        ['2024-03-10 02:30:00', twice('2024-03-10T01:30:00Z')],
        ['2024-03-10 03:00:00', once('2024-03-10T03:00:00Z')],
        ['2024-04-14 01:59:59', once('2024-04-14T01:59:59Z')],
        ['2024-04-14 02:30:00', GAP],
        ['2024-04-14 03:00:00', once('2024-04-14T02:00:00Z')],
      ],
    ],
    // 1 January 1986 from +05:30 to +05:45: a quarter of an hour that never was.
    [
      'Asia/Kathmandu',
      'a quarter of an hour',
      [
        ['1985-12-31 23:59:59', once('1985-12-31T18:29:59Z')],
        ['1986-01-01 00:00:00', GAP],
        ['1986-01-01 00:14:59', GAP],
        ['1986-01-01 00:15:00', once('1985-12-31T18:30:00Z')],
      ],
    ],
    // Samoa went over the date line: 30 December 2011 never was.
    [
      'Pacific/Apia',
      'a day',
      [
        ['2011-12-29 23:59:59', once('2011-12-30T09:59:59Z')],
        ['2011-12-30 00:00:00', GAP],
        ['2011-12-30 12:00:00', GAP],
        ['2011-12-30 23:59:59', GAP],
        ['2011-12-31 00:00:00', once('2011-12-30T10:00:00Z')],
      ],
    ],
    // Liberia was off by 44 minutes and 30 seconds until 7 January 1972, when clocks went forward over them.
    [
      'Africa/Monrovia',
      'seconds, at an odd minute',
      [
        ['1971-06-01 12:00:00', once('1971-06-01T12:44:30Z')],
        ['1972-01-06 23:59:59', once('1972-01-07T00:44:29Z')],
        ['1972-01-07 00:00:00', GAP],
        ['1972-01-07 00:44:29', GAP],
        ['1972-01-07 00:44:30', once('1972-01-07T00:44:30Z')],
      ],
    ],
    // Paris kept its own noon, 9 minutes and 21 seconds before Greenwich's, until 10/11 March 1911.
    [
      'Europe/Paris',
      'seconds, back',
      [
        ['1905-01-01 12:00:00', once('1905-01-01T11:50:39Z')],
        ['1912-01-01 12:00:00', once('1912-01-01T12:00:00Z')],
      ],
    ],
  ])('%s: %s', async (zone, _, cases) => {
    expect(
      await restored(
        zone,
        cases.map(([wall]) => wall),
      ),
    ).toEqual(cases.map(([, expected]) => expected));
  });
});

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Tehran',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'Europe/Dublin',
];

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Wall time of a moment by the runtime's own calendar, as milliseconds since 1970 on the wall. */
function wallOf(moment: number, zone: string): number {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(zone, clock);
  const parts = Object.fromEntries(
    clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
}

const HOUR = 3_600_000;

/** Every moment whose wall shows that time: none in a gap, two in an overlap. */
function momentsOf(wall: number, zone: string): number[] {
  const offsets = new Set<number>();
  for (let at = wall - 30 * HOUR; at <= wall + 30 * HOUR; at += 15 * HOUR) offsets.add(wallOf(at, zone) - at);
  const moments = [...offsets].map((offset) => wall - offset);
  return moments.filter((moment) => wallOf(moment, zone) === wall).sort((a, b) => a - b);
}

describe('any wall time in any year', () => {
  it('is the moment that showed it, the first of two, or none', async () => {
    // Half of them in the nights in which clocks tend to change.
    const anyTime = fc.integer({ min: Date.UTC(1975, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
    const night = fc
      .tuple(
        fc.integer({ min: 1975, max: 2036 }),
        fc.constantFrom(2, 3, 8, 9, 10),
        fc.nat(30),
        fc.nat(4 * 3600),
      )
      .map(([year, month, day, second]) => Date.UTC(year, month, 1 + day) / 1000 + second);
    const walls = fc.array(fc.oneof(anyTime, night), { minLength: 200, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ZONES), walls, async (zone, seconds) => {
        const texts = seconds.map((second) =>
          new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' '),
        );
        const expected = seconds.map((second) => {
          const [first, second_] = momentsOf(second * 1000, zone);
          if (first === undefined) return GAP;
          const moment = shown(first);
          return second_ === undefined ? once(moment) : twice(moment);
        });
        expect(await restored(zone, texts)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a start that never was', () => {
  it('rejects its row with the reason, and one that was twice is imported with a flag', async () => {
    const { report, rejected, incidents } = await importAll(
      'started,restored\n2024-03-10 02:30,2024-03-10 04:00\n2024-11-03 01:30,2024-11-03 01:45\n2024-11-03 00:30,2024-11-03 02:30\n',
      { zone: 'America/New_York' },
    );
    expect(rejected).toMatchObject([
      { line: 2, reason: 'start-unreadable', detail: expect.stringContaining('02:30') as string },
    ]);
    expect(incidents.map(({ line, flags }) => [line, flags])).toEqual([
      [3, ['dst-overlap']],
      [4, []],
    ]);
    expect(report.flaggedBy).toEqual({ 'dst-overlap': 1 });
  });

  it('does not touch times that carry an offset, nor columns in UTC', async () => {
    const { report, incidents } = await importAll(
      'started,restored,closed (UTC)\n2024-03-31T02:30:00+01:00,2024-10-27 02:30 CET,2024-03-31 02:30\n',
      {
        zone: 'Europe/Berlin',
        mapping: { started: 'started', restored: 'restored', reconciled: 'closed (UTC)' },
      },
    );
    expect(report.rows.flagged).toBe(0);
    expect(
      Object.values(incidents[0]!.times)
        .filter((time) => typeof time === 'number')
        .map(shown),
    ).toEqual(['2024-03-31T01:30:00Z', '2024-10-27T01:30:00Z', '2024-03-31T02:30:00Z']);
  });
});
