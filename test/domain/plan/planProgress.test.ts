import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import {
  agreedTarget,
  kpiMilestones,
  kpiProgress,
  kpiReading,
  type KpiSubject,
  reviewQuarters,
} from '../../../src/domain/plan/kpi';
import {
  ContinuityKpi,
  type IncidentReview,
  type KpiMeasure,
  PlanAction,
} from '../../../src/domain/plan/plan';
import { planProgress } from '../../../src/domain/plan/planProgress';
import { nextQuarterEnds, quarterIndex } from '../../../src/domain/plan/quarters';
import { reviewState } from '../../../src/domain/plan/reviewState';
import { day } from '../../../src/domain/time';
import { aFigure, buildMetrics, type MetricsSketch } from '../buildMetrics';
import { buildPack } from '../buildPack';
import { AS_OF, anAnswer, aReceipt, aWorkflow, buildRecord, daysAgo } from '../buildRecord';

const action = (id: string, rest: object): PlanAction =>
  PlanAction.parse({
    id,
    workflowId: null,
    origin: { kind: 'own' },
    what: 'do it',
    owner: 'Ada',
    due: daysAgo(-10),
    effort: null,
    status: 'open',
    note: '',
    ...rest,
  });

describe('progress of a plan', () => {
  it('counts by status and finds what is overdue or has nobody', () => {
    const actions = [
      action('fine', {}),
      action('late', { due: daysAgo(1), status: 'underway' }),
      action('today', { due: AS_OF }),
      action('done', { due: daysAgo(50), owner: '', status: 'done' }),
      action('dropped', { due: null, owner: '', status: 'dropped' }),
      action('nobody', { owner: '', due: null }),
    ];
    const progress = planProgress({ actions, reviews: [] }, AS_OF);
    const ids = (list: readonly PlanAction[]) => list.map(({ id }) => id);
    expect(ids(progress.open)).toEqual(['fine', 'today', 'nobody']);
    expect(ids(progress.underway)).toEqual(['late']);
    expect(ids(progress.done)).toEqual(['done']);
    expect(ids(progress.dropped)).toEqual(['dropped']);
    // Due on the day itself is not over it.
    expect(ids(progress.overdue)).toEqual(['late']);
    expect(ids(progress.withoutOwner)).toEqual(['nobody']);
    expect(ids(progress.withoutDate)).toEqual(['nobody']);
  });
});

describe('a review of an incident', () => {
  const state = (rest: Partial<IncidentReview>) =>
    reviewState(
      {
        id: 'r',
        workflowId: null,
        incident: 'INC-1',
        heldOn: daysAgo(30),
        improvement: 'A limit on the queue',
        owner: 'Ada',
        due: daysAgo(-1),
        doneOn: null,
        ...rest,
      } as IncidentReview,
      AS_OF,
    );

  it('ends in one improvement with owner and date', () => {
    expect(state({})).toBe('underway');
    expect(state({ heldOn: null })).toBe('planned');
    expect(state({ heldOn: daysAgo(-1) })).toBe('planned');
    expect(state({ improvement: '' })).toBe('no-improvement');
    expect(state({ owner: '' })).toBe('unassigned');
    expect(state({ due: null })).toBe('unassigned');
    expect(state({ due: AS_OF })).toBe('underway');
    expect(state({ due: daysAgo(1) })).toBe('overdue');
    expect(state({ due: daysAgo(1), doneOn: daysAgo(2) })).toBe('done');
  });
});

describe('quarters', () => {
  it('are counted so that consecutive ones differ by one, over a new year too', () => {
    expect(quarterIndex(day('2026-01-01')) - quarterIndex(day('2025-12-31'))).toBe(1);
    expect(quarterIndex(day('2026-03-31'))).toBe(quarterIndex(day('2026-01-01')));
  });

  it('end twice after a day, and an end is not after itself', () => {
    expect(nextQuarterEnds(day('2026-10-30'))).toEqual(['2026-12-31', '2027-03-31']);
    expect(nextQuarterEnds(day('2026-12-31'))).toEqual(['2027-03-31', '2027-06-30']);
    expect(nextQuarterEnds(day('2025-04-01'))).toEqual(['2025-06-30', '2025-09-30']);
  });
});

const kpi = (rest: object): ContinuityKpi =>
  ContinuityKpi.parse({
    measure: 'truth-median',
    workflowId: null,
    name: 'Hours until right',
    unit: '',
    owner: null,
    baseline: { value: 100, on: AS_OF },
    target: 40,
    reviews: [
      { on: daysAgo(-30), value: null, note: '' },
      { on: daysAgo(-120), value: null, note: '' },
    ],
    ...rest,
  });

const reviewed = (...values: (number | null)[]) => ({
  reviews: values.map((value) => ({ on: daysAgo(-30), value, note: '' })),
});

describe('the one KPI', () => {
  it('stands at each review against its target', () => {
    // Lower is better: from 100 to 40 is a way of 60; at 70 half of it is gone, at 130 it is 30 the wrong way.
    expect(kpiProgress(kpi(reviewed(70, 40)), AS_OF)).toMatchObject([
      { state: 'held', stands: 'nearer', share: 0.5 },
      { state: 'held', stands: 'reached', share: 1 },
    ]);
    expect(kpiProgress(kpi(reviewed(130, 100)), AS_OF)).toMatchObject([
      { stands: 'farther', share: -0.5 },
      { stands: 'unchanged', share: 0 },
    ]);
  });

  it('rises where it is readiness, and goes as an own measure says', () => {
    const readiness = { measure: 'proven-readiness', baseline: { value: 40, on: AS_OF }, target: 60 };
    expect(kpiProgress(kpi({ ...readiness, ...reviewed(50, 61) }), AS_OF)).toMatchObject([
      { stands: 'nearer', share: 0.5 },
      { stands: 'reached' },
    ]);
    const own = { measure: 'own', unit: 'drills', baseline: { value: 0, on: AS_OF }, target: 4 };
    expect(kpiProgress(kpi({ ...own, ...reviewed(1, 5) }), AS_OF)).toMatchObject([
      { stands: 'nearer', share: 0.25 },
      { stands: 'reached' },
    ]);
  });

  it('says nothing without a target, and no share without a way to go', () => {
    expect(kpiProgress(kpi({ target: null, ...reviewed(70, null) }), AS_OF)).toMatchObject([
      { stands: null, share: null },
      { stands: null },
    ]);
    // The baseline met the target already.
    expect(kpiProgress(kpi({ target: 120, ...reviewed(110, 130) }), AS_OF)).toMatchObject([
      { stands: 'reached', share: null },
      { stands: 'farther', share: null },
    ]);
    expect(kpiProgress(kpi({ baseline: null, ...reviewed(30, 50) }), AS_OF)).toMatchObject([
      { stands: 'reached', share: null },
      { stands: null, share: null },
    ]);
  });

  it('tells a review to come from one that was let pass', () => {
    const reviews = [
      { on: daysAgo(1), value: null, note: '' },
      { on: null, value: null, note: '' },
    ];
    expect(kpiProgress(kpi({ reviews }), AS_OF)).toMatchObject([{ state: 'missing' }, { state: 'no-date' }]);
    expect(kpiProgress(kpi({}), AS_OF)).toMatchObject([{ state: 'coming' }, { state: 'coming' }]);
  });

  it('comes before the leadership in two consecutive quarters', () => {
    const on = (first: string | null, second: string | null) =>
      reviewQuarters(kpi({ reviews: [first, second].map((one) => ({ on: one, value: null, note: '' })) }));
    expect(on('2026-12-31', '2027-01-05')).toBe('consecutive');
    expect(on('2026-10-01', '2026-12-31')).toBe('same');
    expect(on('2026-09-30', '2027-01-01')).toBe('apart');
    expect(on('2027-01-05', '2026-12-31')).toBe('reversed');
    expect(on('2027-01-05', null)).toBe('open');
  });
});

describe('what the KPI measures today', () => {
  const pack = buildPack({ questions: [{ id: 'a', in: 'promise' }], dimensions: { promise: 1 } });
  const measuring = (
    metrics: readonly MetricsSketch[] = [],
    more: object = {},
    workflows: readonly unknown[] = [aWorkflow({ id: 'w' }), aWorkflow({ id: 'v' })],
  ) => {
    const record = buildRecord({
      workflows,
      answers: [anAnswer('a', 3), anAnswer('a', 2, { workflowId: 'v' })],
      receipts: [aReceipt('r', 'statement', 1, [['a', 1]])],
      more,
    });
    return [record, assess(record, pack, metrics.map(buildMetrics), AS_OF)] as const;
  };
  const subject = (measure: KpiMeasure, workflowId: string | null, milestone: string | null = null) =>
    ({ measure, workflowId, milestone }) as KpiSubject;
  const reading = (
    measure: KpiMeasure,
    workflowId: string | null,
    metrics: readonly MetricsSketch[] = [],
    more: object = {},
  ) => kpiReading(subject(measure, workflowId), ...measuring(metrics, more));
  const truth = { figures: { truth: aFigure({ n: 4, open: 2, median: 1_000, kmMedian: 5_000 }) } };

  it('is the figure of one workflow, with open records counted in', () => {
    expect(reading('truth-median', 'w', [truth])).toEqual({
      value: 5_000,
      basis: { n: 4, open: 2, ci95: null },
    });
    expect(reading('truth-p90', 'w', [truth])).toEqual({ missing: 'not-reached' });
    expect(reading('recover-median', 'w', [truth])).toEqual({ missing: 'not-measured' });
    expect(reading('truth-median', null, [truth])).toEqual({ missing: 'choose-workflow' });
    expect(reading('open-truths', null, [truth, { ...truth, workflowId: 'v' }])).toEqual({ value: 4 });
    expect(reading('open-truths', 'v', [truth])).toEqual({ missing: 'not-measured' });
  });

  describe('for a milestone', () => {
    const range = (figure: ReturnType<typeof aFigure>, low: number | null, high: number | null) => ({
      ...figure,
      medianCi95: [low, high] as [number | null, number | null],
      kaplanMeier: { ...figure.kaplanMeier, medianCi95: [low, high] as [number | null, number | null] },
    });
    const closed = range(aFigure({ n: 30, median: 23_000, kmMedian: 23_500 }), 22_000, 25_000);
    const some = range(aFigure({ n: 30, open: 2, median: 23_000, kmMedian: 24_000 }), 22_000, null);
    const named = (milestone: string, figure: ReturnType<typeof aFigure> | null) => ({
      milestone,
      events: 40,
      figure,
      longestOpen: null,
    });
    const of = (milestone: string | null, milestones: MetricsSketch['milestones'], workflowId = 'w') =>
      kpiReading(
        subject('milestone-median', workflowId, milestone),
        ...measuring([{ milestones: milestones ?? [] }]),
      );

    it('is its median with n and range, Kaplan-Meier as soon as one is open', () => {
      expect(of('Ticket issued', [named('Ticket issued', closed)])).toEqual({
        value: 23_000,
        basis: { n: 30, open: 0, ci95: [22_000, 25_000] },
      });
      // By its name, written in whatever case; the upper limit is not reached.
      expect(of('ticket  ISSUED', [named('Ticket issued', some)])).toEqual({
        value: 24_000,
        basis: { n: 30, open: 2, ci95: [22_000, null] },
      });
    });

    it('says what is missing', () => {
      expect(of(null, [named('Ticket issued', closed)])).toEqual({ missing: 'choose-milestone' });
      expect(of('Ticket checked', [named('Ticket issued', closed)])).toEqual({ missing: 'not-measured' });
      expect(of('Ticket issued', [named('Ticket issued', null)])).toEqual({ missing: 'not-measured' });
      expect(of('Ticket issued', [named('Ticket issued', aFigure({ n: 0 }))])).toEqual({
        missing: 'not-measured',
      });
      // All are open: nobody can say when half of them will be over.
      expect(of('Ticket issued', [named('Ticket issued', aFigure({ n: 0, open: 9 }))])).toEqual({
        missing: 'not-reached',
      });
      expect(of('Ticket issued', [named('Ticket issued', closed)], 'v')).toEqual({ missing: 'not-measured' });
      expect(kpiReading(subject('milestone-median', null, 'Ticket issued'), ...measuring())).toEqual({
        missing: 'choose-workflow',
      });
    });

    it('can be chosen among those that the workflow, a target or a file names, and the one chosen before', () => {
      const targets = {
        recover: null,
        truth: 7_000,
        milestones: [
          { milestone: 'Paid', within: 60_000 },
          { milestone: 'Refunded', within: 9_000 },
        ],
        due: null,
      };
      const [record, result] = measuring(
        [{ milestones: [named('paid', closed), named('Told', closed)] }],
        {},
        [aWorkflow({ id: 'w', milestones: ['Paid', 'Shipped'], targets }), aWorkflow({ id: 'v' })],
      );
      const names = (workflowId: string | null, milestone: string | null = null) =>
        kpiMilestones(subject('milestone-median', workflowId, milestone), record, result);
      expect(names('w')).toEqual(['Paid', 'Shipped', 'Refunded', 'Told']);
      expect(names('w', 'Sent')).toEqual(['Paid', 'Shipped', 'Refunded', 'Told', 'Sent']);
      expect(names('v')).toEqual([]);
      expect(names(null)).toEqual([]);
      const agreed = (measure: KpiMeasure, workflowId: string | null, milestone: string | null = null) =>
        agreedTarget(subject(measure, workflowId, milestone), record);
      expect(agreed('milestone-median', 'w', 'PAID')).toBe(60_000);
      expect(agreed('milestone-median', 'w', 'Shipped')).toBeNull();
      expect(agreed('truth-median', 'w')).toBe(7_000);
      expect(agreed('truth-p90', 'w')).toBeNull();
      expect(agreed('truth-median', null)).toBeNull();
    });

    it('is better when it is shorter', () => {
      const shorter = { measure: 'milestone-median', milestone: 'Paid', ...reviewed(70, 40) };
      expect(kpiProgress(kpi(shorter), AS_OF)).toMatchObject([
        { stands: 'nearer', share: 0.5 },
        { stands: 'reached' },
      ]);
    });

    it('is null for a KPI that was kept before there were any', () => {
      expect(kpi({})).toMatchObject({ milestone: null, baseline: { basis: null } });
    });
  });

  it('is a score or a gap as shown', () => {
    // w: claimed 3 (75), proven 1 (25). v: claimed 2 (50), proven 0. Client: claimed 62.5, proven 12.5.
    expect(reading('proven-readiness', 'w')).toEqual({ value: 25 });
    expect(reading('claims-gap', 'w')).toEqual({ value: 50 });
    expect(reading('proven-readiness', null)).toEqual({ value: 13 });
    expect(reading('claims-gap', null)).toEqual({ value: 50 });
  });

  it('is defects over the records that were compared in the last 90 days', () => {
    const reconciliation = (id: string, to: string, checked: number, defects: number, workflowId = 'w') => ({
      id,
      workflowId,
      vendorId: null,
      from: daysAgo(300),
      to,
      checked,
      defects,
      amount: null,
      note: '',
    });
    const reconciliations = [
      reconciliation('1', daysAgo(0), 40_000, 6),
      reconciliation('2', daysAgo(90), 10_000, 4),
      reconciliation('old', daysAgo(91), 10, 10),
      reconciliation('v', daysAgo(3), 50_000, 0, 'v'),
    ];
    // (6 + 4) of 50,000 is 2 in 10,000; over the client 10 of 100,000 is 1.
    expect(reading('defects-per-10000', 'w', [], { reconciliations })).toEqual({ value: 2 });
    expect(reading('defects-per-10000', null, [], { reconciliations })).toEqual({ value: 1 });
    expect(reading('defects-per-10000', 'w')).toEqual({ missing: 'not-measured' });
    expect(reading('own', null)).toEqual({ missing: 'own' });
  });
});
