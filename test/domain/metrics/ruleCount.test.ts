import { describe, expect, it } from 'vitest';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import { noTimes, type IncidentFacts } from '../../../src/domain/metrics/incidentTimes';
import { type CountedRule, countRuleSteps } from '../../../src/domain/metrics/ruleCount';
import { finish } from '../../../src/domain/metrics/steps';
import { ContradictionRule } from '../../../src/domain/pack/contradictionRule';
import {
  day,
  durationMs,
  endOfDay,
  instant,
  startOfDay,
  type DurationMs,
  type Instant,
} from '../../../src/domain/time';

const HOUR = 3_600_000;
const asOf = endOfDay(day('2026-06-30'));
const on = (text: string, hours = 0): Instant => instant(startOfDay(day(text)) + hours * HOUR);

const rule = (given: Record<string, unknown>): CountedRule =>
  ContradictionRule.parse({
    id: 'rule',
    question: 'q',
    claimedFrom: 3,
    share: 0.1,
    minimum: 10,
    ...given,
  }) as CountedRule;

const incident = (given: Partial<IncidentFacts>): IncidentFacts => ({
  ...noTimes,
  reportedBy: null,
  defects: null,
  started: on('2026-05-01'),
  ...given,
});

const countRule = (
  asked: CountedRule,
  records: readonly IncidentFacts[],
  target: DurationMs | null,
  at: Instant,
) => finish(countRuleSteps(asked, [IncidentColumns.of(records)], target, at));

describe('incidents reported by people', () => {
  const count = (...given: Partial<IncidentFacts>[]) =>
    countRule(rule({ kind: 'reported-by-people' }), given.map(incident), null, asOf);

  it('are counted among those that say who did', () => {
    expect(
      count(
        { reportedBy: 'person', started: on('2026-03-04') },
        { reportedBy: 'system', started: on('2026-05-06') },
        { reportedBy: 'person', started: on('2026-04-01') },
        {},
      ),
    ).toEqual({
      ruleId: 'rule',
      limitMs: null,
      n: 3,
      over: 2,
      worst: null,
      from: '2026-03-04',
      to: '2026-05-06',
    });
  });

  it('are left out when they start after the day of looking, or nobody can read when', () => {
    expect(
      count(
        { reportedBy: 'person', started: on('2026-07-01') },
        { reportedBy: 'person', started: 'missing' },
      ),
    ).toMatchObject({ n: 0, over: 0, from: null, to: null });
  });
});

describe('time-to-truth over its limit', () => {
  const truthRule = rule({ kind: 'truth-over', limitMs: 24 * HOUR });
  const count = (target: number | null, ...given: Partial<IncidentFacts>[]) =>
    countRule(truthRule, given.map(incident), target === null ? null : durationMs(target), asOf);
  const after = (hours: number) => ({
    restored: on('2026-05-02'),
    reconciled: on('2026-05-02', hours),
  });

  it("is counted against the rule's own limit, exactly at it not over", () => {
    expect(count(null, after(23), after(24), after(24.001), after(50))).toMatchObject({
      limitMs: 24 * HOUR,
      n: 4,
      over: 2,
      worst: 50 * HOUR,
      from: '2026-05-02',
      to: '2026-05-02',
    });
  });

  it("is counted against the workflow's own target where it has one", () => {
    // 5 h and 23 h are over 4 h.
    expect(count(4 * HOUR, after(3), after(5), after(23))).toMatchObject({
      limitMs: 4 * HOUR,
      n: 3,
      over: 2,
    });
  });

  it('takes an open truth only once it has outlasted the limit', () => {
    // Restored 2026-06-29 00:00, looked at 2026-06-30 23:59:59.999: just under 48 h.
    const open = (text: string) => ({ restored: on(text), reconciled: 'missing' as const });
    expect(count(null, open('2026-06-29'))).toMatchObject({ n: 1, over: 1, worst: 48 * HOUR - 1 });
    expect(count(null, open('2026-06-30'))).toMatchObject({ n: 0, over: 0, worst: null });
  });

  it('takes a reconciliation after the day of looking as still open', () => {
    const later = { restored: on('2026-06-29'), reconciled: on('2026-07-05') };
    expect(count(null, later)).toMatchObject({ n: 1, over: 1, worst: 48 * HOUR - 1 });
  });

  it('leaves out what cannot tell: no restore, an unreadable end, an end before the restore', () => {
    expect(
      count(
        null,
        { restored: 'missing', reconciled: on('2026-05-03') },
        { restored: on('2026-05-02'), reconciled: 'unreadable' },
        { restored: on('2026-05-02'), reconciled: on('2026-05-01') },
        { restored: on('2026-07-02'), reconciled: 'missing' },
      ),
    ).toMatchObject({ n: 0, over: 0, worst: null, from: null, to: null });
  });
});

describe('wrong records found', () => {
  const count = (...given: Partial<IncidentFacts>[]) =>
    countRule(rule({ kind: 'defects-found' }), given.map(incident), null, asOf);

  it('are counted among the incidents that say how many', () => {
    expect(
      count({ defects: 0 }, { defects: 3 }, { defects: 12, started: on('2026-02-01') }, {}, { defects: -1 }),
    ).toEqual({
      ruleId: 'rule',
      limitMs: null,
      n: 3,
      over: 2,
      worst: 12,
      from: '2026-02-01',
      to: '2026-05-01',
    });
    expect(count({ defects: 3, started: on('2026-07-01') })).toMatchObject({ n: 0 });
  });
});

describe('waits over a limit', () => {
  it('are counted as guardrails count them', () => {
    const escalate = rule({ kind: 'over-limit', figure: 'escalate', limitMs: HOUR });
    const waited = (hours: number) => ({
      detected: on('2026-05-01'),
      escalated: on('2026-05-01', hours),
      restored: on('2026-05-02'),
    });
    expect(
      countRule(
        escalate,
        [0.5, 1, 2].map((h) => incident(waited(h))),
        null,
        asOf,
      ),
    ).toEqual({
      ruleId: 'rule',
      limitMs: HOUR,
      n: 3,
      over: 1,
      worst: 2 * HOUR,
      from: '2026-05-01',
      to: '2026-05-01',
    });
  });
});
