/** How often the limits of the guardrails were passed. */
import type { Instant } from '../time';
import { classifyFigureSteps } from './figureColumns';
import type { FigureName, LimitCount } from './figureSummary';
import type { IncidentColumns } from './incidentColumns';
import { OverTally } from './overTally';
import type { Steps } from './steps';
import { sweepIncidentsSteps } from './sweepIncidents';

const UNREADABLE = Number.NEGATIVE_INFINITY;
const isMissing = (value: number): boolean => Number.isNaN(value);
/** Neither missing nor unreadable. */
const isKnown = (value: number): boolean => value > UNREADABLE;

/** Waiting for a person, from detected; only incidents not restored when the limit was up, and as far as `asOf` knows. */
const escalationsOf =
  (limitMs: number, asOf: Instant, tally: OverTally) =>
  (part: IncidentColumns): ((row: number) => void) => {
    const detectedAt = part.column('detected');
    const escalatedAt = part.column('escalated');
    const restoredAt = part.column('restored');
    const reconciledAt = part.column('reconciled');
    const closed = part.column('closed');
    return (row) => {
      const detected = detectedAt?.[row] ?? NaN;
      const escalated = escalatedAt?.[row] ?? NaN;
      const restored = restoredAt?.[row] ?? NaN;
      if (!isKnown(detected) || restored === UNREADABLE || escalated === UNREADABLE) return;
      const limit = detected + limitMs;
      if (limit > asOf || restored <= limit || escalated < detected) return;
      if (isMissing(restored) && (closed?.[row] === 1 || !isMissing(reconciledAt?.[row] ?? NaN))) return;
      const restoredBy = isMissing(restored) ? asOf : Math.min(restored, asOf);
      const end = isMissing(escalated) || escalated > asOf ? restoredBy : escalated;
      tally.add(detected, isMissing(escalated) || escalated > limit, end - detected);
    };
  };

/** Incidents in one step. */
const AT_ONCE = 1 << 18;

/**
 * Counts the records of a figure whose length is over the limit in milliseconds, exactly at it is not; moments are
 * those of their starts. One that is open at `asOf` counts once it has passed the limit; before that it cannot tell.
 */
export function* countLongerSteps(
  figure: FigureName,
  parts: readonly IncidentColumns[],
  limitMs: number,
  asOf: Instant,
): Steps<OverTally> {
  const { starts, durations, isOpen } = (yield* classifyFigureSteps(figure, parts, asOf, 'started')).records;
  const tally = new OverTally();
  for (let i = 0; i < durations.length; i += 1) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    const duration = durations[i] ?? NaN;
    const isOver = duration > limitMs;
    if (isMissing(duration) || (isOpen[i] === 1 && !isOver)) continue;
    tally.add(starts[i] ?? NaN, isOver, duration);
  }
  return tally;
}

/** As `countOverLimitSteps`, before it is told of which limit. */
export function* countWaitsSteps(
  figure: LimitCount['figure'],
  parts: readonly IncidentColumns[],
  limitMs: number,
  asOf: Instant,
): Steps<OverTally> {
  if (figure === 'rollback') return yield* countLongerSteps('rollback', parts, limitMs, asOf);
  const tally = new OverTally();
  yield* sweepIncidentsSteps(parts, escalationsOf(limitMs, asOf, tally));
  return tally;
}

/**
 * Counts incidents over a limit in milliseconds, in steps; exactly at the limit is not over.
 * `escalate`: of the incidents with a detected time that were still unrestored `limitMs` later (and that moment not
 * after `asOf`), those not escalated by then: later, or never. Left out: a restore or escalation time that cannot be
 * read, closed or reconciled without a restore time, escalated before detected.
 * `rollback`: of the rollbacks with start and end in order, those whose length passed the limit.
 * `from` and `to` are the first and last day (UTC) on which one of the n was detected, or its rollback started.
 * `worst` is the longest wait among the n, up to escalation, else restoration, else `asOf`; null when n = 0.
 * Source: assessment model, section 6.
 */
export function* countOverLimitSteps(
  figure: LimitCount['figure'],
  parts: readonly IncidentColumns[],
  limitMs: number,
  asOf: Instant,
): Steps<LimitCount> {
  return { figure, limitMs, ...(yield* countWaitsSteps(figure, parts, limitMs, asOf)).result() };
}
