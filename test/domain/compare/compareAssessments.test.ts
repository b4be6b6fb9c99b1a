import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import { compareAssessments } from '../../../src/domain/compare/compareAssessments';
import type { ComparedAssessment, Comparison, Mover } from '../../../src/domain/compare/comparison';
import { pairWorkflows } from '../../../src/domain/compare/pairWorkflows';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { addDays, type Day } from '../../../src/domain/time';
import { anyRecord, richPack } from '../assessment/arbitraryRecord';
import { aFigure, buildMetrics, type MetricsSketch } from '../buildMetrics';
import { buildPack, saidGuardrail } from '../buildPack';
import {
  AS_OF,
  aDrill,
  anAnswer,
  aReceipt,
  aWorkflow,
  buildRecord,
  notApplicable,
  type RecordSketch,
} from '../buildRecord';

const pack = buildPack({
  questions: [
    { id: 'a', in: 'promise' },
    { id: 'b', in: 'promise', scope: 'client' },
    { id: 'extra', in: 'promise', core: false },
    { id: 'vendors', in: 'promise', appliesWhen: { fact: 'vendors', atLeast: 1 } },
    { id: 'line', in: 'contain', guardrail: 'line' },
  ],
  guardrails: [saidGuardrail()],
});

interface Side {
  readonly record: RecordSketch;
  readonly asOf?: Day;
  readonly pack?: Pack;
  readonly metrics?: readonly MetricsSketch[];
}

function sideOf({ record, asOf = AS_OF, pack: own = pack, metrics = [] }: Side): ComparedAssessment {
  const built = buildRecord(record);
  return { record: built, pack: own, result: assess(built, own, metrics.map(buildMetrics), asOf) };
}

const compare = (before: Side, after: Side): Comparison => compareAssessments(sideOf(before), sideOf(after));

function moversOf(comparison: Comparison, id: string): readonly Mover[] {
  const found = comparison.workflows[0]?.questions.find(({ questionId }) => questionId === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found.movers;
}

const movers = (before: RecordSketch, after: RecordSketch, id = 'a') =>
  moversOf(compare({ record: before }, { record: after }), id);

describe('workflows of two assessments', () => {
  const named = (id: string, name: string) => ({ id: id as never, name });

  it('are paired by name, without outer spaces and case, several of one name in their order', () => {
    const before = [
      named('1', 'Order to cash'),
      named('2', 'Refunds'),
      named('3', 'refunds'),
      named('4', 'Old'),
    ];
    const after = [named('x', ' refunds '), named('y', 'ORDER TO CASH'), named('z', 'New')];
    expect(pairWorkflows(before, after)).toEqual({
      pairs: [
        { before: '2', after: 'x' },
        { before: '1', after: 'y' },
      ],
      onlyBefore: ['3', '4'],
      onlyAfter: ['z'],
    });
  });

  it('are paired by hand first; what is not there or taken is passed over', () => {
    const before = [named('1', 'Orders'), named('2', 'Refunds')];
    const after = [named('x', 'Orders'), named('y', 'Money back')];
    const byHand = [
      { before: '2', after: 'y' },
      { before: '2', after: 'x' },
      { before: 'gone', after: 'x' },
    ] as never;
    expect(pairWorkflows(before, after, byHand).pairs).toEqual([
      { before: '1', after: 'x' },
      { before: '2', after: 'y' },
    ]);
  });
});

describe('what moved a question', () => {
  const claimed = (level: number | null) => ({ answers: [anAnswer('a', level)] });

  it('is an answer that changed, came or went', () => {
    expect(movers(claimed(1), claimed(3))).toEqual([{ kind: 'claim-changed', from: 1, to: 3 }]);
    expect(movers({}, claimed(2))).toEqual([{ kind: 'answered', to: 2 }]);
    expect(movers(claimed(2), claimed(null))).toEqual([{ kind: 'withdrawn', from: 2 }]);
  });

  it('is a receipt that came or went', () => {
    const proven = { ...claimed(4), receipts: [aReceipt('r', 'record', 5, [['a', 3]])] };
    expect(movers(claimed(4), proven)).toEqual([{ kind: 'receipt-added', receiptId: 'r', level: 3 }]);
    expect(movers(proven, claimed(4))).toEqual([{ kind: 'receipt-removed', receiptId: 'r', level: 3 }]);
  });

  it('is a receipt that aged, with the levels it lost, also when it was entered again under another id', () => {
    const before = { ...claimed(4), receipts: [aReceipt('r', 'record', 5, [['a', 3]])] };
    const again = { ...claimed(4), receipts: [aReceipt('again', 'record', 5, [['a', 3]], { title: 'R ' })] };
    // A record holds 90 days. 5 days old on the first day; 100 days later 105: ceil(15 / 90) = 1 level less.
    const later = { asOf: addDays(AS_OF, 100) };
    expect(moversOf(compare({ record: before }, { record: again, ...later }), 'a')).toEqual([
      { kind: 'receipt-aged', receiptId: 'again', from: 3, to: 2, ageDays: 105 },
    ]);
  });

  it('is a receipt that was dated anew or linked at another level', () => {
    const link = (level: number) => ({
      ...claimed(4),
      receipts: [aReceipt('r', 'record', 5, [['a', level]])],
    });
    expect(movers(link(1), link(3))).toEqual([{ kind: 'support-changed', receiptId: 'r', from: 1, to: 3 }]);
    expect(movers(link(3), link(1))).toEqual([{ kind: 'support-changed', receiptId: 'r', from: 3, to: 1 }]);
  });

  it('names only receipts that pull the way in which the proof went, and failed drills always', () => {
    const before = { ...claimed(4), receipts: [aReceipt('old', 'document', 5, [['a', 2]])] };
    const after = { ...claimed(4), receipts: [aReceipt('new', 'record', 5, [['a', 3]])] };
    // Proven 2 to 3: the document that is gone did not raise it.
    expect(movers(before, after)).toEqual([{ kind: 'receipt-added', receiptId: 'new', level: 3 }]);
    const failed = { ...before, receipts: [...before.receipts, aDrill('d', 'failed', 1, [['a', 4]])] };
    expect(movers(before, failed)).toEqual([
      { kind: 'drill-failed', receiptId: 'd', on: addDays(AS_OF, -1) },
    ]);
  });

  it('is being set aside and applying again', () => {
    const aside = { answers: [notApplicable('a')] };
    expect(movers(claimed(2), aside)).toEqual([{ kind: 'not-applicable', reason: 'there is none' }]);
    expect(movers(aside, claimed(2))).toEqual([{ kind: 'applies-again' }]);
  });

  it('is the scope or a fact of the profile that lets it in or out', () => {
    const answers = [anAnswer('extra', 2), anAnswer('vendors', 2)];
    const vendors = { workflows: [aWorkflow({ profile: { vendors: 2 } })], answers };
    const fullToCore = compare(
      { record: vendors },
      { record: { workflows: vendors.workflows, answers, scope: 'core' } },
    );
    expect(moversOf(fullToCore, 'extra')).toEqual([{ kind: 'left-scope', because: 'scope' }]);
    expect(movers(vendors, { answers }, 'vendors')).toEqual([{ kind: 'left-scope', because: 'profile' }]);
    expect(movers({ answers }, vendors, 'vendors')).toEqual([{ kind: 'entered-scope', because: 'profile' }]);
  });

  it('is an answer of its own in place of the one for all', () => {
    const shared = anAnswer('b', 2, { workflowId: null });
    const own = anAnswer('b', 4, { overrideReason: 'another team' });
    expect(movers({ answers: [shared] }, { answers: [shared, own] }, 'b')).toEqual([
      { kind: 'override-made' },
      { kind: 'claim-changed', from: 2, to: 4 },
    ]);
  });

  it('is another version of the pack that asks it anew, in other words, or no longer', () => {
    const later: Pack = {
      ...buildPack({
        questions: [
          { id: 'a', in: 'promise', weight: 2 },
          { id: 'line', in: 'contain', guardrail: 'line' },
          { id: 'fresh', in: 'promise' },
        ],
        guardrails: [saidGuardrail()],
      }),
      hash: '1'.repeat(64),
    };
    const reworded: Pack = {
      ...later,
      texts: {
        ...later.texts,
        questions: {
          a: { short: 'a', prompt: 'anew', why: 'w', levels: ['0', '1', '2', '3', '4'], receipt: 'r' },
        },
      },
    };
    const answers = [anAnswer('a', 2), anAnswer('extra', 1), anAnswer('fresh', 3)];
    const comparison = compare({ record: { answers } }, { record: { answers }, pack: reworded });
    expect(moversOf(comparison, 'a')).toEqual([
      { kind: 'question-reworded' },
      { kind: 'question-reweighted' },
    ]);
    expect(moversOf(comparison, 'fresh')).toEqual([{ kind: 'question-new' }]);
    expect(moversOf(comparison, 'extra')).toEqual([{ kind: 'question-dropped' }]);
    // Asked by the later pack first, in its order, then what only the earlier one asks.
    expect(comparison.workflows[0]?.questions.map(({ questionId }) => questionId)).toEqual([
      'a',
      'line',
      'fresh',
      'b',
      'extra',
      'vendors',
    ]);
  });

  it('is never nothing for a question that moved', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, fc.integer({ min: 0, max: 400 }), (before, after, days) => {
        const comparison = compare(
          { record: before, pack: richPack },
          { record: after, pack: richPack, asOf: addDays(AS_OF, days) },
        );
        for (const { questions } of comparison.workflows) {
          for (const question of questions) {
            if (question.moved) expect(question.movers).not.toEqual([]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a workflow gained and lost', () => {
  it('tells caps, contradictions, scores, bands and measured times of both days', () => {
    const answers = [anAnswer('a', 4), anAnswer('line', 1)];
    const before: Side = {
      record: { answers, receipts: [aDrill('d', 'failed', 3, [['a', 4]])] },
      metrics: [{ figures: { truth: aFigure({ n: 8, median: 3_600_000 }) } }],
    };
    const after: Side = {
      record: {
        answers: [anAnswer('a', 4), anAnswer('line', 3)],
        receipts: [aDrill('e', 'passed', 1, [['a', 4]]), aDrill('d', 'failed', 3, [['a', 4]])],
      },
      metrics: [{ figures: { truth: aFigure({ n: 9, open: 1, median: 60_000, kmMedian: 1_800_000 }) } }],
    };
    const [workflow] = compare(before, after).workflows;
    // Broken (claimed 1) became claimed (3, nothing proven): the lower limit is gone, the higher one has come.
    expect(workflow?.caps.lifted.map(({ kind }) => kind)).toEqual(['guardrail-broken', 'contradiction']);
    expect(workflow?.caps.gained.map(({ kind }) => kind)).toEqual(['guardrail-not-held']);
    expect(workflow?.contradictions.settled.map(({ questionId }) => questionId)).toEqual(['a']);
    expect(workflow?.contradictions.gained).toEqual([]);
    // Promise: a proven 0, then 4. Contain 0. Weights 20 and 25: 20 / 45 * 100 = 44.4.
    expect(workflow?.score.before.proven.score).toBe(0);
    expect(workflow?.score.after.proven.score).toBeCloseTo(44.444, 3);
    expect(workflow?.band).toMatchObject({ before: { held: 'fragile' }, after: { held: 'exposed' } });
    expect(workflow?.proven.change).toBeCloseTo(44.444, 3);
    const truth = workflow?.figures.find(({ figure }) => figure === 'truth');
    // Kaplan-Meier as soon as a record is open.
    expect(truth).toMatchObject({
      before: { median: 3_600_000, n: 8 },
      after: { median: 1_800_000, n: 9, open: 1 },
    });
  });

  it('lists workflows without a partner and names the weakest of both days', () => {
    const of = (...names: string[]) => names.map((name) => aWorkflow({ id: name, name }));
    const level = (workflowId: string, claimed: number) => anAnswer('a', claimed, { workflowId });
    const comparison = compare(
      { record: { workflows: of('one', 'two'), answers: [level('one', 4), level('two', 2)] } },
      { record: { workflows: of('two', 'three'), answers: [level('two', 3), level('three', 1)] } },
    );
    expect(comparison.workflows.map(({ name }) => name)).toEqual(['two']);
    expect(comparison).toMatchObject({ onlyBefore: ['one'], onlyAfter: ['three'] });
    expect(comparison.weakest).toEqual({
      before: { name: 'two', proven: 0 },
      after: { name: 'three', proven: 0 },
    });
  });

  it('finds nothing between an assessment and itself', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const side = sideOf({ record, pack: richPack });
        const comparison = compareAssessments(side, side);
        for (const one of comparison.workflows) {
          expect(one.caps.gained).toEqual([]);
          expect(one.caps.lifted).toEqual([]);
          expect(one.questions.filter(({ moved }) => moved)).toEqual([]);
          for (const { points } of one.questions) expect(Math.abs(points.proven ?? 0)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
