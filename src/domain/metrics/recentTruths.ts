/** Whether truth has lately been reached at all. */
import { addDays, dayOf, startOfDay, type Instant } from '../time';
import { classifyFigureSteps } from './figureColumns';
import type { IncidentColumns } from './incidentColumns';
import type { Steps } from './steps';

/**
 * How many truths were completed in the `days` before `asOf`: records complete for the figure truth that were
 * reconciled not after `asOf` and at most so many calendar days (UTC) before it. Days are counted as the age of a
 * receipt is: through the last one in full. In steps.
 */
export function* countRecentTruthsSteps(
  parts: readonly IncidentColumns[],
  asOf: Instant,
  days = 90,
): Steps<number> {
  const since = startOfDay(addDays(dayOf(asOf), -days));
  const { starts, durations, isOpen } = (yield* classifyFigureSteps('truth', parts, asOf, 'started')).records;
  let count = 0;
  for (let i = 0; i < durations.length; i += 1) {
    // Excluded ones have no duration, and no comparison with it holds.
    if (isOpen[i] === 0 && (starts[i] ?? NaN) + (durations[i] ?? NaN) >= since) count += 1;
  }
  return count;
}
