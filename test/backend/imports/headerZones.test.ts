/** Which zone a time was written in: its header's, its abbreviation's, the file's. */
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { problemOf, shown } from './importText';

const read = async (header: string, cell: string, options: Partial<ImportOptions> = {}) => {
  const { incidents, rejected, report } = await importAll(
    `"${header}",title\n"${cell}",a\n2024-01-01T00:00:00Z,b\n`,
    { mapping: { started: header, workflow: 'title' }, ...options },
  );
  const first = incidents.find(({ workflow }) => workflow === 'a');
  const [column] = report.timeColumns;
  return [first === undefined ? rejected[0]?.detail : shown(first.times.started), column?.usesZone];
};

describe('a zone in the header', () => {
  it.each([
    ['Started (Europe/Berlin)', '2024-07-01 12:00', '2024-07-01T10:00:00Z'],
    ['Started (Europe/Berlin)', '2024-07-01 12:00:00', '2024-07-01T10:00:00Z'],
    ['Started [America/Argentina/Buenos_Aires]', '1 Jul 2024 12:00', '2024-07-01T15:00:00Z'],
    ['Created (UTC+2)', '2024-07-01 12:00:00', '2024-07-01T10:00:00Z'],
    ['Created UTC-05:30', '2024-07-01 12:00', '2024-07-01T17:30:00Z'],
    ['Created (GMT+0545)', '2024-07-01 12:00', '2024-07-01T06:15:00Z'],
    ['Created (+02:00)', '2024-07-01 12:00', '2024-07-01T10:00:00Z'],
    ['Created (UTC)', '2024-07-01 12:00', '2024-07-01T12:00:00Z'],
  ])('%s: %s is %s, with or without another zone of the file', async (header, cell, at) => {
    expect(await read(header, cell)).toEqual([at, false]);
    expect(await read(header, cell, { zone: 'Asia/Tokyo' })).toEqual([at, false]);
  });

  it('gives way to the offset of a time', async () => {
    expect(await read('Started (Europe/Berlin)', '2024-07-01T12:00:00+09:00')).toEqual([
      '2024-07-01T03:00:00Z',
      false,
    ]);
  });

  it.each(['Started (Mars/Olympus)', 'Started (24h/12h)', 'Started (UTC+99)', 'Started (local)'])(
    'that there is not, as in %s, is asked for',
    async (header) => {
      const content = `${header},title\n2024-07-01 12:00,a\n`;
      expect(await problemOf(content, { mapping: { started: header } })).toMatchObject({
        code: 'zone-needed',
      });
    },
  );
});

describe('an abbreviation of several zones', () => {
  it.each([
    ['1 Jul 2024 12:00 IST', 'Asia/Kolkata', '2024-07-01T06:30:00Z'],
    ['1 Jul 2024 12:00 IST', 'Europe/Dublin', '2024-07-01T11:00:00Z'],
    ['1 Jan 2024 12:00 IST', 'Asia/Jerusalem', '2024-01-01T10:00:00Z'],
    ['1 Jul 2024 12:00 BST', 'Europe/London', '2024-07-01T11:00:00Z'],
    ['1 Jul 2024 12:00 BST', 'Asia/Dhaka', '2024-07-01T06:00:00Z'],
    ['1 Jan 2024 12:00 AST', 'America/Halifax', '2024-01-01T16:00:00Z'],
    ['1 Jan 2024 12:00 AST', 'Asia/Riyadh', '2024-01-01T09:00:00Z'],
    // Clocks in Jerusalem went back from 02:00 (+03:00) to 01:00 (+02:00): the second 01:30 is standard time.
    ['27 Oct 2024 01:30 IST', 'Asia/Jerusalem', '2024-10-26T23:30:00Z'],
  ])('%s in %s is %s', async (cell, zone, at) => {
    expect(await read('started', cell, { zone })).toEqual([at, true]);
  });

  it.each([
    ['1 Jul 2024 12:00 IST', 'Asia/Tokyo'],
    ['1 Jan 2024 12:00 BST', 'Europe/London'],
    ['1 Jul 2024 12:00 IST', 'Asia/Jerusalem'],
  ])('%s in %s cannot be read, and says why', async (cell, zone) => {
    const [detail] = await read('started', cell, { zone });
    expect(detail).toBe(
      `${cell}: The abbreviation of the time zone stands for several zones, and the zone of the file is none of them at that time.`,
    );
  });

  it('asks for the zone', async () => {
    const content = 'started,title\n1 Jul 2024 12:00 IST,a\n';
    expect(await problemOf(content)).toMatchObject({ code: 'zone-needed', text: '1 Jul 2024 12:00 IST' });
  });

  it('is none where RFC 5322 says what it is, or an offset stands beside it', async () => {
    expect(await read('started', '1 Jan 2024 12:00 CST', { zone: 'Asia/Shanghai' })).toEqual([
      '2024-01-01T18:00:00Z',
      false,
    ]);
    expect(await read('started', '1 Jan 2024 12:00 IST+0530')).toEqual(['2024-01-01T06:30:00Z', false]);
  });

  it('is none in a date as JavaScript prints it, however long its zone is', async () => {
    const cell = 'Mon Jul 01 2024 12:00:00 GMT+0545 (Central European Summer Time, as it is)';
    expect(await read('started', cell)).toEqual(['2024-07-01T06:15:00Z', false]);
  });
});
