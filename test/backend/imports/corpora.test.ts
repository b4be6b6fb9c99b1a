import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportRefused } from '../../../src/backend/imports/importRefused';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import {
  FileInspection,
  type FileEncoding,
  type ImportMapping,
} from '../../../src/domain/metrics/importTypes';
import { importAll, sentenceOf } from './checks';

const corpora = 'test/fixtures/csv';
const inspect = async (path: string) => FileInspection.parse(await inspectFile(path));

/** Files whose cells hold line ends other than \n are in stricter.test.ts. */
const OTHER_LINE_ENDS = ['newlines_crlf'];

describe('csv-spectrum', () => {
  const folder = join(corpora, 'csv-spectrum');
  const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace('.csv', ''));

  it('is there with all twelve files', () => {
    expect(names).toHaveLength(12);
  });

  /** Its own answer, as a header and rows. */
  function answerTo(name: string): { header: string[]; rows: string[][] } {
    const answer: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
    const records = (Array.isArray(answer) ? answer : [answer]) as Record<string, string>[];
    // The corpus contradicts itself once: this answer has another phone number than its file.
    if (name === 'location_coordinates') Object.assign(records[0]!, { 'Contact Phone Number': '2095257564' });
    return { header: Object.keys(records[0]!), rows: records.map((record) => Object.values(record)) };
  }

  // Every one of them has two columns and a row at least: none is refused by a first look.
  it.each(names.filter((name) => !OTHER_LINE_ENDS.includes(name)))(
    '%s is read as its answer has it',
    async (name) => {
      const { header, rows, encoding, delimiter, byteOrderMark } = await inspect(
        join(folder, 'csvs', `${name}.csv`),
      );
      expect({ header, rows }).toEqual(answerTo(name));
      expect([encoding, delimiter, byteOrderMark]).toEqual(['utf-8', ',', false]);
    },
  );

  it.each(names)('%s holds no times, and is refused with its columns', async (name) => {
    const { header } = answerTo(name);
    const problem = await refusal(join(folder, 'csvs', `${name}.csv`));
    expect(problem).toBe(
      `No column of this file holds times, so nothing can be measured. Its columns: ${listed(header)}.`,
    );
  });
});

const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

async function refusal(path: string): Promise<string> {
  try {
    await importAll(readFileSync(path));
  } catch (error) {
    if (error instanceof ImportRefused) return sentenceOf(error.problem);
    throw error;
  }
  return 'imported';
}

type Look = {
  header: string[];
  rows: string[][];
  encoding?: FileEncoding;
  delimiter?: string;
  byteOrderMark?: boolean;
};

const ABC = ['a', 'b', 'c'];
const LONG = [
  ['1', '27', '', "I'm too long!"],
  ['', "I'm too short!"],
  ['0', 'mixed types.... uh oh', '17'],
];

describe('csvkit and papaparse', () => {
  it.each<[string, Look]>([
    ['csvkit/bad.csv', { header: ['column_a', 'column_b', 'column_c'], rows: LONG }],
    ['csvkit/bad_skip_lines.csv', { header: ['column_a', 'column_b', 'column_c'], rows: LONG }],
    ['csvkit/blanks.csv', { header: [...'abcdef'], rows: [['', 'NA', 'N/A', 'NONE', 'NULL', '.']] }],
    ['csvkit/dummy.tsv', { header: ABC, rows: [['1', '2', '3']], delimiter: '\t' }],
    ['csvkit/sniff_limit.csv', { header: ABC, rows: [['1', '2', '3']], delimiter: ';' }],
    ['csvkit/test_empty_columns_long_row.csv', { header: ABC, rows: [['', '', '', '']] }],
    ['csvkit/test_empty_columns_short_row.csv', { header: ABC, rows: [['', '']] }],
    [
      'csvkit/test_header_newline.csv',
      { header: ['start \t\n\v\f\r end', 'b', 'c'], rows: [['d', 'e', 'f']] },
    ],
    // A byte 0xA9 that no UTF-8 begins with.
    [
      'csvkit/test_latin1.csv',
      {
        header: ABC,
        rows: [
          ['1', '2', '3'],
          ['4', '5', '©'],
        ],
        encoding: 'windows-1252',
      },
    ],
    ['csvkit/test_locale.csv', { header: ABC, rows: [['1,7', '200.000.000', '']] }],
    ['csvkit/test_skip_lines.csv', { header: ABC, rows: [['1', '2', '3']] }],
    ...(
      [
        ['csvkit/test_utf16_big.csv', ABC, 'utf-16be'],
        ['csvkit/test_utf16_little.csv', ABC, 'utf-16le'],
        ['csvkit/test_utf8_bom.csv', ['foo', 'bar', 'baz'], 'utf-8'],
      ] as const
    ).map(([path, header, encoding]): [string, Look] => [
      path,
      {
        header: [...header],
        rows: [
          ['1', '2', '3'],
          ['4', '5', 'ʤ'],
        ],
        encoding,
        byteOrderMark: true,
      },
    ]),
    [
      'papaparse/utf-8-bom-sample.csv',
      { header: ['A', 'B', 'C'], rows: [['X', 'Y', 'Z']], byteOrderMark: true },
    ],
    [
      'papaparse/sample-header.csv',
      {
        header: ['title', 'name'],
        rows: [
          ['test title 01', 'test name 01'],
          ['', 'test name 02'],
        ],
      },
    ],
  ])(
    '%s is read',
    async (file, { encoding = 'utf-8', delimiter = ',', byteOrderMark = false, header, rows }) => {
      const path = join(corpora, file);
      expect(await inspect(path)).toMatchObject({
        encoding,
        delimiter,
        byteOrderMark,
        hasHeader: true,
        header,
        rows,
      });
      expect(await refusal(path)).toMatch(/^No column of this file holds times, /);
    },
  );

  it('mac_newlines.csv ends its lines with lone returns', async () => {
    const { header, rows } = await inspect(join(corpora, 'csvkit/mac_newlines.csv'));
    expect([header, rows.length, rows[0], rows[1]?.slice(1)]).toEqual([ABC, 2, ['1', '2', '3'], ['5', '6']]);
  });

  it.each(['date_like_number', 'test_date_format', 'test_numeric_date_format', 'test_precision'])(
    '%s has one column only, and is refused so',
    async (name) => {
      const path = join(corpora, 'csvkit', `${name}.csv`);
      await expect(inspectFile(path)).rejects.toMatchObject({ problem: { code: 'one-column' } });
      expect(await refusal(path)).toBe(
        'Only one column was found; a table of records needs at least two, separated by comma, semicolon, tab or bar.',
      );
    },
  );

  it('null_byte.csv is refused as binary', async () => {
    const path = join(corpora, 'csvkit/null_byte.csv');
    await expect(inspectFile(path)).rejects.toMatchObject({ problem: { code: 'binary' } });
    expect(await refusal(path)).toBe('This is not a text file; export the data as CSV.');
  });

  it('every file has its place in this list', () => {
    const files = ['csvkit', 'papaparse'].flatMap((name) => readdirSync(join(corpora, name)));
    expect(files.filter((name) => /\.[ct]sv$/.test(name))).toHaveLength(22);
  });
});

describe('csvkit, with columns chosen', () => {
  const read = (name: string, mapping: ImportMapping) =>
    importAll(readFileSync(join(corpora, 'csvkit', `${name}.csv`)), { mapping });

  it.each([
    ['bad', 2],
    ['bad_skip_lines', 5],
  ])('%s.csv: one row too long, one too short, and one whose start is none', async (name, first) => {
    const { report, rejected } = await read(name, { started: 'column_a' });
    expect(report.rows).toMatchObject({ read: 3, imported: 0, rejected: 3 });
    expect(rejected.map(({ line, reason, detail }) => [line - first, reason, detail]).sort()).toEqual([
      [0, 'ragged', '4/3'],
      [1, 'ragged', '2/3'],
      [2, 'start-unreadable', '0'],
    ]);
  });

  it.each([
    ['test_empty_columns_long_row', '4/3'],
    ['test_empty_columns_short_row', '2/3'],
  ])('%s.csv: separators alone are a row, and a ragged one', async (name, detail) => {
    const { report, rejected } = await read(name, { started: 'a' });
    expect(report.rows).toMatchObject({ read: 1, rejected: 1 });
    expect(rejected).toMatchObject([{ line: 2, reason: 'ragged', detail }]);
  });

  it('blanks.csv: nothing there, N/A, NONE and NULL are missing; NA and a dot are texts', async () => {
    const outcomes: string[] = [];
    for (const column of 'abcdef') {
      const { incidents, rejected } = await read('blanks', { started: column });
      outcomes.push(
        incidents.map(({ times }) => times.started).join() || rejected.map(({ reason }) => reason).join(),
      );
    }
    const [missing, unreadable] = ['missing', 'start-unreadable'];
    expect(outcomes).toEqual([missing, unreadable, missing, missing, missing, unreadable]);
  });

  it('test_locale.csv: marks of decimals and thousands as the column tells', async () => {
    const amounts = await Promise.all(
      ['a', 'b'].map(async (amountAtRisk) => {
        const { incidents } = await read('test_locale', { started: 'c', amountAtRisk });
        return incidents[0]?.amountAtRisk;
      }),
    );
    expect(amounts).toEqual([1.7, 200_000_000]);
  });
});
