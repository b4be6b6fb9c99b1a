import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { buildPlanPart } from '../../../src/domain/report/buildPlanPart';
import { buildReportModel } from '../../../src/domain/report/buildReportModel';
import { PlanPart } from '../../../src/domain/report/planPart';
import { reportContext } from '../../../src/domain/report/reportContext';
import type { Sentence } from '../../../src/domain/report/sentence';
import { buildPack } from '../buildPack';
import { AS_OF, anAnswer, aWorkflow, buildRecord, daysAgo, type RecordSketch } from '../buildRecord';
import { told as toldOne } from './told';

const pack = buildPack({
  questions: [
    { id: 'a', in: 'promise' },
    { id: 'b', in: 'promise' },
  ],
  dimensions: { promise: 1 },
  diagnosis: {
    causes: [{ id: 'cause' }],
    moves: [
      { id: 'm', effort: 3, causes: ['cause'], brings: [{ question: 'a', level: 4 }], receipt: 'record' },
    ],
  },
});
const META = { documentId: 'EK-C', revision: null };
const told = (sentences: readonly Sentence[]): string => sentences.map(toldOne).join(' ');

function partOf(sketch: RecordSketch): PlanPart | null {
  const record = buildRecord(sketch);
  return buildPlanPart(reportContext(record, assess(record, pack, [], AS_OF), pack, META));
}

const action = (id: string, rest: object = {}): unknown => ({
  id,
  workflowId: null,
  origin: { kind: 'own' },
  what: `Do ${id}`,
  owner: 'Ada',
  due: daysAgo(-10),
  effort: null,
  status: 'open',
  note: 'between us',
  ...rest,
});
const kpi = (rest: object = {}) => ({
  measure: 'truth-median',
  workflowId: 'w',
  name: 'Hours until right',
  unit: '',
  owner: { name: 'Tove', title: '' },
  baseline: { value: 7_200_000, on: daysAgo(30) },
  target: 3_600_000,
  reviews: [
    { on: daysAgo(1), value: 5_400_000, note: '' },
    { on: daysAgo(-92), value: null, note: '' },
  ],
  ...rest,
});
const both: RecordSketch = {
  workflows: [aWorkflow({ id: 'w', name: 'Orders' }), aWorkflow({ id: 'v', name: 'Refunds' })],
  answers: [anAnswer('a', 2), anAnswer('b', 2), anAnswer('a', 4, { workflowId: 'v' })],
};

describe('the plan on paper', () => {
  it('is not there without one, so that documents without a plan stay as they are', () => {
    expect(partOf(both)).toBeNull();
    const record = buildRecord(both);
    const result = assess(record, pack, [], AS_OF);
    for (const kind of ['scorecard', 'executive-summary'] as const) {
      expect(buildReportModel(kind, record, result, pack, META)).not.toHaveProperty('plan');
    }
  });

  it('says how far it is, what it lacks, and where its moves lead together if their receipts are produced', () => {
    const actions = [
      action('m', { origin: { kind: 'move', moveId: 'm' }, effort: 3, due: daysAgo(2) }),
      action('bare', { owner: '', due: null, workflowId: 'v' }),
      action('done', { status: 'done' }),
    ];
    const part = partOf({ ...both, more: { actions } });
    expect(PlanPart.parse(part)).toEqual(part);
    // Orders: a proven 0 to 4 of 8: 50. Refunds: a alone is answered, 0 to 4 of 4: 100.
    expect(told(part?.summary ?? [])).toBe(
      '3 actions, 1 done; 1 overdue, 1 without an owner and 1 without a date. ' +
        'Together the planned moves would bring proven readiness in Refunds from 0 to 100 and Orders from 0 to 50. ' +
        'What is proven after the plan holds only if every planned move produces its receipt.',
    );
    expect(
      part?.actions.map(({ what, workflow, owner, overdue, gain }) => [
        what,
        workflow,
        owner,
        overdue,
        told(gain),
      ]),
    ).toEqual([
      ['Do m', null, 'Ada', true, 'Refunds: proven 0 to 100 by itself and 1 more workflow'],
      ['Do bare', 'Refunds', null, false, ''],
    ]);
    expect(part?.left).toBe(1);
    // Notes are the team's own.
    expect(JSON.stringify(part)).not.toContain('between us');
  });

  it('tells the one KPI with its two reviews', () => {
    const said = (rest: object = {}) => told(partOf({ ...both, more: { kpi: kpi(rest) } })?.kpi ?? []);
    // From 2 h to 1 h; at 1.5 h half the way is gone. daysAgo(30) of 30 June 2025 is 31 May.
    expect(said()).toBe(
      'Hours until right, Orders. Owner: Tove. From 2 h on 31 May 2025 to 1 h. ' +
        'Review 1: 1 h 30 min. Nearer to the target: 50 % of the way. Review 2 on 30 September 2025.',
    );
    expect(
      said({ measure: 'own', unit: 'drills', workflowId: null, owner: null, target: null, baseline: null }),
    ).toMatch(
      /^Hours until right, The client as a whole\. Owner to be named\. Baseline and target to be agreed\./,
    );
    const empty = { value: null, note: '' };
    expect(
      said({
        reviews: [
          { on: daysAgo(1), ...empty },
          { on: null, ...empty },
        ],
      }),
    ).toContain('Review 1 on 29 June 2025 passed without a value. Review 2 has no date yet.');
  });

  it('names the milestone whose time the KPI is, with what its baseline rests on', () => {
    const said = (rest: object = {}) => told(partOf({ ...both, more: { kpi: kpi(rest) } })?.kpi ?? []);
    const ticket = { measure: 'milestone-median', milestone: 'A ticket is issued' };
    const from = (basis: object) => ({ baseline: { value: 23_000, on: daysAgo(30), basis }, target: 20_000 });
    expect(
      said({ ...ticket, name: 'Time to ticket', ...from({ n: 193, open: 2, ci95: [22_000, 25_000] }) }),
    ).toContain(
      'Time to ticket, “A ticket is issued” in Orders. Owner: Tove. ' +
        'From 23 s (193 complete, 2 open, 95 % interval 22 s to 25 s) on 31 May 2025 to 20 s.',
    );
    // Called after its milestone, it does not name it twice.
    expect(
      said({ ...ticket, name: 'Time to “A ticket is issued”', ...from({ n: 19, open: 0, ci95: null }) }),
    ).toContain(
      'Time to “A ticket is issued”, Orders. Owner: Tove. ' +
        'From 23 s (19 complete; under 20, so weak) on 31 May 2025 to 20 s.',
    );
    expect(said({ ...ticket, ...from({ n: 30, open: 1, ci95: [22_000, null] }) })).toContain(
      'From 23 s (30 complete, 1 open, 95 % interval from 22 s) on',
    );
  });

  it('lists reviews with the improvement that each ended in', () => {
    const reviews = [
      {
        id: 'r',
        workflowId: null,
        incident: 'INC-7',
        heldOn: daysAgo(9),
        improvement: 'A limit on the queue',
        owner: 'Ada',
        due: daysAgo(1),
        doneOn: null,
      },
    ];
    expect(partOf({ ...both, more: { reviews } })?.reviews).toEqual([
      {
        incident: 'INC-7',
        improvement: 'A limit on the queue',
        owner: 'Ada',
        due: daysAgo(1),
        state: 'overdue',
      },
    ]);
  });

  it('stands in short in the executive summary', () => {
    const record: AssessmentRecord = buildRecord({ ...both, more: { actions: [action('x')], kpi: kpi() } });
    const model = buildReportModel('executive-summary', record, assess(record, pack, [], AS_OF), pack, META);
    if (model.kind !== 'executive-summary') throw new Error('another kind');
    expect(told(model.plan?.sentences ?? [])).toBe(
      '1 action, 0 done. Hours until right, Orders. Owner: Tove. From 2 h on 31 May 2025 to 1 h.',
    );
  });
});
