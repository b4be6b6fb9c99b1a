import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentId, WorkflowId } from '../../../src/domain/ids';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import { RecordKind } from '../../../src/domain/metrics/importTypes';
import { instant } from '../../../src/domain/time';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';
import { acquirer, begin } from '../support/entries';
import { check, run } from '../support/importing';
import { importOptions } from '../support/importOptions';
import { csv } from '../support/incidentCsv';
import { START, testServices } from '../support/testLibrary';

const request = (
  assessmentId: AssessmentId,
  kind: RecordKind,
  path: string,
  more: { readonly workflowId?: WorkflowId; readonly milestone?: string } = {},
): ImportRequest => ({
  assessmentId,
  path,
  workflowId: null,
  options: importOptions({ kind, zone: 'Europe/Berlin', order: 'dmy', now: instant(START) }),
  patternValues: [],
  ...more,
});

const TIMES = [
  '2026-09-01T10:00:00Z',
  '2026-09-01T12:30:00Z',
  '2026-08-30T08:00:00Z',
  '',
  'soon',
  '2026-12-24',
];
const NAMES = ['Card payments', 'card payments ', 'Refunds', ''];
const VENDORS = ['Acquirer', 'Nobody', ''];

/** For each kind, columns and what their cells can be: sound, missing, and wrong. */
const COLUMNS: Readonly<Record<RecordKind, Readonly<Record<string, readonly string[]>>>> = {
  incident: { id: ['1', '2', '3', ''], workflow: NAMES, started: TIMES, restored: TIMES, reconciled: TIMES },
  milestone: {
    id: ['1', '2', '3', ''],
    workflow: NAMES,
    milestone: ['A payment is captured', 'Paid out', ''],
    requested: TIMES,
    completed: TIMES,
  },
  drill: {
    workflow: NAMES,
    vendor: VENDORS,
    scenario: ['Gateway away', ''],
    started: TIMES,
    restored: TIMES,
    outcome: ['passed', 'failed', 'planned', 'splendid', ''],
    defects: ['0', '3', 'many', ''],
  },
  reconciliation: {
    workflow: NAMES,
    vendor: VENDORS,
    month: ['2026-07', 'Q2 2026', '2026-08-31', 'never', ''],
    checked: ['100', '1200', 'all', ''],
    defects: ['0', '7', '101', ''],
    amount: ['12.50', '-3', 'much', ''],
  },
  change: {
    id: ['1', '2', '3', ''],
    workflow: NAMES,
    vendor: VENDORS,
    service: ['Gateway', ''],
    deployed: TIMES,
    'rolled back': TIMES,
    failed: ['yes', 'no', 'perhaps', ''],
  },
  review: {
    incident: ['INC-1', ''],
    workflow: NAMES,
    'held on': TIMES,
    improvement: ['Retry with a key', ''],
    due: TIMES,
  },
};

/** Lines of a file: a header, and rows of which a few are ragged. */
const fileOf = (kind: RecordKind): fc.Arbitrary<string[]> => {
  const columns = Object.entries(COLUMNS[kind]);
  const row = fc
    .tuple(
      fc.tuple(...columns.map(([, cells]) => fc.constantFrom(...cells))),
      fc.constantFrom('', '', '', ',x'),
    )
    .map(([cells, more]) => `${cells.join(',')}${more}`);
  return fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map((rows) => [columns.map(([name]) => name).join(','), ...rows]);
};

const sum = (counts: object): number =>
  Object.values(counts).reduce((total: number, count) => total + Number(count), 0);

describe('a check of a file tells what its import then does', () => {
  test.each(RecordKind.options)('%s', async (kind) => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    services.entries.put({ assessmentId, entry: acquirer() });
    await fc.assert(
      fc.asyncProperty(
        fileOf(kind),
        fc.constantFrom('error', 'first', 'last', 'fold'),
        async (lines, dedupe) => {
          const asked = request(assessmentId, kind, csv(lines));
          const chosen = { ...asked, options: { ...asked.options, dedupe } };
          const found = await check(services, chosen).catch((error: unknown) => error);
          const made = await run(services, chosen).catch((error: unknown) => error);
          if (made instanceof Error || found instanceof Error) {
            expect(found).toEqual(made);
            return;
          }
          const { report, ...told } = found as ImportCheck;
          const { rejectedExamples: first, ...imported } = (made as ImportEntry).report;
          expect({ ...report, rejectedExamples: [] }).toEqual({ ...imported, rejectedExamples: [] });
          expect(report.rejectedExamples).toEqual(expect.arrayContaining(first.slice(0, 1)));
          for (const { n, open, excluded } of told.figures)
            expect(n + open + sum(excluded)).toBe(imported.rows.imported);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a check of milestone events', () => {
  const HEADER = 'workflow,milestone,requested,completed';

  test('counts complete, open and excluded, and names workflows and milestones that are not there', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const path = csv([
      HEADER,
      // Complete, complete and called otherwise, open, excluded, and of a workflow that nobody knows.
      'Card payments,a payment is CAPTURED,2026-09-01T10:00Z,2026-09-01T11:00Z',
      'Card payments,Paid out,2026-09-01T10:00Z,2026-09-02T11:00Z',
      'Card payments,Paid out,2026-09-01T10:00Z,',
      'Card payments,A payment is captured,2026-09-01T10:00Z,2026-09-01T09:00Z',
      'Refunds,Paid back,2026-09-01T10:00Z,2026-09-01T11:00Z',
      'Card payments,A payment is captured,soon,',
    ]);
    const found = await check(services, request(assessmentId, 'milestone', path));
    expect(found).toMatchObject({
      report: { kind: 'milestone', rows: { read: 6, imported: 5, rejected: 1 } },
      figures: [{ figure: 'milestone', n: 3, open: 1, excluded: { negative: 1 } }],
      unlistedMilestones: [{ milestone: 'Paid out', workflow: 'Card payments', rows: 2 }],
      unknownWorkflows: [{ name: 'Refunds', rows: 1 }],
      withoutWorkflow: 1,
      entries: [],
      span: null,
    });
  });

  test('without a column for the milestone takes the one chosen, and is refused without', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv(['requested,completed', '2026-09-01T10:00Z,2026-09-01T11:00Z']);
    const none = request(assessmentId, 'milestone', path, { workflowId: workflow.id });
    await expect(check(services, none)).rejects.toMatchObject({
      body: { code: 'IMPORT_REFUSED', data: { code: 'required-not-mapped', field: 'milestone' } },
    });
    const listed = await check(services, { ...none, milestone: 'A payment is captured' });
    expect(listed).toMatchObject({ unlistedMilestones: [], figures: [{ n: 1 }] });
    const other = await check(services, { ...none, milestone: 'Shipped' });
    expect(other.unlistedMilestones).toEqual([{ milestone: 'Shipped', workflow: workflow.name, rows: 1 }]);
  });

  test('of which no column says when they were completed has no figure', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv(['milestone,requested', 'A payment is captured,2026-09-01T10:00Z']);
    const found = await check(
      services,
      request(assessmentId, 'milestone', path, { workflowId: workflow.id }),
    );
    expect(found).toMatchObject({ figures: [], report: { rows: { imported: 1 } } });
  });
});

describe('a check of listed records', () => {
  test('tells drills that were held from planned ones, and names the workflows of those that are rejected', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const path = csv([
      'workflow,scenario,started,outcome',
      'Card payments,Gateway away,2026-09-01,passed',
      'Card payments,Ledger away,2026-06-01,failed',
      'Card payments,Next one,2026-12-01,planned',
      'Refunds,Gateway away,2026-09-01,passed',
      'Refunds,Gateway away,2026-09-02,passed',
    ]);
    const changes = () => library.db.get<{ n: number }>('SELECT total_changes() AS n')?.n;
    const before = changes();
    const found = await check(services, request(assessmentId, 'drill', path));
    expect(changes()).toBe(before);
    expect(found).toMatchObject({
      report: { rows: { imported: 3, rejected: 2 }, rejectedBy: { 'workflow-unknown': 2 } },
      entries: [
        { what: 'drillHeld', count: 2 },
        { what: 'drillPlanned', count: 1 },
      ],
      span: { from: '2026-06-01', to: '2026-12-01' },
      unknownWorkflows: [{ name: 'Refunds', rows: 2 }],
      withoutWorkflow: 0,
      figures: [],
    });
  });

  test('adds up what reconciliations looked at', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const path = csv(['month,checked,defects', '2026-07,1000,3', '2026-08,2000,4']);
    const found = await check(
      services,
      request(assessmentId, 'reconciliation', path, { workflowId: workflow.id }),
    );
    expect(found).toMatchObject({
      entries: [
        { what: 'recordsChecked', count: 3000 },
        { what: 'recordsWrong', count: 7 },
      ],
      span: { from: '2026-07-01', to: '2026-08-31' },
    });
  });

  test('counts changes as the failure share does, with those of no workflow and where they are flagged', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const path = csv([
      'change number,deployed,rolled back,failed,workflow',
      'CHG1,2026-09-01T10:00Z,,no,Card payments',
      'CHG2,2026-09-02T10:00Z,2026-09-02T11:00Z,,Refunds',
      'CHG3,2026-09-03T10:00Z,,yes,',
      'CHG4,2026-09-03T10:00Z,,,Refunds',
    ]);
    const found = await check(services, request(assessmentId, 'change', path));
    expect(found).toMatchObject({
      // One went well, one was rolled back and one failed, of one nobody said.
      entries: [
        { what: 'changeWell', count: 1 },
        { what: 'changeFailed', count: 2 },
        { what: 'changeUnsaid', count: 1 },
      ],
      withoutWorkflow: 3,
      unknownWorkflows: [{ name: 'Refunds', rows: 2 }],
      flagLines: { 'workflow-not-found': [3, 5] },
    });
  });

  test('counts reviews that were held and their improvements', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const path = csv([
      'incident,held on,improvement',
      'INC-1,2026-09-01,Retry with a key',
      'INC-2,2026-09-08,',
      'INC-3,,',
    ]);
    const found = await check(services, request(assessmentId, 'review', path));
    expect(found).toMatchObject({
      entries: [
        { what: 'reviewHeld', count: 2 },
        { what: 'improvement', count: 1 },
      ],
      span: { from: '2026-09-01', to: '2026-09-08' },
    });
  });

  test('refuses more than can be listed, as the import does', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const lines = Array.from({ length: 20_001 }, (_, i) => `CHG${i},2026-09-01T10:00:00Z`);
    const refused = check(
      services,
      request(assessmentId, 'change', csv(['change number,deployed', ...lines])),
    );
    await expect(refused).rejects.toMatchObject({
      body: { code: 'IMPORT_REFUSED', data: { code: 'too-many-records', limit: 20_000 } },
    });
  });
});
