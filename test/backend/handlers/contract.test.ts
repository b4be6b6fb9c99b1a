import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, test } from 'vitest';
import { router } from '../../../src/backend/handlers/router';
import type { ImportProgress } from '../../../src/domain/metrics/importTypes';
import { day } from '../../../src/domain/time';
import { begin, newAnswer, newReceipt } from '../support/entries';
import type { BackendClient } from '../support/forkedBackend';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { temporaryFolder, testServices, type TestServices } from '../support/testLibrary';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A client on the other end of a port, as the interface has it. */
async function connect(): Promise<TestServices & { readonly client: BackendClient }> {
  const backend = await testServices();
  const { services, reported } = backend;
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  new RPCHandler(router).upgrade(port2, { context: { services, report: (error) => reported.push(error) } });
  port2.start();
  port1.start();
  return { ...backend, client: createORPCClient<BackendClient>(new RPCLink({ port: port1 })) };
}

test('a client, an assessment and an answer go over and come back', async () => {
  const { client } = await connect();
  const { id: clientId } = await client.clients.create({ name: ' Halden ', sector: '' });
  const { id: assessmentId, pack } = await client.assessments.create({
    clientId,
    title: 'Review',
    scope: 'core',
    asOf: null,
    currency: 'EUR',
    confidentiality: '',
  });
  expect((await client.packs.get(pack)).hash).toBe(pack.hash);
  const line = (await client.packs.list()).find(({ hash }) => hash === pack.hash);
  expect(line).toMatchObject({
    id: pack.id,
    name: 'Continuity readiness',
    origin: 'built-in',
    assessments: 1,
  });
  const { savedAt } = await client.answers.set({ assessmentId, answer: newAnswer(2) });
  const record = await client.assessments.get({ id: assessmentId });
  expect(record.client.name).toBe('Halden');
  expect(record.answers).toEqual([{ ...newAnswer(2), answeredAt: savedAt }]);
  const [row] = await client.library.rows({ today: day('2026-10-30') });
  expect(row?.assessments).toMatchObject([{ running: true, asOf: '2026-10-30' }]);
  const model = await client.reports.model({ assessmentId, kind: 'scorecard', today: day('2026-10-30') });
  expect(model.frame.digest).toMatch(/^[0-9a-f]{64}$/);
});

describe('failures', () => {
  test('that a person can act on are typed errors with their data', async () => {
    const { client } = await connect();
    const { error } = await safe(client.clients.remove({ id: 'nobody' }));
    expect(isDefinedError(error) && [error.code, error.data]).toEqual(['NOT_FOUND', { what: 'client' }]);
  });

  test('of the disk name the library', async () => {
    const { client, library } = await connect();
    library.db.pragma(`max_page_count = ${Number(library.db.pragma('page_count'))}`);
    let code: unknown;
    let data: unknown;
    for (let i = 0; i < 200 && code === undefined; i += 1) {
      const { error } = await safe(client.clients.create({ name: 'n'.repeat(200), sector: 's'.repeat(500) }));
      if (isDefinedError(error)) ({ code, data } = error);
    }
    expect([code, data]).toEqual(['DISK_FULL', { path: library.file }]);
  });

  test('of evidence name the file', async () => {
    const { client, services } = await connect();
    const { assessmentId } = begin(services);
    const filePath = join(temporaryFolder(), 'gone.pdf');
    const { error } = await safe(client.receipts.add({ assessmentId, receipt: newReceipt(), filePath }));
    expect(isDefinedError(error) && [error.code, error.data]).toMatchObject([
      'FILE_UNREADABLE',
      { path: filePath },
    ]);
  });

  test('of the program are INTERNAL without a word of their own, and reported', async () => {
    const { client, library, reported } = await connect();
    library.db.exec("CREATE TRIGGER t BEFORE INSERT ON client BEGIN SELECT RAISE(ABORT, 'secret'); END");
    const { error } = await safe(client.clients.create({ name: 'x', sector: '' }));
    expect(error).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });

  test('of the input are refused before anything happens', async () => {
    const { client, services } = await connect();
    const { error } = await safe(client.clients.create({ name: '', sector: '' }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(services.library.rows({ today: day('2026-10-30') })).toEqual([]);
  });
});

describe('an import over the port', () => {
  test('tells its progress and ends with its entry', async () => {
    const { client, services } = await connect();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(20_000)]);
    const steps = await client.metrics.import(importRequest(assessmentId, path, workflow.id));
    const seen: ImportProgress[] = [];
    let step = await steps.next();
    while (!step.done) {
      seen.push(step.value);
      step = await steps.next();
    }
    expect(step.value.report.rows.imported).toBe(20_000);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)?.rowsRead).toBe(20_000);
    expect(await client.metrics.imports({ assessmentId })).toEqual([step.value]);
    expect(await client.metrics.undo({ id: step.value.id })).toHaveProperty('savedAt');
    expect(await client.metrics.imports({ assessmentId })).toEqual([]);
  });

  test('that is refused says why as a typed error', async () => {
    const { client, services } = await connect();
    const { assessmentId } = begin(services);
    const path = join(temporaryFolder(), 'binary.csv');
    writeFileSync(path, Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 9]));
    const steps = await client.metrics.import(importRequest(assessmentId, path));
    await expect(steps.next()).rejects.toMatchObject({ code: 'IMPORT_REFUSED', defined: true });
    const inspected = await safe(client.metrics.inspect({ path, options: {} }));
    expect(isDefinedError(inspected.error) && inspected.error.code).toBe('IMPORT_REFUSED');
  });

  test('that is aborted leaves nothing behind', async () => {
    const { client, services, library, reported } = await connect();
    const { assessmentId, workflow } = begin(services);
    const path = csv([HEADER, ...incidentLines(60_000)]);
    const leaving = new AbortController();
    const steps = await client.metrics.import(importRequest(assessmentId, path, workflow.id), {
      signal: leaving.signal,
    });
    await steps.next();
    leaving.abort();
    await expect(steps.next()).rejects.toThrow();
    const left = () => library.db.all('SELECT no FROM import_file').length;
    await expect.poll(left, { interval: 10, timeout: 5000 }).toBe(0);
    expect(await client.metrics.imports({ assessmentId })).toEqual([]);
    expect(reported).toEqual([]);
  });
});
