import { describe, expect, it } from 'vitest';
import { shown } from '../../../src/domain/scoring/score';
import { assessAll, assessOne } from '../assessOne';
import { buildPack } from '../buildPack';
import { aDrill, anAnswer, aReceipt, aWorkflow, notApplicable } from '../buildRecord';

const five = buildPack({
  questions: [
    // Levels 3 and 4 with weights 4 and 6: 100 * (4 * 0.75 + 6 * 1) / 10 = 90.
    { id: 'p1', in: 'promise', weight: 4 },
    { id: 'p2', in: 'promise', weight: 6 },
    { id: 'o', in: 'observe' },
    { id: 'c', in: 'contain' },
    { id: 'e', in: 'evolve' },
    { id: 'r', in: 'respond' },
  ],
});

describe('scores of a workflow', () => {
  it('widens the range by what is missing: Promise alone at 90 gives 90, 18 to 98, coverage 20 %', () => {
    const { score } = assessOne(five, { answers: [anAnswer('p1', 3), anAnswer('p2', 4)] });
    // low = 20 * 90 / 100 = 18; high = 18 + 80 * 100 / 100 = 98; coverage = 20 / 100.
    expect(score.claimed.score).toBeCloseTo(90, 10);
    expect(score.claimed.low).toBeCloseTo(18, 10);
    expect(score.claimed.high).toBeCloseTo(98, 10);
    expect(score.coverage).toBeCloseTo(0.2, 10);
    // Without receipts: proven 0, low 0, high 0 + 80.
    expect(score.proven).toEqual({ score: 0, low: 0, high: 80 });
    expect(score.questions).toEqual({ answered: 2, applicable: 6 });
  });

  it('scores a dimension over its answered questions and ranges over the unanswered', () => {
    const { dimensions } = assessOne(five, {
      answers: [anAnswer('p1', 3)],
      receipts: [aReceipt('r1', 'document', 0, [['p1', 2]])],
    });
    // Answered weight 4 of 10 at level 3: score 75; low = 4 * 0.75 / 10 = 30; high = (3 + 6) / 10 = 90.
    // Proven 2: score 50; low = 4 * 0.5 / 10 = 20; high = (2 + 6) / 10 = 80.
    expect(dimensions[0]).toMatchObject({
      dimensionId: 'promise',
      weight: 20,
      score: {
        claimed: { score: 75, low: 30, high: 90 },
        proven: { score: 50, low: 20, high: 80 },
        coverage: 0.4,
      },
    });
  });

  it('calls a dimension without answers not assessed, never 0', () => {
    const { dimensions } = assessOne(five, { answers: [anAnswer('p1', 0)] });
    expect(dimensions[1]?.score).toMatchObject({
      claimed: { score: null, low: 0, high: 100 },
      proven: { score: null, low: 0, high: 100 },
      coverage: 0,
    });
    expect(dimensions[0]?.score.claimed.score).toBe(0);
  });

  it('weighs the assessed dimensions by the pack', () => {
    const { score } = assessOne(five, { answers: [anAnswer('c', 4), anAnswer('e', 0)] });
    // (25 * 100 + 15 * 0) / 40 = 62.5; low = 2500 / 100 = 25; high = 25 + 20 + 20 + 20 = 85.
    expect(score.claimed.score).toBeCloseTo(62.5, 10);
    expect(score.claimed.low).toBeCloseTo(25, 10);
    expect(score.claimed.high).toBeCloseTo(85, 10);
    expect(shown(62.5)).toBe(63);
  });

  it('lets a dimension leave whose questions are all not applicable', () => {
    const { score, dimensions } = assessOne(five, {
      answers: [anAnswer('c', 4), notApplicable('e'), notApplicable('o')],
    });
    expect(dimensions.map(({ dimensionId }) => dimensionId)).toEqual(['promise', 'contain', 'respond']);
    // Coverage 25 / (20 + 25 + 20) = 5/13; low 100 * 5/13.
    expect(score.coverage).toBeCloseTo(25 / 65, 10);
    expect(score.claimed.low).toBeCloseTo(2500 / 65, 10);
    // Marked: by question weight 2 of 14, through the dimensions (20 + 15) / 100; the larger is told.
    expect(score.notApplicableShare).toBeCloseTo(0.35, 10);
  });

  it('takes what is not applicable out of both sums of its dimension', () => {
    const { dimensions } = assessOne(five, { answers: [anAnswer('p1', 2), notApplicable('p2')] });
    // Only p1 is left: score 50, coverage 1; marked weight 6 of 10.
    expect(dimensions[0]?.score).toMatchObject({
      claimed: { score: 50, low: 50, high: 50 },
      coverage: 1,
      notApplicableShare: 0.6,
    });
  });

  it('has no score without an applicable question', () => {
    const all = ['p1', 'p2', 'o', 'c', 'e', 'r'].map((id) => notApplicable(id));
    const { score, band, decision } = assessOne(five, { answers: all });
    expect(score).toMatchObject({
      claimed: { score: null, low: 0, high: 100 },
      coverage: 0,
      notApplicableShare: 1,
    });
    expect(band).toBeNull();
    expect(decision).toBe('not-decided');
  });

  it('counts core questions only in the core scope', () => {
    const pack = buildPack({
      questions: [
        { id: 'core', in: 'promise', weight: 1 },
        { id: 'extended', in: 'promise', weight: 3, core: false },
      ],
      dimensions: { promise: 1 },
    });
    const answers = [anAnswer('core', 4), anAnswer('extended', 0)];
    // Core: 100. Full: (1 * 4 + 3 * 0) / 4 / 4 = 25.
    expect(assessOne(pack, { scope: 'core', answers }).score).toMatchObject({
      claimed: { score: 100 },
      coverage: 1,
      questions: { answered: 1, applicable: 1 },
    });
    expect(assessOne(pack, { scope: 'full', answers }).score.claimed.score).toBe(25);
    const onlyCore = assessOne(pack, { scope: 'full', answers: [anAnswer('core', 4)] });
    expect(onlyCore.score.coverage).toBe(0.25);
  });
});

describe('shown', () => {
  it('rounds half up, once', () => {
    expect([59.5, 59.49, 79.4999999999999, 0.5, 100].map(shown)).toEqual([60, 59, 80, 1, 100]);
  });
});

describe('scores of a client', () => {
  const one = buildPack({ questions: [{ id: 'q', in: 'promise' }], dimensions: { promise: 1 } });
  // Criticality: a = 1 + max(0, 0) = 1; b = 1 + max(2, 0) + 1 = 4; u is not assessed, 1 + 0 + 1 = 2.
  const workflows = [
    aWorkflow({ id: 'a' }),
    aWorkflow({ id: 'b', profile: { costPerHourDown: 10_000, customerFacing: true } }),
    aWorkflow({ id: 'u', profile: { regulated: true } }),
  ];

  it('weighs workflows by criticality and names the weakest', () => {
    const { client } = assessAll(one, {
      workflows,
      answers: [anAnswer('q', 4, { workflowId: 'a' }), anAnswer('q', 2, { workflowId: 'b' })],
      receipts: [
        aDrill('d', 'passed', 0, [
          ['q', 4, 'a'],
          ['q', 1, 'b'],
        ]),
      ],
    });
    // Claimed (1 * 100 + 4 * 50) / 5 = 60; low 300 / 7; high (300 + 2 * 100) / 7; coverage 5 / 7.
    expect(client.score.claimed.score).toBeCloseTo(60, 10);
    expect(client.score.claimed.low).toBeCloseTo(300 / 7, 10);
    expect(client.score.claimed.high).toBeCloseTo(500 / 7, 10);
    expect(client.score.coverage).toBeCloseTo(5 / 7, 10);
    // Proven (1 * 100 + 4 * 25) / 5 = 40.
    expect(client.score.proven.score).toBeCloseTo(40, 10);
    expect(client.weakest).toBe('b');
    expect(client.score.questions).toEqual({ answered: 2, applicable: 3 });
  });

  it('breaks ties for the weakest by the lower claim, then by criticality', () => {
    const claim = (a: number, b: number) =>
      assessAll(one, {
        workflows,
        answers: [anAnswer('q', a, { workflowId: 'a' }), anAnswer('q', b, { workflowId: 'b' })],
      }).client.weakest;
    expect(claim(1, 3)).toBe('a');
    expect(claim(3, 3)).toBe('b');
  });

  it('takes scores for tied that are equal, whatever the last bit of the arithmetic says', () => {
    const pack = buildPack({
      questions: [
        ...['p1', 'p2', 'p3'].map((id) => ({ id, in: 'promise' as const })),
        ...['o1', 'o2', 'o3'].map((id) => ({ id, in: 'observe' as const })),
      ],
      dimensions: { promise: 20, observe: 25 },
    });
    // Proven 0, 0, 1 and 2, 4, 4: (20 * 100 / 12 + 25 * 1000 / 12) / 45 = 2250 / 45 = 50, in floats just under it.
    // Proven 0, 2, 4 and 0, 2, 4: 50 and 50, so 50.
    const levels = { a: [0, 0, 1, 2, 4, 4], b: [0, 2, 4, 0, 2, 4] } as const;
    const each = (['a', 'b'] as const).flatMap((at) =>
      pack.questions.map(({ id }, index) => ({ id: id, at, level: levels[at][index] ?? 0 })),
    );
    const { client } = assessAll(pack, {
      workflows,
      answers: each.map(({ id, at }) => anAnswer(id, 4, { workflowId: at })),
      receipts: [
        aDrill(
          'd',
          'passed',
          0,
          each.map(({ id, at, level }) => [id, level, at]),
        ),
      ],
    });
    // As weak and with the same claim: the more critical one.
    expect(client.weakest).toBe('b');
  });

  it('leaves out a workflow to which no question applies', () => {
    const { client } = assessAll(one, {
      workflows,
      answers: [anAnswer('q', 4, { workflowId: 'a' }), notApplicable('q', { workflowId: 'b' })],
    });
    // a (1) answered and u (2) not: coverage 1 / 3, low 100 / 3; b (4 of 7) is all not applicable.
    expect(client.score.coverage).toBeCloseTo(1 / 3, 10);
    expect(client.score.claimed.low).toBeCloseTo(100 / 3, 10);
    expect(client.score.notApplicableShare).toBeCloseTo(4 / 7, 10);
  });

  it('has no score and no weakest while nothing is assessed', () => {
    expect(assessAll(one, { workflows }).client).toMatchObject({
      score: { claimed: { score: null, low: 0, high: 100 }, coverage: 0 },
      weakest: null,
    });
    expect(assessAll(one, { workflows: [] }).client).toMatchObject({
      score: { claimed: { score: null, low: 0, high: 100 }, coverage: 0, notApplicableShare: 0 },
      weakest: null,
    });
  });
});
