import type { IncidentColumns } from './incidentColumns';
import type { Steps } from './steps';

/** Incidents looked at in one step. */
const AT_ONCE = 1 << 18;

/**
 * Looks at very many incidents one after the other: `begin` is asked once for each part what to do with its rows, which
 * is then done for every row in order. In steps of some 260,000 incidents. In a column NaN is missing, -Infinity
 * unreadable.
 */
export function* sweepIncidentsSteps(
  parts: readonly IncidentColumns[],
  begin: (part: IncidentColumns) => (row: number) => void,
): Steps<void> {
  for (const part of parts) {
    const look = begin(part);
    for (let row = 0; row < part.length; row += 1) {
      if (row % AT_ONCE === AT_ONCE - 1) yield;
      look(row);
    }
    yield;
  }
}
