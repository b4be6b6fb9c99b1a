/** The days that incidents span. */
import { type Day, dayOf, instant } from '../time';
import type { IncidentColumns } from './incidentColumns';

/** From the day of the first start to that of the last, in UTC, over all columns; null when no start can be read. */
export function periodOfIncidents(
  incidents: readonly IncidentColumns[],
): { readonly from: Day; readonly to: Day } | null {
  let first = Infinity;
  let last = -Infinity;
  for (const times of incidents) {
    const starts = times.column('started') ?? new Float64Array(0);
    for (let row = 0; row < starts.length; row += 1) {
      const start = starts[row] ?? NaN;
      if (!(start > -Infinity)) continue;
      if (start < first) first = start;
      if (start > last) last = start;
    }
  }
  return first > last ? null : { from: dayOf(instant(first)), to: dayOf(instant(last)) };
}
