/** What the first rows do not tell is decided by all of them. */
import { describe, expect, it } from 'vitest';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import type { ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { fileOf, plainOptions, shown } from './importText';

const T = '2024-03-01T10:00:00Z';
const mapping: ImportOptions['mapping'] = { started: 'started', workflow: 'title' };

describe('what is ambiguous is decided over all rows', () => {
  it('the encoding: one damaged character early does not make Windows-1252 of a file in UTF-8', async () => {
    const damaged = Buffer.from([0xe9]);
    const rows = `${T},plain\n`.repeat(60_000);
    const content = Buffer.concat([
      Buffer.from(`started,title\n${T},a`),
      damaged,
      Buffer.from(`\n${rows}${`${T},Größe\n`.repeat(1000)}`),
    ]);
    const { report, incidents } = await importAll(content, { mapping });
    expect(report).toMatchObject({ encoding: 'utf-8', damagedText: true });
    expect([incidents[0]?.workflow, incidents.at(-1)?.workflow]).toEqual(['a\ufffd', 'Größe']);
  });

  it('the encoding: what looks like UTF-8 once does not make it of a file in Windows-1252', async () => {
    // C3 A9 is é in UTF-8 and Ã© in Windows-1252; everything else is only the latter.
    const rows = Array.from({ length: 1000 }, () => `${T},Größe für Müller\n`).join('');
    const content = Buffer.concat([
      Buffer.from(`started,title\n${T},Ã©\n${T},`, 'latin1'),
      Buffer.from('x\n'.padStart(1_200_000, 'x')),
      Buffer.from(rows, 'latin1'),
    ]);
    const { report, incidents } = await importAll(content, { mapping });
    expect(report).toMatchObject({ encoding: 'windows-1252', damagedText: false });
    expect([incidents[0]?.workflow, incidents.at(-1)?.workflow]).toEqual(['Ã©', 'Größe für Müller']);
  });

  it.each([
    ['a\n,,a', '|'],
    ['a\n,a', '\t'],
    ['a\n;;;;a', ','],
  ])(
    'the delimiter: a reading that loses most of the file never wins (%j between %j)',
    async (cell, delimiter) => {
      const rows = [
        ['id', 'started', 'title', 'amount'],
        ['1', 'Dec 31, 1979 19:00:00', cell, '1.234,50'],
        ['2', 'Dec 31, 1979 20:00:00', 'b', '1.234,50'],
      ];
      const content = rows.map((cells) => cells.map((text) => `"${text}"`).join(delimiter)).join('\n');
      const { report } = await importAll(content, { mapping: { ...mapping, id: 'id' }, zone: 'UTC' });
      expect(report).toMatchObject({ delimiter, header: rows[0], rows: { read: 2, imported: 2 } });
    },
  );

  it('the decimal mark, although the row that tells comes last', async () => {
    const rows = `${T},1.234\n`.repeat(20_000);
    const { incidents } = await importAll(`started,amount\n${rows}${T},"1.234,56"\n`, {
      mapping: { started: 'started', amountAtRisk: 'amount' },
    });
    expect([incidents[0]?.amountAtRisk, incidents.at(-1)?.amountAtRisk]).toEqual([1234, 1234.56]);
  });

  it('the decimal mark, although the first row is longer than what is looked at first', async () => {
    const { incidents } = await importAll(
      `started;note;amount\n${T};${'x'.repeat(300_000)};1234.50\n${T};;1.50\n`,
      {
        mapping: { started: 'started', amountAtRisk: 'amount' },
      },
    );
    expect(incidents.map(({ amountAtRisk }) => amountAtRisk)).toEqual([1234.5, 1.5]);
  });

  it('the decimal mark, and a number that has it otherwise is unreadable and not guessed', async () => {
    const rows = `${T},"1.234,50"\n`.repeat(3);
    const { incidents, report } = await importAll(`started,amount\n${rows}${T},1234.50\n${T},"1,234"\n`, {
      mapping: { started: 'started', amountAtRisk: 'amount' },
    });
    expect(incidents.map(({ amountAtRisk }) => amountAtRisk)).toEqual([1234.5, 1234.5, 1234.5, null, 1.234]);
    expect(report.unreadable).toEqual([
      { field: 'amountAtRisk', reason: 'unreadable', count: 1, firstLine: 5, firstText: '1234.50' },
    ]);
  });

  it('and a sink that forgets gets the same, read again only where a row asks for it', async () => {
    // More than is looked at first, and more than is read at once.
    const plain = `${T},7\n`.repeat(60_000);
    for (const [content, passes, last] of [
      [`started,amount\n${plain}${T},8\n`, ['read'], 8],
      [`started,amount\n${plain}${T},"1.234,5"\n${T},1.234\n`, ['read', 'scan', 'read'], 1234],
      [`started,amount\n${T},1.234\n${plain}${T},"1,5"\n`, ['scan', 'read'], 1.5],
    ] as const) {
      const options = { ...plainOptions, mapping: { started: 'started', amountAtRisk: 'amount' } };
      const phases: string[] = [];
      const amounts: (number | null)[] = [];
      await readIncidents(
        {
          path: fileOf(content),
          options,
          onProgress: ({ phase }) => phases.at(-1) !== phase && phases.push(phase),
        },
        {
          restart: () => void amounts.splice(0),
          incidents: (batch) => batch.forEach(({ amountAtRisk }) => amounts.push(amountAtRisk)),
          rejected: () => undefined,
        },
      );
      expect([phases, amounts.at(-1)]).toEqual([passes, last]);
      const { incidents } = await importAll(content, options);
      expect(amounts).toEqual(incidents.map(({ amountAtRisk }) => amountAtRisk));
    }
  });

  it('the order of day and month, where most times of the column are written otherwise', async () => {
    const rows = `${T},x\n`.repeat(15_000);
    const { incidents, report } = await importAll(
      `started,title\n${rows}1/2/2016 10:00,a\n13/2/2016 10:00,b\n`,
      {
        mapping,
        zone: 'UTC',
      },
    );
    expect(report.rows.imported).toBe(15_002);
    expect(incidents.slice(-2).map(({ times }) => shown(times.started))).toEqual([
      '2016-02-01T10:00:00Z',
      '2016-02-13T10:00:00Z',
    ]);
  });
});
