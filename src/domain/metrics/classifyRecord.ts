/** Which records enter a figure, and as what. */
import { durationMs, type DurationMs, type Instant } from '../time';
import type { ExclusionReason, FigureName } from './figureSummary';
import type { TimeField } from './importTypes';
import type { IncidentTimes, TimeCell } from './incidentTimes';

/** From where recovery is counted; printed with the figure. */
export type RecoverFrom = 'started' | 'detected';

/** What a figure measures: the time from one field to another. */
export type FigureEnds = { start: TimeField; end: TimeField };

const ends: Record<FigureName, FigureEnds> = {
  detect: { start: 'started', end: 'detected' },
  acknowledge: { start: 'detected', end: 'acknowledged' },
  escalate: { start: 'detected', end: 'escalated' },
  recover: { start: 'started', end: 'restored' },
  truth: { start: 'restored', end: 'reconciled' },
  total: { start: 'started', end: 'reconciled' },
  rollback: { start: 'rollbackStarted', end: 'rollbackFinished' },
};

/** The two fields of a figure; only `recover` depends on where it is counted from. */
export const figureEnds = (figure: FigureName, from: RecoverFrom): FigureEnds =>
  figure === 'recover' ? { start: from, end: 'restored' } : ends[figure];

export type Classified =
  | { kind: 'complete'; duration: DurationMs }
  | { kind: 'open'; duration: DurationMs }
  | { kind: 'excluded'; reason: ExclusionReason };

const excluded = (reason: ExclusionReason): Classified => ({ kind: 'excluded', reason });
const isInstant = (cell: TimeCell): cell is Instant => typeof cell === 'number';

/**
 * How one record enters one figure, durations in milliseconds; every record enters every figure exactly once.
 * Rules, first match: no readable start: `start-missing`; start after `asOf`: `start-after-as-of`; an end that is no
 * time: `end-unreadable`; no restore time although reconciled, or in a closed state: `restore-time-missing`
 * (recover only); no end, or one after `asOf`: open, as long as it has lasted at `asOf`; end before start:
 * `negative`; else complete (0 ms included). Source: metrics, "Which records enter".
 */
export function classifyRecord(
  figure: FigureName,
  times: IncidentTimes,
  asOf: Instant,
  from: RecoverFrom,
): Classified {
  const fields = figureEnds(figure, from);
  const start = times[fields.start];
  const end = times[fields.end];
  if (!isInstant(start)) return excluded('start-missing');
  if (start > asOf) return excluded('start-after-as-of');
  if (end === 'unreadable') return excluded('end-unreadable');
  if (end === 'missing') {
    const isOver = figure === 'recover' && (times.closed || times.reconciled !== 'missing');
    return isOver ? excluded('restore-time-missing') : { kind: 'open', duration: durationMs(asOf - start) };
  }
  if (end > asOf) return { kind: 'open', duration: durationMs(asOf - start) };
  if (end < start) return excluded('negative');
  return { kind: 'complete', duration: durationMs(end - start) };
}
