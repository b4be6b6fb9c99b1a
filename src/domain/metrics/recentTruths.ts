/** Whether truth has lately been reached at all. */
import { MS_PER_DAY, type Instant } from '../time';
import { classifyRecord } from './classifyRecord';
import type { IncidentTimes } from './incidentTimes';

/**
 * How many truths were completed in the `days` before `asOf`: records complete for the figure truth whose reconciled
 * time is not before `asOf` minus the days, nor after `asOf`.
 */
export function countRecentTruths(records: Iterable<IncidentTimes>, asOf: Instant, days = 90): number {
  const since = asOf - days * MS_PER_DAY;
  let count = 0;
  for (const times of records) {
    const isTruth = classifyRecord('truth', times, asOf, 'started').kind === 'complete';
    if (isTruth && typeof times.reconciled === 'number' && times.reconciled >= since) count += 1;
  }
  return count;
}
