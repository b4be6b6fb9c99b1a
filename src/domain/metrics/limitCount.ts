/** How often the limits of the guardrails were passed. */
import { dayOf, instant, type Day, type Instant } from '../time';
import { classifyRecord } from './classifyRecord';
import type { LimitCount } from './figureSummary';
import type { IncidentTimes } from './incidentTimes';

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

/**
 * Counts records over a limit in milliseconds; exactly at the limit is not over.
 * `escalate`: of the incidents with a detected time that were still unrestored `limitMs` later (and that moment not
 * after `asOf`), those not escalated by then: later, or never. Left out: a restore or escalation time that cannot be
 * read, closed or reconciled without a restore time, escalated before detected.
 * `rollback`: of the rollbacks with start and end in order, those whose length passed the limit.
 * `from` and `to` are the first and last day (UTC) on which one of the n was detected, or its rollback started.
 * `worst` is the longest wait among the n, up to escalation, else restoration, else `asOf`; null when n = 0.
 * Source: assessment model, section 6.
 */
export function countOverLimit(
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

/** The days of two instants; null for both where nothing was seen and `first` is still after `last`. */
export const spanOf = (
  first: number,
  last: number,
): { readonly from: Day | null; readonly to: Day | null } =>
  first > last ? { from: null, to: null } : { from: dayOf(instant(first)), to: dayOf(instant(last)) };
