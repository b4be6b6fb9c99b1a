import type { ShareFigure } from './figureSummary';
import type { ReportedBy } from './importTypes';
import { share } from './share';

/**
 * Share of incidents that a system reported before a person did, 0 to 1, with its exact 95 % interval. n are those
 * whose record says who reported them; null when none does. Source: metrics, "Figures"; `share`.
 */
export function reportedBySystem(
  incidents: Iterable<{ readonly reportedBy: ReportedBy | null }>,
): ShareFigure | null {
  let known = 0;
  let bySystem = 0;
  for (const { reportedBy } of incidents) {
    if (reportedBy === null) continue;
    known += 1;
    if (reportedBy === 'system') bySystem += 1;
  }
  return share(bySystem, known);
}
