import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listChanges } from '../../../src/backend/storage/changeLog';
import type { Library } from '../../../src/backend/storage/openLibrary';
import type { ImportProgress } from '../../../src/domain/metrics/importTypes';
import { day } from '../../../src/domain/time';
import { begin, newAnswer, newWorkflow } from '../support/entries';
import { run } from '../support/importing';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { temporaryFolder, testServices } from '../support/testLibrary';
import { until } from '../support/until';

const rowsIn = ({ db }: Library) =>
  ['import_file', 'record_chunk', 'chunk_column', 'incident_place', 'rejected_row'].map(
    (table) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n,
  );

const keptFiles = ({ folder }: Library): string[] =>
  existsSync(join(folder, 'imports'))
    ? readdirSync(join(folder, 'imports'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /[0-9a-f]{64}$/.test(name),
      )
    : [];

describe('an import', () => {
  test('brings its incidents, keeps its file, and says who did it', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(12)]);
    const entry = await run(services, importRequest(assessmentId, path, workflow.id));
    expect(entry).toMatchObject({
      fileName: 'incidents.csv',
      workflowId: workflow.id,
      report: { rows: { imported: 12 } },
    });
    expect(services.imports.list({ assessmentId })).toEqual([entry]);
    const sha = entry.report.sha256;
    expect(readFileSync(join(library.folder, 'imports', sha.slice(0, 2), sha))).toEqual(readFileSync(path));
    expect(listChanges(library.db, assessmentId).at(-1)).toMatchObject({
      entity: 'import',
      who: 'tester',
      to: { fileName: 'incidents.csv', fileSha256: sha },
    });
  });

  test('of the same file with the same mapping adds nothing; another mapping does', async () => {
    const { services, library, pass } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const request = importRequest(assessmentId, csv([HEADER, ...incidentLines(3)]), workflow.id);
    const first = await run(services, request);
    pass(60_000);
    const later = {
      ...request,
      options: { ...request.options, now: (request.options.now + 60_000) as never },
    };
    expect(await run(services, later)).toEqual(first);
    expect(rowsIn(library)).toEqual([1, 1, 6, 1, 0]);
    await run(services, { ...request, workflowId: null });
    expect(rowsIn(library)[1]).toBe(2);
  });

  test('undone is gone as one step, and can be made again', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const request = importRequest(assessmentId, csv([HEADER, ...incidentLines(7000)]), workflow.id);
    const entry = await run(services, request);
    services.imports.undo({ id: entry.id });
    expect(services.imports.list({ assessmentId })).toEqual([]);
    expect(
      services.metrics.figures({ assessmentId, asOf: null, from: 'started', today: day('2026-10-01') }),
    ).toEqual([]);
    expect(() => services.imports.undo({ id: entry.id })).toThrow('NOT_FOUND');
    await until(() => rowsIn(library)[1] === 0);
    expect((await run(services, request)).id).not.toBe(entry.id);
    expect(services.imports.list({ assessmentId })).toHaveLength(1);
  });

  test('that is refused leaves nothing in the library', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const missing = run(services, importRequest(assessmentId, join(temporaryFolder(), 'none.csv')));
    await expect(missing).rejects.toMatchObject({
      body: { code: 'IMPORT_REFUSED', data: { code: 'cannot-open', reason: 'missing' } },
    });
    const empty = run(services, importRequest(assessmentId, csv([])));
    await expect(empty).rejects.toMatchObject({ body: { code: 'IMPORT_REFUSED' } });
    await until(() => rowsIn(library)[0] === 0);
    await services.clearUnfinished();
    await until(() => keptFiles(library).length === 0);
  });

  test('that is cancelled half way leaves nothing, and answers saved meanwhile stay', async () => {
    const { services, library, reported } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(60_000)]);
    const leaving = new AbortController();
    const steps = services.imports.run(importRequest(assessmentId, path, workflow.id), leaving.signal);
    const seen: ImportProgress[] = [];
    let failure: unknown = null;
    try {
      for await (const step of steps) {
        seen.push(step);
        if (!leaving.signal.aborted && (rowsIn(library)[1] ?? 0) > 0) {
          expect(services.imports.list({ assessmentId })).toEqual([]);
          expect(
            services.metrics.figures({ assessmentId, asOf: null, from: 'started', today: day('2026-10-01') }),
          ).toEqual([]);
          services.answers.set({ assessmentId, answer: newAnswer(3) });
          leaving.abort();
        }
      }
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ body: { code: 'IMPORT_REFUSED', data: { code: 'cancelled' } } });
    expect(seen.length).toBeGreaterThan(1);
    await until(() => rowsIn(library).every((rows) => rows === 0));
    expect(services.assessments.get({ id: assessmentId }).answers).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  test('whose reader walks away is cancelled', async () => {
    const { services, library, reported } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(60_000)]);
    const steps = services.imports.run(importRequest(assessmentId, path, workflow.id), undefined);
    await steps.next();
    await steps.return(undefined as never);
    await until(() => rowsIn(library).every((rows) => rows === 0));
    expect(reported).toEqual([]);
  });

  test('that fills the disk leaves nothing that is seen', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(20_000)]);
    library.db.pragma(`max_page_count = ${Number(library.db.pragma('page_count')) + 40}`);
    await expect(run(services, importRequest(assessmentId, path, workflow.id))).rejects.toMatchObject({
      code: 'SQLITE_FULL',
    });
    expect(services.imports.list({ assessmentId })).toEqual([]);
    library.db.pragma('max_page_count = 1000000');
    await services.clearUnfinished();
    await until(() => rowsIn(library).every((rows) => rows === 0));
  });
});

test('rejected rows are kept and written out so that they can be corrected and imported again', async () => {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const bad = 'I-9,Card payments,"Gate, way",some day,,,';
  const path = csv([HEADER, ...incidentLines(2), bad, 'too,short']);
  const entry = await run(services, importRequest(assessmentId, path, workflow.id));
  const out = join(temporaryFolder(), 'rejected.csv');
  expect(await services.imports.exportRejects({ id: entry.id, path: out })).toEqual({ rows: 2 });
  const written = readFileSync(out, 'utf8').trim().split('\n');
  expect(written[0]).toBe(`line,reason,detail,${HEADER}`);
  expect(written[1]).toContain('4,start-unreadable,');
  expect(written[1]).toContain('"Gate, way"');
  expect(written[2]).toMatch(/^5,ragged,.*too,short$/);
  const again = await run(
    services,
    importRequest(
      assessmentId,
      csv([written[0] ?? '', (written[1] ?? '').replaceAll('some day', '2026-09-05T10:00:00Z')]),
      workflow.id,
    ),
  );
  expect(again.report.rows).toMatchObject({ read: 1, imported: 1 });
});

test('rejected rows that cannot be written name the reason and leave no half file', async () => {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const entry = await run(
    services,
    importRequest(assessmentId, csv([HEADER, ...incidentLines(2), 'x']), workflow.id),
  );
  const out = join(temporaryFolder(), 'no-such-folder', 'rejected.csv');
  await expect(services.imports.exportRejects({ id: entry.id, path: out })).rejects.toMatchObject({
    body: { code: 'FILE_UNREADABLE', data: { path: out } },
  });
});

describe('figures', () => {
  test('belong to the workflow that a column names, also when it is added later', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const lines = incidentLines(6).map((line, i) =>
      i < 4 ? line : line.replace('Card payments', ' refunds '),
    );
    await run(services, importRequest(assessmentId, csv([HEADER, ...lines])));
    const read = () =>
      services.metrics
        .figures({ assessmentId, asOf: null, from: 'started', today: day('2026-10-01') })
        .map(({ workflowId, incidents }) => [workflowId, incidents]);
    expect(read()).toEqual([[workflow.id, 4]]);
    const refunds = services.workflows.create({ assessmentId, workflow: newWorkflow('Refunds') });
    expect(read()).toEqual([
      [workflow.id, 4],
      [refunds.id, 2],
    ]);
    services.workflows.remove({ id: workflow.id });
    expect(read()).toEqual([[refunds.id, 2]]);
  });

  test('are those of the file, with what was mapped and nothing else', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const open = 'I-x,Card payments,Gateway,2026-09-02T00:00:00Z,,,';
    await run(
      services,
      importRequest(assessmentId, csv([HEADER, ...incidentLines(9, 30), open]), workflow.id),
    );
    const [figures] = services.metrics.figures({
      assessmentId,
      asOf: null,
      from: 'started',
      today: day('2026-10-01'),
    });
    expect(figures).toMatchObject({
      incidents: 10,
      asOf: { instant: Date.parse('2026-09-02T00:00:00Z'), source: 'file' },
      period: { from: '2026-09-01', to: '2026-09-02' },
      figures: {
        recover: { n: 9, open: 1, median: 30 * 60_000 },
        truth: { n: 9, open: 0, excluded: { 'start-missing': 1 } },
        detect: null,
        escalate: null,
      },
      limits: [],
      truthsInLast90Days: 9,
      sightings: [{ patternId: 'retries-until-lockup', count: 9, serviceIds: ['gateway'] }],
    });
    const [given] = services.metrics.figures({
      assessmentId,
      asOf: day('2026-09-01'),
      from: 'started',
      today: day('2026-10-01'),
    });
    expect(given?.asOf).toEqual({ instant: Date.parse('2026-09-02T00:00:00Z') - 1, source: 'given' });
    expect(given?.figures.recover).toMatchObject({ n: 9, open: 0, excluded: { 'start-after-as-of': 1 } });
  });

  test('count as open only what a file could have closed: a column that another file lacks is no open end', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    await run(services, importRequest(assessmentId, csv([HEADER, ...incidentLines(3)]), workflow.id));
    // The second file knows starts and restores, and nothing of when the records were right again.
    const restores = ['id,started,restored', 'R-1,2026-09-03T00:00:00Z,2026-09-03T01:00:00Z'];
    const request = importRequest(assessmentId, csv(restores), workflow.id);
    await run(services, { ...request, options: { ...request.options, mapping: null } });
    const [figures] = services.metrics.figures({
      assessmentId,
      asOf: null,
      from: 'started',
      today: day('2026-10-01'),
    });
    expect(figures).toMatchObject({
      incidents: 4,
      figures: { recover: { n: 4, open: 0 }, truth: { n: 3, open: 0, excluded: {} } },
    });
  });

  test('call a truth recent by the day of looking, not by the end of the file', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    await run(services, importRequest(assessmentId, csv([HEADER, ...incidentLines(3)]), workflow.id));
    const recent = (today: string) =>
      services.metrics.figures({ assessmentId, asOf: null, from: 'started', today: day(today) })[0]
        ?.truthsInLast90Days;
    expect(recent('2026-10-01')).toBe(3);
    expect(recent('2027-01-15')).toBe(0);
  });

  test('are read anew after another import', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const count = () =>
      services.metrics.figures({ assessmentId, asOf: null, from: 'started', today: day('2026-10-01') })[0]
        ?.incidents;
    await run(services, importRequest(assessmentId, csv([HEADER, ...incidentLines(2)]), workflow.id));
    expect(count()).toBe(2);
    // Two of the three are those of before.
    await run(services, importRequest(assessmentId, csv([HEADER, ...incidentLines(3)]), workflow.id));
    expect(count()).toBe(3);
  });
});

describe('the sample client', () => {
  test('comes whole, once, with its decisions', async () => {
    const { services } = await testServices();
    const first = await services.sample.open();
    expect(await services.sample.open()).toEqual(first);
    const [row, ...others] = services.library.rows({ today: day('2026-10-30') });
    expect(others).toEqual([]);
    expect(row?.assessments).toMatchObject([{ id: first.assessmentId, running: false }]);
    const { decisions } = row?.latest ?? {};
    expect(Object.values(decisions ?? {}).reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(services.imports.list(first)).toHaveLength(6);
    expect(
      services.metrics.figures({ ...first, asOf: null, from: 'started', today: day('2026-10-01') }),
    ).toHaveLength(3);
    const { workflows: judged } = services.judgement({ ...first, today: day('2026-10-30') }).result;
    expect(judged.map(({ decision, targets }) => [decision, targets.map(({ state }) => state)])).toEqual([
      ['go-with-conditions', ['met', 'missed', 'met', 'met', 'met']],
      ['go', ['met', 'met', 'met', 'met']],
      ['no-go', ['missed']],
    ]);
    const counted = judged.flatMap(({ metrics }) => metrics?.milestones ?? []);
    // Rows of the files: those without a completion, or with one that cannot be used, stay counted.
    expect(
      counted.map(({ milestone, events, figure }) => [milestone, events, figure?.n, figure?.open]),
    ).toEqual([
      ['A payment is captured', 132, 131, 0],
      ['The shop is paid', 130, 130, 0],
      ['A refund reaches the card', 128, 126, 1],
      ['A ticket is issued', 195, 193, 2],
      ['A ticket is checked at the gate', 188, 188, 0],
      ['A prescription is logged', 151, 147, 4],
    ]);
  });

  test('is put back when it was removed', async () => {
    const { services } = await testServices();
    const { assessmentId } = await services.sample.open();
    const before = services.assessments.get({ id: assessmentId });
    services.clients.remove({ id: before.client.id });
    await services.sample.open();
    services.assessments.remove({ id: assessmentId });
    await services.sample.open();
    expect(services.assessments.get({ id: assessmentId })).toEqual(before);
  });

  test('with a file that cannot be imported is not added at all', async () => {
    const sample = temporaryFolder();
    const source = join(import.meta.dirname, '../../../resources/sample');
    for (const name of readdirSync(source))
      writeFileSync(join(sample, name), readFileSync(join(source, name)));
    rmSync(join(sample, 'incidents-ticketing.csv'));
    const { services, library } = await testServices(undefined, sample);
    await expect(services.sample.open()).rejects.toThrow();
    expect(services.library.rows({ today: day('2026-10-30') })).toEqual([]);
    expect(rowsIn(library)).toEqual([0, 0, 0, 0, 0]);
  });
});
