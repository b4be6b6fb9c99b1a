import type { ShareFigure } from './figureSummary';
import { type IncidentColumns, PERSON } from './incidentColumns';
import { share } from './share';

/**
 * Share of incidents that a system reported before a person did, 0 to 1, with its exact 95 % interval. n are those
 * whose record says who reported them; null when none does. Source: metrics, "Figures"; `share`.
 */
export function reportedBySystem(parts: readonly IncidentColumns[]): ShareFigure | null {
  let known = 0;
  let byPerson = 0;
  for (const part of parts) {
    const reporters = part.column('reportedBy') ?? new Float64Array(0);
    for (let row = 0; row < reporters.length; row += 1) {
      const reporter = reporters[row] ?? NaN;
      if (Number.isNaN(reporter)) continue;
      known += 1;
      if (reporter === PERSON) byPerson += 1;
    }
  }
  return share(known - byPerson, known);
}
