/** Which milestone events enter the figure of their milestone, and as what. */
import { durationMs, type Instant } from '../time';
import type { Classified } from './classifyRecord';
import type { TimeCell } from './incidentTimes';

/**
 * How one event enters the figure of its milestone, completed - requested in milliseconds, by the rules of
 * `classifyRecord`, first match: no readable request: `start-missing`; a request after `asOf`: `start-after-as-of`; a
 * completion that is no time: `end-unreadable`; none, or one after `asOf`: open, as long as it has lasted at `asOf`;
 * completed before requested: `negative`; else complete (0 ms included).
 */
export function classifyMilestone(
  { requested, completed }: { readonly requested: TimeCell; readonly completed: TimeCell },
  asOf: Instant,
): Classified {
  if (typeof requested !== 'number') return { kind: 'excluded', reason: 'start-missing' };
  if (requested > asOf) return { kind: 'excluded', reason: 'start-after-as-of' };
  if (completed === 'unreadable') return { kind: 'excluded', reason: 'end-unreadable' };
  if (completed === 'missing' || completed > asOf)
    return { kind: 'open', duration: durationMs(asOf - requested) };
  if (completed < requested) return { kind: 'excluded', reason: 'negative' };
  return { kind: 'complete', duration: durationMs(completed - requested) };
}
