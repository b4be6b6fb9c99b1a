import { describe, expect, it } from 'vitest';
import type { Cap } from '../../../src/domain/assessment/assessmentResult';
import { bandOf, bandResult, heldBand, sensitivity } from '../../../src/domain/scoring/band';
import { decide } from '../../../src/domain/scoring/decide';
import { day } from '../../../src/domain/time';
import { assessOne } from '../assessOne';
import { buildPack } from '../buildPack';
import { aDrill, anAnswer, aReceipt, aTimedDrill, aWorkflow } from '../buildRecord';

const steadyCap: Cap = { kind: 'scope-core', atMost: 'steady' };
const exposedCap = { kind: 'guardrail-broken', atMost: 'exposed', guardrailId: 'g' } as Cap;

describe('band', () => {
  it.each([
    [0, 'fragile'],
    [39, 'fragile'],
    [40, 'exposed'],
    [59, 'exposed'],
    [60, 'steady'],
    [79, 'steady'],
    [80, 'ready'],
    [100, 'ready'],
  ] as const)('of %i is %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  it('is taken from the shown number: 59.5 is shown as 60 and steady', () => {
    expect(bandResult(59.5, [])?.byScore).toBe('steady');
    expect(bandResult(59.49, [])?.byScore).toBe('exposed');
    expect(bandResult(null, [])).toBeNull();
  });

  it('is held by the lowest cap, and never raised by one', () => {
    expect(heldBand('ready', [steadyCap, exposedCap])).toBe('exposed');
    expect(heldBand('fragile', [steadyCap, exposedCap])).toBe('fragile');
  });
});

describe('sensitivity', () => {
  it('tells whether 5 points either way change the band', () => {
    expect(sensitivity(62, [])).toEqual({ lower: 'exposed', higher: 'steady', changes: true });
    expect(sensitivity(65, [])).toEqual({ lower: 'steady', higher: 'steady', changes: false });
    expect(sensitivity(75, [])).toEqual({ lower: 'steady', higher: 'ready', changes: true });
  });

  it('looks after the caps: what they hold does not change', () => {
    expect(sensitivity(82, [steadyCap])).toEqual({ lower: 'steady', higher: 'steady', changes: false });
  });

  it('stays between 0 and 100, and is null while nothing is assessed', () => {
    expect(sensitivity(2, [])).toEqual({ lower: 'fragile', higher: 'fragile', changes: false });
    expect(sensitivity(100, [])).toEqual({ lower: 'ready', higher: 'ready', changes: false });
    expect(sensitivity(null, [])).toBeNull();
  });
});

describe('decision', () => {
  it.each([
    ['ready', 'go'],
    ['steady', 'go-with-conditions'],
    ['exposed', 'no-go'],
    ['fragile', 'no-go'],
    [null, 'not-decided'],
  ] as const)('for a band held at %s is %s', (held, decision) => {
    expect(decide('fits', held)).toBe(decision);
    expect(decide('mixed', held)).toBe(decision);
    expect(decide('undecided', held)).toBe(decision);
    expect(decide('overhead', held)).toBe('overhead');
  });
});

describe('conditions', () => {
  const pack = buildPack({
    questions: [
      { id: 'a', in: 'promise', weight: 2 },
      { id: 'b', in: 'promise', weight: 1 },
      { id: 'c', in: 'promise', weight: 1 },
      { id: 'd', in: 'observe', weight: 1 },
      { id: 'e', in: 'observe', weight: 9 },
    ],
    dimensions: { promise: 40, observe: 60 },
  });
  const answers = ['a', 'b', 'c', 'd', 'e'].map((id) => anAnswer(id, 4));
  // Proven: a 2, b 0, c 0, d 0, e 4.
  const receipts = [aReceipt('doc', 'document', 0, [['a', 2]]), aTimedDrill('drill', 0, [['e', 4]])];
  const conditions = (rest: object = {}) => assessOne(pack, { answers, receipts, ...rest }).conditions;

  it('are the caps and then the three weakest questions by weighted shortfall below 3', () => {
    // Proven score: promise 100 * (2 * 0.5) / 4 = 25, observe 90; (40 * 25 + 60 * 90) / 100 = 64, steady.
    // Shortfall: a 40 * 2/4 * (3 - 2) = 20; b and c 40 * 1/4 * 3 = 30; d 60 * 1/10 * 3 = 18; e 0.
    expect(conditions().map(({ key }) => key)).toEqual(['question:b', 'question:c', 'question:a']);
    expect(conditions({ scope: 'core' }).map(({ key }) => key)[0]).toBe('cap:scope-core');
    expect(conditions()[2]?.about).toEqual({ kind: 'question', questionId: 'a', claimed: 4, proven: 2 });
  });

  it('are the questions that miss the last level where practice alone does not make a workflow ready', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const proven = (levels: Readonly<Record<string, number>>) =>
      assessOne(pack, {
        answers,
        receipts: [
          aTimedDrill(
            'drill',
            0,
            ids.map((id) => [id, levels[id] ?? 3] as const),
          ),
        ],
      });
    // All proven 3: 75, steady and no cap. One level short: e 60 * 9/10 = 54; a 40 * 2/4 = 20; b and c 40 * 1/4 = 10.
    const practised = proven({});
    expect(practised).toMatchObject({
      decision: 'go-with-conditions',
      caps: [],
      band: { byScore: 'steady' },
    });
    expect(practised.conditions.map(({ key }) => key)).toEqual(['question:e', 'question:a', 'question:b']);
    // One below practised goes before them, alone: d 2.
    expect(proven({ d: 2 }).conditions.map(({ key }) => key)).toEqual(['question:d']);
    // e at 4: promise 75, observe (1 * 75 + 9 * 100) / 10 = 97.5; 0.4 * 75 + 0.6 * 97.5 = 88.5, ready. A cap alone
    // stands between it and a go then.
    expect(proven({ e: 4 }).conditions).toEqual([]);
    const capped = assessOne(pack, {
      answers,
      receipts: [aDrill('drill', 'passed', 0, [...ids.map((id) => [id, id === 'e' ? 4 : 3] as const)])],
    });
    expect(capped.conditions.map(({ key }) => key)).toEqual(['cap:truth-not-measured']);
  });

  it('weigh a question by what its dimension counts', () => {
    const uneven = buildPack({
      questions: [
        { id: 'light', in: 'promise' },
        { id: 'heavy', in: 'observe' },
      ],
      dimensions: { promise: 10, observe: 90 },
    });
    const found = assessOne(uneven, { answers: [anAnswer('light', 4), anAnswer('heavy', 4)] }).conditions;
    // Same weight and shortfall; 90 * 1 * 3 over 10 * 1 * 3.
    expect(found.map(({ key }) => key).slice(1)).toEqual(['question:heavy', 'question:light']);
  });

  it('keep their owner and date by key, for their own workflow', () => {
    const owner = { workflowId: 'w', key: 'question:b', owner: 'Ada', due: day('2025-09-01') };
    const found = conditions({ conditionOwners: [{ ...owner, workflowId: 'v', owner: 'Bob' }, owner] });
    expect(found.map((condition) => condition.owner)).toEqual([owner, null, null]);
  });

  it('list nothing for go and while nothing is decided, and do for a no-go', () => {
    const all = [
      aTimedDrill(
        'drill',
        0,
        ['a', 'b', 'c', 'd', 'e'].map((id) => [id, 4] as const),
      ),
    ];
    expect(assessOne(pack, { answers, receipts: all })).toMatchObject({ decision: 'go', conditions: [] });
    expect(assessOne(pack, {})).toMatchObject({ decision: 'not-decided', conditions: [] });
    expect(assessOne(pack, { answers })).toMatchObject({ decision: 'no-go' });
    expect(assessOne(pack, { answers }).conditions.map(({ key }) => key)).toEqual([
      'cap:truth-not-measured',
      // e 60 * 9/10 * 3 = 162; a 40 * 2/4 * 3 = 60; b 30 before c by pack order.
      'question:e',
      'question:a',
      'question:b',
    ]);
  });

  it('are listed where a person overruled to go with conditions, and the decision stays beside it', () => {
    const overrule = {
      workflowId: 'w',
      decision: 'go-with-conditions',
      by: 'Ada',
      reason: 'pilot with one customer',
      at: 5,
    };
    const fit = [{ id: 'tiny', speaksFor: 'overhead', metWhen: { fact: 'developers', below: 2 } }];
    const overhead = buildPack({ questions: [{ id: 'a', in: 'promise' }], fit });
    const workflows = [aWorkflow({ profile: { developers: 1 } })];
    const result = assessOne(overhead, { workflows, answers: [anAnswer('a', 4)], overrules: [overrule] });
    expect(result).toMatchObject({ decision: 'overhead', overrule });
    expect(result.conditions.map(({ key }) => key)).toContain('question:a');
    expect(assessOne(overhead, { workflows, answers: [anAnswer('a', 4)] }).conditions).toEqual([]);
  });

  it('carry the latest of several overrules', () => {
    const overrule = (at: number, decision: string) => ({
      workflowId: 'w',
      decision,
      by: 'Ada',
      reason: 'r',
      at,
    });
    const overrules = [overrule(9, 'no-go'), overrule(3, 'go')];
    expect(assessOne(pack, { answers, overrules }).overrule).toMatchObject({ decision: 'no-go' });
  });
});
