import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/time';
import { begin } from '../support/entries';
import { run } from '../support/importing';
import { csv, HEADER, importRequest } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';

const line = (id: string, restored: string, service = 'Gateway') =>
  `${id},Card payments,${service},2026-09-01T00:00:00Z,${restored},,`;

const RESTORED = '2026-09-01T01:00:00Z';

describe('an incident that stands in two files', () => {
  const figuresOf = async (first: readonly string[], second: readonly string[]) => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const later = importRequest(assessmentId, csv(second, 'later.csv'), workflow.id);
    await run(services, importRequest(assessmentId, csv(first), workflow.id));
    // Another header maps what it has.
    await run(services, { ...later, options: { ...later.options, mapping: null } });
    const request = { assessmentId, asOf: null, from: 'started' as const, today: day('2026-10-01') };
    const [figures] = services.metrics.figures(request);
    const undoLatest = () => {
      const latest = services.imports.list({ assessmentId }).at(-1);
      if (latest !== undefined) services.imports.undo({ id: latest.id });
      return services.metrics.figures(request)[0];
    };
    return { figures, undoLatest };
  };

  test('counts once, as the newer file has it, and as the older one had when that is undone', async () => {
    const { figures, undoLatest } = await figuresOf(
      [HEADER, line('A', ''), line('B', RESTORED)],
      [HEADER, line('A', RESTORED), line('C', RESTORED)],
    );
    expect([figures?.incidents, figures?.superseded]).toEqual([3, 1]);
    expect([figures?.figures.recover?.n, figures?.figures.recover?.open]).toEqual([3, 0]);
    const before = undoLatest();
    expect([before?.incidents, before?.superseded]).toEqual([2, 0]);
    expect([before?.figures.recover?.n, before?.figures.recover?.open]).toEqual([1, 1]);
  });

  test('is known by its id whatever the order of the columns', async () => {
    const turned = ['restored,started,id,workflow,service,reconciled,pattern'];
    turned.push(`${RESTORED},2026-09-01T00:00:00Z,A,Card payments,Gateway,,`);
    const { figures } = await figuresOf([HEADER, line('A', '')], turned);
    expect([figures?.incidents, figures?.superseded]).toEqual([1, 1]);
  });

  test('of another tool is another incident: ids of other columns say nothing', async () => {
    const other = ['id,opened_at,resolved_at', `A,2026-09-01T00:00:00Z,${RESTORED}`];
    const { figures } = await figuresOf([HEADER, line('A', RESTORED)], other);
    expect([figures?.incidents, figures?.superseded]).toEqual([2, 0]);
  });

  test('without ids is counted as often as it stands there', async () => {
    const { figures } = await figuresOf([HEADER, line('', RESTORED)], [HEADER, line('', RESTORED, 'Ledger')]);
    expect([figures?.incidents, figures?.superseded]).toEqual([2, 0]);
  });
});

test('a kept file that was damaged on the disk is replaced by the one that is imported', async () => {
  const { services, library } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const path = csv([HEADER, line('A', RESTORED)]);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const kept = join(library.folder, 'imports', sha256.slice(0, 2), sha256);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, 'half of it');
  await run(services, importRequest(assessmentId, path, workflow.id));
  expect(readFileSync(kept)).toEqual(readFileSync(path));
  expect(readdirSync(dirname(dirname(kept)))).toEqual([sha256.slice(0, 2)]);
});
