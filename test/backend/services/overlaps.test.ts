import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '../../../src/backend/services/createServices';
import { listChanges } from '../../../src/backend/storage/changeLog';
import type { Library } from '../../../src/backend/storage/openLibrary';
import type { AssessmentId, WorkflowId } from '../../../src/domain/ids';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import type { RecordKind } from '../../../src/domain/metrics/importTypes';
import { instant } from '../../../src/domain/time';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';
import { begin, newWorkflow } from '../support/entries';
import { check, run } from '../support/importing';
import { importOptions } from '../support/importOptions';
import { csv } from '../support/incidentCsv';
import { START, testServices } from '../support/testLibrary';

let services: Services;
let library: Library;
let assessmentId: AssessmentId;
let workflowId: WorkflowId;
beforeEach(async () => {
  ({ services, library } = await testServices());
  const { assessment, workflow } = begin(services);
  assessmentId = assessment.id;
  workflowId = workflow.id;
});

const request = (
  kind: RecordKind,
  lines: readonly string[],
  more: Partial<Omit<ImportRequest, 'options'>> = {},
): ImportRequest => ({
  assessmentId,
  path: csv(lines, `${kind}s.csv`),
  workflowId: null,
  options: importOptions({ kind, zone: 'UTC', now: instant(START) }),
  patternValues: [],
  ...more,
});

const overlapsOf = (found: ImportCheck) =>
  found.overlaps.map(({ id, records, standing, edited }) => ({ id, records, standing, edited }));

/** What the check of the second file says of the first one; null: nothing. */
async function standingOf(
  kind: RecordKind,
  first: readonly string[],
  second: readonly string[],
  more: Partial<Omit<ImportRequest, 'options'>> = {},
) {
  await run(services, request(kind, first, more));
  const [overlap, ...others] = overlapsOf(await check(services, request(kind, second, more)));
  expect(others).toEqual([]);
  return overlap === undefined ? null : [overlap.standing, overlap.records];
}

const INCIDENTS = 'workflow,service,started,restored';
const incident = (day: number, service = 'Gateway', workflow = 'Card payments') =>
  `${workflow},${service},2026-09-0${day}T00:00:00Z,2026-09-0${day}T01:00:00Z`;

const MILESTONES = 'workflow,milestone,requested,completed';
const captured = (second: number, milestone = 'A payment is captured') =>
  `Card payments,${milestone},2026-09-01T00:00:0${second}Z,2026-09-01T00:01:00Z`;

describe('rows of a file that stand already in an earlier one', () => {
  test('are incidents without ids of one workflow, service and start', async () => {
    const first = [INCIDENTS, incident(1), incident(2), incident(3)];
    const second = [INCIDENTS, incident(2), incident(3, 'Ledger'), incident(3, ' gateway'), incident(4)];
    expect(await standingOf('incident', first, second)).toEqual([2, 3]);
  });

  test('are known again when one file has no services, whatever the other has', async () => {
    const bare = ['workflow,started,restored', 'Card payments,2026-09-01T00:00:00Z,2026-09-01T01:00:00Z'];
    expect(await standingOf('incident', [INCIDENTS, incident(1), incident(2)], bare)).toEqual([1, 2]);
  });

  test('are known again when the file goes to the workflow as a whole, or was imported before it had its name', async () => {
    const first = [INCIDENTS, incident(1), incident(2, 'Gateway', 'Refunds')];
    await run(services, request('incident', first));
    const refunds = services.workflows.create({ assessmentId, workflow: newWorkflow('refunds') });
    const second = ['service,started', 'Gateway,2026-09-01T00:00:00Z', 'Gateway,2026-09-02T00:00:00Z'];
    const [whole] = overlapsOf(await check(services, request('incident', second, { workflowId })));
    expect(whole?.standing).toBe(1);
    const [other] = overlapsOf(
      await check(services, request('incident', second, { workflowId: refunds.id })),
    );
    expect(other?.standing).toBe(1);
  });

  test('are not asked about where ids tell incidents of one layout apart: those count once', async () => {
    const header = `id,${INCIDENTS}`;
    expect(
      await standingOf(
        'incident',
        [header, `A,${incident(1)}`],
        [header, `A,${incident(1)}`, `B,${incident(2)}`],
      ),
    ).toBeNull();
    // Another layout is another matter: nothing else would keep these from counting twice.
    const wider = [`id,team,${INCIDENTS}`, `X-1,Ops,${incident(1)}`];
    const [overlap] = overlapsOf(await check(services, request('incident', wider)));
    expect(overlap).toMatchObject({ standing: 1, records: 1 });
  });

  test('are milestone events of one workflow, milestone and request, each as often as it stands there', async () => {
    const first = [MILESTONES, captured(1), captured(1), captured(2), captured(3, 'Paid out')];
    const second = [
      MILESTONES,
      captured(1),
      captured(1),
      captured(1),
      captured(2, 'Paid out'),
      captured(3, 'paid out'),
    ];
    // Two of the three equal ones, and the third second's payout.
    expect(await standingOf('milestone', first, second)).toEqual([3, 4]);
  });

  test('are milestone events of one id where both files have the column', async () => {
    const header = `id,${MILESTONES}`;
    const first = [header, `1,${captured(1)}`, `2,${captured(1)}`];
    expect(await standingOf('milestone', first, [header, `2,${captured(1)}`, `3,${captured(1)}`])).toEqual([
      1, 2,
    ]);
  });

  test('are milestone events of the milestone that was chosen for a file without the column', async () => {
    const first = [MILESTONES, captured(1), captured(2, 'Paid out')];
    const second = [
      'workflow,requested',
      'Card payments,2026-09-01T00:00:01Z',
      'Card payments,2026-09-01T00:00:02Z',
    ];
    await run(services, request('milestone', first));
    const asked = request('milestone', second, { milestone: 'Paid out' });
    expect(overlapsOf(await check(services, asked))[0]).toMatchObject({ standing: 1, records: 2 });
  });

  test('are drills, reconciliations, changes and reviews by what tells them', async () => {
    const drills = ['workflow,scenario,started,outcome', 'Card payments,Gateway away,2026-09-01,passed'];
    expect(
      await standingOf('drill', drills, [...drills, 'Card payments,Ledger away,2026-09-01,passed']),
    ).toEqual([1, 1]);
    const sums = ['workflow,month,checked,defects', 'Card payments,2026-07,100,0'];
    expect(await standingOf('reconciliation', sums, [...sums, 'Card payments,2026-08,100,1'])).toEqual([
      1, 1,
    ]);
    const changes = [
      'id,service,deployed',
      'CHG-1,Gateway,2026-09-01T00:00:00Z',
      'CHG-2,Gateway,2026-09-02T00:00:00Z',
    ];
    expect(await standingOf('change', changes, [...changes, 'CHG-3,Gateway,2026-09-03T00:00:00Z'])).toEqual([
      2, 2,
    ]);
    const reviews = ['incident,held on,improvement', 'INC-1,2026-09-03,Retry with a key'];
    expect(await standingOf('review', reviews, [...reviews, 'INC-2,2026-09-04,Page the owner'])).toEqual([
      1, 1,
    ]);
  });

  test('are told of each earlier file of the kind that counts, and of no other', async () => {
    const first = await run(services, request('incident', [INCIDENTS, incident(1), incident(2)]));
    const second = await run(services, request('incident', [INCIDENTS, incident(2), incident(3)]));
    await run(services, request('milestone', [MILESTONES, captured(1)]));
    const third = request('incident', [INCIDENTS, incident(1), incident(2), incident(3), incident(4)]);
    expect(overlapsOf(await check(services, third))).toEqual([
      { id: first.id, records: 2, standing: 2, edited: 0 },
      { id: second.id, records: 2, standing: 2, edited: 0 },
    ]);
    await run(services, { ...third, replaces: [first.id] });
    const fourth = request('incident', [INCIDENTS, incident(1)]);
    // The first is set aside and the second does not have it.
    expect(
      overlapsOf(await check(services, fourth)).map(({ standing, records }) => [standing, records]),
    ).toEqual([[1, 4]]);
  });

  test('are as people left them: what they removed stands no more, and what they changed is counted', async () => {
    const lines = ['incident,held on', 'INC-1,2026-09-03', 'INC-2,2026-09-04', 'INC-3,2026-09-05'];
    await run(services, request('review', lines));
    const record = services.assessments.get({ id: assessmentId });
    const [one, two] = record.reviews;
    if (one === undefined || two === undefined) throw new Error('no reviews');
    services.entries.remove({ assessmentId, place: { kind: 'review', key: one.id } });
    services.entries.put({ assessmentId, entry: { kind: 'review', value: { ...two, owner: 'Ines' } } });
    const found = overlapsOf(await check(services, request('review', [...lines, 'INC-4,'])));
    expect(found).toMatchObject([{ records: 2, standing: 2, edited: 1 }]);
  });

  test('are not asked about when the very file is in: it adds nothing', async () => {
    const again = request('incident', [INCIDENTS, incident(1)]);
    await run(services, again);
    const found = await check(services, again);
    expect([found.same === null, found.overlaps]).toEqual([false, []]);
  });

  test('are as many as a count of pairs by hand', async () => {
    const moment = fc.constantFrom(
      '2026-09-01T00:00:00Z',
      '2026-09-01T00:00:00.001Z',
      '1969-12-31T23:59:59.999Z',
      '',
    );
    const name = fc.constantFrom('Card payments', 'Refunds');
    const rows = fc.array(fc.tuple(name, moment), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const own = begin(services);
        const ask = (lines: readonly (readonly string[])[]) => ({
          ...request('milestone', ['workflow,requested,x', ...lines.map((line) => `${line.join(',')},x`)]),
          assessmentId: own.assessmentId,
          milestone: 'Paid out',
        });
        await run(services, ask(first));
        const left = first.map((line) => line.join(','));
        let standing = 0;
        for (const line of second) {
          const at = line[1] === '' ? -1 : left.indexOf(line.join(','));
          if (at < 0) continue;
          left.splice(at, 1);
          standing += 1;
        }
        const found = await check(services, ask(second));
        if (found.same === null)
          expect(overlapsOf(found).map((one) => one.standing)).toEqual(standing > 0 ? [standing] : []);
      }),
      { numRuns: 12 },
    );
  }, 20_000);
});

describe('an import that takes the place of an earlier one', () => {
  const first = () => request('incident', [INCIDENTS, incident(1), incident(2)]);
  const second = (replaces: readonly ImportEntry['id'][]) => ({
    ...request('incident', [INCIDENTS, incident(1), incident(2), incident(3)]),
    replaces: [...replaces],
  });
  const incidents = () => {
    const asked = { assessmentId, asOf: null, from: 'started' as const, today: '2026-10-01' as never };
    return services.metrics.figures(asked)[0]?.incidents ?? 0;
  };
  const history = () =>
    services.imports.list({ assessmentId }).map(({ id, replacedBy, replaces }) => ({
      id,
      by: replacedBy?.id ?? null,
      of: replaces.map((old) => old.id),
    }));

  test('counts in its stead, and gives its place back when it is undone', async () => {
    const old = await run(services, first());
    const entry = await run(services, second([old.id]));
    expect(entry.replaces).toEqual([{ id: old.id, fileName: 'incidents.csv' }]);
    expect(incidents()).toBe(3);
    expect(history()).toEqual([
      { id: old.id, by: entry.id, of: [] },
      { id: entry.id, by: null, of: [old.id] },
    ]);
    services.imports.undo({ id: entry.id });
    expect([incidents(), history()]).toEqual([2, [{ id: old.id, by: null, of: [] }]]);
  });

  test('beside the other one counts as well', async () => {
    await run(services, first());
    await run(services, second([]));
    expect(incidents()).toBe(5);
  });

  test('adds nothing when it is imported again, and neither does the one that is set aside', async () => {
    const old = await run(services, first());
    const again = second([old.id]);
    const entry = await run(services, again);
    expect((await run(services, again)).id).toBe(entry.id);
    const back = await run(services, first());
    expect([back.id, back.replacedBy?.id, incidents()]).toEqual([old.id, entry.id, 3]);
  });

  test('leaves the old one as it was when it is cancelled or refused', async () => {
    const old = await run(services, first());
    const stopping = new AbortController();
    const steps = services.imports.run(second([old.id]), stopping.signal);
    stopping.abort();
    await expect(
      (async () => {
        for await (const step of steps) expect(step).toBeDefined();
      })(),
    ).rejects.toThrow();
    expect([incidents(), history()]).toEqual([2, [{ id: old.id, by: null, of: [] }]]);
  });

  test('keeps what people wrote in its records aside, and brings it back with them', async () => {
    const reviews = ['incident,held on', 'INC-1,2026-09-03'];
    const old = await run(services, request('review', reviews));
    const owners = () => services.assessments.get({ id: assessmentId }).reviews.map(({ owner }) => owner);
    const [one] = services.assessments.get({ id: assessmentId }).reviews;
    if (one === undefined) throw new Error('no review');
    services.entries.put({ assessmentId, entry: { kind: 'review', value: { ...one, owner: 'Ines' } } });
    const entry = await run(services, {
      ...request('review', [...reviews, 'INC-2,2026-09-04']),
      replaces: [old.id],
    });
    expect(owners()).toEqual(['', '']);
    services.imports.undo({ id: entry.id });
    expect(owners()).toEqual(['Ines']);
  });

  test('has to be of the same assessment and kind', async () => {
    const old = await run(services, first());
    const other = begin(services);
    const elsewhere = { ...second([old.id]), assessmentId: other.assessmentId };
    await expect(run(services, elsewhere)).rejects.toMatchObject({ body: { code: 'NOT_FOUND' } });
    const milestones = { ...request('milestone', [MILESTONES, captured(1)]), replaces: [old.id] };
    await expect(run(services, milestones)).rejects.toMatchObject({ body: { code: 'NOT_FOUND' } });
    services.imports.undo({ id: old.id });
    await expect(run(services, second([old.id]))).rejects.toMatchObject({ body: { code: 'NOT_FOUND' } });
    expect(history()).toEqual([]);
  });

  test('is logged with what it replaced, there and back', async () => {
    const old = await run(services, first());
    const entry = await run(services, second([old.id]));
    services.imports.undo({ id: entry.id });
    const logged = listChanges(library.db, assessmentId).filter(({ key }) => key === old.id);
    const by = (state: unknown) => (state as { replacedBy?: string } | null)?.replacedBy ?? null;
    // Imported, set aside, back again.
    expect(logged.map(({ from, to }) => [by(from), by(to)])).toEqual([
      [null, null],
      [null, entry.id],
      [entry.id, null],
    ]);
  });
});
