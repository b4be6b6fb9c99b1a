import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { outOfOrder } from '../../../src/domain/plan/moveOrder';
import type { ActionOrigin, PlanAction } from '../../../src/domain/plan/plan';
import { planProjection } from '../../../src/domain/plan/planProjection';
import { planSuggestions, type PlanSuggestions } from '../../../src/domain/plan/planSuggestions';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { shown } from '../../../src/domain/scoring/score';
import { day, type Day } from '../../../src/domain/time';
import { anyRecord, richPack } from '../assessment/arbitraryRecord';
import { buildPack, saidGuardrail } from '../buildPack';
import { AS_OF, aDrill, anAnswer, aWorkflow, buildRecord, daysAgo, type RecordSketch } from '../buildRecord';

const move = (id: string, effort: number, brings: Record<string, number>, after: readonly string[] = []) => ({
  id,
  effort,
  causes: ['cause'],
  brings: Object.entries(brings).map(([question, level]) => ({ question, level })),
  receipt: 'record',
  ...(after.length === 0 ? {} : { after }),
});

const packOf = (moves: readonly unknown[]): Pack =>
  buildPack({
    questions: [
      { id: 'a', in: 'promise' },
      { id: 'b', in: 'promise' },
      { id: 'c', in: 'promise' },
      { id: 'line', in: 'promise', guardrail: 'line' },
    ],
    guardrails: [saidGuardrail()],
    dimensions: { promise: 1 },
    diagnosis: { causes: [{ id: 'cause' }], moves },
  });

/** All claimed 2, nothing proven; the guardrail's question claimed 3. */
const answers = [anAnswer('a', 2), anAnswer('b', 2), anAnswer('c', 2), anAnswer('line', 3)];

export const anAction = (
  id: string,
  origin: unknown,
  rest: Partial<Record<keyof PlanAction, unknown>> = {},
): unknown => ({
  id,
  workflowId: null,
  origin,
  what: 'do it',
  owner: '',
  due: null,
  effort: null,
  status: 'open',
  note: '',
  ...rest,
});

const moveAction = (moveId: string, rest: Partial<Record<keyof PlanAction, unknown>> = {}): unknown =>
  anAction(`for-${moveId}`, { kind: 'move', moveId }, rest);

function suggest(pack: Pack, sketch: RecordSketch): PlanSuggestions {
  const record = buildRecord(sketch);
  return planSuggestions(record, assess(record, pack, [], AS_OF), pack);
}

describe('moves to choose from', () => {
  const ids = (pack: Pack, sketch: RecordSketch) => suggest(pack, sketch).moves.map(({ moveId }) => moveId);

  it('come by what they lift, then gain over effort, over all workflows', () => {
    const pack = packOf([
      // b 0 to 2 in each of two workflows: 2/16 = 12.5, shown 13 each, 26 over 5 = 5.2.
      move('wide', 5, { b: 2 }),
      // a 0 to 1 in each: 6.25, shown 6 each, 12 over 1 = 12.
      move('cheap', 1, { a: 1 }),
      // The guardrail is held from level 3 on: its cap goes.
      move('hold', 8, { line: 3 }),
    ]);
    const both = {
      workflows: [aWorkflow({ id: 'w' }), aWorkflow({ id: 'v' })],
      answers: [...answers, ...answers.map((one) => ({ ...(one as object), workflowId: 'v' }))],
    };
    expect(ids(pack, both)).toEqual(['hold', 'cheap', 'wide']);
    const [, cheap] = suggest(pack, both).moves;
    expect(cheap).toMatchObject({ gain: 12, effort: 1, liftsCaps: 0 });
    expect(cheap?.effects.map(({ workflowId }) => workflowId)).toEqual(['w', 'v']);
  });

  it('never stand before one that has to come first', () => {
    const pack = packOf([
      move('ground', 8, { a: 1 }),
      move('best', 1, { b: 2 }, ['ground']),
      move('next', 1, { c: 1 }),
    ]);
    // By worth: best, next, ground; but best needs the ground.
    expect(ids(pack, { answers })).toEqual(['ground', 'best', 'next']);
    expect(suggest(pack, { answers }).moves[1]?.comesAfter).toEqual([{ moveId: 'ground', planned: false }]);
    const planned = { answers, more: { actions: [moveAction('ground')] } };
    expect(ids(pack, planned)).toEqual(['best', 'next']);
    expect(suggest(pack, planned).moves[0]?.comesAfter).toEqual([{ moveId: 'ground', planned: true }]);
  });

  it('do not ask for a move that would change nothing any more', () => {
    const pack = packOf([move('ground', 1, { a: 0 }), move('best', 1, { b: 2 }, ['ground'])]);
    expect(suggest(pack, { answers }).moves).toMatchObject([{ moveId: 'best', comesAfter: [] }]);
  });

  it('are offered for the workflows that no action covers, whatever became of the action', () => {
    const pack = packOf([move('m', 1, { a: 2 })]);
    const both = {
      workflows: [aWorkflow({ id: 'w' }), aWorkflow({ id: 'v' })],
      answers: [anAnswer('a', 2), anAnswer('a', 2, { workflowId: 'v' })],
    };
    const taken = (rest: object) => ({ ...both, more: { actions: [moveAction('m', rest)] } });
    const places = (sketch: RecordSketch) =>
      suggest(pack, sketch).moves.flatMap(({ effects }) => effects.map(({ workflowId }) => workflowId));
    expect(places(taken({ workflowId: 'w', status: 'dropped' }))).toEqual(['v']);
    expect(places(taken({}))).toEqual([]);
  });
});

describe('other suggestions', () => {
  const person = (name: string) => ({ name, title: '' });
  const owned = {
    workflows: [
      aWorkflow({
        owner: person('Ada'),
        truthOwner: person('Tove'),
        guardrailOwners: [{ guardrailId: 'line', person: person('Gus') }],
      }),
    ],
  };

  it('are each cap with whoever answers for it and the moves that would lift it', () => {
    const pack = packOf([move('hold', 3, { line: 3 }), move('other', 1, { a: 2 })]);
    const { caps } = suggest(pack, { ...owned, answers: answers.slice(2) });
    // Two of four answered: coverage 50 %. The guardrail is only claimed. No truth was measured.
    expect(caps.map(({ cap, owner, liftedBy }) => [cap.kind, owner?.name, liftedBy])).toEqual([
      ['guardrail-not-held', 'Gus', ['hold']],
      ['truth-not-measured', 'Tove', []],
      ['coverage-low', 'Ada', []],
    ]);
  });

  it('are contradictions, once, and not their cap as well', () => {
    const failed = {
      ...owned,
      answers: [anAnswer('a', 4), anAnswer('line', 3)],
      receipts: [aDrill('d', 'failed', 5, [['a', 4]])],
    };
    const { contradictions, caps } = suggest(packOf([]), failed);
    expect(contradictions).toMatchObject([
      { workflowId: 'w', owner: { name: 'Ada' }, contradiction: { kind: 'failed-drill', questionId: 'a' } },
    ]);
    expect(caps.map(({ cap }) => cap.kind)).not.toContain('contradiction');
  });

  it('are what roles disagree on, until it was agreed', () => {
    const pack: Pack = {
      ...packOf([]),
      script: [
        { id: 'told', about: 'told', scale: 'nominal', perMilestone: false, choices: ['yes', 'no'] },
      ] as unknown as Pack['script'],
    };
    const said = (role: string, choice: string) => ({
      workflowId: 'w',
      role,
      item: 'told',
      choice,
      words: '',
      answeredAt: 0,
    });
    const roleAnswers = [said('sales', 'yes'), said('support', 'no')];
    const agreed = { workflowId: 'w', item: 'told', choice: 'no', words: '', agreedOn: AS_OF, by: '' };
    expect(suggest(pack, { ...owned, more: { roleAnswers } }).disagreements).toMatchObject([
      { workflowId: 'w', owner: { name: 'Ada' }, item: { key: 'told', agreement: 0 } },
    ]);
    expect(suggest(pack, { more: { roleAnswers, agreedItems: [agreed] } }).disagreements).toEqual([]);
  });

  it('are claims that nothing proves, and claims on which the two sides differ', () => {
    const claim = (id: string, rest: object = {}): unknown => ({
      id,
      sentence: 'Always on',
      standsIn: '',
      release: '',
      releaseOn: null,
      owner: person('Mia'),
      signOffs: { engineering: null, marketing: null },
      workflowIds: [],
      support: { receiptIds: [], answers: [], figures: [] },
      settledWording: '',
      ...rest,
    });
    const proof = { receiptIds: ['d'], answers: [], figures: [] };
    const claims = [
      claim('bare'),
      claim('proven', { support: proof }),
      claim('disputed', {
        support: proof,
        signOffs: { engineering: null, marketing: { by: 'Mia', on: daysAgo(1) } },
      }),
    ];
    const receipts = [aDrill('d', 'passed', 5, [['a', 4]])];
    const found = suggest(packOf([]), { answers, receipts, more: { claims } }).claims;
    expect(found.map(({ claim: one, owner, result }) => [one.id, owner?.name, result.state])).toEqual([
      ['bare', 'Mia', 'unproven'],
      ['disputed', 'Mia', 'proven'],
    ]);
  });

  it('are not made while nothing is assessed', () => {
    expect(suggest(packOf([]), owned)).toMatchObject({
      moves: [],
      caps: [],
      contradictions: [],
      reviews: [],
    });
  });

  it('are reviews that ended in nothing, and improvements that are overdue', () => {
    const review = (id: string, rest: object): unknown => ({
      id,
      workflowId: 'w',
      incident: `INC-${id}`,
      heldOn: daysAgo(30),
      improvement: 'A limit on the queue',
      owner: 'Ada',
      due: daysAgo(-10),
      doneOn: null,
      ...rest,
    });
    const reviews = [
      review('empty', { improvement: '' }),
      review('late', { due: daysAgo(1) }),
      review('fine', {}),
      review('to-come', { heldOn: daysAgo(-3), improvement: '' }),
    ];
    const found = suggest(packOf([]), { more: { reviews } }).reviews;
    expect(found.map(({ review: one, state }) => [one.id, state])).toEqual([
      ['empty', 'no-improvement'],
      ['late', 'overdue'],
    ]);
  });
});

/** Every suggestion taken on as it stands; a move for each workflow that it is offered for. */
function takeAll(record: AssessmentRecord, pack: Pack): AssessmentRecord {
  const found = planSuggestions(record, assess(record, pack, [], AS_OF), pack);
  const { moves, ...others } = found;
  const taken: { origin: ActionOrigin; workflowId: string | null }[] = [
    ...moves.flatMap(({ moveId, effects }) =>
      effects.map(({ workflowId }) => ({ origin: { kind: 'move' as const, moveId }, workflowId })),
    ),
    ...Object.values(others).flat(),
  ];
  return {
    ...record,
    actions: taken.map(
      ({ origin, workflowId }, at) => anAction(`t${at}`, origin, { workflowId }) as PlanAction,
    ),
  };
}

describe('all suggestions', () => {
  it('are none any more once all are taken', () => {
    fc.assert(
      fc.property(anyRecord, (sketch) => {
        const taken = takeAll(buildRecord(sketch), richPack);
        const left = planSuggestions(taken, assess(taken, richPack, [], AS_OF), richPack);
        expect(Object.values(left).flat()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which anything was entered', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(0, 1, 2), (sketch, drop) => {
        const all = takeAll(buildRecord(sketch), richPack);
        const record = { ...all, actions: all.actions.filter((_, at) => at % 3 !== drop) };
        const turned: AssessmentRecord = {
          ...record,
          answers: record.answers.toReversed(),
          receipts: record.receipts.toReversed(),
          actions: record.actions.toReversed(),
        };
        const of = (one: AssessmentRecord) =>
          planSuggestions(one, assess(one, richPack, [], AS_OF), richPack);
        expect(of(turned)).toEqual(of(record));
      }),
      { numRuns: 300 },
    );
  });
});

describe('where the chosen moves lead', () => {
  it('is worked out for all of them together, for each workflow and the client', () => {
    const pack = packOf([
      move('one', 3, { a: 3, b: 3 }),
      move('two', 5, { b: 4, c: 3 }),
      move('not', 1, { line: 4 }),
    ]);
    const record = buildRecord({
      workflows: [aWorkflow({ id: 'w' }), aWorkflow({ id: 'v' })],
      answers: [...answers, ...answers.map((one) => ({ ...(one as object), workflowId: 'v' }))],
      more: {
        actions: [
          moveAction('one'),
          moveAction('two', { workflowId: 'w' }),
          moveAction('not', { status: 'dropped' }),
          anAction('x', { kind: 'move', moveId: 'unknown' }),
        ],
      },
    });
    const { workflows, client } = planProjection(record, assess(record, pack, [], AS_OF), pack);
    // w: a 3, b 4, c 3, line 0: 10/16 = 62.5. v: a 3, b 3: 6/16 = 37.5. Both weigh the same: 50.
    expect(workflows.map(({ projection }) => projection?.moveIds)).toEqual([['one', 'two'], ['one']]);
    expect(workflows.map(({ projection }) => projection?.after.proven.score)).toEqual([62.5, 37.5]);
    expect(client.before.proven.score).toBe(0);
    expect(client.after.proven.score).toBeCloseTo(50, 9);
    // Claimed: 9/16 = 56.25 before. w: 3 + 4 + 3 + 3 = 13/16 = 81.25, v: 3 + 3 + 2 + 3 = 11/16 = 68.75; mean 75.
    expect(shown(client.after.claimed.score ?? 0)).toBe(75);
  });

  it('is nothing new without a chosen move', () => {
    const record = buildRecord({ answers });
    const result = assess(record, packOf([]), [], AS_OF);
    const { workflows, client } = planProjection(record, result, packOf([]));
    expect(workflows[0]?.projection).toBeNull();
    expect(client.after).toEqual(client.before);
  });
});

describe('the order of planned moves', () => {
  const pack = packOf([move('ground', 3, { a: 2 }), move('best', 1, { b: 2 }, ['ground'])]);
  const found = (actions: readonly unknown[], rest: RecordSketch = { answers }) => {
    const record = buildRecord({ ...rest, more: { actions } });
    return outOfOrder(record, assess(record, pack, [], AS_OF), pack).map(({ first, why }) => [first, why]);
  };
  const due = (on: string): { due: Day } => ({ due: day(on) });

  it('is out where the first one is not planned or is due later', () => {
    expect(found([moveAction('best')])).toEqual([['ground', 'not-planned']]);
    expect(found([moveAction('best'), moveAction('ground', { status: 'dropped' })])).toEqual([
      ['ground', 'not-planned'],
    ]);
    expect(found([moveAction('best', due('2025-09-01')), moveAction('ground', due('2025-09-02'))])).toEqual([
      ['ground', 'due-later'],
    ]);
  });

  it('is right with both planned in order, without dates, or once the first is in place', () => {
    expect(found([moveAction('best', due('2025-09-01')), moveAction('ground', due('2025-09-01'))])).toEqual(
      [],
    );
    expect(found([moveAction('best'), moveAction('ground')])).toEqual([]);
    expect(found([moveAction('best'), moveAction('ground', { status: 'done' })])).toEqual([]);
    const unanswered = { answers: [anAnswer('b', 2)] };
    expect(found([moveAction('best')], unanswered)).toEqual([]);
  });
});
