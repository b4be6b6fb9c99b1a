/** Damage inside a table: what is damaged is named, and what is not is read. */
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { FileInspection } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { fileOf } from './importText';

const T = '2024-03-01T10:00:00Z';
const mapping = { started: 'started', workflow: 'title' };

/** What became of the rows: `line title` of those imported, `line reason` of those rejected. */
async function outcome(content: string | Buffer, options: Parameters<typeof importAll>[1] = {}) {
  const { incidents, rejected } = await importAll(content, { mapping, ...options });
  return {
    imported: incidents.map(({ line, workflow }) => `${line} ${String(workflow)}`),
    rejected: rejected.map(({ line, reason }) => `${line} ${reason}`),
  };
}

describe('an unclosed quote', () => {
  it.each([
    ['first', `"open\n${T},b\n${T},c\n`, ['3 b', '4 c'], ['2 unclosed-quote']],
    ['in the middle', `a\n${T},"open\n${T},c\n`, ['2 a', '4 c'], ['3 unclosed-quote']],
    ['last, with a line end', `a\n${T},b\n${T},"open\n`, ['2 a', '3 b'], ['4 unclosed-quote']],
    ['last, without one', `a\n${T},b\n${T},"open`, ['2 a', '3 b'], ['4 unclosed-quote']],
    ['alone at the very end', `a\n${T},b\n${T},"`, ['2 a', '3 b'], ['4 unclosed-quote']],
  ])('%s: costs one row', async (_, rows, imported, rejected) => {
    expect(await outcome(`started,title\n${T},${rows}`)).toEqual({ imported, rejected });
  });

  it('keeps the line as it was, so that it can be corrected', async () => {
    const { rejected } = await importAll(`started,title\n${T},"say ""hi\n${T},b\n`);
    expect(rejected.map(({ cells }) => cells)).toEqual([[`${T},"say ""hi`]]);
  });

  it('early in a large file costs one row of it, and little time', async () => {
    const rows = `${T},some title or other\n`.repeat(100_000);
    const { report, incidents } = await importAll(`started,title\n${T},"open\n${rows}`, { mapping });
    expect(report.rows).toMatchObject({ read: 100_001, imported: 100_000, rejected: 1 });
    expect([incidents[0]?.line, incidents.at(-1)?.line]).toEqual([3, 100_002]);
  });

  it('in every row costs every row, and little time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${T},"open ${i}\n`).join('');
    const { report } = await importAll(`started,title\n${rows}${T},good\n`, { mapping });
    expect(report.rows).toMatchObject({ read: 20_001, imported: 1, rejected: 20_000 });
  });

  it('is not one where a quote stands inside a plain cell', async () => {
    expect(await outcome(`started,title\n${T},5" pipe\n${T},a"b"c\n${T},say "hi"\n`)).toEqual({
      imported: ['2 5" pipe', '3 a"b"c', '4 say "hi"'],
      rejected: [],
    });
  });
});

describe('quotes', () => {
  it('may have blanks behind them', async () => {
    expect(await outcome(`started,title\n"${T}" ,"a, b"  \n"${T}"\t,"c ""d"""\n${T},"e" \t\n`)).toEqual({
      imported: ['2 a, b', '3 c "d"', '4 e'],
      rejected: [],
    });
  });

  it('with a text behind them do not fit, and cost their row', async () => {
    expect(await outcome(`started,title\n${T},"a"b\n${T},"c" d\n${T},e\n`)).toEqual({
      imported: ['4 e'],
      rejected: ['2 unclosed-quote', '3 unclosed-quote'],
    });
  });

  it('may hold nothing, or nothing but quotes', async () => {
    expect(await outcome(`started,title\n${T},""\n${T},""""\n"",""""""\n`)).toEqual({
      imported: ['2 null', '3 "', '4 ""'],
      rejected: [],
    });
  });

  it('may stand around every cell, header and times included, behind a mark', async () => {
    expect(await outcome(`\ufeff"started","title"\r\n"${T}","a"\r\n"${T}","b"`)).toEqual({
      imported: ['2 a', '3 b'],
      rejected: [],
    });
  });
});

describe('ragged rows', () => {
  it('too short, too long, or with a separator too many, are named with their numbers of cells', async () => {
    const { rejected, report } = await importAll(
      `started,title,note\n${T},a,x\n${T}\n${T},b\n${T},c,x,\n${T},d,x,y,z\n,,\n,\n${T},e,x\n`,
      { mapping },
    );
    expect(rejected.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
      [3, 'ragged', '1/3'],
      [4, 'ragged', '2/3'],
      [5, 'ragged', '4/3'],
      [6, 'ragged', '5/3'],
      [8, 'ragged', '2/3'],
    ]);
    expect(report.rows).toMatchObject({ read: 8, imported: 3 });
  });

  it('are none where the header ends with a separator too', async () => {
    const { report } = await importAll(`started,title,\n${T},a,\n${T},b,\n`, { mapping });
    expect(report.rows).toMatchObject({ read: 2, imported: 2 });
    expect(report.header).toEqual(['started', 'title', 'column 3']);
  });

  it('are none for blank lines, which are not read but counted as lines', async () => {
    expect(await outcome(`\n\nstarted,title\n\n${T},a\n  \n\t\n${T},b\n\n`)).toEqual({
      imported: ['5 a', '8 b'],
      rejected: [],
    });
  });
});

describe('names of columns', () => {
  it('that come again are told apart, and said to', async () => {
    const { report, incidents } = await importAll(`started,note,note,note\n${T},a,b,c\n`, {
      mapping: { started: 'started', workflow: 'note', service: 'note#2', vendor: 'note#3' },
    });
    expect(report.header).toEqual(['started', 'note', 'note#2', 'note#3']);
    expect(incidents[0]).toMatchObject({ workflow: 'a', service: 'b', vendor: 'c' });
    expect(report.cautions).toContainEqual({ code: 'repeated-header', column: 'note' });
  });

  // `constructor` is among those in stricter.test.ts.
  const trouble = ['__proto__', 'toString', 'hasOwnProperty', 'prototype', 'length'];

  it('may be words that mean something to the language', async () => {
    const { report, incidents } = await importAll(
      `started,${trouble.join(',')}\n${T},${trouble.map((name) => `${name} cell`).join(',')}\n`,
      {
        mapping: {
          started: 'started',
          id: '__proto__',
          workflow: 'length',
          service: 'toString',
          vendor: 'hasOwnProperty',
          failurePattern: 'prototype',
        },
        where: [{ column: '__proto__', operator: '!=', value: 'toString' }],
      },
    );
    expect(report.header).toEqual(['started', ...trouble]);
    expect(report.rows.imported).toBe(1);
    expect(incidents[0]).toMatchObject({
      externalId: '__proto__ cell',
      workflow: 'length cell',
      service: 'toString cell',
      vendor: 'hasOwnProperty cell',
      failurePattern: 'prototype cell',
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('may be such words when looked at, and when none is mapped', async () => {
    const content = `${trouble.join(',')},started\n${trouble.join(',')},${T}\n`;
    const { header, mapping: found, rows } = FileInspection.parse(await inspectFile(fileOf(content)));
    expect(header).toEqual([...trouble, 'started']);
    expect(rows).toEqual([[...trouble, T]]);
    expect(found).toEqual({ started: 'started' });
  });

  it('and cells may be such words wherever words have a meaning', async () => {
    const rows = trouble.map((word) => `${word},${T},${word},${word},${word},${word},${word}\n`).join('');
    const { incidents, report } = await importAll(
      `id,started,severity,status,reported by,caused by change,defects\n${rows}`,
      {
        mapping: {
          id: 'id',
          started: 'started',
          severity: 'severity',
          state: 'status',
          reportedBy: 'reported by',
          causedByChange: 'caused by change',
          reconciliationDefects: 'defects',
        },
        words: {
          severity: Object.fromEntries([['hasOwnProperty', 'SEV2' as const]]),
          closedStates: ['tostring'],
          reportedBySystem: ['__proto__'],
        },
      },
    );
    expect(incidents.map(({ externalId }) => externalId)).toEqual(trouble);
    // In the order of the list: its third word is given a severity, its second closes, its first is a system.
    expect(incidents.map(({ severity }) => severity)).toEqual([null, null, 'SEV2', null, null]);
    expect(incidents.map(({ times }) => times.closed)).toEqual([false, true, false, false, false]);
    expect(incidents.findIndex(({ reportedBy }) => reportedBy === 'system')).toBe(0);
    expect(report.unreadable).toMatchObject([{ field: 'reconciliationDefects', count: trouble.length }]);
  });

  it('may hold line ends, and rows go on behind them', async () => {
    const { report, incidents } = await importAll(`"started\n(UTC)","title\nof it"\n2024-03-01 10:00,a\n`, {
      mapping: { started: 'started\n(UTC)', workflow: 'title of it' },
    });
    expect(report.header).toEqual(['started\n(UTC)', 'title\nof it']);
    expect(incidents.map(({ line, workflow }) => [line, workflow])).toEqual([[4, 'a']]);
  });
});

describe('cells that a spreadsheet would run', () => {
  const formulas = ["=cmd|' /C calc'!A0", '=1+1', '+1', '-1', '@x', '=HYPERLINK("http://x","y")', '\u0009=1'];

  it('are text', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = formulas.map((text, i) => `${quoted(`${text}${i}`)},${T},${quoted(text)},${quoted(text)}\n`);
    const { incidents, report } = await importAll(`id,started,title,severity\n${rows.join('')}`, {
      mapping: { ...mapping, id: 'id', severity: 'severity' },
    });
    expect(report.rows).toMatchObject({ read: formulas.length, imported: formulas.length });
    expect(incidents.map(({ workflow }) => workflow)).toEqual(formulas.map((text) => text.trim()));
    expect(incidents.map(({ externalId }) => externalId)).toEqual(
      formulas.map((text, i) => `${text}${i}`.trim()),
    );
    expect(incidents.map(({ severityText }) => severityText)).toEqual(formulas.map((text) => text.trim()));
  });
});
