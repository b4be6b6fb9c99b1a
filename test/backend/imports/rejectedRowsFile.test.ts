/** Rejected rows written out: nothing in the file is run by a spreadsheet, and every text can be had back. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedCell, unguardedCell } from '../../../src/backend/imports/formulaGuard';
import { isRejectedRowsHeader, RejectedRowsFile } from '../../../src/backend/imports/rejectedRowsFile';
import type { RejectedRow } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { fileOf, importFile } from './importText';

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
