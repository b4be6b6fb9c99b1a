import { describe, expect, it } from 'vitest';
import { importText, problemOf, shown } from './importText';

/** Started as read from one cell, in a file whose other rows say nothing about its form. */
async function started(cell: string, options: Parameters<typeof importText>[1] = { zone: 'UTC' }) {
  const { incidents, rejected } = await importText(`started,note\n"${cell}",x\n`, {
    mapping: { started: 'started' },
    ...options,
  });
  const [incident] = incidents;
  return incident === undefined ? `rejected: ${rejected[0]?.reason}` : shown(incident.times.started);
}

describe('times as tools write them', () => {
  it.each([
    ['02/Jan/24 3:04 PM', '2024-01-02T15:04:00Z'], // Jira
    ['17/mar/26 10:00 AM', '2026-03-17T10:00:00Z'], // Jira in Portuguese
    ['05/ago/26 10:33 AM', '2026-08-05T10:33:00Z'],
    ['02/ene/24 3:04 PM', '2024-01-02T15:04:00Z'],
    ['2/Dez/24 15:04', '2024-12-02T15:04:00Z'],
    ['2024-01-02 15:04', '2024-01-02T15:04:00Z'],
    ['2024-01-02 15:04:05 UTC', '2024-01-02T15:04:05Z'],
    ['2024-01-02 15:04:05 -0300', '2024-01-02T18:04:05Z'],
    ['2024-01-02T15:04:05.123456Z', '2024-01-02T15:04:05.123Z'],
    ['2024-01-02T15:04:05.000+0000', '2024-01-02T15:04:05Z'],
    ['2024-01-02T15:04:05+01:00[Europe/Berlin]', '2024-01-02T14:04:05Z'],
    ['2024/01/02 15:04:05', '2024-01-02T15:04:05Z'],
    ['2024-01-02 03:04:05 PM', '2024-01-02T15:04:05Z'],
    ['Jan 2, 2024 @ 15:04:05.000', '2024-01-02T15:04:05Z'], // Kibana
    ['13-01-2024 15:04:05', '2024-01-13T15:04:05Z'],
    ['13/01/2024 - 15:04', '2024-01-13T15:04:00Z'],
    ['01/13/2024 03:04:05 PM', '2024-01-13T15:04:05Z'],
    ['13.01.2024 15:04 Uhr', '2024-01-13T15:04:00Z'],
    ['13/01/2024 15h04', '2024-01-13T15:04:00Z'],
    ['13.01.2024 15.04.05', '2024-01-13T15:04:05Z'],
    ['Sat 13/01/2024 15:04', '2024-01-13T15:04:00Z'],
    ['2 janv. 2024 15:04', '2024-01-02T15:04:00Z'],
    ['1er juillet 2024 à 15:04', '2024-07-01T15:04:00Z'],
    ['3. März 2024, 15:04', '2024-03-03T15:04:00Z'],
    ['2 de fevereiro de 2024 às 15:04', '2024-02-02T15:04:00Z'],
    ['sexta-feira, 2 de fevereiro de 2024 15:04', '2024-02-02T15:04:00Z'],
    ['2 de enero de 2024, 3:04 p. m.', '2024-01-02T15:04:00Z'],
    ['02-JAN-24 03.04.05.000000000 PM', '2024-01-02T15:04:05Z'], // Oracle
    ['Tue, 02 Jan 2024 15:04:05 GMT', '2024-01-02T15:04:05Z'],
    ['Tuesday, January 2, 2024 3:04:05 PM', '2024-01-02T15:04:05Z'],
    ['Tue Jan 02 2024 15:04:05 GMT+0100 (Central European Time)', '2024-01-02T14:04:05Z'],
    ['Tue Jan  2 15:04:05 PST 2024', '2024-01-02T23:04:05Z'],
    ['20240102 150405', '2024-01-02T15:04:05Z'],
    ['1704207845000', '2024-01-02T15:04:05Z'],
    ['45293.627835648', '2024-01-02T15:04:05Z'],
  ])('reads %s', async (cell, expected) => {
    expect(await started(cell)).toBe(expected);
  });

  it.each([
    ['13/01/2024 12:00 AM', '2024-01-13T00:00:00Z'],
    ['13/01/2024 12:30 AM', '2024-01-13T00:30:00Z'],
    ['13/01/2024 12:00 PM', '2024-01-13T12:00:00Z'],
    ['13/01/2024 12:30 PM', '2024-01-13T12:30:00Z'],
    ['2024-01-13 11:59:59 PM', '2024-01-13T23:59:59Z'],
  ])('knows noon and midnight on the 12-hour clock: %s', async (cell, expected) => {
    expect(await started(cell)).toBe(expected);
  });

  it.each([
    '31/2/2024 10:00',
    '2024-02-30 10:00',
    '2024-01-02 25:00',
    '13/01/2024 13:04 PM',
    '13/01/2024 0:04 AM',
    '13/01/2024 10:61',
    '1/1/0001 12:00:00 AM', // the zero of .NET, not 2001
    '01/Jan/0001 00:00',
    '0001/01/01 00:00',
    '2024-01-02 10:00 +25:00',
    '13/Foo/2024 10:00',
    '2024-01-02 10:00 ABC',
    '1.2.3',
    'NaN',
    '0000-00-00 00:00:00',
  ])('does not read %s', async (cell) => {
    expect(await started(cell)).toBe('rejected: start-unreadable');
  });

  it.each([
    ['29/02/00 10:00', '2000-02-29T10:00:00Z'],
    ['31/12/69 10:00', '2069-12-31T10:00:00Z'],
    ['31/12/70 10:00', '1970-12-31T10:00:00Z'],
    ['2/Jan/99 10:00', '1999-01-02T10:00:00Z'],
  ])('takes two digits of a year as POSIX does: %s', async (cell, expected) => {
    expect(await started(cell)).toBe(expected);
  });

  it('asks for the zone of an abbreviation that means several', async () => {
    expect(
      await problemOf('started,b\nTue Jan 2 15:04:05 IST 2024,x\n', { mapping: { started: 'started' } }),
    ).toMatchObject({ code: 'zone-needed' });
    expect(await started('Tue Jan 2 15:04:05 IST 2024', { zone: 'Asia/Kolkata' })).toBe(
      '2024-01-02T09:34:05Z',
    );
  });
});
