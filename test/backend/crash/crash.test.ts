import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { day } from '../../../src/domain/time';
import { purgeUnseenImports } from '../../../src/backend/services/importPurge';
import { openLibrary } from '../../../src/backend/storage/openLibrary';
import { buildBackend } from '../support/backendBundle';
import { newAnswer, newReceipt, newWorkflow } from '../support/entries';
import { type ForkedBackend, forkBackend } from '../support/forkedBackend';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { packsFolder, sampleFolder, temporaryFolder } from '../support/testLibrary';

const KILLS = 20;

let script: string;
beforeAll(async () => {
  script = await buildBackend('crash');
});

const running: ForkedBackend[] = [];
afterEach(async () => {
  for (const backend of running.splice(0)) await backend.kill();
});

async function start(libraryFolder: string, uid?: number): Promise<ForkedBackend> {
  const backend = await forkBackend({
    script,
    libraryFolder,
    packsFolder,
    sampleFolder,
    ...(uid === undefined ? {} : { uid }),
  });
  running.push(backend);
  return backend;
}

/** A predictable sequence of numbers from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

async function beginIn({ client }: ForkedBackend) {
  const { id: clientId } = await client.clients.create({ name: 'Halden', sector: '' });
  const { id: assessmentId } = await client.assessments.create({
    clientId,
    title: 'Review',
    scope: 'full',
    asOf: null,
    currency: 'EUR',
    confidentiality: '',
  });
  return { clientId, assessmentId };
}

test(`a backend killed ${KILLS} times right after it acknowledged keeps every acknowledged change`, async () => {
  const folder = join(temporaryFolder(), 'library');
  const random = seeded(20_261_122);
  let backend = await start(folder);
  const { assessmentId } = await beginIn(backend);
  const acknowledged = {
    answers: new Map<string, string>(),
    workflows: new Set<string>(),
    receipts: new Set<string>(),
  };
  let changes = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const { client } = backend;
    const count = 1 + Math.floor(random() * 12);
    for (let i = 0; i < count; i += 1) {
      changes += 1;
      const kind = random();
      if (kind < 0.7) {
        const questionId = `q-${Math.floor(random() * 40)}`;
        const note = `change ${changes}`;
        await client.answers.set({ assessmentId, answer: { ...newAnswer(3, null, questionId), note } });
        acknowledged.answers.set(questionId, note);
      } else if (kind < 0.85) {
        const { id } = await client.workflows.create({ assessmentId, workflow: newWorkflow(`W ${changes}`) });
        acknowledged.workflows.add(id);
      } else {
        const { id } = await client.receipts.add({ assessmentId, receipt: newReceipt(), filePath: null });
        acknowledged.receipts.add(id);
      }
    }
    // Work on the way when the process dies: it may be there afterwards or not, but never in part.
    const lost = client.workflows.create({ assessmentId, workflow: newWorkflow('on the way') });
    lost.then(
      ({ id }) => acknowledged.workflows.add(id),
      () => undefined,
    );
    await backend.kill();
    backend = await start(folder);
    expect(backend.greeting).toEqual({ type: 'ready' });
    const record = await backend.client.assessments.get({ id: assessmentId });
    expect(new Map(record.answers.map(({ questionId, note }) => [questionId as string, note]))).toEqual(
      acknowledged.answers,
    );
    const ids = new Set<string>(record.workflows.map(({ id }) => id));
    expect([...acknowledged.workflows].filter((id) => !ids.has(id))).toEqual([]);
    expect(record.workflows.every(({ services }) => services.length === 2)).toBe(true);
    expect(new Set(record.receipts.map(({ id }) => id as string))).toEqual(acknowledged.receipts);
  }
  expect(changes).toBeGreaterThan(KILLS);
  expect(await backend.shutDown()).toBe(0);
  const opened = openLibrary(folder, 'test');
  if ('problem' in opened) throw new Error(opened.problem.code);
  expect(opened.library.db.pragma('integrity_check')).toBe('ok');
  expect(opened.library.db.all('SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  opened.library.db.close();
}, 120_000);

/** So many that a backend is still reading them when it is killed. */
const ROWS = 400_000;

test('a backend killed inside an import leaves no half of it, and everything else as it was', async () => {
  const folder = join(temporaryFolder(), 'library');
  let backend = await start(folder);
  const { assessmentId } = await beginIn(backend);
  const workflow = await backend.client.workflows.create({ assessmentId, workflow: newWorkflow() });
  const path = csv([HEADER, ...incidentLines(ROWS)]);
  const request = importRequest(assessmentId, path, workflow.id);
  const steps = await backend.client.metrics.import(request);
  for (let step = await steps.next(); !step.done; step = await steps.next())
    if (step.value.rowsRead > ROWS / 8) break;
  await backend.client.answers.set({ assessmentId, answer: newAnswer(4) });
  await backend.kill();

  const opened = openLibrary(folder, 'test');
  if ('problem' in opened) throw new Error(opened.problem.code);
  const left =
    opened.library.db.get<{ n: number }>('SELECT coalesce(sum(rows), 0) AS n FROM record_chunk')?.n ?? 0;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(ROWS);
  opened.library.db.close();

  backend = await start(folder);
  const { client } = backend;
  expect(await client.metrics.imports({ assessmentId })).toEqual([]);
  expect(
    await client.metrics.figures({ assessmentId, asOf: null, from: 'started', today: day('2026-10-01') }),
  ).toEqual([]);
  expect((await client.assessments.get({ id: assessmentId })).answers).toHaveLength(1);
  const again = await client.metrics.import(request);
  let step = await again.next();
  while (!step.done) step = await again.next();
  expect(step.value.report.rows.imported).toBe(ROWS);
  const [figures] = await client.metrics.figures({
    assessmentId,
    asOf: null,
    from: 'started',
    today: day('2026-10-01'),
  });
  expect(figures?.incidents).toBe(ROWS);
  await backend.shutDown();
  const after = openLibrary(folder, 'test');
  if ('problem' in after) throw new Error(after.problem.code);
  // Closing may have come before the last of the half import was cleared; the next start goes on with it.
  await purgeUnseenImports(after.library.db, new Set());
  expect(after.library.db.all('SELECT state FROM import_file')).toEqual([{ state: 'committed' }]);
  expect(after.library.db.get('SELECT coalesce(sum(rows), 0) AS n FROM record_chunk')).toEqual({ n: ROWS });
  after.library.db.close();
}, 120_000);

test('a library that a second backend wants is told to be locked, and the first goes on', async () => {
  const folder = join(temporaryFolder(), 'library');
  const first = await start(folder);
  const second = await start(folder);
  expect(second.greeting).toMatchObject({ type: 'problem', problem: { code: 'library-locked' } });
  expect(await second.shutDown()).toBe(0);
  await beginIn(first);
  expect(await first.client.assessments.get({ id: 'none' }).catch(({ code }) => code as string)).toBe(
    'NOT_FOUND',
  );
});

// Nothing is read-only to the superuser, so the backend is started as somebody else there.
const somebody = process.getuid?.() === 0 ? 65_534 : undefined;

test.skipIf(process.platform === 'win32')('a library that may only be read is told to be so', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'library');
  mkdirSync(folder);
  await (await start(folder)).shutDown();
  chmodSync(parent, 0o755);
  if (somebody !== undefined) chownSync(folder, somebody, somebody);
  chmodSync(join(folder, 'library.sqlite'), 0o444);
  chmodSync(folder, 0o555);
  const backend = await start(folder, somebody);
  expect(backend.greeting).toMatchObject({ type: 'problem', problem: { code: 'library-read-only' } });
  expect(await backend.shutDown()).toBe(0);
  chmodSync(folder, 0o755);
});

test('a missing pack is told before the library is touched', async () => {
  const folder = join(temporaryFolder(), 'library');
  const packs = temporaryFolder();
  rmSync(packs, { recursive: true });
  const backend = await forkBackend({ script, libraryFolder: folder, packsFolder: packs, sampleFolder });
  running.push(backend);
  expect(backend.greeting).toMatchObject({ type: 'problem', problem: { code: 'pack-refused' } });
  expect(() => rmSync(folder)).toThrow(/ENOENT/);
});
