/** An import that came to nothing leaves neither rows nor the copy of its file. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/backend/storage/openLibrary';
import { begin } from '../support/entries';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';

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
