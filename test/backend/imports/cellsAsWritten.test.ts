/** Cells come out as they were written, whatever ends the lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { FileInspection, type ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { dialect, textIn, writtenTable, type Dialect } from './csvDialect';

const T = '2024-03-01T10:00:00Z';
const mapping: ImportOptions['mapping'] = { started: 'started', workflow: 'title' };
const titles = async (content: string | Buffer, options: Partial<ImportOptions> = {}) => {
  const { incidents, report } = await importAll(content, { mapping, ...options });
  expect(report.rows).toMatchObject({ imported: report.rows.read });
  return incidents.map(({ workflow }) => workflow);
};

describe('cells are kept as they are', () => {
  const corpora = 'test/fixtures/csv';
  const rows = async (file: string) => FileInspection.parse(await inspectFile(join(corpora, file))).rows;

  it('with the line ends inside them: csv-spectrum, newlines_crlf', async () => {
    const path = join(corpora, 'csv-spectrum/json/newlines_crlf.json');
    const answer = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>[];
    expect(await rows('csv-spectrum/csvs/newlines_crlf.csv')).toEqual(
      answer.map((one) => Object.values(one)),
    );
  });

  it('with the line ends inside them: csvkit, mac_newlines', async () => {
    expect(await rows('csvkit/mac_newlines.csv')).toEqual([
      ['1', '2', '3'],
      ['Once upon\ra time', '5', '6'],
    ]);
  });

  it('with every kind of line end, in a file of any kind of line end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const cells = ['a\nb', 'a\r\nb', 'a\rb', 'a\n\r\r\nb'];
      const content = ['started,title', ...cells.map((cell) => `${T},"${cell}"`), ''].join(end);
      expect(await titles(content)).toEqual(cells);
    }
  });

  it('with the control characters inside them', async () => {
    const cells = ['a\u001fb', 'a\u0001b', 'a\u001e\u001f\u001fb', 'a\u007fb'];
    const content = `id,started,title\n${cells.map((cell, i) => `${i},${T},${cell}\n`).join('')}`;
    expect(await titles(content, { mapping: { ...mapping, id: 'id' } })).toEqual(cells);
  });
});

describe('lines end with \\n, \\r\\n or \\r', () => {
  it('also where a file mixes them, and each is a line of its own', async () => {
    const { incidents, report } = await importAll(
      `started,title\r\n${T},a\n${T},b\r${T},"c\rd"\r\r\n${T},e\n\r${T},f`,
      {
        mapping,
      },
    );
    expect(report.rows).toMatchObject({ read: 5, imported: 5 });
    expect(incidents.map(({ workflow }) => workflow)).toEqual(['a', 'b', 'c\rd', 'e', 'f']);
  });

  it('also where the first of another kind comes late', async () => {
    const rows = `${T},x\r\n`.repeat(30_000);
    const found = await titles(`started,title\r\n${rows}${T},a\r${T},b\n${T},c`);
    expect([found.length, ...found.slice(-3)]).toEqual([30_003, 'a', 'b', 'c']);
  });

  it('also behind a separator named on the first line', async () => {
    expect(await titles(`sep=;\rstarted;title\r${T};a, b\r`)).toEqual(['a, b']);
  });

  it('and records of any text come back in every dialect', async () => {
    const file = dialect.chain((how) =>
      fc.record({
        how: fc.constant(how),
        cells: fc.array(
          textIn(how.encoding, ['\n', '\r\n', '\r', '\u001f']).map((text) => text.trim()),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
      }),
    );
    const western: Dialect = {
      delimiter: '\t',
      quotes: 'all',
      lineEnd: '\r\n',
      isEnded: true,
      encoding: 'windows-1252',
      byteOrderMark: false,
    };
    await fc.assert(
      fc.asyncProperty(file, async ({ how, cells }) => {
        const rows = [...cells, 'é anchor'].map((cell, i) => [
          String(i),
          'Dec 31, 1979 19:00:00',
          cell,
          '1.234,50',
          'Something was down for a while, and then it was not any more.',
        ]);
        const { incidents, report } = await importAll(
          writtenTable([['id', 'started', 'title', 'amount', 'note'], ...rows], how),
          { mapping: { ...mapping, id: 'id', amountAtRisk: 'amount' }, zone: 'UTC' },
        );
        expect(report).toMatchObject({ encoding: how.encoding, delimiter: how.delimiter });
        const missing = ['', '?', '-', 'null'];
        expect(incidents.map(({ workflow, amountAtRisk }) => [workflow, amountAtRisk])).toEqual(
          rows.map(([, , cell]) => [missing.includes(cell!.toLowerCase()) ? null : cell, 1234.5]),
        );
      }),
      {
        numRuns: 300,
        examples: [[{ how: western, cells: ['a\n,a'] }], [{ how: western, cells: ['a\n,a', ',a'] }]],
      },
    );
  });
});
