import { describe, expect, it } from 'vitest';
import { importText, problemOf, shown } from './importText';

/** Started as read from one cell, in a file whose other rows say nothing about its form. */
async function started(cell: string, options: Parameters<typeof importText>[1] = {}) {
  const { incidents, rejected } = await importText(`started,note\n"${cell}",x\n`, {
    mapping: { started: 'started' },
    ...options,
  });
  const [incident] = incidents;
  return incident === undefined ? `rejected: ${rejected[0]?.reason}` : shown(incident.times.started);
}

describe('forms of time', () => {
  it.each([
    ['2024-03-01T10:20:30Z', '2024-03-01T10:20:30Z'],
    ['2024-03-01T10:20:30.1239Z', '2024-03-01T10:20:30.123Z'],
    ['2024-03-01T10:20:30,5+02:00', '2024-03-01T08:20:30.500Z'],
    ['2024-03-01 10:20:30 +0530', '2024-03-01T04:50:30Z'],
    ['2024-03-01 10:20-03', '2024-03-01T13:20:00Z'],
    ['2024-03-01 10:20:30', '2024-03-01T10:20:30Z'],
    ['2024-03-01', '2024-03-01T00:00:00Z'],
    ['2024-03-01 10:20:30 UTC', '2024-03-01T10:20:30Z'],
    ['2024-07-01 10:20:30 CEST', '2024-07-01T08:20:30Z'],
    ['2024-03-01 10:20:30 +0530 IST', '2024-03-01T04:50:30Z'],
    ['2024-03-01 10:20:30.123456789 +0000 UTC', '2024-03-01T10:20:30.123Z'],
    ['20240301', '2024-03-01T00:00:00Z'],
    ['20240301T102030Z', '2024-03-01T10:20:30Z'],
    ['2024/3/1 7:05', '2024-03-01T07:05:00Z'],
    ['2/Jan/06 3:04 PM', '2006-01-02T15:04:00Z'],
    ['2/Jan/06 12:04 AM', '2006-01-02T00:04:00Z'],
    ['Jan 2, 2006 3:04:05 pm', '2006-01-02T15:04:05Z'],
    ['2 January 2006 15:04', '2006-01-02T15:04:00Z'],
    ['Mon, 02 Jan 2006 15:04:05 GMT', '2006-01-02T15:04:05Z'],
    ['Mon, 02 Jan 2006 15:04:05 -0700', '2006-01-02T22:04:05Z'],
    ['Mon Jan  2 15:04:05 UTC 2006', '2006-01-02T15:04:05Z'],
    ['2. März 2006 15:04', '2006-03-02T15:04:00Z'],
    ['2 de fevereiro de 2006 15:04', '2006-02-02T15:04:00Z'],
    ['1136214245', '2006-01-02T15:04:05Z'],
    ['1136214245.5', '2006-01-02T15:04:05.500Z'],
    ['1136214245000', '2006-01-02T15:04:05Z'],
    ['38719.5', '2006-01-02T12:00:00Z'],
    ['29/2/2016 01:16', '2016-02-29T01:16:00Z'],
    ['2/29/2016 1:16 AM', '2016-02-29T01:16:00Z'],
    ['29.02.16, 01:16:30', '2016-02-29T01:16:30Z'],
    ['5/5/2016 01:16', '2016-05-05T01:16:00Z'],
    ['9999-12-31 23:59:59', '9999-12-31T23:59:59Z'],
  ])('reads %s', async (cell, expected) => {
    expect(await started(cell, { zone: 'UTC' })).toBe(expected);
  });

  it.each([
    '2023-02-29T10:00:00Z', // no leap year
    '2024-13-01 10:00',
    '2024-01-01 25:00',
    '31/2/2016 01:16',
    '2/Jan/06 13:04 PM', // 13 on a 12-hour clock
    '0001-01-01T00:00:00Z',
    'yesterday',
    '2024-01-01T10:00:00X',
    '12345678901234567',
    '2024-01-01 10:00 XYZ',
  ])('does not read %s', async (cell) => {
    expect(await started(cell, { zone: 'UTC' })).toBe('rejected: start-unreadable');
  });

  it.each(['', '?', '-', 'N/A', 'n/a', 'NULL', 'None', ' none '])('takes %j as missing', async (cell) => {
    expect(await started(cell)).toBe('missing');
  });
});

describe('zones', () => {
  it('asks for a zone as soon as one mapped time carries none', async () => {
    const file = 'started,restored\n2024-03-01T10:00:00Z,2024-03-01 11:00\n';
    expect(await problemOf(file)).toEqual({
      code: 'zone-needed',
      column: 'restored',
      line: 2,
      text: '2024-03-01 11:00',
    });
    const unmapped = await importText(file, { mapping: { started: 'started' } });
    expect(unmapped.report.rows.imported).toBe(1);
  });

  it('takes UTC from a header that says so', async () => {
    const { incidents } = await importText(
      'Created At (UTC),Closed At (UTC)\n2024-03-01 10:00,2024-03-01 11:00\n',
    );
    expect(shown(incidents[0]!.times.restored)).toBe('2024-03-01T11:00:00Z');
  });

  it.each(['started_at_utc', 'startedAtUtc', 'Started UTC', 'Started (gmt)'])(
    'does so from %s',
    async (name) => {
      const { report, incidents } = await importText(`${name},b\n2024-03-01 10:00,x\n`);
      expect(incidents.map(({ times }) => shown(times.started))).toEqual(['2024-03-01T10:00:00Z']);
      expect(report.timeColumns[0]?.usesZone).toBe(false);
    },
  );

  it('refuses a zone that does not exist', async () => {
    expect(await problemOf('started,b\n2024-03-01 10:00,x\n', { zone: 'Mars/Olympus' })).toEqual({
      code: 'unknown-zone',
      zone: 'Mars/Olympus',
    });
  });

  it('reports a time that never was and one that was twice, of which it takes the first', async () => {
    // Berlin 2024: 02:00-03:00 skipped on 31 March, 02:00-03:00 twice on 27 October (+02:00, then +01:00).
    const { report, incidents } = await importText(
      'started,restored\n' +
        '2024-03-31 01:59,2024-03-31 02:30\n' +
        '2024-03-31 01:59,2024-03-31 03:00\n' +
        '2024-10-27 02:30,2024-10-27 03:00\n',
      { zone: 'Europe/Berlin' },
    );
    expect(incidents.map(({ times }) => [shown(times.started), shown(times.restored)])).toEqual([
      ['2024-03-31T00:59:00Z', 'unreadable'],
      ['2024-03-31T00:59:00Z', '2024-03-31T01:00:00Z'],
      ['2024-10-27T00:30:00Z', '2024-10-27T02:00:00Z'],
    ]);
    expect(report.rows.flagged).toBe(2);
    expect(report.flaggedBy).toEqual({ 'dst-gap': 1, 'dst-overlap': 1 });
    expect(report.unreadable).toEqual([
      { field: 'restored', reason: 'dst-gap', count: 1, firstLine: 2, firstText: '2024-03-31 02:30' },
    ]);
  });

  it('says so of a start that never was', async () => {
    const { rejected } = await importText('started,b\n2024-03-31 02:30,x\n2024-02-30 02:30,x\nsoon,x\n', {
      zone: 'Europe/Berlin',
      mapping: { started: 'started' },
    });
    expect(rejected.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['start-unreadable', '2024-03-31 02:30: The time never was: clocks went forward over it.'],
      ['start-unreadable', '2024-02-30 02:30: There is no such date or time.'],
      ['start-unreadable', 'soon'],
    ]);
  });

  it('knows a change of half an hour', async () => {
    // Lord Howe 2024-04-07: 02:00 +11 becomes 01:30 +10:30, so 01:30-02:00 comes twice and 01:29 once.
    const { incidents } = await importText(
      'started,b\n2024-04-07 01:29,x\n2024-04-07 01:45,x\n2024-04-07 02:00,x\n',
      { zone: 'Australia/Lord_Howe' },
    );
    expect(incidents.map(({ times, flags }) => [shown(times.started), flags])).toEqual([
      ['2024-04-06T14:29:00Z', []],
      ['2024-04-06T14:45:00Z', ['dst-overlap']],
      ['2024-04-06T15:30:00Z', []],
    ]);
  });
});

describe('order of day and month', () => {
  const rows = (cells: string[]) => `started,note\n${cells.map((cell) => `${cell},x\n`).join('')}`;

  it('is decided for the column by any value that leaves no doubt', async () => {
    const { report, incidents } = await importText(rows(['1/2/2016 10:00', '13/2/2016 10:00']), {
      zone: 'UTC',
    });
    expect(report.order).toBe('dmy');
    expect(shown(incidents[0]!.times.started)).toBe('2016-02-01T10:00:00Z');
    const other = await importText(rows(['1/2/2016 10:00', '2/13/2016 10:00']), { zone: 'UTC' });
    expect(other.report.order).toBe('mdy');
    expect(shown(other.incidents[0]!.times.started)).toBe('2016-01-02T10:00:00Z');
  });

  it('is looked for in all rows, however far down', async () => {
    const cells = Array.from({ length: 30_000 }, () => '1/2/2016 10:00');
    const { report, incidents } = await importText(rows([...cells, '2/13/2016 10:00']), { zone: 'UTC' });
    expect(report.order).toBe('mdy');
    expect(shown(incidents[0]!.times.started)).toBe('2016-01-02T10:00:00Z');
  });

  it('is looked for in all rows of a column whose first ones are empty', async () => {
    // 03/04 leaves it open, 14/04 does not; both lie behind the first 256 KB, in which nothing is reconciled.
    const rows = Array.from({ length: 9000 }, () => '2024-03-01T10:00:00Z,,whatever\n').join('');
    const { report, incidents } = await importText(
      `started,reconciled,note\n${rows}2024-03-01T10:00:00Z,03/04/2024 10:00,x\n2024-03-01T10:00:00Z,14/04/2024 10:00,x\n`,
      { zone: 'UTC' },
    );
    expect(incidents.slice(-2).map(({ times }) => shown(times.reconciled))).toEqual([
      '2024-04-03T10:00:00Z',
      '2024-04-14T10:00:00Z',
    ]);
    expect(report.order).toBe('dmy');
  });

  it.each(['2/Jan/06 3:04 PM UTC', '1136214245', '1136214245000'])('is not told of %s', async (cell) => {
    expect((await importText(`started,b\n${cell},x\n`)).report.order).toBeNull();
  });

  it('is told where every date begins with its year', async () => {
    const { report } = await importText('started,b\n2024/03/01 10:00 UTC,x\n2024/02/03 10:00 UTC,x\n');
    expect(report.order).toBe('ymd');
  });

  it('is asked for when no value tells', async () => {
    const file = rows(['1/2/2016 10:00', '3/4/2016 10:00']);
    expect(await problemOf(file, { zone: 'UTC' })).toEqual({
      code: 'order-needed',
      column: 'started',
      text: '1/2/2016 10:00',
    });
    const { incidents } = await importText(file, { zone: 'UTC', order: 'dmy' });
    expect(shown(incidents[0]!.times.started)).toBe('2016-02-01T10:00:00Z');
  });

  it('is decided for every column by itself', async () => {
    const file = 'started,restored\n13/2/2016 10:00,3/4/2016 10:00\n';
    expect(await problemOf(file, { zone: 'UTC' })).toMatchObject({
      code: 'order-needed',
      column: 'restored',
    });
  });

  it('is asked for when values contradict each other, near or far', async () => {
    expect(await problemOf(rows(['13/2/2016 10:00', '2/13/2016 10:00']), { zone: 'UTC' })).toMatchObject({
      code: 'order-mixed',
    });
    const far = rows([
      '13/2/2016 10:00',
      ...Array.from({ length: 30_000 }, () => '1/2/2016 10:00'),
      '2/13/2016 10:00',
    ]);
    expect(await problemOf(far, { zone: 'UTC' })).toMatchObject({ code: 'order-mixed', line: 30_003 });
    const given = await importText(rows(['13/2/2016 10:00', '2/13/2016 10:00']), {
      zone: 'UTC',
      order: 'dmy',
    });
    expect(given.report.rejectedBy).toEqual({ 'start-unreadable': 1 });
  });
});
