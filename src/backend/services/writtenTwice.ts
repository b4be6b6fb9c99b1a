/** Incidents of a workflow that somebody wrote down and a file has as well. */
import type { IncidentRecord } from '../../domain/metrics/enteredRecords';
import type { Steps } from '../../domain/metrics/steps';
import { NearestStarts, type WrittenTwice } from '../../domain/metrics/writtenTwice';
import { instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import type { KeptPlace } from '../storage/incidents';
import { importedName } from './importedName';
import type { ImportedPart, WorkflowIncidents } from './workflowIncidents';

/** Incidents looked at in one step. */
const AT_ONCE = 1 << 18;

/** In steps. `written` are those of the workflow; `placeOf` gives the place of a number. */
export function* findWrittenTwiceSteps(
  db: ReadableDb,
  { parts }: WorkflowIncidents,
  written: readonly IncidentRecord[],
  placeOf: (no: number) => KeptPlace | undefined,
): Steps<WrittenTwice[]> {
  if (written.length === 0) return [];
  const near = new NearestStarts<{ readonly part: ImportedPart; readonly row: number }>(written);
  for (const part of parts) {
    // Those with names of their own were written down.
    const started = part.names === null ? part.times.column('started') : null;
    if (started === null) continue;
    for (let row = 0; row < started.length; row += 1) {
      if (row % AT_ONCE === AT_ONCE - 1) yield;
      near.offer(started[row] ?? NaN, () => ({ part, row }));
    }
    yield;
  }
  return near.nearest().map(({ record, started, row: { part, row } }) => ({
    incidentId: record.id,
    imported: { started: instant(started), ...importedName(db, part, row, placeOf) },
  }));
}
