import { describe, expect, it } from 'vitest';
import { projectMoves } from '../../../src/domain/assessment/projectMoves';
import type { MoveId, WorkflowId } from '../../../src/domain/ids';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { assessOne } from '../assessOne';
import { buildMetrics, escalations, type MetricsSketch } from '../buildMetrics';
import { buildPack, escalateGuardrail } from '../buildPack';
import {
  AS_OF,
  aDrill,
  anAnswer,
  aReceipt,
  aTimedDrill,
  buildRecord,
  notApplicable,
  type RecordSketch,
} from '../buildRecord';

const move = (id: string, effort: number, brings: Record<string, number>, receipt = 'record') => ({
  id,
  effort,
  causes: ['cause'],
  brings: Object.entries(brings).map(([question, level]) => ({ question, level })),
  receipt,
});

const packOf = (moves: readonly unknown[]): Pack =>
  buildPack({
    questions: [
      { id: 'a', in: 'promise' },
      { id: 'b', in: 'promise' },
      { id: 'c', in: 'promise' },
      { id: 'line', in: 'promise', guardrail: 'escalate' },
    ],
    guardrails: [escalateGuardrail()],
    dimensions: { promise: 1 },
    diagnosis: { causes: [{ id: 'cause' }], moves },
  });

/** Claimed 2, 2, 2 and 3; proven 2 for a, else 0: claimed 9/16 = 56.25, proven 2/16 = 12.5, shown 13. */
const record: RecordSketch = {
  answers: [anAnswer('a', 2), anAnswer('b', 2), anAnswer('c', 2), anAnswer('line', 3)],
  receipts: [aReceipt('r', 'document', 0, [['a', 2]])],
};

const project = (pack: Pack, sketch: RecordSketch, moveIds: readonly string[], metrics: MetricsSketch = {}) =>
  projectMoves(
    buildRecord(sketch),
    pack,
    [buildMetrics(metrics)],
    AS_OF,
    'w' as WorkflowId,
    moveIds as readonly MoveId[],
  );

describe('projection of a move', () => {
  it('raises claimed and proven to the target, never lowers them', () => {
    const pack = packOf([move('m', 2, { a: 3, b: 1 })]);
    const [result] = assessOne(pack, record).moves;
    // a claimed 3 proven 3; b claimed stays 2, proven 1: claimed 10/16 = 62.5, proven 4/16 = 25.
    expect(result).toMatchObject({
      moveId: 'm',
      effort: 2,
      claimedBefore: 56.25,
      claimedAfter: 62.5,
      provenBefore: 12.5,
      provenAfter: 25,
      gain: 12, // 25 - 13
    });
  });

  it('counts fully even where the receipts of today have aged', () => {
    const aged = { ...record, receipts: [aReceipt('r', 'document', 366, [['a', 2]])] };
    // a proven 1 today: 6.25; brought to 2: 12.5. Shown 13 - 6 = 7.
    expect(assessOne(packOf([move('m', 1, { a: 2 })]), aged).moves[0]).toMatchObject({
      provenBefore: 6.25,
      provenAfter: 12.5,
      gain: 7,
    });
  });

  it('is left out where the client stands there already, or nobody answered, or it does not apply', () => {
    const pack = packOf([move('there', 1, { a: 2 }), move('asked', 1, { b: 3 }), move('none', 1, { c: 3 })]);
    const answers = [anAnswer('a', 2), notApplicable('c')];
    expect(assessOne(pack, { ...record, answers }).moves).toEqual([]);
    expect(assessOne(pack, {}).moves).toEqual([]);
  });

  it('takes several moves together, in pack order', () => {
    const pack = packOf([move('one', 3, { a: 3, b: 3 }), move('two', 5, { b: 4, c: 3 })]);
    const together = project(pack, record, ['two', 'one']);
    // a 3, b 4, c 3, line proven 0: proven 10/16 = 62.5, shown 63, gain 50; claimed 13/16 = 81.25.
    expect(together).toMatchObject({ moveIds: ['one', 'two'], effort: 8, changed: true, gain: 50 });
    expect(together.after.proven.score).toBeCloseTo(62.5, 10);
    expect(together.after.claimed.score).toBeCloseTo(81.25, 10);
    expect(together).toMatchObject({
      bandAfter: { byScore: 'steady', held: 'steady' },
      decisionAfter: 'go-with-conditions',
    });
  });

  it('takes the higher of two targets for one question', () => {
    const pack = packOf([move('high', 1, { b: 4 }), move('low', 1, { b: 2 })]);
    // b proven 4, a 2: 6/16 = 37.5.
    expect(project(pack, record, ['high', 'low']).after.proven.score).toBeCloseTo(37.5, 10);
  });

  it('refuses a workflow or a move that does not exist', () => {
    const pack = packOf([]);
    expect(() => project(pack, record, ['nothing'])).toThrow(RangeError);
    expect(() => project(pack, { ...record, workflows: [] }, [])).toThrow(RangeError);
  });
});

describe('caps that a move lifts', () => {
  const kinds = (pack: Pack, sketch: RecordSketch, metrics?: MetricsSketch) =>
    assessOne(pack, sketch, metrics).moves[0]?.liftsCaps.map(({ kind }) => kind);

  it('are those absent from the projected assessment', () => {
    const pack = packOf([move('hold', 1, { line: 3 })]);
    expect(kinds(pack, record)).toEqual(['guardrail-not-held']);
  });

  it('include a broken guardrail that becomes merely unknown', () => {
    const broken = { ...record, answers: [anAnswer('a', 2), anAnswer('line', 1)] };
    expect(kinds(packOf([move('half', 1, { line: 2 })]), broken)).toEqual(['guardrail-broken']);
  });

  it('do not include what measured records say', () => {
    const measured = { limits: [escalations(20, 20)] };
    expect(kinds(packOf([move('hold', 1, { line: 4 }, 'drill')]), record, measured)).toEqual([]);
  });

  it('include a failed drill only where the move passes a new one', () => {
    const failed = {
      answers: [anAnswer('a', 4), anAnswer('b', 2)],
      receipts: [aDrill('f', 'failed', 5, [['a', 4]])],
    };
    expect(kinds(packOf([move('drill', 1, { a: 4 }, 'drill')]), failed)).toEqual(['contradiction']);
    expect(kinds(packOf([move('note', 1, { a: 3 }, 'record')]), failed)).toEqual([]);
  });

  it('do not include an unmeasured time-to-truth', () => {
    const lifted = project(packOf([move('drill', 1, { a: 4 }, 'drill')]), record, ['drill']);
    expect(lifted.capsAfter.map(({ kind }) => kind)).toContain('truth-not-measured');
    const timed = { ...record, receipts: [aTimedDrill('t', 1, [['b', 2]])] };
    expect(project(packOf([]), timed, []).capsAfter.map(({ kind }) => kind)).not.toContain(
      'truth-not-measured',
    );
  });
});

describe('a move whose drill measures time-to-truth', () => {
  const measuring = (brings: Record<string, number>, receipt = 'drill') => ({
    ...move('measure', 2, brings, receipt),
    measuresTruth: true,
  });
  const lifted = (moves: readonly unknown[], sketch: RecordSketch) =>
    assessOne(packOf(moves), sketch).moves.map(({ moveId, liftsCaps }) => [
      moveId,
      liftsCaps.map(({ kind }) => kind),
    ]);

  it('lifts that cap, which another drill does not', () => {
    expect(lifted([measuring({ a: 4 })], record)).toEqual([['measure', ['truth-not-measured']]]);
    expect(lifted([move('plain', 2, { a: 4 }, 'drill')], record)).toEqual([['plain', []]]);
    const after = project(packOf([measuring({ a: 4 })]), record, ['measure']);
    expect(after.capsAfter.map(({ kind }) => kind)).toEqual(['guardrail-not-held']);
  });

  it('is listed for it even where no level moves', () => {
    // a stands at 2 claimed and proven already; only the measurement is new.
    expect(lifted([measuring({ a: 2 })], record)).toEqual([['measure', ['truth-not-measured']]]);
  });

  it('lifts it only with a drill, and only where one of its questions applies', () => {
    expect(lifted([measuring({ a: 3 }, 'record')], record)).toEqual([['measure', []]]);
    const answers = [notApplicable('a'), anAnswer('b', 2), anAnswer('c', 2), anAnswer('line', 3)];
    expect(lifted([measuring({ a: 4 })], { ...record, answers })).toEqual([]);
    // Not answered is not the same: the drill can be held and linked all the same.
    expect(lifted([measuring({ a: 4 })], { ...record, answers: answers.slice(1) })).toEqual([
      ['measure', ['truth-not-measured']],
    ]);
  });

  it('changes nothing where it was measured already', () => {
    const timed = { ...record, receipts: [aTimedDrill('t', 1, [['b', 2]])] };
    expect(lifted([measuring({ b: 2 })], timed)).toEqual([]);
  });
});

describe('rank of moves', () => {
  it('puts those that lift a cap first, then gain over effort, then pack order', () => {
    const pack = packOf([
      // a: proven 2 to 4, 2/16 = 12.5 points, 25 - 13 = 12 over 8 = 1.5.
      move('costly', 8, { a: 4 }),
      // b: 0 to 3, 3/16: 31.25, 31 - 13 = 18 over 3 = 6.
      move('tie-one', 3, { b: 3 }),
      // c: the same.
      move('tie-two', 3, { c: 3 }),
      // b: 0 to 2: 25 - 13 = 12 over 1 = 12.
      move('cheap', 1, { b: 2 }),
      // line: 0 to 3, 18 over 8 = 2.25, but it lifts the guardrail's cap.
      move('lifts', 8, { line: 3 }),
    ]);
    expect(assessOne(pack, record).moves.map(({ moveId }) => moveId)).toEqual([
      'lifts',
      'cheap',
      'tie-one',
      'tie-two',
      'costly',
    ]);
  });
});
