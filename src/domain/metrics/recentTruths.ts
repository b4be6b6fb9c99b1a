/** Whether truth has lately been reached at all. */
import { addDays, dayOf, startOfDay, type Instant } from '../time';
import { classifyRecord } from './classifyRecord';
import type { IncidentTimes } from './incidentTimes';

/**
 * How many truths were completed in the `days` before `asOf`: records complete for the figure truth that were
 * reconciled not after `asOf` and at most so many calendar days (UTC) before it. Days are counted as the age of a
 * receipt is: through the last one in full.
 */
export function countRecentTruths(records: Iterable<IncidentTimes>, asOf: Instant, days = 90): number {
  const since = startOfDay(addDays(dayOf(asOf), -days));
  let count = 0;
  for (const times of records) {
    const isTruth = classifyRecord('truth', times, asOf, 'started').kind === 'complete';
    if (isTruth && typeof times.reconciled === 'number' && times.reconciled >= since) count += 1;
  }
  return count;
}
