/** Files that change while they are read, that cannot be read, and disks that are full. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ImportRefused } from '../../../src/backend/imports/importRefused';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import type { Services } from '../../../src/backend/services/createServices';
import { failureOf } from '../../../src/backend/services/failure';
import type { Library } from '../../../src/backend/storage/openLibrary';
import type { ImportReport } from '../../../src/domain/metrics/importTypes';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';
import { text } from '../../../src/shared/i18n/text';
import { begin, newAnswer } from '../support/entries';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { temporaryFolder, testServices } from '../support/testLibrary';
import { sentenceOf } from './checks';
import { fileOf, importFile, plainOptions } from './importText';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function run(services: Services, request: ImportRequest, during?: () => void): Promise<ImportEntry> {
  const steps = services.imports.run(request, undefined);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    during?.();
  }
}

const keptCopy = ({ folder }: Library, { sha256: hash }: ImportReport) =>
  join(folder, 'imports', hash.slice(0, 2), hash);
const incidentsIn = ({ db }: Library): number =>
  db.get<{ n: number }>('SELECT coalesce(sum(rows), 0) AS n FROM record_chunk')?.n ?? 0;

/** What was imported is what the kept copy holds, under the SHA-256 of exactly those bytes. */
async function expectKept(library: Library, { report }: ImportEntry, request: ImportRequest): Promise<void> {
  const path = keptCopy(library, report);
  const bytes = readFileSync(path);
  expect([sha256(bytes), bytes.length]).toEqual([report.sha256, report.bytes]);
  const again = await importFile(path, request.options);
  expect(again.report).toEqual(report);
  expect(incidentsIn(library)).toBe(report.rows.imported);
}

type Change = [name: string, change: (path: string) => void];
const more = `${incidentLines(500).join('\n').replaceAll('I-', 'J-')}\n`;
const changes: Change[] = [
  ['grows', (path) => appendFileSync(path, more)],
  ['shrinks', (path) => truncateSync(path, 200_000)],
  ['is emptied', (path) => truncateSync(path, 0)],
  [
    'is replaced',
    (path) => {
      writeFileSync(`${path}.new`, `${HEADER}\n${more}`);
      renameSync(`${path}.new`, path);
    },
  ],
  ['is removed', (path) => rmSync(path, { force: true })],
];

describe('in the app, from the copy taken first', () => {
  it.each(changes)('a file that %s while it is imported comes in as it was', async (_, change) => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(20_000)]);
    const before = readFileSync(path);
    const request = importRequest(assessmentId, path, workflow.id);
    let isChanged = false;
    const entry = await run(services, request, () => {
      if (!isChanged) change(path);
      isChanged = true;
    });
    expect(isChanged).toBe(true);
    expect(entry.report).toMatchObject({
      sha256: sha256(before),
      bytes: before.length,
      rows: { imported: 20_000 },
    });
    await expectKept(library, entry, request);
  });

  it('a file that grows while the copy is taken comes in as far as it was copied', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const lines = incidentLines(25_000);
    const path = csv([HEADER, ...lines]);
    const request = importRequest(assessmentId, path, workflow.id);
    const writing = await open(path, 'a');
    let isOver = false;
    const growing = (async () => {
      for (let i = 0; i < 300 && !isOver; i += 1) {
        await writing.writeFile(`G-${i}${lines[0]!.slice(3)}\n`);
        await breathe();
      }
    })();
    const entry = await run(services, request);
    isOver = true;
    await growing;
    await writing.close();
    expect(entry.report.rows.read).toBeGreaterThanOrEqual(25_000);
    await expectKept(library, entry, request);
  });

  it('a file that is cut short while the copy is taken comes in as what was copied, and is undone whole', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(30_000)]);
    const request = importRequest(assessmentId, path, workflow.id);
    const importing = run(services, request);
    await breathe();
    truncateSync(path, 1_500_000);
    const entry = await importing;
    const { rows } = entry.report;
    expect(rows.imported + rows.rejected).toBe(rows.read);
    expect(rows.rejected).toBeLessThan(2);
    await expectKept(library, entry, request);
    services.imports.undo({ id: entry.id });
    expect(services.imports.list({ assessmentId })).toEqual([]);
  });
});

describe('read without a copy', () => {
  it.each(changes)(
    'a file that %s before its rows are read is one version or the other, or refused',
    async (name, change) => {
      const path = fileOf(`${HEADER}\n${incidentLines(20_000).join('\n')}\n`);
      const before = readFileSync(path);
      const rows = { read: 0, imported: 0 };
      const reading = readIncidents(
        { path, options: plainOptions },
        {
          begin: () => change(path),
          incidents: (batch) => void (rows.imported += batch.length),
          rejected: (batch) => void (rows.read += batch.length),
        },
      );
      let report: ImportReport;
      try {
        report = await reading;
      } catch (error) {
        expect(error).toBeInstanceOf(ImportRefused);
        sentenceOf((error as ImportRefused).problem);
        return;
      }
      const after = name === 'is removed' ? before : readFileSync(path);
      expect([sha256(before), sha256(after)]).toContain(report.sha256);
      const version = report.sha256 === sha256(before) ? before : after;
      expect(report.bytes).toBe(version.length);
      expect(rows.imported).toBe(report.rows.imported);
      expect(report.rows.imported + report.rows.rejected).toBe(report.rows.read);
      const written = version.toString().trimEnd().split('\n').length - 1;
      expect(report.rows.read).toBe(Math.max(0, written));
    },
  );

  it('a file that grows all the while is refused, and not read for ever', async () => {
    const path = fileOf(`${HEADER}\n${incidentLines(20_000).join('\n')}\n`);
    let grown = 0;
    const reading = readIncidents(
      {
        path,
        options: plainOptions,
        onProgress: () => {
          grown += 1;
          if (grown < 40) appendFileSync(path, more.replaceAll('J-', `K${grown}-`));
        },
      },
      { incidents: () => undefined, rejected: () => undefined },
    );
    await expect(reading).rejects.toMatchObject({ problem: { code: 'changed-while-read' } });
  });
});

describe('a path that cannot be read', () => {
  const refusedBy = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof ImportRefused) return sentenceOf(error.problem);
      throw error;
    }
    return 'read';
  };
  const bothWays = async (path: string) => [
    await refusedBy(importFile(path)),
    await refusedBy(inspectFile(path)),
  ];

  it('says that there is no such file', async () => {
    const sentence = 'There is no such file.';
    expect(await bothWays(join(temporaryFolder(), 'none.csv'))).toEqual([sentence, sentence]);
    expect(await bothWays(join(fileOf('a,b\n'), 'below.csv'))).toEqual([sentence, sentence]);
  });

  it('says that it is a folder', async () => {
    const sentence = 'This is a folder, not a file.';
    expect(await bothWays(temporaryFolder())).toEqual([sentence, sentence]);
  });

  it('says that rights are lacking', async () => {
    const path = fileOf(`started,b\n2024-03-01T10:00:00Z,x\n`);
    chmodSync(path, 0o000);
    const sentence = 'The file may not be read with your rights.';
    // Everything may be read by the superuser, who is somebody else for a moment here.
    const isSuperuser = process.geteuid?.() === 0;
    if (isSuperuser) process.seteuid?.(65_534);
    try {
      expect(await bothWays(path)).toEqual([sentence, sentence]);
    } finally {
      if (isSuperuser) process.seteuid?.(0);
    }
  });
});

describe('a full disk', () => {
  const counts = ({ db }: Library) =>
    ['record_chunk', 'chunk_column', 'incident_place', 'rejected_row', 'answer', 'import_file'].map(
      (table) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
    );

  const lines = incidentLines(10_000).map((line) => line.replace('I-', 'N-'));
  const pagesOf = ({ db }: Library) => Number(db.pragma('page_count'));

  /** Pages that the import takes where there is room enough; counted once. */
  let needed: number | undefined;
  async function pagesNeeded(): Promise<number> {
    if (needed !== undefined) return needed;
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    services.answers.set({ assessmentId, answer: newAnswer(3) });
    await run(
      services,
      importRequest(assessmentId, csv([HEADER, ...incidentLines(40), 'ragged']), workflow.id),
    );
    const before = pagesOf(library);
    await run(services, importRequest(assessmentId, csv([HEADER, ...lines], 'new.csv'), workflow.id));
    needed = pagesOf(library) - before;
    return needed;
  }

  it.each([
    ['none', () => 0],
    ['a page', () => 1],
    ['a tenth', (pages: number) => Math.floor(pages / 10)],
    ['a half', (pages: number) => Math.floor(pages / 2)],
    ['all but a page', (pages: number) => pages - 1],
  ])(
    'that has %s of the room needed ends the import with its sentence, and what was there before stays',
    async (_, roomOf) => {
      const room = roomOf(await pagesNeeded());
      const { services, library } = await testServices();
      const { assessmentId, workflow } = begin(services);
      services.answers.set({ assessmentId, answer: newAnswer(3) });
      const earlier = await run(
        services,
        importRequest(assessmentId, csv([HEADER, ...incidentLines(40), 'ragged']), workflow.id),
      );
      const before = counts(library);
      library.db.pragma(`max_page_count = ${pagesOf(library) + room}`);

      const path = csv([HEADER, ...lines], 'new.csv');
      const request = importRequest(assessmentId, path, workflow.id);
      const failure: unknown = await run(services, request).then(
        () => 'imported',
        (error: unknown) => error,
      );
      const body = failureOf(failure, library.folder);
      expect(body).toEqual({ code: 'DISK_FULL', data: { path: library.folder } });
      expect(text('app:problem.DISK_FULL', { path: library.folder })).toBe(
        `The disk is full: ${library.folder}.`,
      );
      expect(services.imports.list({ assessmentId })).toEqual([earlier]);
      expect(services.assessments.get({ id: assessmentId }).answers).toHaveLength(1);

      library.db.pragma('max_page_count = 1000000');
      expect(library.db.pragma('integrity_check')).toBe('ok');
      await services.clearUnfinished();
      for (let i = 0; i < 1000 && counts(library).join() !== before.join(); i += 1) await breathe();
      expect(counts(library)).toEqual(before);

      services.answers.set({ assessmentId, answer: newAnswer(4) });
      const entry = await run(services, request);
      expect(entry.report.rows.imported).toBe(10_000);
      expect(services.imports.list({ assessmentId }).map(({ id }) => id)).toEqual([earlier.id, entry.id]);
      expect(incidentsIn(library)).toBe(10_040);
    },
  );
});
