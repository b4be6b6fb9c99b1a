/** What the rules of importing ask beyond what was always so; each names its rule. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { RejectedRowsFile } from '../../../src/backend/imports/rejectedRowsFile';
import type { Library } from '../../../src/backend/storage/openLibrary';
import { FileInspection, type ImportOptions } from '../../../src/domain/metrics/importTypes';
import { begin } from '../support/entries';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';
import { importAll } from './checks';
import { dialect, textIn, writtenTable, type Dialect } from './csvDialect';
import { fileOf, importFile, shown } from './importText';

vi.setConfig({ testTimeout: 60_000 });

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

describe('only a record over 16 MB is too long', () => {
  it('which a header of ten thousand long names is not', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `a rather long name of a column, number ${i}`);
    const header = ['started', ...names.map((name) => `"${name}"`)].join(',');
    const { report } = await importAll(`${header}\n${[T, ...names.map(() => 'x')].join(',')}\n`);
    expect([report.rows.imported, report.header.length]).toEqual([1, 10_001]);
    const { columns } = await inspectFile(fileOf(`${header}\n${[T, ...names.map(() => 'x')].join(',')}\n`));
    expect(columns).toHaveLength(10_001);
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

describe('a column may be called constructor', () => {
  const content = `constructor,started,title\nx,${T},a\n`;

  it('when it is looked at', async () => {
    const { header, cautions } = FileInspection.parse(await inspectFile(fileOf(content)));
    expect([header, cautions]).toEqual([['constructor', 'started', 'title'], []]);
  });

  it('when it is imported, by any preset', async () => {
    for (const preset of [null, 'jira', 'opsgenie', 'servicenow', 'generic'] as const) {
      const { report } = await importAll(content, { preset, mapping: { ...mapping, id: 'constructor' } });
      expect(report.cautions).toEqual([]);
    }
  });

  it('in the library, where the import is listed again', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const request = importRequest(assessmentId, csv(content.trimEnd().split('\n')), workflow.id);
    const steps = services.imports.run({ ...request, options: { ...request.options, mapping } }, undefined);
    let step = await steps.next();
    while (step.done !== true) step = await steps.next();
    expect(services.imports.list({ assessmentId })).toHaveLength(1);
  });
});

describe('an import that came to nothing leaves nothing behind', () => {
  const filesKept = ({ folder }: Library): string[] =>
    existsSync(join(folder, 'imports'))
      ? readdirSync(join(folder, 'imports'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          /[0-9a-f]{64}$/.test(name),
        )
      : [];
  /** Waits a while for the clearing that nobody waits for. */
  async function whatIsLeft(library: Library) {
    const rows = () =>
      ['import_file', 'record_chunk'].map(
        (table) => library.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n,
      );
    const left = () => [...rows(), ...filesKept(library)];
    for (let i = 0; i < 300 && left().join() !== '0,0'; i += 1) await wait(10);
    return left();
  }

  it('cancelled: not even the copy of its file', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(60_000)]);
    const leaving = new AbortController();
    const steps = services.imports.run(importRequest(assessmentId, path, workflow.id), leaving.signal);
    const importing = (async () => {
      for await (const step of steps) if (step.phase !== 'scan') leaving.abort();
    })();
    await expect(importing).rejects.toMatchObject({ body: { data: { code: 'cancelled' } } });
    expect(await whatIsLeft(library)).toEqual([0, 0]);
  });

  it('crashed: not even the copy of its file, once the library was opened again', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const steps = services.imports.run(
      importRequest(assessmentId, csv([HEADER, ...incidentLines(100)]), workflow.id),
      undefined,
    );
    while ((await steps.next()).done !== true);
    // As a crash leaves it: everything arrived, and nothing was committed.
    library.db.run("UPDATE import_file SET state = 'pending', report = NULL");
    expect(filesKept(library)).toHaveLength(1);
    await services.clearUnfinished();
    expect(await whatIsLeft(library)).toEqual([0, 0]);
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
});
