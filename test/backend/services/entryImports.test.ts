import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listChanges } from '../../../src/backend/storage/changeLog';
import { openLibrary, type Library } from '../../../src/backend/storage/openLibrary';
import type { AssessmentId, WorkflowId } from '../../../src/domain/ids';
import type { ImportOptions, RecordKind } from '../../../src/domain/metrics/importTypes';
import { instant } from '../../../src/domain/time';
import type { ImportRequest } from '../../../src/shared/contract';
import { acquirer, begin } from '../support/entries';
import { run } from '../support/importing';
import { importOptions } from '../support/importOptions';
import { csv } from '../support/incidentCsv';
import { START, testServices } from '../support/testLibrary';
import { until } from '../support/until';

const request = (
  assessmentId: AssessmentId,
  kind: RecordKind,
  path: string,
  options: Partial<ImportOptions> = {},
  workflowId: WorkflowId | null = null,
): ImportRequest => ({
  assessmentId,
  path,
  workflowId,
  options: importOptions({ kind, now: instant(START), ...options }),
  patternValues: [{ value: 'Lockup', patternId: 'retries-until-lockup' as never }],
});

const rowsIn = ({ db }: Library) =>
  ['import_file', 'entry', 'rejected_row'].map(
    (table) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? -1,
  );

const CHANGES = [
  'Change number,Deployed at,Rolled back at,Service,Status',
  'CHG1,2026-09-01T10:00:00Z,,Gateway,successful',
  'CHG2,2026-09-02T10:00:00Z,2026-09-02T11:00:00Z,Gateway,failed',
];

describe('a file of', () => {
  test('drills brings those that are sound, and says why not the others', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    services.entries.put({ assessmentId, entry: acquirer('ACQ Ltd') });
    const path = csv([
      'Workflow,Vendor,Scenario,Started,Restored,Reconciled,Result,Failure pattern,Defects',
      'card payments,acq ltd,Gateway away,2026-09-01T10:00:00Z,2026-09-01T10:30:00Z,2026-09-01T12:00:00Z,Passed,lockup,2',
      'Card payments,Nobody,Ledger away,2026-09-02T10:00:00Z,,,teilweise,,',
      'Card payments,,Next one,2026-12-01,,,planned,,',
      'Refunds,,Gateway away,2026-09-01T10:00:00Z,,,passed,,',
      'Card payments,,Gateway away,2026-09-01T10:00:00Z,,,splendid,,',
      'Card payments,,,2026-09-01T10:00:00Z,,,passed,,',
      'Card payments,,Gateway away,some day,,,passed,,',
    ]);
    const { report } = await run(services, request(assessmentId, 'drill', path, { zone: 'Europe/Berlin' }));
    expect(report).toMatchObject({
      kind: 'drill',
      rows: { read: 7, imported: 3, rejected: 4, flagged: 1 },
      rejectedBy: {
        'workflow-unknown': 1,
        'value-unusable': 1,
        'required-missing': 1,
        'start-unreadable': 1,
      },
      flaggedBy: { 'vendor-not-found': 1 },
    });
    expect(report.rejectedExamples.map(({ line, detail }) => [line, detail])).toEqual([
      [5, 'Refunds'],
      [6, 'outcome: splendid'],
      [7, 'scenario'],
      [8, 'some day'],
    ]);
    const { drills } = services.assessments.get({ id: assessmentId });
    expect(drills).toMatchObject([
      {
        workflowId: workflow.id,
        vendorId: 'acquirer',
        patternId: 'retries-until-lockup',
        held: { on: '2026-09-01', outcome: 'passed', defects: 2 },
      },
      { vendorId: null, held: { outcome: 'partly', restoredAt: null } },
      { plannedOn: '2026-12-01', held: null },
    ]);
    expect(rowsIn(library)[2]).toBe(4);
  });

  test('reconciliations by month is read with the decimal mark of its column', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([
      'Month;Records checked;Mismatches;Amount',
      '2026-08;12000;7;1.200,50',
      '2026-09;100;101;',
      'Q2 2026;9;0;',
    ]);
    const { report } = await run(services, request(assessmentId, 'reconciliation', path, {}, workflow.id));
    expect(report.rows).toMatchObject({ read: 3, imported: 2, rejected: 1 });
    expect(report.rejectedExamples[0]).toMatchObject({ line: 3, detail: 'reconciliationDefects: 101' });
    expect(services.assessments.get({ id: assessmentId }).reconciliations).toMatchObject([
      { from: '2026-08-01', to: '2026-08-31', checked: 12_000, defects: 7, amount: 1200.5 },
      { from: '2026-04-01', to: '2026-06-30', checked: 9, defects: 0, amount: null },
    ]);
  });

  test('changes needs no workflow, and repeated numbers are one change', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const path = csv([...CHANGES, CHANGES[1] ?? '']);
    const { report } = await run(services, request(assessmentId, 'change', path));
    expect(report.rows).toMatchObject({ read: 3, imported: 2, duplicates: 1 });
    // Numbers that come once are settled first.
    const changes = services.assessments.get({ id: assessmentId }).changes;
    expect(changes.toSorted((a, b) => a.deployedAt - b.deployedAt)).toMatchObject([
      { name: 'CHG1', workflowId: null, failed: false, rolledBackAt: null },
      { name: 'CHG2', failed: true, rolledBackAt: Date.UTC(2026, 8, 2, 11) },
    ]);
  });

  test('reviews with days alone needs no time zone', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const path = csv([
      'Incident,Held on,Improvement,Due',
      'INC-7,2026-09-05,Retry with a key,31 Dec 2026',
      'INC-8,20260913,,',
    ]);
    await run(services, request(assessmentId, 'review', path));
    expect(services.assessments.get({ id: assessmentId }).reviews).toMatchObject([
      { incident: 'INC-7', heldOn: '2026-09-05', improvement: 'Retry with a key', due: '2026-12-31' },
      { incident: 'INC-8', heldOn: '2026-09-13', due: null },
    ]);
  });

  test('another kind without a column that it needs is refused, and nothing is kept', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const refused = run(services, request(assessmentId, 'reconciliation', csv(CHANGES)));
    await expect(refused).rejects.toMatchObject({
      body: { code: 'IMPORT_REFUSED', data: { code: 'required-not-mapped' } },
    });
    await until(() => rowsIn(library).every((rows) => rows === 0));
  });
});

describe('an import of changes', () => {
  test('twice adds nothing, and undone is gone as one step that can be made again', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const asked = request(assessmentId, 'change', csv(CHANGES));
    const changes = () => services.assessments.get({ id: assessmentId }).changes;
    const first = await run(services, asked);
    expect(await run(services, asked)).toEqual(first);
    expect(rowsIn(library)).toEqual([1, 2, 0]);
    services.imports.undo({ id: first.id });
    expect(changes()).toEqual([]);
    await until(() => rowsIn(library)[1] === 0);
    await run(services, asked);
    expect(changes()).toHaveLength(2);
  });

  test('undone takes what people changed since along, and the log keeps the last state of it', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const { id } = await run(services, request(assessmentId, 'change', csv(CHANGES)));
    const [first, second] = services.assessments.get({ id: assessmentId }).changes;
    if (first === undefined || second === undefined) throw new Error('nothing was imported');
    const corrected = { ...first, name: 'CHG1, corrected' };
    services.entries.put({ assessmentId, entry: { kind: 'change', value: corrected } });
    services.entries.remove({ assessmentId, place: { kind: 'change', key: second.id } });
    services.imports.undo({ id });
    expect(services.assessments.get({ id: assessmentId }).changes).toEqual([]);
    expect(listChanges(library.db, assessmentId).slice(-2)).toMatchObject([
      { entity: 'import', key: id, to: null },
      { entity: 'change', key: first.id, from: { name: 'CHG1, corrected' }, to: null },
    ]);
    expect(() =>
      services.entries.restore({ assessmentId, place: { kind: 'change', key: second.id } }),
    ).toThrow('NOT_FOUND');
  });

  test('is named by what came from it, as long as that is there', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const origins = () => services.imports.origins({ assessmentId });
    expect(origins()).toEqual([]);
    const path = csv(CHANGES);
    const { id, importedAt } = await run(services, request(assessmentId, 'change', path));
    const changes = services.assessments.get({ id: assessmentId }).changes;
    const keys = changes.map((change) => String(change.id));
    expect(origins()).toEqual([{ importId: id, fileName: basename(path), importedAt, kind: 'change', keys }]);
    const [first, second] = changes;
    if (first === undefined || second === undefined) throw new Error('two changes were imported');
    // Corrected by hand it still came from the file; added by hand it did not; removed it is not there.
    const put = (value: typeof first) =>
      services.entries.put({ assessmentId, entry: { kind: 'change', value } });
    put({ ...first, name: 'CHG1, corrected' });
    put({ ...first, id: 'by-hand' as never });
    services.entries.remove({ assessmentId, place: { kind: 'change', key: second.id } });
    expect(origins()).toMatchObject([{ importId: id, keys: [first.id] }]);
    services.imports.undo({ id });
    expect(origins()).toEqual([]);
  });

  test('with more than can be listed is refused, and leaves nothing', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const lines = Array.from({ length: 20_001 }, (_, i) => `CHG${i},2026-09-01T10:00:00Z,,,`);
    const refused = run(services, request(assessmentId, 'change', csv([CHANGES[0] ?? '', ...lines])));
    await expect(refused).rejects.toMatchObject({
      body: { code: 'IMPORT_REFUSED', data: { code: 'too-many-records', limit: 20_000 } },
    });
    expect(services.assessments.get({ id: assessmentId }).changes).toEqual([]);
    await until(() => rowsIn(library).every((rows) => rows === 0));
  });

  test('that is cut off half way is seen by nobody and leaves nothing', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const leaving = new AbortController();
    const lines = Array.from({ length: 15_000 }, (_, i) => `CHG${i},2026-09-01T10:00:00Z,,,`);
    const steps = services.imports.run(
      request(assessmentId, 'change', csv([CHANGES[0] ?? '', ...lines])),
      leaving.signal,
    );
    let most = 0;
    const look = () => {
      const [, entries = 0] = rowsIn(library);
      most = Math.max(most, entries);
      if (entries === 0) return;
      expect(services.assessments.get({ id: assessmentId }).changes).toEqual([]);
      leaving.abort();
    };
    const cutOff = async () => {
      for (let step = await steps.next(); step.done !== true; step = await steps.next()) look();
    };
    await expect(cutOff()).rejects.toMatchObject({ body: { data: { code: 'cancelled' } } });
    expect(most).toBeGreaterThan(0);
    await until(() => rowsIn(library).every((rows) => rows === 0));
  });

  test('is there after the library was closed and opened again', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    await run(services, request(assessmentId, 'change', csv(CHANGES)));
    library.db.close();
    const again = openLibrary(library.folder, 'test');
    if ('problem' in again) throw new Error(again.problem.code);
    const { services: later } = await testServices(again.library);
    expect(later.assessments.get({ id: assessmentId }).changes).toHaveLength(2);
    again.library.db.close();
  });
});
