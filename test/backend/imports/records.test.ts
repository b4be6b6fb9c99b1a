import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import { fileOf, importText, plainOptions, problemOf } from './importText';

const T = '2024-03-01T10:00:00Z';
const rejections = (rows: readonly { line: number; reason: string }[]) =>
  rows.map(({ line, reason }) => `${line} ${reason}`);

describe('damaged rows', () => {
  it('are rejected with line and reason, and the others kept', async () => {
    const { report, rejected, incidents } = await importText(
      `started,title,note\n${T},a,b\n${T},a\n${T},a,b,c\n\n${T},"two\nlines",b\nsoon,a,b\n${T},last,b\n`,
    );
    expect(rejections(rejected)).toEqual(['3 ragged', '4 ragged', '8 start-unreadable']);
    expect(rejected[1]).toMatchObject({ detail: '4/3', cells: [T, 'a', 'b', 'c'] });
    expect(incidents.map(({ line }) => line)).toEqual([2, 6, 9]);
    expect(report.rows).toMatchObject({ read: 6, imported: 3, rejected: 3 });
  });

  it('do not swallow the rows behind an unclosed quote', async () => {
    const { rejected, incidents } = await importText(
      `started,title\n${T},a\n${T},"never closed\n${T},b\n${T},c\n`,
    );
    expect(rejections(rejected)).toEqual(['3 unclosed-quote']);
    expect(rejected[0]?.cells).toEqual([`${T},"never closed`]);
    expect(incidents.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it('are told apart when a later quote seems to close an earlier one', async () => {
    const { rejected, incidents } = await importText(
      `started,title\n${T},"open\n${T},b\n${T},"closed, well"\n${T},d\n`,
    );
    expect(rejections(rejected)).toEqual(['2 unclosed-quote']);
    expect(incidents.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('are found quickly when there are very many', async () => {
    const bad = Array.from({ length: 5000 }, (_, i) => `${T},"bad" quote ${i}\n`).join('');
    const { report } = await importText(`started,title\n${bad}${T},good\n`);
    expect(report.rejectedBy).toEqual({ 'unclosed-quote': 5000 });
    expect(report.rows.imported).toBe(1);
  });

  it('are refused over 16 MB, with or without quotes', async () => {
    const long = 'x'.repeat(18 * 1024 * 1024);
    const { rejected, incidents } = await importText(
      `started,title\n${T},a\n${T},"${long}"\n${T},${long}\n${T},b\n`,
    );
    expect(rejections(rejected)).toEqual(['3 too-long', '4 too-long']);
    expect(rejected[0]!.cells[0]!.length).toBeLessThan(100_000);
    expect(incidents.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('are refused over 16 MB also when the file ends with the same breath', async () => {
    const long = 'x'.repeat(16 * 1024 * 1024);
    for (const last of [`"${long}"`, long]) {
      const { rejected, incidents } = await importText(`started,title\n${T},a\n${T},${last}\n${T},b\n`);
      expect(rejections(rejected)).toEqual(['3 too-long']);
      expect(incidents.map(({ line }) => line)).toEqual([2, 4]);
    }
  });
});

describe('text', () => {
  const table = `started,title\n${T},Größe\n`;
  it.each([
    ['utf-8', Buffer.from(table), false],
    ['utf-8', Buffer.from(`\ufeff${table}`), true],
    ['utf-16le', Buffer.from(`\ufeff${table}`, 'utf16le'), true],
    ['utf-16le', Buffer.from(table, 'utf16le'), false],
    ['utf-16be', Buffer.from(`\ufeff${table}`, 'utf16le').swap16(), true],
    ['windows-1252', Buffer.from(table, 'latin1'), false],
  ] as const)('is read as %s', async (encoding, bytes, byteOrderMark) => {
    const { report, incidents } = await importText(bytes, {
      mapping: { started: 'started', workflow: 'title' },
    });
    expect(report).toMatchObject({ encoding, byteOrderMark, damagedText: false });
    expect(incidents[0]?.workflow).toBe('Größe');
  });

  it('knows the characters that Windows-1252 has beyond Latin-1', async () => {
    const bytes = Buffer.concat([Buffer.from(`started,title\n${T},5 `), Buffer.from([0x80, 0x0a])]);
    const { incidents } = await importText(bytes, { mapping: { started: 'started', workflow: 'title' } });
    expect(incidents[0]?.workflow).toBe('5 €');
  });

  it('turns to Windows-1252 even when its first such character comes late', async () => {
    const rows = `${T},plain\n`.repeat(120_000);
    const { report, incidents } = await importText(
      Buffer.from(`started,title\n${rows}${T},Größe\n`, 'latin1'),
      {
        mapping: { started: 'started', workflow: 'title' },
      },
    );
    expect(report.encoding).toBe('windows-1252');
    expect(incidents.at(-1)?.workflow).toBe('Größe');
  });

  it('keeps characters whole that lie across chunks', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `${T},${'ü€😀'.repeat(1 + (i % 7))}\n`).join('');
    const { report, incidents } = await importText(`started,title\n${rows}`, {
      mapping: { started: 'started', workflow: 'title' },
    });
    expect(report).toMatchObject({ encoding: 'utf-8', damagedText: false });
    expect(incidents.every(({ workflow }, i) => workflow === 'ü€😀'.repeat(1 + (i % 7)))).toBe(true);
  });

  it.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\r'],
    ['|', '\n'],
  ])('is separated by %j with lines ended by %j', async (delimiter, end) => {
    const lines = [
      ['started', 'title'],
      [T, '"a, b; c"'],
      [T, '"q""q"'],
    ].map((cells) => cells.join(delimiter));
    const { report, incidents } = await importText(lines.join(end), {
      mapping: { started: 'started', workflow: 'title' },
    });
    expect(report.delimiter).toBe(delimiter);
    expect(incidents.map(({ workflow }) => workflow)).toEqual(['a, b; c', 'q"q']);
  });

  it('keeps a column called __proto__, and tells repeated headers apart', async () => {
    const { report, incidents } = await importText(`started,__proto__,Note,Note,\n${T},p,first,second,x\n`, {
      mapping: { started: 'started', workflow: '__proto__', service: 'Note#2', vendor: 'column 5' },
    });
    expect(report.header).toEqual(['started', '__proto__', 'Note', 'Note#2', 'column 5']);
    expect(incidents[0]).toMatchObject({ workflow: 'p', service: 'second', vendor: 'x' });
  });

  it('obeys sep= on the first line', async () => {
    const { report } = await importText(`sep=;\nstarted;title\n${T};a, b, c\n`);
    expect(report).toMatchObject({ delimiter: ';', header: ['started', 'title'], rows: { read: 1 } });
  });

  it('names the columns of a file without header', async () => {
    const { report, incidents } = await importText(`${T},a\n${T},b\n`, { mapping: { started: 'column 1' } });
    expect([report.rows.read, incidents[0]?.line]).toEqual([2, 1]);
  });
});

describe('files that hold no table of incidents', () => {
  it.each([
    ['', 'empty'],
    ['\n\n \n', 'empty'],
    ['started,restored\n', 'header-only'],
    ['started\n2024-03-01\n', 'one-column'],
    ['a,b\n1,2\n', 'no-time-column'],
    [`when,b\n${T},2\n`, 'started-not-mapped'],
    ['a,b\n\u0000,2\n', 'binary'],
    ['PK\u0003\u0004 and so on', 'packed'],
    ['PK\u0003\u0004 and xl/workbook.xml so on', 'workbook'],
  ])('%j is refused as %s', async (content, code) => {
    expect((await problemOf(content)).code).toBe(code);
  });

  it('names what cannot be opened', async () => {
    const open = (path: string) =>
      readIncidents(
        { path, options: plainOptions },
        { incidents: () => undefined, rejected: () => undefined },
      );
    await expect(open('/no/such/file.csv')).rejects.toMatchObject({
      problem: { code: 'cannot-open', reason: 'missing' },
    });
    await expect(open('/')).rejects.toMatchObject({ problem: { code: 'cannot-open', reason: 'folder' } });
    // A pipe or a device cannot be read twice.
    await expect(open('/dev/null')).rejects.toMatchObject({ problem: { reason: 'not-a-file' } });
  });

  it('names a column that is not there', async () => {
    expect(await problemOf(`started,b\n${T},x\n`, { mapping: { started: 'begun' } })).toEqual({
      code: 'unknown-column',
      column: 'begun',
      header: ['started', 'b'],
    });
  });
});

describe('while reading', () => {
  const big = fileOf(`started,title\n${`${T},some title\n`.repeat(150_000)}`);
  const sink = { incidents: () => undefined, rejected: () => undefined };

  it('hashes the file and tells how far it is', async () => {
    const seen: number[] = [];
    const report = await readIncidents(
      { path: big, options: plainOptions, onProgress: ({ bytesRead }) => seen.push(bytesRead) },
      sink,
    );
    const bytes = readFileSync(big);
    expect(report.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(seen.at(-1)).toBe(bytes.length);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('stops when asked to', async () => {
    const abort = new AbortController();
    const reading = readIncidents(
      { path: big, options: plainOptions, signal: abort.signal, onProgress: () => abort.abort() },
      sink,
    );
    await expect(reading).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });

  it('refuses a file that is written to meanwhile', async () => {
    const growing = fileOf(readFileSync(big, 'utf8'));
    let isFirst = true;
    const onProgress = () => {
      if (isFirst) appendFileSync(growing, `${T},one more\n`);
      isFirst = false;
    };
    const reading = readIncidents({ path: growing, options: plainOptions, onProgress }, sink);
    await expect(reading).rejects.toMatchObject({ problem: { code: 'changed-while-read' } });
  });

  it('passes on what the sink throws', async () => {
    const failing = { ...sink, incidents: () => Promise.reject(new Error('disk full')) };
    await expect(readIncidents({ path: big, options: plainOptions }, failing)).rejects.toThrow('disk full');
  });
});
