/** The rules of counting, said record by record: what counting by the column has to come to. */
import { classifyRecord } from '../../../src/domain/metrics/classifyRecord';
import type { LimitCount, RuleCount } from '../../../src/domain/metrics/figureSummary';
import type { IncidentFacts, IncidentTimes } from '../../../src/domain/metrics/incidentTimes';
import { truthLimit, type CountedRule } from '../../../src/domain/metrics/ruleCount';
import {
  addDays,
  dayOf,
  instant,
  startOfDay,
  type Day,
  type DurationMs,
  type Instant,
} from '../../../src/domain/time';

/** How long one record waited, in ms, since when, and whether that passed the limit; null when it cannot tell. */
type Wait = { waited: number; since: Instant; isOver: boolean } | null;

/** Waiting for a person, from detected; only incidents not restored when the limit was up, and as far as `asOf` knows. */
function escalationWait(times: IncidentTimes, limitMs: number, asOf: Instant): Wait {
  const { detected, escalated, restored, reconciled, closed } = times;
  if (typeof detected !== 'number' || restored === 'unreadable' || escalated === 'unreadable') return null;
  const limit = detected + limitMs;
  if (limit > asOf) return null;
  if (restored === 'missing' && (closed || reconciled !== 'missing')) return null;
  if (restored !== 'missing' && restored <= limit) return null;
  if (escalated !== 'missing' && escalated < detected) return null;
  const restoredBy = restored === 'missing' ? asOf : Math.min(restored, asOf);
  const end = escalated === 'missing' || escalated > asOf ? restoredBy : escalated;
  const isOver = escalated === 'missing' || escalated > limit;
  return { waited: end - detected, since: detected, isOver };
}

/** A rollback that still runs at `asOf` counts once it has passed the limit; before that it cannot tell. */
function rollbackWait(times: IncidentTimes, limitMs: number, asOf: Instant): Wait {
  const record = classifyRecord('rollback', times, asOf, 'started');
  if (record.kind === 'excluded' || typeof times.rollbackStarted !== 'number') return null;
  const isOver = record.duration > limitMs;
  return record.kind === 'open' && !isOver
    ? null
    : { waited: record.duration, since: times.rollbackStarted, isOver };
}

export function overLimitOf(
  figure: LimitCount['figure'],
  records: Iterable<IncidentTimes>,
  limitMs: number,
  asOf: Instant,
): LimitCount {
  const wait = figure === 'escalate' ? escalationWait : rollbackWait;
  let n = 0;
  let over = 0;
  let worst: number | null = null;
  let first = Infinity;
  let last = -Infinity;
  for (const times of records) {
    const seen = wait(times, limitMs, asOf);
    if (seen === null) continue;
    n += 1;
    if (seen.isOver) over += 1;
    worst = Math.max(worst ?? 0, seen.waited);
    first = Math.min(first, seen.since);
    last = Math.max(last, seen.since);
  }
  return { figure, limitMs, n, over, worst, ...spanOf(first, last) };
}

/** One incident that can tell; null: it cannot. */
type Told = { readonly at: Instant; readonly over: boolean; readonly size: number | null } | null;

export function ruleCountOf(
  rule: CountedRule,
  records: Iterable<IncidentFacts>,
  target: DurationMs | null,
  asOf: Instant,
): RuleCount {
  switch (rule.kind) {
    case 'over-limit': {
      const { n, over, worst, from, to } = overLimitOf(rule.figure, records, rule.limitMs, asOf);
      return { ruleId: rule.id, limitMs: rule.limitMs, n, over, worst, from, to };
    }
    case 'reported-by-people':
      return count(rule, null, records, (incident) => reporterTold(incident, asOf));
    case 'truth-over': {
      const limitMs = truthLimit(rule, target);
      return count(rule, limitMs, records, (incident) => truthTold(incident, limitMs, asOf));
    }
    case 'defects-found':
      return count(rule, null, records, (incident) => defectsTold(incident, asOf));
  }
}

function reporterTold({ started, reportedBy }: IncidentFacts, asOf: Instant): Told {
  if (reportedBy === null || typeof started !== 'number' || started > asOf) return null;
  return { at: started, over: reportedBy === 'person', size: null };
}

function truthTold(incident: IncidentFacts, limitMs: number, asOf: Instant): Told {
  const { restored } = incident;
  const truth = classifyRecord('truth', incident, asOf, 'started');
  if (truth.kind === 'excluded' || typeof restored !== 'number') return null;
  const over = truth.duration > limitMs;
  return truth.kind === 'open' && !over ? null : { at: restored, over, size: truth.duration };
}

function defectsTold({ started, defects }: IncidentFacts, asOf: Instant): Told {
  if (defects === null || defects < 0 || typeof started !== 'number' || started > asOf) return null;
  return { at: started, over: defects > 0, size: defects };
}

function count(
  { id }: CountedRule,
  limitMs: number | null,
  records: Iterable<IncidentFacts>,
  told: (incident: IncidentFacts) => Told,
): RuleCount {
  let n = 0;
  let over = 0;
  let worst: number | null = null;
  let first = Infinity;
  let last = -Infinity;
  for (const incident of records) {
    const seen = told(incident);
    if (seen === null) continue;
    n += 1;
    if (seen.over) over += 1;
    if (seen.size !== null) worst = Math.max(worst ?? 0, seen.size);
    first = Math.min(first, seen.at);
    last = Math.max(last, seen.at);
  }
  return { ruleId: id, limitMs, n, over, worst, ...spanOf(first, last) };
}

export function recentTruthsOf(records: Iterable<IncidentTimes>, asOf: Instant, days = 90): number {
  const since = startOfDay(addDays(dayOf(asOf), -days));
  let count = 0;
  for (const times of records) {
    const isTruth = classifyRecord('truth', times, asOf, 'started').kind === 'complete';
    if (isTruth && typeof times.reconciled === 'number' && times.reconciled >= since) count += 1;
  }
  return count;
}

/** The days of two instants; null for both where nothing was seen and `first` is still after `last`. */
const spanOf = (first: number, last: number): { readonly from: Day | null; readonly to: Day | null } =>
  first > last ? { from: null, to: null } : { from: dayOf(instant(first)), to: dayOf(instant(last)) };
