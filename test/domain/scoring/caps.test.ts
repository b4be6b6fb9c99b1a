import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../src/domain/time';
import { assessOne } from '../assessOne';
import { aFigure, type MetricsSketch } from '../buildMetrics';
import { buildPack, saidGuardrail } from '../buildPack';
import {
  aDrill,
  anAnswer,
  aReceipt,
  aTimedDrill,
  aWorkflow,
  daysAgo,
  notApplicable,
  type RecordSketch,
} from '../buildRecord';

const ids = ['q0', 'q1', 'q2', 'q3', 'q4'];
const pack = buildPack({
  questions: [
    ...ids.map((id) => ({ id, in: 'promise' as const })),
    { id: 'extended', in: 'promise' as const, core: false, appliesWhen: { fact: 'vendors', atLeast: 1 } },
  ],
  dimensions: { promise: 1 },
});

/** Everything claimed and proven 4 by a drill with both times: 100, ready, uncapped. */
const ready = (rest: RecordSketch = {}): RecordSketch => ({
  answers: ids.map((id) => anAnswer(id, 4)),
  receipts: [
    aTimedDrill(
      'd',
      0,
      ids.map((id) => [id, 4] as const),
    ),
  ],
  ...rest,
});
const untimed = ready({
  receipts: [
    aDrill(
      'd',
      'passed',
      0,
      ids.map((id) => [id, 4] as const),
    ),
  ],
});
const kinds = (record: RecordSketch, metrics?: MetricsSketch) =>
  assessOne(pack, record, metrics).caps.map(({ kind }) => kind);

describe('caps', () => {
  it('are absent where everything is proven', () => {
    expect(assessOne(pack, ready())).toMatchObject({
      caps: [],
      band: { byScore: 'ready', held: 'ready' },
      decision: 'go',
    });
  });

  it('hold a contradicted workflow to steady, once for each answer', () => {
    const { receipts } = ready();
    const result = assessOne(
      pack,
      ready({ receipts: [...(receipts ?? []), aDrill('f', 'failed', 0, [['q1', 4]])] }),
    );
    expect(result.caps).toEqual([{ kind: 'contradiction', atMost: 'steady', questionId: 'q1' }]);
    expect(result.band).toEqual({ byScore: 'ready', held: 'steady' });
  });

  describe('on time-to-truth not measured', () => {
    it('ask for 5 truths or a passed drill with both times', () => {
      expect(assessOne(pack, untimed, { truths: 4 }).caps).toEqual([
        { kind: 'truth-not-measured', atMost: 'steady', truths: 4 },
      ]);
      expect(kinds(untimed, { truths: 5 })).toEqual([]);
      expect(assessOne(pack, untimed).caps).toMatchObject([{ truths: 0 }]);
    });

    it('take the drill for 90 days, that day included', () => {
      const timed = (age: number) =>
        kinds({ ...untimed, receipts: [...(untimed.receipts ?? []), aTimedDrill('t', age, [['q0', 4]])] });
      expect(timed(90)).toEqual([]);
      expect(timed(91)).toEqual(['truth-not-measured']);
      expect(timed(-1)).toEqual(['truth-not-measured']);
    });

    it('do not take a drill that passed partly, lacks a time or was reconciled before it was restored', () => {
      const at = startOfDay(daysAgo(3));
      const drills = [
        aDrill('a', 'partly', 3, [['q0', 4]], { restoredAt: at, reconciledAt: at + 1 }),
        aDrill('b', 'passed', 3, [['q0', 4]], { restoredAt: at }),
        aDrill('c', 'passed', 3, [['q0', 4]], { restoredAt: at + 1, reconciledAt: at }),
      ];
      for (const drill of drills) {
        expect(kinds({ ...untimed, receipts: [...(untimed.receipts ?? []), drill] })).toEqual([
          'truth-not-measured',
        ]);
      }
    });

    it('do not take figures that end over 90 days before', () => {
      expect(kinds(untimed, { truths: 50, endsDaysAgo: 91 })).toEqual(['truth-not-measured']);
      expect(kinds(untimed, { truths: 50, endsDaysAgo: 90 })).toEqual([]);
    });
  });

  describe('on targets', () => {
    const hour = 3_600_000;
    const withTarget = ready({
      workflows: [aWorkflow({ targets: { recover: hour, truth: null, due: null } })],
    });

    it.each([
      ['met at the median', { n: 5, median: hour }, 'met', hour],
      ['missed above it', { n: 5, median: hour + 1 }, 'missed', hour + 1],
      [
        'judged by Kaplan-Meier when records are open',
        { n: 5, open: 1, median: 1, kmMedian: 2 * hour },
        'missed',
        2 * hour,
      ],
      ['missed when the median is not reached', { n: 2, open: 3, median: 1, kmMedian: null }, 'missed', null],
      ['not measured without a record', { n: 0, median: null }, 'not-measured', null],
    ] as const)('are %s', (_, figure, state, median) => {
      const result = assessOne(pack, withTarget, { figures: { recover: aFigure(figure) } });
      expect(result.targets).toEqual([{ figure: 'recover', target: hour, state, median }]);
      expect(result.caps).toEqual(
        state === 'missed'
          ? [{ kind: 'target-missed', atMost: 'steady', figure: 'recover', target: hour, median }]
          : [],
      );
    });

    it('for milestones hold it down too, each missed one', () => {
      const record = ready({
        workflows: [
          aWorkflow({
            milestones: ['Paid', 'Told'],
            targets: {
              recover: null,
              truth: null,
              milestones: [
                { milestone: 'Paid', within: hour },
                { milestone: 'Told', within: hour },
              ],
              due: null,
            },
          }),
        ],
      });
      const figure = (median: number) => aFigure({ n: 5, median });
      const result = assessOne(pack, record, {
        truths: 9,
        milestones: [
          { milestone: 'told', events: 5, figure: figure(hour) },
          { milestone: 'PAID ', events: 5, figure: figure(3 * hour) },
        ],
      });
      expect(result.caps).toEqual([
        {
          kind: 'target-missed',
          atMost: 'steady',
          figure: 'milestone',
          milestone: 'Paid',
          target: hour,
          median: 3 * hour,
        },
      ]);
      expect(result.band).toEqual({ byScore: 'ready', held: 'steady' });
      expect(result.conditions.map(({ key }) => key)).toContain('cap:target-missed:milestone:paid');
    });

    it('are not measured where the figure was not recorded or nothing was imported', () => {
      for (const metrics of [{}, undefined]) {
        expect(assessOne(pack, withTarget, metrics)).toMatchObject({
          targets: [{ state: 'not-measured', median: null }],
          caps: [],
        });
      }
    });

    it('are not listed where none was agreed', () => {
      expect(assessOne(pack, ready(), { figures: { truth: aFigure({ n: 9, median: 1 }) } }).targets).toEqual(
        [],
      );
    });
  });

  it('hold a workflow to steady under 80 % coverage, not at 80 %', () => {
    const answered = (count: number) => ids.slice(0, count).map((id) => anAnswer(id, 4));
    expect(kinds(ready({ answers: answered(4) }))).toEqual([]);
    expect(assessOne(pack, ready({ answers: answered(3) })).caps).toEqual([
      { kind: 'coverage-low', atMost: 'steady', coverage: 0.6 },
    ]);
  });

  it('hold the core scope to steady', () => {
    expect(assessOne(pack, ready({ scope: 'core' }))).toMatchObject({
      caps: [{ kind: 'scope-core', atMost: 'steady' }],
      band: { byScore: 'ready', held: 'steady' },
      decision: 'go-with-conditions',
    });
  });

  it('hold a workflow to steady over 20 % not applicable, not at 20 %', () => {
    const marked = (count: number) =>
      ready({ answers: ids.map((id, at) => (at < count ? notApplicable(id) : anAnswer(id, 4))) });
    expect(kinds(marked(1))).toEqual([]);
    expect(assessOne(pack, marked(2)).caps).toEqual([
      { kind: 'not-applicable-share', atMost: 'steady', share: 0.4 },
    ]);
  });

  it('do not count as not applicable what the profile rules out', () => {
    expect(assessOne(pack, ready()).score.notApplicableShare).toBe(0);
  });
});

describe('caps of guardrails', () => {
  const guarded = buildPack({
    questions: [
      ...ids.map((id) => ({ id, in: 'promise' as const })),
      { id: 'line', in: 'promise', guardrail: 'line', appliesWhen: { fact: 'vendors', atLeast: 1 } },
    ],
    guardrails: [saidGuardrail()],
    dimensions: { promise: 1 },
  });
  const workflows = [aWorkflow({ profile: { vendors: 1 } })];
  const withLine = (line: readonly unknown[], receipts: readonly unknown[] = []) => {
    const base = ready({ workflows });
    return assessOne(guarded, {
      ...base,
      answers: [...(base.answers ?? []), ...line],
      receipts: [...(base.receipts ?? []), ...receipts],
    });
  };

  it('hold a broken one to exposed, which is no-go at any score', () => {
    // Five at 4 and one at 1, proven 0: 100 * 5 * 4 / 24 = 83.
    expect(withLine([anAnswer('line', 1)])).toMatchObject({
      caps: [{ kind: 'guardrail-broken', atMost: 'exposed', guardrailId: 'line' }],
      band: { byScore: 'ready', held: 'exposed' },
      decision: 'no-go',
    });
  });

  it('hold a claimed or unknown one to steady', () => {
    expect(withLine([anAnswer('line', 4)]).caps).toEqual([
      { kind: 'guardrail-not-held', atMost: 'steady', guardrailId: 'line', state: 'claimed' },
    ]);
    expect(withLine([anAnswer('line', 2)]).caps).toMatchObject([{ state: 'unknown' }]);
    expect(withLine([]).caps).toMatchObject([{ kind: 'guardrail-not-held', state: 'unknown' }]);
  });

  it('leave a held one alone', () => {
    expect(withLine([anAnswer('line', 4)], [aReceipt('r', 'record', 0, [['line', 3]])]).caps).toEqual([]);
  });

  it('hold one that does not apply to steady, whether marked or ruled out by the profile', () => {
    const expected = [{ kind: 'guardrail-not-applicable', atMost: 'steady', guardrailId: 'line' }];
    expect(withLine([notApplicable('line')]).caps).toEqual(expected);
    expect(assessOne(guarded, ready()).caps).toEqual(expected);
  });
});
