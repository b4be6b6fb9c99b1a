/** The incidents whose service is back and whose records are not, those open longest first. */
import type { OpenTruth } from '../../domain/metrics/figureSummary';
import type { Steps } from '../../domain/metrics/steps';
import { instant, type Instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import type { KeptPlace } from '../storage/incidents';
import { importedName } from './importedName';
import type { ImportedPart, WorkflowIncidents } from './workflowIncidents';

const MOST = 20;
/** Incidents looked at in one step. */
const AT_ONCE = 1 << 18;

interface Found {
  readonly part: ImportedPart;
  readonly row: number;
  readonly restored: number;
}

/** At most 20, in steps. `placesOf` gives the places of the import that a chunk belongs to. */
export function* findOpenTruthsSteps(
  db: ReadableDb,
  { parts }: WorkflowIncidents,
  asOf: Instant,
  placeOf: (no: number) => KeptPlace | undefined,
): Steps<OpenTruth[]> {
  const oldest: Found[] = [];
  // Of those found, once there are enough: only an older one takes its place.
  let youngest = Infinity;
  for (const part of parts) {
    if (!part.recorded.has('reconciled')) continue;
    const restored = part.times.column('restored');
    const reconciled = part.times.column('reconciled');
    if (restored === null) continue;
    for (let row = 0; row < restored.length; row += 1) {
      if (row % AT_ONCE === AT_ONCE - 1) yield;
      const since = restored[row] ?? NaN;
      const until = reconciled?.[row] ?? NaN;
      // A reconciliation that cannot be read is -Infinity: nobody knows whether that truth is open.
      if (!(since > -Infinity && since <= asOf) || !(until > asOf || Number.isNaN(until))) continue;
      if (since >= youngest) continue;
      const at = oldest.findIndex((other) => since < other.restored);
      oldest.splice(at === -1 ? oldest.length : at, 0, { part, row, restored: since });
      if (oldest.length > MOST) oldest.pop();
      if (oldest.length === MOST) youngest = oldest.at(-1)?.restored ?? Infinity;
    }
    yield;
  }
  const told: OpenTruth[] = [];
  for (const { part, row, restored } of oldest) {
    told.push({ ...importedName(db, part, row, placeOf), restored: instant(restored) });
    yield;
  }
  return told;
}
