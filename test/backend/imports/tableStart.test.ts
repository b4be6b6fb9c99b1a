/** Where the table of a file begins and how wide it is, where that is not simply the first line. */
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { FileInspection, ImportReport } from '../../../src/domain/metrics/importTypes';
import { importAll, refusalOf } from './checks';
import { fileOf } from './importText';

const T = '2024-03-01T10:00:00Z';
const U = '2024-03-01T11:00:00Z';
const rows = (delimiter = ',') =>
  [`INC1,first,${T},${U}`, `INC2,second,${T},`, `INC3,third,${T},${U}`]
    .map((row) => `${row.replaceAll(',', delimiter)}\n`)
    .join('');
const header = 'id,title,started,restored\n';
const table = header + rows();

describe('lines above the header', () => {
  it.each<[string, string, number, string]>([
    ['a title', `Incident report 2024\n${table}`, 3, 'Incident report 2024'],
    [
      'a title, who made it and a gap',
      `Incident report 2024\nExported by Ana, on 2024-04-01\n\n${table}`,
      5,
      'Incident report 2024',
    ],
    ['a title as wide as the table', `Incident report 2024,,,\n,,,\n${table}`, 4, 'Incident report 2024'],
    ['remarks', `# exported 2024-04-01 10:00\n# all teams\n${table}`, 4, '# exported 2024-04-01 10:00'],
    [
      'remarks with another separator in them',
      `# made by Ana, for Bo\n${(header + rows()).replaceAll(',', ';')}`,
      3,
      '# made by Ana, for Bo',
    ],
    ['what was asked for', `Period;2024-03\nTeam;all\n${table.replaceAll(',', ';')}`, 4, 'Period'],
  ])('%s: are passed over and said to be', async (_, content, line, told) => {
    const { report, incidents, rejected } = await importAll(content);
    expect(report.header).toEqual(['id', 'title', 'started', 'restored']);
    expect(report.mapping).toMatchObject({ id: 'id', started: 'started', restored: 'restored' });
    expect(report.rows).toMatchObject({ read: 3, imported: 3 });
    expect([incidents.length, rejected.length, incidents[0]?.line]).toEqual([3, 0, line]);
    expect(ImportReport.parse(report).cautions).toEqual([{ code: 'lines-above-header', column: told }]);
    const look = FileInspection.parse(await inspectFile(fileOf(content)));
    expect(look.rows[0]?.[0]).toBe('INC1');
    expect(look.cautions).toEqual(report.cautions);
  });

  it.each<[string, string]>([
    ['a plain file', table],
    ['a header of two lines', `,,times,of day\n${table}`],
    ['rows wider than the header', `id,title,started\n${rows()}`],
    ['rows narrower than the header', `id,title,started,restored,owner\n${rows()}`],
    ['no header', rows()],
    ['rows of words that are wider than the header', 'id,started,note\nA,soon,too,long\nB,soon,too,long\n'],
  ])('%s has none', async (_, content) => {
    const { cautions } = await inspectFile(fileOf(content));
    expect(cautions.filter(({ code }) => code === 'lines-above-header')).toEqual([]);
  });
});

describe('a separator too many at the end', () => {
  it('of every row is no cell of the header', async () => {
    for (const more of [',', ',,,']) {
      const { report } = await importAll(header + rows().replaceAll('\n', `${more}\n`));
      expect(report.rows).toMatchObject({ read: 3, imported: 3 });
      expect(report.header.slice(0, 5)).toEqual(['id', 'title', 'started', 'restored', 'column 5']);
    }
  });

  it('of the header is no cell of the rows', async () => {
    const { report } = await importAll(`${header.trim()},,\n${rows()}`);
    expect(report.rows).toMatchObject({ read: 3, imported: 3 });
    expect(report.header).toEqual(['id', 'title', 'started', 'restored']);
  });

  it('of some rows makes these ragged, and so does a cell without a name', async () => {
    const one = await importAll(`${table}INC4,fourth,${T},${U},\n`);
    expect(one.report.rejectedBy).toEqual({ ragged: 1 });
    const all = await importAll(header + rows().replaceAll('\n', ',x\n'));
    expect(all.report.rejectedBy).toEqual({ ragged: 3 });
  });
});

describe('a file none of whose rows is sound', () => {
  it('has rows, and they are rejected with their reasons', async () => {
    const { report, rejected } = await importAll(`id,title,started\n1,"a \\"b\\" c",${T}\n2,"d" e,${T}\n`);
    expect(report.rows).toMatchObject({ read: 2, rejected: 2 });
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unclosed-quote'],
      [3, 'unclosed-quote'],
    ]);
  });
});

describe('the first line that spreadsheets write', () => {
  it.each(['sep=;', 'SEP=;', 'Sep=;', '"sep=;"'])('%s names the separator', async (line) => {
    const { report } = await importAll(`${line}\r\n${table.replaceAll(',', ';')}`);
    expect([report.delimiter, report.rows.imported]).toEqual([';', 3]);
    expect(report.cautions).toEqual([]);
  });
});

describe('blanks between a separator and a quote', () => {
  const loose = `"id", "title", "started",   "restored"\n"INC1", "a, ""b""\nc", "${T}", "${U}"\n"INC2", plain, ${T}, ""\n`;

  it('are passed over where the header has them', async () => {
    const { report, incidents } = await importAll(loose, {
      mapping: { id: 'id', started: 'started', restored: 'restored', workflow: 'title' },
    });
    expect(report.header).toEqual(['id', 'title', 'started', 'restored']);
    expect(incidents.map(({ externalId, workflow }) => [externalId, workflow])).toEqual([
      ['INC1', 'a, "b"\nc'],
      ['INC2', 'plain'],
    ]);
    expect(incidents.map(({ times }) => typeof times.restored)).toEqual(['number', 'string']);
  });

  it('are so in rows of one id too, and at the end of a window', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, i) => `"A${i % 50_000}", "x, ${i % 50_000}", "${T}", "${U}"\n`,
    );
    const { report } = await importAll(`"id", "title", "started", "restored"\n${rows.join('')}`, {
      dedupe: 'last',
    });
    expect(report.rows).toMatchObject({ read: 60_000, imported: 50_000, duplicates: 10_000 });
  });

  it('belong to the cell where the header has none', async () => {
    const { incidents, report } = await importAll(`id,title,started\nA, "b" ,${T}\n`, {
      mapping: { id: 'id', started: 'started', workflow: 'title' },
    });
    expect([incidents[0]?.workflow, report.rows.rejected]).toEqual([' "b" '.trim(), 0]);
  });
});

describe('text that is no table', () => {
  const json = 'json: This is JSON, not a table; export the data as CSV.';
  const markup = 'markup: This is a web page or XML, not a table; export the data as CSV.';
  it.each<[string, string, string]>([
    ['a list of records', `[{"id":1,"started":"${T}"},\n{"id":2,"started":"${T}"}]`, json],
    ['a record over several lines', `{\n  "incidents": [\n    {"id": 1, "started": "${T}"}\n  ]\n}\n`, json],
    ['a record a line', `{"id":1,"started":"${T}"}\n{"id":2,"started":"${T}"}\n`, json],
    ['an empty list', ' [ ]\n', json],
    ['a page to sign in', '\ufeff<!DOCTYPE html>\n<html><body>Sign in, please</body></html>', markup],
    ['a table of a page', '<table><tr><td>id</td><td>started</td></tr>\n</table>', markup],
    ['XML', '<?xml version="1.0"?>\n<incidents><incident id="1"/></incidents>', markup],
  ])('%s is said to be what it is', async (_, content, sentence) => {
    expect(await refusalOf(content)).toBe(sentence);
  });

  it('is not seen in a header with brackets', async () => {
    const { report } = await importAll(`[id],{x},<title>,started\n1,2,3,${T}\n`);
    expect(report.rows.imported).toBe(1);
  });

  it.each<[string, string]>([
    ['a zip with something else in it', 'PK\u0003\u0004\u0014\0\0\0\b\0abcdefghijklmnop\u0005\0\0\0a.csv'],
    ['gzip', '\u001f\u008b\b\0\0\0\0\0'],
    ['7z', '7z\u00bc\u00af\u0027\u001c\0\u0004'],
  ])('%s is to be unpacked', async (_, content) => {
    expect(await refusalOf(Buffer.from(content, 'latin1'))).toBe(
      'packed: This file is packed; unpack it and import the CSV file in it.',
    );
  });
});
