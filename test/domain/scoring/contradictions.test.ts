import { describe, expect, it } from 'vitest';
import { contradictionKey, subjectOfKey } from '../../../src/domain/scoring/contradictionKey';
import { startOfDay } from '../../../src/domain/time';
import { assessOne } from '../assessOne';
import { escalations, ruleCount, type MetricsSketch } from '../buildMetrics';
import { buildPack, escalateGuardrail } from '../buildPack';
import { AS_OF, aDrill, anAnswer, aReceipt, aWorkflow, daysAgo, type RecordSketch } from '../buildRecord';

const DAY = 86_400_000;
const pack = buildPack({
  questions: [
    { id: 'told', in: 'observe' },
    { id: 'right', in: 'respond' },
    { id: 'day', in: 'promise' },
    { id: 'line', in: 'contain', guardrail: 'escalate' },
  ],
  guardrails: [escalateGuardrail()],
  contradictions: [
    { id: 'people', question: 'told', claimedFrom: 3, kind: 'reported-by-people', share: 0.1, minimum: 10 },
    { id: 'defects', question: 'right', claimedFrom: 3, kind: 'defects-found', share: 0.1, minimum: 10 },
    {
      id: 'late',
      question: 'right',
      claimedFrom: 4,
      kind: 'truth-over',
      limitMs: DAY,
      share: 0.1,
      minimum: 10,
    },
    { id: 'roles', question: 'day', claimedFrom: 3, kind: 'alignment-below', limit: 0.67 },
    {
      id: 'slow',
      question: 'told',
      claimedFrom: 2,
      kind: 'over-limit',
      figure: 'rollback',
      limitMs: 300_000,
      share: 0.1,
      minimum: 5,
    },
  ],
  script: [
    { id: 'goes-on', about: 'continues', scale: 'nominal', perMilestone: false, choices: ['all', 'some'] },
    { id: 'waits', about: 'queues', scale: 'nominal', perMilestone: false, choices: ['yes', 'no'] },
  ],
  diagnosis: {
    causes: [{ id: 'blind' }],
    answerLinks: [{ question: 'told', cause: 'blind', weight: 1 }],
  },
});

const claim = (level: number, id = 'told', rest: RecordSketch = {}): RecordSketch => ({
  answers: [anAnswer(id, level)],
  ...rest,
});
const found = (record: RecordSketch, metrics?: MetricsSketch) =>
  assessOne(pack, record, metrics).contradictions;
const rules = (...counts: ReturnType<typeof ruleCount>[]): MetricsSketch => ({ rules: counts });
const says = (ruleId: string, record: RecordSketch, metrics?: MetricsSketch) =>
  assessOne(pack, record, metrics).rules.find((rule) => rule.ruleId === ruleId);

describe('drills that failed', () => {
  const drills = (...outcomes: (readonly ['passed' | 'partly' | 'failed', number])[]): RecordSketch =>
    claim(4, 'told', {
      receipts: outcomes.map(([outcome, age]) => aDrill(`${outcome}-${age}`, outcome, age, [['told', 4]])),
    });
  const keys = (record: RecordSketch) => found(record).map(({ key }) => key);

  it('stand until a later one passes; one passed in part settles nothing', () => {
    expect(keys(drills(['failed', 50]))).toEqual(['failed-drill:told:failed-50']);
    expect(keys(drills(['passed', 100], ['failed', 50]))).toEqual(['failed-drill:told:failed-50']);
    expect(keys(drills(['passed', 100], ['failed', 50], ['partly', 10]))).toEqual([
      'failed-drill:told:failed-50',
    ]);
    expect(keys(drills(['failed', 50], ['passed', 10]))).toEqual([]);
    expect(keys(drills(['failed', 50], ['passed', 50]))).toEqual(['failed-drill:told:failed-50']);
    expect(keys(drills(['failed', 50], ['failed', 20], ['partly', 10]))).toEqual([
      'failed-drill:told:failed-20',
    ]);
    expect(keys(drills(['partly', 10]))).toEqual([]);
  });
});

describe('a share that speaks against an answer', () => {
  it('contradicts from the exact lower bound on: 6 of 20 is 14 %, 3 of 10 is 8.7 %', () => {
    const [one] = found(claim(3), rules(ruleCount('people', 6, 20)));
    expect(one).toMatchObject({
      kind: 'rule',
      key: 'rule:told:people',
      questionId: 'told',
      claimed: 3,
      answeredOn: AS_OF,
      state: 'open',
      settlement: null,
      rule: {
        ruleId: 'people',
        says: 'against',
        measured: { n: 20, over: 6, from: daysAgo(100), to: daysAgo(1), allowedShare: 0.1, minimum: 10 },
      },
    });
    expect(
      one?.kind === 'rule' && 'lowerBound' in one.rule.measured && one.rule.measured.lowerBound,
    ).toBeCloseTo(0.1396, 4);
    expect(found(claim(3), rules(ruleCount('people', 3, 10)))).toEqual([]);
    expect(says('people', claim(3), rules(ruleCount('people', 3, 10)))).toMatchObject({
      says: 'not-against',
      measured: { n: 10, over: 3 },
    });
  });

  it('says nothing under its minimum n, and that it is too few', () => {
    expect(found(claim(4), rules(ruleCount('people', 9, 9)))).toEqual([]);
    expect(says('people', claim(4), rules(ruleCount('people', 9, 9)))).toMatchObject({
      says: 'too-few',
      measured: { n: 9, minimum: 10, lowerBound: null },
    });
    expect(says('people', claim(4))).toMatchObject({ says: 'not-measured', measured: { n: 0 } });
    expect(says('people', claim(4), rules(ruleCount('people', 0, 0)))).toMatchObject({
      says: 'not-measured',
    });
  });

  it('needs an answer that claims enough', () => {
    const against = rules(ruleCount('people', 20, 20), ruleCount('slow', 20, 20, 300_000));
    const ids = (level: number) =>
      found(claim(level), against).map((one) => (one.kind === 'rule' ? one.rule.ruleId : one.kind));
    expect(ids(1)).toEqual([]);
    expect(ids(2)).toEqual(['slow']);
    // Of one question in the order of the rules.
    expect(ids(3)).toEqual(['people', 'slow']);
    expect(found({}, against)).toEqual([]);
  });

  it('caps a workflow once for an answer, however many rules speak against it', () => {
    const against = rules(ruleCount('people', 20, 20), ruleCount('slow', 20, 20, 300_000));
    const caps = assessOne(pack, claim(4), against).caps.filter(({ kind }) => kind === 'contradiction');
    expect(caps).toEqual([{ kind: 'contradiction', atMost: 'steady', questionId: 'told' }]);
  });
});

describe('time-to-truth that speaks against an answer', () => {
  const late = (limitMs: number) => rules(ruleCount('late', 8, 20, limitMs));
  const targeted = (truth: number | null): RecordSketch =>
    claim(4, 'right', { workflows: [aWorkflow({ targets: { recover: null, truth, due: null } })] });

  it("is held to the workflow's own target, else to the rule's limit", () => {
    expect(found(targeted(null), late(DAY))).toMatchObject([{ key: 'rule:right:late' }]);
    expect(found(targeted(3_600_000), late(3_600_000))).toMatchObject([
      { rule: { measured: { limitMs: 3_600_000 } } },
    ]);
  });

  it('tells nothing when it was counted against another limit than today', () => {
    expect(says('late', targeted(3_600_000), late(DAY))).toMatchObject({
      says: 'not-measured',
      measured: { limitMs: 3_600_000, n: 0 },
    });
  });
});

describe('wrong records that speak against an answer', () => {
  const reconciliation = (id: number, defects: number, rest: Record<string, unknown> = {}) => ({
    id: `rec-${id}`,
    workflowId: 'w',
    vendorId: null,
    from: daysAgo(200 + id),
    to: daysAgo(190 + id),
    checked: 1_000,
    defects,
    amount: null,
    note: '',
    ...rest,
  });
  const many = (withDefects: number, without: number) =>
    Array.from({ length: withDefects + without }, (_, at) => reconciliation(at, at < withDefects ? 7 : 0));

  it('are counted over incidents and reconciliations together', () => {
    // 1 of 10 incidents and 5 of 10 reconciliations: 6 of 20, lower bound 14 %.
    const imported = { ...ruleCount('defects', 1, 10), worst: 3 };
    const record = claim(3, 'right', { more: { reconciliations: many(5, 5) } });
    expect(found(record, rules(imported))).toMatchObject([
      {
        key: 'rule:right:defects',
        rule: { measured: { n: 20, over: 6, worst: 7, from: daysAgo(209), to: daysAgo(1) } },
      },
    ]);
    expect(found(claim(3, 'right'), rules(imported))).toEqual([]);
    // Alone, 5 of 10: lower bound 22 %.
    expect(found(record)).toMatchObject([{ rule: { measured: { n: 10, over: 5 } } }]);
  });

  it('take the days of whichever came first and last', () => {
    const days = (imported: Record<string, unknown> | null, from: number, to: number) => {
      const entered = [reconciliation(0, 1, { from: daysAgo(from), to: daysAgo(to) })];
      const metrics = imported === null ? {} : rules({ ...ruleCount('defects', 1, 10), ...imported });
      const measured = says(
        'defects',
        claim(3, 'right', { more: { reconciliations: entered } }),
        metrics,
      )?.measured;
      return [measured?.from, measured?.to];
    };
    expect(days(null, 50, 40)).toEqual([daysAgo(50), daysAgo(40)]);
    expect(days({ from: daysAgo(60), to: daysAgo(30) }, 50, 40)).toEqual([daysAgo(60), daysAgo(30)]);
    expect(days({ from: daysAgo(48), to: daysAgo(45) }, 50, 40)).toEqual([daysAgo(50), daysAgo(40)]);
    const none = claim(3, 'right');
    expect(says('defects', none, rules(ruleCount('defects', 1, 10)))?.measured).toMatchObject({
      from: daysAgo(100),
      to: daysAgo(1),
      worst: null,
    });
    const people = claim(3, 'told', { more: { reconciliations: many(5, 5) } });
    expect(says('people', people, rules(ruleCount('people', 1, 10)))?.measured).toMatchObject({ n: 10 });
  });

  it('leave out a reconciliation that checked nothing, ends later, or is of another workflow', () => {
    const reconciliations = [
      ...many(2, 8),
      reconciliation(20, 5, { checked: 0 }),
      reconciliation(21, 5, { to: daysAgo(-1) }),
      reconciliation(22, 5, { workflowId: 'v' }),
    ];
    expect(says('defects', claim(3, 'right', { more: { reconciliations } }))).toMatchObject({
      measured: { n: 10, over: 2 },
    });
    const today = [...many(2, 8), reconciliation(23, 1, { to: AS_OF })];
    expect(says('defects', claim(3, 'right', { more: { reconciliations: today } }))).toMatchObject({
      measured: { n: 11, over: 3, to: AS_OF },
    });
  });
});

describe('roles that speak against an answer', () => {
  const said = (role: string, item: string, choice: string | null, age = 10) => ({
    workflowId: 'w',
    role,
    item,
    choice,
    words: choice === null ? 'hm' : '',
    answeredAt: startOfDay(daysAgo(age)),
  });
  const claimed = (level: number, ...roleAnswers: unknown[]) =>
    claim(level, 'day', { more: { roleAnswers } });
  const apart = [
    said('sales', 'goes-on', 'all', 20),
    said('support', 'goes-on', 'some'),
    said('sales', 'waits', 'yes', 20),
    said('support', 'waits', 'yes'),
  ];

  it('contradict it under the limit of alignment', () => {
    // One of two items agrees: alignment 0.5, under 0.67.
    expect(found(claimed(3, ...apart))).toMatchObject([
      {
        key: 'rule:day:roles',
        rule: {
          kind: 'alignment-below',
          measured: { alignment: 0.5, limit: 0.67, items: 2, roles: 2, from: daysAgo(20), to: daysAgo(10) },
        },
      },
    ]);
    expect(found(claimed(2, ...apart))).toEqual([]);
  });

  it('do not where they agree', () => {
    const same = apart.filter((_, at) => at > 1);
    expect(found(claimed(4, ...same))).toEqual([]);
    expect(says('roles', claimed(4, ...same))).toMatchObject({ says: 'not-against' });
  });

  it('do not exactly at the limit, whatever the last bit of the mean says', () => {
    const items = ['one', 'two', 'three'];
    const atLimit = buildPack({
      questions: [{ id: 'day', in: 'promise' }],
      contradictions: [{ id: 'roles', question: 'day', claimedFrom: 3, kind: 'alignment-below', limit: 0.8 }],
      script: items.map((id) => ({
        id,
        about: 'continues',
        scale: 'nominal',
        perMilestone: false,
        choices: ['all', 'some'],
      })),
    });
    // Five roles, three against two on the first item: (3 + 1) / 10 pairs agree; all on the others.
    // (0.4 + 1 + 1) / 3 = 0.8, in floats 0.7999999999999999.
    const roles = ['sales', 'support', 'engineering', 'marketing', 'finance'];
    const roleAnswers = items.flatMap((item) =>
      roles.map((role, at) => said(role, item, item === 'one' && at > 2 ? 'some' : 'all')),
    );
    const result = assessOne(atLimit, claimed(4, ...roleAnswers));
    expect(result.rules).toMatchObject([{ ruleId: 'roles', says: 'not-against' }]);
    expect(result.alignment?.alignment).toBeCloseTo(0.8, 12);
  });

  it('say nothing under two answers', () => {
    expect(says('roles', claimed(4, said('sales', 'waits', 'yes')))).toMatchObject({
      says: 'too-few',
      measured: { alignment: null, roles: 1 },
    });
    expect(says('roles', claimed(4))).toMatchObject({
      says: 'not-measured',
      measured: { roles: 0, from: null },
    });
  });
});

describe('what was settled about a contradiction', () => {
  const settle = (kind: string, key = 'rule:told:people', at = startOfDay(daysAgo(3))) => ({
    workflowId: 'w',
    key,
    kind,
    reason: 'The hotline opens a ticket for every alert',
    by: 'Ines Falk',
    at,
  });
  const against = rules(ruleCount('people', 20, 20));
  const settled = (level: number, ...settlements: unknown[]) =>
    claim(level, 'told', { more: { settlements } });

  it('keeps it listed and keeps its cap when it is accepted', () => {
    const result = assessOne(pack, settled(3, settle('accepted')), against);
    expect(result.contradictions).toMatchObject([
      { key: 'rule:told:people', state: 'accepted', settlement: { by: 'Ines Falk' } },
    ]);
    expect(result.caps).toContainEqual({ kind: 'contradiction', atMost: 'steady', questionId: 'told' });
    expect(result.settledContradictions).toEqual([]);
  });

  it('lets a weak answer weigh by what is proven only while it is open', () => {
    // Claimed 3, proven 0: open (4 - 0) / 4 = 1, at most 0.5; accepted (4 - 3) / 4 = 0.25.
    const strength = (...settlements: unknown[]) =>
      assessOne(pack, settled(3, ...settlements), against).causes[0]?.evidence[0]?.strength;
    expect(strength()).toBe(0.5);
    expect(strength(settle('accepted'))).toBe(0.25);
    expect(strength(settle('answer-corrected'))).toBe(0.5);
  });

  it('leaves it open and says so when it stands although it was called corrected', () => {
    for (const kind of ['answer-corrected', 'data-corrected']) {
      expect(found(settled(3, settle(kind)), against)).toMatchObject([
        { state: 'open', settlement: { kind } },
      ]);
    }
  });

  it('lists those of one moment by their key', () => {
    const gone = ['rule:told:b', 'rule:told:a', 'rule:told:c'].map((key) => settle('data-corrected', key));
    for (const order of [gone, gone.toReversed()]) {
      const { settledContradictions } = assessOne(pack, settled(0, ...order));
      expect(settledContradictions.map(({ key }) => key)).toEqual([
        'rule:told:a',
        'rule:told:b',
        'rule:told:c',
      ]);
    }
  });

  it('lists it apart once it is gone, latest first', () => {
    const result = assessOne(
      pack,
      settled(
        2,
        settle('answer-corrected', 'rule:told:people', startOfDay(daysAgo(9))),
        settle('accepted', 'failed-drill:told:r:1', startOfDay(daysAgo(2))),
        settle('data-corrected', 'of another version', startOfDay(daysAgo(2))),
      ),
      against,
    );
    expect(result.contradictions).toEqual([]);
    expect(result.settledContradictions).toMatchObject([
      { subject: { kind: 'failed-drill', questionId: 'told', receiptId: 'r:1' } },
      { key: 'of another version', subject: null },
      { subject: { kind: 'rule', ruleId: 'people' }, settlement: { kind: 'answer-corrected' } },
    ]);
  });

  it('counts for its own workflow only, the later of two', () => {
    const other = { ...settle('accepted'), workflowId: 'v' };
    expect(found(settled(3, other), against)).toMatchObject([{ state: 'open', settlement: null }]);
    const two = [
      settle('accepted', 'rule:told:people', startOfDay(daysAgo(1))),
      settle('data-corrected', 'rule:told:people', startOfDay(daysAgo(5))),
    ];
    for (const settlements of [two, two.toReversed()]) {
      expect(found(settled(3, ...settlements), against)).toMatchObject([{ state: 'accepted' }]);
    }
  });

  it('is of one drill: accepting its failure says nothing about the next', () => {
    const record = claim(3, 'told', {
      receipts: [aDrill('second', 'failed', 1, [['told', 3]])],
      more: { settlements: [settle('accepted', 'failed-drill:told:first')] },
    });
    const result = assessOne(pack, record);
    expect(result.contradictions).toMatchObject([{ key: 'failed-drill:told:second', state: 'open' }]);
    expect(result.settledContradictions).toHaveLength(1);
  });

  it('is of the drill that failed, of two on one day the failed one, of two failed ones the first by name', () => {
    const key = (...receipts: unknown[]) =>
      [receipts, receipts.toReversed()].map((order) => found(claim(3, 'told', { receipts: order }))[0]?.key);
    const drill = (id: string, outcome: 'passed' | 'failed', age: number) =>
      aDrill(id, outcome, age, [['told', 3]]);
    const failedFirst = [drill('a', 'passed', 2), drill('b', 'failed', 2)];
    expect(key(...failedFirst)).toEqual(['failed-drill:told:b', 'failed-drill:told:b']);
    expect(key(drill('b', 'failed', 2), drill('a', 'failed', 2))).toEqual([
      'failed-drill:told:a',
      'failed-drill:told:a',
    ]);
    expect(key(drill('a', 'failed', 3), drill('b', 'passed', 2))).toEqual([undefined, undefined]);
    expect(key(drill('a', 'passed', 3), drill('b', 'failed', 2))).toEqual([
      'failed-drill:told:b',
      'failed-drill:told:b',
    ]);
    // Not known yet on the day of the assessment.
    expect(key(drill('a', 'failed', -1))).toEqual([undefined, undefined]);
    // Another kind of receipt says nothing of a drill.
    expect(key(aReceipt('r', 'record', 1, [['told', 3]], { drill: null }))).toEqual([undefined, undefined]);
  });

  it('is of the limit of a guardrail too', () => {
    const record = {
      answers: [anAnswer('line', 4)],
      receipts: [aReceipt('r', 'record', 0, [['line', 3]])],
      more: { settlements: [settle('accepted', 'measured-limit:line:escalate')] },
    };
    expect(found(record, { limits: [escalations(6, 20)] })).toMatchObject([
      {
        kind: 'measured-limit',
        state: 'accepted',
        measured: { n: 20, over: 6, from: daysAgo(100), to: daysAgo(1) },
      },
    ]);
  });
});

describe('the key of a contradiction', () => {
  it.each([
    { kind: 'failed-drill', questionId: 'q', receiptId: 'a:b' },
    { kind: 'measured-limit', questionId: 'q', guardrailId: 'g' },
    { kind: 'rule', questionId: 'q', ruleId: 'r' },
  ])('names its two sides: %o', (subject) => {
    expect(subjectOfKey(contradictionKey(subject as never))).toEqual(subject);
  });

  it.each(['', 'rule', 'rule:q', 'rule:q:', 'rule::r', 'other:q:r'])('%j names nothing', (key) => {
    expect(subjectOfKey(key)).toBeNull();
  });
});
