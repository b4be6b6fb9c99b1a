/** Rejected rows written out: nothing in the file is run by a spreadsheet, and every text can be had back. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedCell, unguardedCell } from '../../../src/backend/imports/formulaGuard';
import { isRejectedRowsHeader, RejectedRowsFile } from '../../../src/backend/imports/rejectedRowsFile';
import type { ImportOptions, RejectedRow } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { writtenTable } from './csvDialect';
import { fileOf, importFile } from './importText';

const T = '2024-03-01T10:00:00Z';
const mapping: ImportOptions['mapping'] = { started: 'started', workflow: 'title' };

async function written(header: readonly string[], rows: readonly RejectedRow[]): Promise<string> {
  const path = fileOf('');
  const file = new RejectedRowsFile(path);
  await file.begin(header);
  await file.add(rows);
  await file.finish();
  return path;
}

describe('a guarded cell', () => {
  const text = fc
    .array(fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', '＝', '1', 'a', ' ', '"'), {
      maxLength: 6,
    })
    .map((pieces) => pieces.join(''));

  it('is never run, and gives back what it was', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (cell) => {
        const guarded = guardedCell(cell);
        expect(guarded.length > 1 && /^[=+\-@\t\r\n]/.test(guarded)).toBe(false);
        expect(unguardedCell(guarded)).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ["'=1", "''=1"],
    ['-', '-'],
    ["'tis", "'tis"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j', (cell, guarded) => {
    expect(guardedCell(cell)).toBe(guarded);
  });
});

describe('the file of rejected rows', () => {
  it('guards names, details and cells, and quotes what needs it', async () => {
    const path = await written(
      ['started', '=total'],
      [
        { line: 2, reason: 'start-unreadable', detail: '=now()', cells: ['=now()', 'a, "b"'] },
        { line: 3, reason: 'unclosed-quote', detail: '', cells: ['-1,"open'] },
        { line: 4, reason: 'ragged', detail: '1/2', cells: [' x\ny '] },
      ],
    );
    expect(readFileSync(path, 'utf8')).toBe(
      "line,reason,detail,started,'=total\n" +
        `2,start-unreadable,'=now(),'=now(),"a, ""b"""\n` +
        `3,unclosed-quote,,"'-1,""open"\n` +
        `4,ragged,1/2," x\ny "\n`,
    );
  });

  it('is known by its header, and no other file is', () => {
    expect(isRejectedRowsHeader(['line', 'reason', 'detail', 'started'])).toBe(true);
    expect(isRejectedRowsHeader(['line', 'reason', 'started', 'detail'])).toBe(false);
    expect(isRejectedRowsHeader([])).toBe(false);
  });

  it('comes in once it is corrected, row for row', async () => {
    const T = '2024-03-01T10:00:00Z';
    const content = `id,started,title\nA,soon,"one, ""two"""\nB,${T},fine\nC,,late\nD,later,ende\n`;
    const mapping = { id: 'id', started: 'started', workflow: 'title' };
    const first = await importAll(content, { mapping });
    expect(first.report.rejectedBy).toEqual({ 'start-unreadable': 2 });
    const corrected = first.rejected.map((row) => ({ ...row, cells: row.cells.with(1, T) }));
    const second = await importFile(await written(first.report.header, corrected), { mapping });
    expect(second.incidents.map(({ externalId, workflow }) => [externalId, workflow])).toEqual([
      ['A', 'one, "two"'],
      ['D', 'ende'],
    ]);
  });
});

describe('rejected rows that were written out, corrected and imported again', () => {
  const texts = [
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+49 30',
    '-1',
    '@x',
    "'=1",
    "''=1",
    "'tis",
    'plain',
    'a "q", b',
  ];

  async function again(
    rows: readonly (readonly string[])[],
    header: readonly string[],
    options: Partial<ImportOptions>,
  ) {
    const content = writtenTable([[...header], ...rows.map((cells) => [...cells])], {
      delimiter: ',',
      quotes: 'needed',
      lineEnd: '\n',
      isEnded: true,
      encoding: 'utf-8',
      byteOrderMark: false,
    });
    const first = await importAll(content, options);
    const path = fileOf('');
    const file = new RejectedRowsFile(path);
    await file.begin(first.report.header);
    await file.add(first.rejected);
    await file.finish();
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(',soon,', `,${T},`));
    return importFile(path, options);
  }

  it('mean what they meant, formulas included', async () => {
    const rows = texts.map((text, i) => [`${i}${text}`, 'soon', text, text]);
    const { incidents, report } = await again(rows, ['id', 'started', 'title', 'severity'], {
      mapping: { ...mapping, id: 'id', severity: 'severity' },
    });
    expect(report.rows).toMatchObject({ read: texts.length, imported: texts.length });
    expect(
      incidents.map(({ externalId, workflow, severityText }) => [externalId, workflow, severityText]),
    ).toEqual(rows.map(([id, , title, severity]) => [id, title, severity]));
  });

  it('keep ids, amounts and names of columns that begin with a sign', async () => {
    const rows = [
      ['-1', 'soon', 'a', '-12.50'],
      ['+2', 'soon', 'b', '+7'],
    ];
    const { incidents, report } = await again(rows, ['=id', 'started', 'title', '-amount'], {
      mapping: { ...mapping, id: '=id', amountAtRisk: '-amount' },
    });
    expect(report.header.slice(3)).toEqual(['=id', 'started', 'title', '-amount']);
    expect(incidents.map(({ externalId, amountAtRisk }) => [externalId, amountAtRisk])).toEqual([
      ['-1', -12.5],
      ['+2', 7],
    ]);
  });

  it('are no more different for the lines on which they stood', async () => {
    // Both rows of A were rejected as duplicate-id; corrected to say the same they are one incident, and a duplicate.
    const content = `id,started,title\nA,${T},a\nA,${T},b\nB,${T},c\n`;
    const first = await importAll(content, { mapping: { ...mapping, id: 'id' } });
    expect(first.report.rejectedBy).toEqual({ 'duplicate-id': 2 });
    const path = fileOf('');
    const file = new RejectedRowsFile(path);
    await file.begin(first.report.header);
    await file.add(first.rejected.map((row) => ({ ...row, cells: row.cells.with(2, 'a') })));
    await file.finish();
    const { report } = await importFile(path, { mapping: { ...mapping, id: 'id' } });
    expect(report.rows).toMatchObject({ read: 2, imported: 1, duplicates: 1 });
  });

  it('keep the delimiter of their file, and with it the meaning of their numbers', async () => {
    for (const [delimiter, amount] of [
      [';', 1.234],
      ['\t', 1234],
    ] as const) {
      const content = `started;title;amount\nsoon;a|b, c;1,234\n`.replaceAll(';', delimiter);
      const options = { mapping: { ...mapping, amountAtRisk: 'amount' } };
      const first = await importAll(content, options);
      const path = fileOf('');
      const file = new RejectedRowsFile(path);
      await file.begin(first.report.header, first.report.delimiter);
      await file.add(first.rejected);
      await file.finish();
      writeFileSync(path, readFileSync(path, 'utf8').replace(`soon${delimiter}a|b`, `${T}${delimiter}a|b`));
      const { report, incidents } = await importFile(path, options);
      expect(report.delimiter).toBe(delimiter);
      expect(incidents.map(({ workflow, amountAtRisk }) => [workflow, amountAtRisk])).toEqual([
        ['a|b, c', amount],
      ]);
    }
  });
});

describe('what no file may replace', () => {
  it('is left alone, with its reason, and nothing is written beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
    const path = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((done) => server.listen(path, done));
    for (const [taken, reason] of [
      [path, 'not-a-file'],
      [folder, 'folder'],
    ] as const) {
      const file = new RejectedRowsFile(taken);
      await expect(file.begin(['started'])).rejects.toMatchObject({ name: 'NotReplaceable', reason });
      await file.discard();
    }
    const late = new RejectedRowsFile(join(folder, 'later'));
    await late.begin(['started']);
    mkdirSync(join(folder, 'later'));
    await expect(late.finish()).rejects.toMatchObject({ name: 'NotReplaceable', reason: 'folder' });
    await late.discard();
    expect(readdirSync(folder).sort()).toEqual(['later', 'socket']);
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });
});
