import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentOf, degradedDayIndex } from '../../../src/domain/alignment/alignmentOf';
import { assess } from '../../../src/domain/assessment/assess';
import { anyRecord, richPack } from '../assessment/arbitraryRecord';
import { buildPack } from '../buildPack';
import { AS_OF, aWorkflow, buildRecord } from '../buildRecord';

const TIMES = ['usual', 'hour', 'day', 'longer'];
const SCRIPT = [
  {
    id: 'goes-on',
    about: 'continues',
    scale: 'nominal',
    perMilestone: false,
    choices: ['all', 'some', 'none'],
  },
  { id: 'how-long', about: 'milestone-time', scale: 'ordinal', perMilestone: true, choices: TIMES },
];
const pack = buildPack({ questions: [{ id: 'p1', in: 'promise' }], script: SCRIPT });

type Said = readonly [role: string, item: string, choice: string | null, words?: string];

const answers = (said: readonly Said[]): readonly unknown[] =>
  said.map(([role, item, choice, words = ''], at) => ({
    workflowId: 'w',
    role,
    item,
    choice,
    words,
    answeredAt: at,
  }));

function aligned(said: readonly Said[], judged: readonly unknown[] = [], milestones = ['ordered', 'paid']) {
  const record = buildRecord({
    workflows: [aWorkflow({ milestones })],
    more: { roleAnswers: answers(said), wordsJudgements: judged },
  });
  const [workflow] = record.workflows;
  if (workflow === undefined) throw new Error('no workflow');
  return alignmentOf(degradedDayIndex(record), pack, workflow);
}

describe('alignment of a degraded day', () => {
  it('is the mean share of pairs of roles with the same choice, over the items', () => {
    const result = aligned([
      // Three roles, pairs 3: sales-support same, the other two differ. 1/3.
      ['engineering', 'goes-on', 'none'],
      ['sales', 'goes-on', 'all'],
      ['support', 'goes-on', 'all'],
      // Two roles, one pair, same. 1.
      ['sales', 'how-long/ordered', 'hour'],
      ['support', 'how-long/ordered', 'hour'],
      // One role: leaves.
      ['sales', 'how-long/paid', 'day'],
    ]);
    // (1/3 + 1) / 2 = 2/3
    expect(result?.alignment).toBeCloseTo(2 / 3, 12);
    expect(result?.items.map(({ key, pairs, same }) => [key, pairs, same])).toEqual([
      ['goes-on', 3, 1],
      ['how-long/ordered', 1, 1],
    ]);
    expect(result?.items[0]?.said.map(({ role }) => role)).toEqual(['sales', 'support', 'engineering']);
    expect(result?.leftOut).toEqual([{ key: 'how-long/paid', why: 'one-role', roles: ['sales'] }]);
    expect(result?.disagreements.map(({ key }) => key)).toEqual(['goes-on']);
    expect(result?.roles).toEqual(['sales', 'support', 'engineering']);
  });

  it('lists the largest disagreement first', () => {
    const result = aligned([
      ['sales', 'goes-on', 'all'],
      ['support', 'goes-on', 'all'],
      ['engineering', 'goes-on', 'none'],
      ['sales', 'how-long/paid', 'day'],
      ['support', 'how-long/paid', 'hour'],
      ['engineering', 'how-long/paid', 'longer'],
    ]);
    expect(result?.disagreements.map(({ key, agreement }) => [key, agreement])).toEqual([
      ['how-long/paid', 0],
      ['goes-on', 1 / 3],
    ]);
  });

  it('does not take one tick with two meanings for agreement, once the facilitator said so', () => {
    const said: readonly Said[] = [
      ['sales', 'goes-on', 'some', 'orders on paper'],
      ['support', 'goes-on', 'some', 'reading only'],
      ['engineering', 'goes-on', 'some', 'look-ups'],
      ['marketing', 'goes-on', 'some'],
    ];
    expect(aligned(said)?.alignment).toBe(1);
    // 6 pairs; sales-support and sales-engineering are parted; marketing wrote nothing and is parted from nobody.
    const judged = { workflowId: 'w', item: 'goes-on', groups: [['sales'], ['support', 'engineering']] };
    const result = aligned(said, [judged]);
    expect(result?.items[0]).toMatchObject({ pairs: 6, same: 4, partedByWords: 2 });
    expect(result?.alignment).toBeCloseTo(4 / 6, 12);
  });

  it('does not let words turn two choices into one', () => {
    const said: readonly Said[] = [
      ['sales', 'goes-on', 'some', 'orders on paper'],
      ['support', 'goes-on', 'none', 'orders on paper'],
    ];
    const judged = { workflowId: 'w', item: 'goes-on', groups: [['sales', 'support']] };
    expect(aligned(said, [judged])?.alignment).toBe(0);
  });

  it('is nothing while nobody said anything, and no figure while nobody can be compared', () => {
    expect(aligned([])).toBeNull();
    expect(aligned([['sales', 'goes-on', null, '  ']])).toBeNull();
    const words = aligned([
      ['sales', 'goes-on', null, 'only words'],
      ['support', 'goes-on', 'all'],
    ]);
    expect(words?.alignment).toBeNull();
    expect(words?.leftOut).toEqual([
      { key: 'goes-on', why: 'one-role', roles: ['sales', 'support'] },
      { key: 'how-long/ordered', why: 'nobody', roles: [] },
      { key: 'how-long/paid', why: 'nobody', roles: [] },
    ]);
  });

  it('lists answers to what is no longer asked, and does not count them', () => {
    const result = aligned([
      ['sales', 'how-long/shipped', 'day'],
      ['support', 'how-long/shipped', 'day'],
      ['sales', 'goes-on', 'whatever-it-was'],
      ['support', 'goes-on', 'all'],
    ]);
    expect(result?.alignment).toBeNull();
    expect(result?.leftOut.find(({ key }) => key === 'how-long/shipped')).toEqual({
      key: 'how-long/shipped',
      why: 'no-longer-asked',
      roles: ['sales', 'support'],
    });
  });

  it('gives alpha over ordinal items from three roles on', () => {
    const two: readonly Said[] = [
      ['sales', 'how-long/ordered', 'hour'],
      ['support', 'how-long/ordered', 'hour'],
      ['sales', 'how-long/paid', 'day'],
      ['support', 'how-long/paid', 'day'],
    ];
    expect(aligned(two)?.alphas).toEqual([
      {
        items: ['how-long/ordered', 'how-long/paid'],
        roles: 2,
        value: null,
        reason: 'fewer-than-three-roles',
      },
    ]);
    // Units (hour, hour, hour) and (day, day, longer): ranks 1 1 1 and 2 2 3; n = 6, n_1 = 3, n_2 = 2, n_3 = 1.
    // Of the second unit: two pairs (2,3) of three observers, each 1 / (3 - 1): o_23 = 2 / 2 = 1.
    // Differences: 1-2 (5 - 2.5)^2 = 6.25, 1-3 (6 - 2)^2 = 16, 2-3 (3 - 1.5)^2 = 2.25.
    // Alpha = 1 - 5 * (1 * 2.25) / (3*2*6.25 + 3*1*16 + 2*1*2.25) = 1 - 11.25 / 90 = 0.875.
    const three = aligned([
      ...two,
      ['engineering', 'how-long/ordered', 'hour'],
      ['engineering', 'how-long/paid', 'longer'],
    ]);
    expect(three?.alphas).toHaveLength(1);
    expect(three?.alphas[0]).toMatchObject({ roles: 3, reason: null });
    expect(three?.alphas[0]?.value).toBeCloseTo(0.875, 12);
  });

  it('says why there is no alpha', () => {
    const same = ['sales', 'support', 'engineering'].flatMap((role): Said[] => [
      [role, 'how-long/ordered', 'hour'],
      [role, 'how-long/paid', 'hour'],
    ]);
    expect(aligned(same)?.alphas[0]).toMatchObject({ value: null, reason: 'no-variation' });
    expect(
      aligned([
        ['sales', 'how-long/ordered', 'hour'],
        ['support', 'how-long/ordered', 'day'],
        ['marketing', 'how-long/ordered', 'day'],
      ])?.alphas[0],
    ).toMatchObject({ value: null, reason: 'one-item', roles: 3 });
  });

  it('keeps items with other choices apart', () => {
    const other = buildPack({
      questions: [],
      script: [
        ...SCRIPT,
        { ...SCRIPT[1], id: 'seen', perMilestone: false, choices: ['no', 'late', 'at-once'] },
      ],
    });
    const said = ['sales', 'support', 'engineering'].flatMap((role): Said[] => [
      [role, 'how-long/ordered', 'hour'],
      [role, 'how-long/paid', 'day'],
      [role, 'seen', 'late'],
    ]);
    const record = buildRecord({
      workflows: [aWorkflow({ milestones: ['ordered', 'paid'] })],
      more: { roleAnswers: answers(said) },
    });
    const [workflow] = record.workflows;
    if (workflow === undefined) throw new Error('no workflow');
    expect(alignmentOf(degradedDayIndex(record), other, workflow)?.alphas).toMatchObject([
      { items: ['how-long/ordered', 'how-long/paid'], value: 1 },
      { items: ['seen'], value: null, reason: 'no-variation' },
    ]);
  });
});

const anySaid = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('sales', 'support', 'engineering', 'marketing', 'warehouse'),
    fc.constantFrom('goes-on', 'how-long/ordered', 'how-long/paid', 'how-long/gone'),
    fc.constantFrom('all', 'some', 'hour', 'day', null),
    fc.constantFrom('', 'one thing', 'another'),
  ),
  { selector: ([role, item]) => `${role} ${item}`, maxLength: 20 },
);
const anyJudgement = fc
  .shuffledSubarray(['sales', 'support', 'engineering', 'marketing', 'warehouse'])
  .chain((roles) =>
    fc.integer({ min: 0, max: roles.length }).map((cut) => [roles.slice(0, cut), roles.slice(cut)]),
  )
  .map((groups) => ({ workflowId: 'w', item: 'goes-on', groups: groups.filter(({ length }) => length > 0) }));

describe('whatever the roles say', () => {
  it('alignment stays between 0 and 1, the order does not matter, and judging never raises it', () => {
    fc.assert(
      fc.property(anySaid, anyJudgement, (said, judgement) => {
        const plain = aligned(said);
        const judged = aligned(said, [judgement]);
        expect(judged === null).toBe(plain === null);
        if (plain === null || judged === null) return;
        expect(plain.alignment === null).toBe(plain.items.length === 0);
        expect(plain.alignment ?? 0).toBeGreaterThanOrEqual(0);
        expect(plain.alignment ?? 0).toBeLessThanOrEqual(1);
        expect(judged.alignment ?? 0).toBeLessThanOrEqual(plain.alignment ?? 0);
        expect(aligned(said.toReversed(), [judgement])).toEqual(judged);
      }),
      { numRuns: 1_000 },
    );
  });

  it('no score changes', () => {
    const scripted = { ...richPack, script: pack.script };
    fc.assert(
      fc.property(anyRecord, anySaid, (sketch, said) => {
        const silent = assess(buildRecord(sketch), scripted, [], AS_OF);
        const spoken = assess(
          buildRecord({ ...sketch, more: { roleAnswers: answers(said) } }),
          scripted,
          [],
          AS_OF,
        );
        expect(spoken.client).toEqual(silent.client);
        const unaligned = (result: typeof silent) =>
          result.workflows.map((workflow) => ({ ...workflow, alignment: null }));
        expect(unaligned(spoken)).toEqual(unaligned(silent));
      }),
      { numRuns: 300 },
    );
  });
});
