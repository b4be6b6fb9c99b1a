import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Services } from '../../../src/backend/services/createServices';
import { Failure } from '../../../src/backend/services/failure';
import { begin } from '../support/entries';
import { check, last, run } from '../support/importing';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { temporaryFolder, testServices } from '../support/testLibrary';

const look = (services: Services, path: string, options = {}) =>
  services.importPreviews.look({ path, kind: null, options });

describe('a look at a file', () => {
  test('reads the cells shown as the settings say, and asks where they do not', async () => {
    const { services } = await testServices();
    const path = csv([
      'id,started,restored',
      '1,03/04/2026 10:00,2026-04-03T11:00:00Z',
      '2,25/03/2029 02:30,?',
    ]);
    const open = await look(services, path);
    expect(open.readings).toMatchObject([
      {
        field: 'started',
        usesZone: true,
        cells: [
          { kind: 'ask', question: 'zone' },
          { kind: 'ask', question: 'zone' },
        ],
      },
      {
        field: 'restored',
        usesZone: false,
        cells: [{ kind: 'instant', at: Date.UTC(2026, 3, 3, 11) }, { kind: 'missing' }],
      },
    ]);
    // The second start can only be day-month, and falls into the hour that clocks in Berlin skip on 25 March 2029.
    const { readings } = await look(services, path, { zone: 'Europe/Berlin' });
    expect(readings[0]).toMatchObject({
      format: 'day-month-year',
      order: 'dmy',
      orderOpen: false,
      cells: [
        { kind: 'instant', at: Date.UTC(2026, 3, 3, 8), twice: false },
        { kind: 'unreadable', reason: 'dst-gap' },
      ],
    });
  });

  test('leaves the order open until somebody says it', async () => {
    const { services } = await testServices();
    const path = csv(['id,started,restored', '1,03/04/2026 10:00,04/04/2026 10:00']);
    const open = await look(services, path, { zone: 'UTC' });
    expect(open.readings[0]).toMatchObject({ orderOpen: true, cells: [{ kind: 'ask', question: 'order' }] });
    const said = await look(services, path, { zone: 'UTC', order: 'mdy' });
    expect(said.readings[0]).toMatchObject({
      orderOpen: true,
      cells: [{ kind: 'instant', at: Date.UTC(2026, 2, 4, 10) }],
    });
  });

  test('says what the words mean, by the usual ones or by those given', async () => {
    const { services } = await testServices();
    const path = csv([
      'id,started,restored,state',
      '1,2026-04-03T10:00Z,,Resolved',
      '2,2026-04-03T10:00Z,,Parked',
    ]);
    const usual = await look(services, path);
    expect(usual.words).toMatchObject([
      {
        field: 'state',
        values: [
          { value: 'Parked', meaning: 'open' },
          { value: 'Resolved', meaning: 'closed' },
        ],
      },
    ]);
    const words = { severity: {}, closedStates: ['parked'], reportedBySystem: [] };
    expect((await look(services, path, { words })).words[0]?.values).toEqual([
      { value: 'Parked', meaning: 'closed' },
      { value: 'Resolved', meaning: 'open' },
    ]);
  });

  test('reads months, quarters and days as what they are, without asking for a zone', async () => {
    const { services } = await testServices();
    const path = csv([
      'month,records checked,defects',
      '2026-02,10,0',
      'Q2 2026,10,0',
      '2026-08-31,10,0',
      'soon,1,0',
    ]);
    const { kind, columns, readings } = await look(services, path);
    expect(kind).toBe('reconciliation');
    expect(columns[0]?.time?.needsZone ?? false).toBe(false);
    expect(readings[0]).toMatchObject({
      field: 'periodFrom',
      usesZone: false,
      cells: [
        { kind: 'days', from: '2026-02-01', to: '2026-02-28' },
        { kind: 'days', from: '2026-04-01', to: '2026-06-30' },
        { kind: 'days', from: '2026-08-31', to: '2026-08-31' },
        { kind: 'unreadable' },
      ],
    });
    const held = csv(['incident,held on,improvement', 'INC-1,5 Sep 2026,A', 'INC-2,,B']);
    const { readings: ofReviews } = await look(services, held, { zone: 'Asia/Tokyo' });
    expect(ofReviews[0]?.cells).toEqual([
      { kind: 'days', from: '2026-09-05', to: '2026-09-05' },
      { kind: 'missing' },
    ]);
  });

  test('tells by the header what the rows are', async () => {
    const { services } = await testServices();
    const kindOf = async (header: string) =>
      (
        await look(
          services,
          csv([
            header,
            header
              .split(',')
              .map(() => '2026-04-03T10:00Z')
              .join(','),
          ]),
        )
      ).kind;
    expect(await kindOf('id,started,restored')).toBe('incident');
    expect(await kindOf('workflow,milestone,requested,completed')).toBe('milestone');
    expect(await kindOf('workflow,scenario,started,restored')).toBe('drill');
    expect(await kindOf('workflow,period from,period to,records checked,defects')).toBe('reconciliation');
    expect(await kindOf('id,service,deployed,rolled back')).toBe('change');
    expect(await kindOf('incident,held on,improvement,due')).toBe('review');
  });

  test('starts as the last file with these columns, in any order, in any assessment', async () => {
    const { services, pass } = await testServices();
    const first = begin(services);
    const request = importRequest(first.assessmentId, csv([HEADER, ...incidentLines(3)]), first.workflow.id);
    expect((await look(services, request.path)).remembered).toBeNull();
    const where = [{ column: 'service', operator: '!=' as const, value: 'Test' }];
    await run(services, {
      ...request,
      options: { ...request.options, zone: 'Europe/Lisbon', dedupe: 'last', where },
    });
    pass(60_000);
    const other = csv([
      'Pattern,Reconciled,restored,STARTED,service,workflow,ID',
      'a,b,c,2026-01-01T00:00Z,e,f,g',
    ]);
    expect((await look(services, other)).remembered).toMatchObject({
      fileName: 'incidents.csv',
      mapping: { id: 'ID', started: 'STARTED', reconciled: 'Reconciled', failurePattern: 'Pattern' },
      options: { kind: 'incident', zone: 'Europe/Lisbon', dedupe: 'last', where },
      patternValues: request.patternValues,
    });
    const fewer = csv(['id,started,restored', '1,2026-01-01T00:00Z,']);
    expect((await look(services, fewer)).remembered).toBeNull();
  });

  test('knows rejected rows again, whatever their own columns are called', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv(['id,reason,started,restored', '1,a,2026-01-01T00:00Z,2026-01-01T01:00Z', '2,b,soon,']);
    const request = importRequest(assessmentId, path, workflow.id);
    const mapping = { id: 'id', failurePattern: 'reason', started: 'started', restored: 'restored' };
    const entry = await run(services, { ...request, options: { ...request.options, mapping } });
    expect(entry.report.rows).toMatchObject({ imported: 1, rejected: 1 });
    const rejects = join(temporaryFolder(), 'rejected.csv');
    await services.imports.exportRejects({ id: entry.id, path: rejects });
    const again = await look(services, rejects);
    expect(again.isRejects).toBe(true);
    expect(again.remembered?.mapping).toEqual({ ...mapping, failurePattern: 'reason#2' });
    writeFileSync(rejects, readFileSync(rejects, 'utf8').replace(',b,soon,', ',b,2026-01-02T00:00Z,'));
    const repaired = await run(services, {
      ...request,
      path: rejects,
      options: { ...request.options, mapping: again.remembered?.mapping ?? null },
    });
    expect(repaired.report.rows).toMatchObject({ read: 1, imported: 1, rejected: 0 });
  });
});

describe('a check of a whole file', () => {
  test('counts what an import would, and writes nothing', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([
      HEADER,
      ...incidentLines(10),
      // Restored and not reconciled: an open truth. Ends before it starts: excluded from recovery.
      'A,Card payments,Gateway,2026-09-02T00:00:00Z,2026-09-02T01:00:00Z,,',
      'B,Card payments,Gateway,2026-09-02T02:00:00Z,2026-09-02T01:00:00Z,2026-09-02T03:00:00Z,',
      'C,Card payments,Gateway,soon,,,',
      'D,Card payments,Gateway,2026-09-02T02:00:00Z',
    ]);
    const request = importRequest(assessmentId, path, workflow.id);
    const before = library.db.get<{ n: number }>('SELECT total_changes() AS n')?.n;
    const found = await check(services, request);
    expect(library.db.get<{ n: number }>('SELECT total_changes() AS n')?.n).toBe(before);
    expect(services.imports.list({ assessmentId })).toEqual([]);
    expect(found).toMatchObject({
      report: {
        rows: { read: 14, imported: 12, rejected: 2 },
        rejectedBy: { ragged: 1, 'start-unreadable': 1 },
      },
      figures: [
        { figure: 'recover', n: 11, open: 0, excluded: { negative: 1 } },
        { figure: 'truth', n: 11, open: 1, excluded: {} },
        { figure: 'total', n: 11, open: 1, excluded: {} },
      ],
      same: null,
      withoutWorkflow: 0,
    });
    const entry = await run(services, request);
    const { rejectedExamples: examples, ...report } = found.report;
    expect(entry.report).toMatchObject(report);
    expect(examples).toHaveLength(2);
  });

  test('shows the rows that share an id, and names workflows that are not there', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv([
      HEADER,
      `1,${workflow.name},,2026-09-02T00:00:00Z,2026-09-02T01:00:00Z,,`,
      `1,${workflow.name},,2026-09-02T00:00:00Z,2026-09-02T04:00:00Z,,`,
      '2,Elsewhere,,2026-09-02T00:00:00Z,2026-09-02T01:00:00Z,,',
      '3,Elsewhere,,2026-09-02T00:00:00Z,2026-09-02T01:00:00Z,,',
    ]);
    const request = importRequest(assessmentId, path);
    const found = await check(services, request);
    expect(found.sharedIds).toMatchObject([{ id: '1', rows: [{ line: 2 }, { line: 3 }] }]);
    expect(found).toMatchObject({ withoutWorkflow: 2, unknownWorkflows: [{ name: 'Elsewhere', rows: 2 }] });
    const folded = await check(services, { ...request, options: { ...request.options, dedupe: 'fold' } });
    expect(folded).toMatchObject({ sharedIds: [], report: { rows: { imported: 3, folded: 1 } } });
  });

  test('says when the same file was imported with the same settings', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const request = importRequest(assessmentId, csv([HEADER, ...incidentLines(3)]), workflow.id);
    const entry = await run(services, request);
    expect((await check(services, request)).same).toEqual({
      id: entry.id,
      at: entry.importedAt,
      by: 'tester',
    });
    const other = { ...request, options: { ...request.options, dedupe: 'fold' as const } };
    expect((await check(services, other)).same).toBeNull();
  });

  test('is refused like the import, and ends when it is cancelled', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const refused = check(services, importRequest(assessmentId, csv(['id,started']), workflow.id));
    await expect(refused).rejects.toMatchObject({
      body: { code: 'IMPORT_REFUSED', data: { code: 'header-only' } },
    });
    const leaving = new AbortController();
    leaving.abort();
    const request = importRequest(assessmentId, csv([HEADER, ...incidentLines(3)]), workflow.id);
    const cancelled = last(services.importPreviews.check(request, leaving.signal));
    await expect(cancelled).rejects.toBeInstanceOf(Failure);
    await expect(cancelled).rejects.toMatchObject({ body: { data: { code: 'cancelled' } } });
  });
});
