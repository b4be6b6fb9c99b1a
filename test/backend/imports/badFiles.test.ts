/** Files that hold no table of incidents, or hide it: each gets one sentence, or is read whole. */
import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { FileInspection, ImportReport, type ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importAll, refusalOf } from './checks';
import { fileOf, problemOf, shown } from './importText';

const T = '2024-03-01T10:00:00Z';
const mapping: ImportOptions['mapping'] = { started: 'started', workflow: 'title' };
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

describe('a file with nothing in it', () => {
  it.each<[string, string | Buffer]>([
    ['no bytes', ''],
    ['blank lines', '\n \r\n\t\r\n'],
    ['a mark of UTF-8', '\ufeff'],
    ['a mark of UTF-16, little end first', utf16le('\ufeff')],
    ['a mark of UTF-16, big end first', utf16be('\ufeff\n')],
    ['nothing but its separator', 'sep=;\n'],
  ])('%s: is empty', async (_, content) => {
    expect(await refusalOf(content)).toBe('empty: The file is empty.');
    await expect(inspectFile(fileOf(content))).rejects.toMatchObject({ problem: { code: 'empty' } });
  });

  it.each<[string, string | Buffer]>([
    ['as it is', 'started,title\n'],
    ['not ended', 'started,title'],
    ['in quotes, ended twice', '"started","title"\r\n\r\n'],
    ['behind a mark', '\ufeffstarted;title\n'],
    ['in UTF-16', utf16le('\ufeffstarted\ttitle\r\n')],
    ['behind its separator', 'sep=|\nstarted|title\n'],
  ])('a header %s: has no rows', async (_, content) => {
    expect(await refusalOf(content)).toBe('header-only: The file has a header and no rows.');
    await expect(inspectFile(fileOf(content))).rejects.toMatchObject({ problem: { code: 'header-only' } });
  });

  it.each([
    'started\n2024-03-01\n2024-03-02\n',
    'started\r2024-03-01',
    '"started"\n"2024-03-01 10:00"\n',
    `${T}\n`,
  ])('%j has one column', async (content) => {
    expect(await refusalOf(content)).toBe(
      'one-column: Only one column was found; a table of records needs at least two, separated by comma, semicolon, tab or bar.',
    );
  });

  it('names its columns when none of them holds times', async () => {
    expect(await refusalOf('ticket;owner\n1;Ana\n2;"Bo ""the fixer"""\n')).toBe(
      'no-time-column: No column of this file holds times, so nothing can be measured. Its columns: ticket and owner.',
    );
  });

  it('names its columns when it is not clear which is the start', async () => {
    expect(await refusalOf(`"when\nexactly",owner\n${T},Ana\n`)).toBe(
      'started-not-mapped: The file has times, but it is not clear which column says when an incident started. Its columns: when exactly and owner.',
    );
  });
});

describe('a file that is no text', () => {
  const noise = deflateSync(readFileSync('test/fixtures/github-status/derived_incidents.csv'));
  const REFUSED = {
    binary: 'This is not a text file; export the data as CSV.',
    packed: 'This file is packed; unpack it and import the CSV file in it.',
    workbook: 'This is a spreadsheet workbook; save the sheet as CSV and import that.',
  };
  it.each<[string, Buffer, keyof typeof REFUSED]>([
    [
      'a picture',
      Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0', 'latin1'), noise]),
      'binary',
    ],
    ['a program', Buffer.from('\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0,\n,\n', 'latin1'), 'binary'],
    ['a packed file', gzipSync(`started,title\n${T},a\n`), 'packed'],
    ['a document', Buffer.from('%PDF-1.7\n1,2\n3,4\n'), 'binary'],
    ['a database', Buffer.from('SQLite format 3\0\u0010\0\u0001\u0001\0@  \0\0', 'latin1'), 'binary'],
    ['noise', noise, 'binary'],
    ['a workbook', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml', 'latin1'), 'workbook'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
  ])('%s is refused', async (_, content, code) => {
    expect(await refusalOf(content)).toBe(`${code}: ${REFUSED[code]}`);
    await expect(inspectFile(fileOf(content))).rejects.toMatchObject({ problem: { code } });
  });

  it('is refused with some sentence also where no zero byte gives it away', async () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => 1 + ((i * i * 7 + i) % 255)));
    await refusalOf(bytes);
  });
});

describe('a zero byte', () => {
  it('near the beginning refuses the file as binary', async () => {
    expect(await refusalOf(`started,title\n${T},a\0b\n`)).toMatch(/^binary: /);
  });

  it('far down is a character like any other, and the rows around it are whole', async () => {
    const rows = `${T},plain\n`.repeat(20_000);
    const { report, incidents } = await importAll(`started,title\n${rows}${T},a\0b\n${T},c\n`, {
      mapping: { started: 'started', workflow: 'title' },
    });
    expect(report.rows).toMatchObject({ read: 20_002, imported: 20_002 });
    expect(incidents.slice(-2).map(({ workflow }) => workflow)).toEqual(['a\0b', 'c']);
  });
});

describe('bytes that are no text', () => {
  const mapping = { started: 'started', workflow: 'title' };
  const texts = async (content: Buffer) => {
    const { report, incidents } = await importAll(content, { mapping });
    const { encoding, byteOrderMark, damagedText } = report;
    return { how: [encoding, byteOrderMark, damagedText], texts: incidents.map(({ workflow }) => workflow) };
  };

  it.each([
    ['little', utf16le],
    ['big', utf16be],
  ])('one too many in UTF-16, %s end first: every whole row is there', async (_, encode) => {
    const table = encode(`\ufeffstarted,title\r\n${T},Größe\r\n${T},日本\r\n`);
    const { report, incidents } = await importAll(Buffer.concat([table, Buffer.from([0x41])]), { mapping });
    expect(incidents.map(({ workflow }) => workflow)).toEqual(['Größe', '日本']);
    expect(report.rows.rejected).toBeLessThan(2);
    const cut = encode(`\ufeffstarted,title\r\n${T},Größe\r\n${T},abc`);
    const last = await importAll(cut.subarray(0, cut.length - 1), { mapping });
    expect(last.report.rows).toMatchObject({ read: 2, imported: 2 });
    expect(last.incidents[1]?.workflow).toMatch(/^ab/);
  });

  it.each([
    ['utf-16le', utf16le],
    ['utf-16be', utf16be],
  ])('a missing mark is no hindrance in %s', async (encoding, encode) => {
    const names = ['Größe', '日本', 'Ω', '😀', 'plain'];
    expect(
      await texts(encode(`started,title\r\n${names.map((name) => `${T},${name}\r\n`).join('')}`)),
    ).toEqual({
      how: [encoding, false, false],
      texts: names,
    });
  });

  it('a few invalid ones in UTF-8 stay where they are, as the mark for such', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`started,title\n${T},Größe\n${T},a`),
      Buffer.from([0xff]),
      Buffer.from(`b\n${T},日本\n${T},c`),
      Buffer.from([0xe2, 0x82]),
      Buffer.from('\n'),
    ]);
    const found = await texts(bytes);
    expect(found.how).toEqual(['utf-8', false, true]);
    expect(found.texts.slice(0, 3)).toEqual(['Größe', 'a\ufffdb', '日本']);
    expect(found.texts[3]).toMatch(/^c\ufffd+$/);
  });

  it('behind a mark of UTF-8 never make another encoding of it', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeffstarted,title\n${T},a`), Buffer.from([0xe9, 0x0a])]);
    expect(await texts(bytes)).toEqual({ how: ['utf-8', true, true], texts: ['a\ufffd'] });
  });

  it('alone among plain letters are Windows-1252, where all of them mean something', async () => {
    const all = Buffer.from(Array.from({ length: 128 }, (_, i) => 0x80 + i));
    const found = await texts(Buffer.concat([Buffer.from(`started,title\n${T},<`), all, Buffer.from('>\n')]));
    expect(found.how).toEqual(['windows-1252', false, false]);
    expect(found.texts[0]).toHaveLength(130);
    expect(found.texts[0]).toMatch(/^<€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ\u00a0¡.*þÿ>$/);
  });

  it('cut a character of UTF-8 off at the end of the file, and lose nothing else', async () => {
    const whole = Buffer.from(`started,title\n${T},Größe\n${T},abc€`);
    const found = await texts(whole.subarray(0, whole.length - 1));
    expect(found.how).toEqual(['utf-8', false, true]);
    expect(found.texts[1]).toMatch(/^abc\ufffd+$/);
  });
});

describe('ten thousand columns', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
  const row = (time: string) => [...names.slice(1), time].join(',');
  const table = `${[...names.slice(1), 'started'].join(',')}\n${`${row(T)}\n`.repeat(20)}`;

  it('are read, each under its name', async () => {
    const { report, incidents } = await importAll(`${table}${T},short\n`, {
      mapping: { started: 'started', workflow: 'c9999', service: 'c1' },
    });
    expect(report.rows).toMatchObject({ read: 21, imported: 20, rejected: 1 });
    expect(report.header).toHaveLength(10_000);
    expect(incidents[0]).toMatchObject({ workflow: 'c9999', service: 'c1' });
    expect(ImportReport.safeParse(report).success).toBe(true);
  });

  it('are looked at', async () => {
    const { columns, mapping } = FileInspection.parse(await inspectFile(fileOf(table)));
    expect([columns.length, mapping.started]).toEqual([10_000, 'started']);
  });

  it('in a row of a narrow table make it a ragged one', async () => {
    const { report, rejected } = await importAll(`started,title\n${T},a\n${row(T)}\n${T},b\n`);
    expect(report.rows).toMatchObject({ read: 3, imported: 2, rejected: 1 });
    expect(rejected[0]).toMatchObject({ line: 3, reason: 'ragged', detail: '10000/2' });
    expect(rejected[0]?.cells.join(',')).toBe(row(T));
    expect(report.rejectedExamples[0]?.cells.length).toBeLessThanOrEqual(50);
  });

  it('are all named in a sentence without filling a screen', async () => {
    const refusal = await refusalOf(`${names.join(',')}\n${names.join(',')}\n`);
    expect(refusal).toMatch(/^no-time-column: /);
    expect(refusal.length).toBeLessThan(1000);
  });
});

describe('a separator named on the first line', () => {
  it.each([
    [';', '\n', ''],
    ['\t', '\r\n', ''],
    ['|', '\n', '\ufeff'],
    [',', '\r\n', '\ufeff'],
  ])('%j with lines ended by %j and %j before', async (delimiter, end, mark) => {
    const table = [
      ['started', 'title'],
      [T, '"a, b; c"'],
      [T, 'd'],
    ];
    const content = [`${mark}sep=${delimiter}`, ...table.map((cells) => cells.join(delimiter)), ''].join(end);
    const { report, incidents } = await importAll(content, {
      mapping: { started: 'started', workflow: 'title' },
    });
    expect(report).toMatchObject({ delimiter, header: ['started', 'title'], byteOrderMark: mark !== '' });
    expect(incidents.map(({ line, workflow }) => [line, workflow])).toEqual([
      [3, 'a, b; c'],
      [4, 'd'],
    ]);
  });

  it('counts also where another seems to fit better', async () => {
    const { report } = await importAll(`sep=;\nstarted;a,b,c\n${T};1,2,3\n`);
    expect(report).toMatchObject({ delimiter: ';', header: ['started', 'a,b,c'] });
  });

  it('is read in UTF-16 too', async () => {
    const { report } = await importAll(utf16le(`\ufeffsep=;\r\nstarted;title\r\n${T};a, b, c\r\n`));
    expect(report).toMatchObject({ delimiter: ';', encoding: 'utf-16le', rows: { read: 1, imported: 1 } });
  });
});

describe('a quote that is opened in the header and never closed', () => {
  const rows = `${T},a\n`.repeat(3);
  it.each([`"started,title\n${rows}`, `started,"title\n${rows}`, `"started,title\n${rows.repeat(40_000)}`])(
    'is told or counted: %#',
    async (content) => {
      const problem = await problemOf(content, { mapping: { started: 'started' } });
      await refusalOf(content, { mapping: { started: 'started' } });
      expect(['unknown-column', 'header-too-long', 'one-column']).toContain(problem.code);
    },
  );
});

describe('years at the edges', () => {
  it('0001 is no time, 9999 is one to come', async () => {
    const { report, incidents, rejected } = await importAll(
      'started,restored\n' +
        '2024-03-01T10:00:00Z,0001-01-01T00:00:00Z\n' +
        '2024-03-01T10:00:00Z,9999-12-31T23:59:59Z\n' +
        '0001-01-01T00:00:00Z,2024-03-01T10:00:00Z\n' +
        '1900-01-01T00:00:00Z,2024-03-01T10:00:00Z\n' +
        '1899-12-31T23:59:59Z,2024-03-01T11:00:00Z\n' +
        '2024-03-01T10:00:00Z,9999-12-31T23:59:59-05:00\n',
    );
    expect(incidents.map(({ times }) => shown(times.restored))).toEqual([
      'unreadable',
      '9999-12-31T23:59:59Z',
      '2024-03-01T10:00:00Z',
      'unreadable',
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'start-unreadable'],
      [6, 'start-unreadable'],
    ]);
    expect(report.unreadable).toEqual([
      {
        field: 'restored',
        reason: 'out-of-range',
        count: 2,
        firstLine: 2,
        firstText: '0001-01-01T00:00:00Z',
      },
    ]);
    expect(shown(report.latest!)).toBe('2024-03-01T11:00:00Z');
  });
});

describe('nothing is hidden', () => {
  it('a byte too many in UTF-16 is told as damaged text', async () => {
    const table = Buffer.from(`\ufeffstarted,title\n${T},a\n`, 'utf16le');
    for (const bytes of [table, Buffer.from(table).swap16()]) {
      const { report } = await importAll(Buffer.concat([bytes, Buffer.from([0x41])]), { mapping });
      expect(report.damagedText).toBe(true);
    }
  });

  it.each(['01/01/0001 00:00', '0001/01/01 00:00', '1 Jan 0001 00:00', 'Jan 1, 0001 00:00'])(
    'the year 0001 is out of range in %s, not a year of this century',
    async (cell) => {
      const { rejected } = await importAll(`started,title\n"${cell}",x\n${T},y\n`, {
        zone: 'UTC',
        mapping,
        order: 'dmy',
      });
      expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'start-unreadable']]);
    },
  );
});
