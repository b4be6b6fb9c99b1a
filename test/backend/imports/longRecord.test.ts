/** Records far too long: refused, the rows behind them imported, and never in memory as a whole. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { accountsOf, importAll } from './checks';
import { fileOf, importFile } from './importText';

const T = '2024-03-01T10:00:00Z';
const MB = 1024 * 1024;
const mapping = { started: 'started', workflow: 'title' };

/** A file of these pieces, a piece given as text and how often it comes. */
function fileOfPieces(pieces: readonly (readonly [text: string, times: number])[]): string {
  const path = fileOf('');
  const file = openSync(path, 'w');
  for (const [text, times] of pieces) {
    const bytes = Buffer.from(text);
    for (let i = 0; i < times; i += 1) writeSync(file, bytes);
  }
  closeSync(file);
  return path;
}

/** The most memory that was resident during some work beyond what was before it. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watching = setInterval(look, 5);
  try {
    await work();
  } finally {
    clearInterval(watching);
  }
  look();
  return most - before;
}

const plain = 'x'.repeat(MB);

describe('a line of 200 MB', () => {
  it.each([
    ['without quotes', `${T},`, ''],
    ['in quotes', `${T},"`, '"'],
    ['in a quote that is never closed', `${T},"`, ''],
  ])('%s is refused, and costs neither the rows behind it nor the memory', async (_, before, after) => {
    await importAll(`started,title\n${T},a\n`, { mapping });
    const path = fileOfPieces([
      [`started,title\n${T},first\n${before}`, 1],
      [plain, 200],
      [`${after}\n`, 1],
      [`${T},behind\n`, 1000],
    ]);
    const growth = await growthDuring(async () => {
      const found = await importFile(path, { mapping });
      expect(accountsOf(found)).toMatchObject({ read: 1002, imported: 1001, rejected: 1 });
      expect(found.rejected).toMatchObject([{ line: 3, reason: 'too-long' }]);
      expect(found.rejected[0]!.cells.join().length).toBeLessThan(MB);
      expect(found.incidents.map(({ line }) => line)).toEqual([
        2,
        ...Array.from({ length: 1000 }, (_, i) => 4 + i),
      ]);
    });
    expect(growth / MB).toBeLessThan(150);
  });
});

describe('a record', () => {
  it.each([
    ['of 15 MB', 15 * MB, true],
    ['a little under 16 MB', 16 * MB - 1000, true],
    ['a little over 16 MB', 16 * MB + 1000, false],
  ])('%s', async (_, length, isImported) => {
    const path = fileOfPieces([
      [`started,title\n${T},first\n${T},"y`, 1],
      ['x'.repeat(length - T.length - 10), 1],
      [`z"\n${T},last\n`, 1],
    ]);
    const found = await importFile(path, { mapping });
    accountsOf(found);
    const lengths = found.incidents.map(({ line, workflow }) => [line, workflow!.length]);
    expect(lengths).toEqual([[2, 5], ...(isImported ? [[3, length - T.length - 8]] : []), [4, 4]]);
    expect(found.rejected.map(({ line, reason }) => [line, reason])).toEqual(
      isImported ? [] : [[3, 'too-long']],
    );
    if (isImported) expect(found.incidents[1]?.workflow).toMatch(/^yx+z$/);
  });

  it('of many lines and 20 MB costs neither the rows before it nor those behind it', async () => {
    const path = fileOfPieces([
      [`started,title\n${T},first\n${T},"`, 1],
      [`${'x'.repeat(99)}\n`, 200_000],
      [`"\n`, 1],
      [`${T},behind\n`, 1000],
    ]);
    const found = await importFile(path, { mapping });
    accountsOf(found);
    const titles = found.incidents.map(({ workflow }) => workflow);
    expect([titles[0], titles.filter((title) => title === 'behind').length]).toEqual(['first', 1000]);
    expect(found.rejected[0]?.line).toBe(3);
  });

  it('may be long in cells as well as in one cell', async () => {
    const header = `started,title,${Array.from({ length: 998 }, (_, i) => `c${i}`).join(',')}`;
    const cells = `${T},wide,${Array.from({ length: 998 }, () => 'x'.repeat(2000)).join(',')}`;
    const { report, incidents } = await importAll(`${header}\n${`${cells}\n`.repeat(4)}`, { mapping });
    expect([report.rows.imported, incidents.at(-1)?.line]).toEqual([4, 5]);
  });

  it('may be the first row, long and full of other separators than the header shows', async () => {
    const { report } = await importAll(`started;title\n${T};"${'a,b,c;\n'.repeat(150_000)}"\n${T};b\n`, {
      mapping,
    });
    expect(report).toMatchObject({ delimiter: ';', rows: { read: 2, imported: 2 } });
  });
});

describe('only a record over 16 MB is too long', () => {
  it('which a header of ten thousand long names is not', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `a rather long name of a column, number ${i}`);
    const header = ['started', ...names.map((name) => `"${name}"`)].join(',');
    const { report } = await importAll(`${header}\n${[T, ...names.map(() => 'x')].join(',')}\n`);
    expect([report.rows.imported, report.header.length]).toEqual([1, 10_001]);
    const { columns } = await inspectFile(fileOf(`${header}\n${[T, ...names.map(() => 'x')].join(',')}\n`));
    expect(columns).toHaveLength(10_001);
  });

  it('nor a first row of some megabytes, behind which others tell what the columns are', async () => {
    const rows = `${T},x\n`.repeat(10);
    const { rows: shownRows } = await inspectFile(
      fileOf(`started,title\n${T},${'x'.repeat(3 * MB)}\n${rows}`),
    );
    expect(shownRows).toHaveLength(11);
  });

  it('but one of a quarter of a million columns is no header', async () => {
    const refused = inspectFile(fileOf(`started${','.repeat(2 ** 18)}\n${T}\n`));
    await expect(refused).rejects.toMatchObject({ problem: { code: 'header-too-long' } });
  });
});
