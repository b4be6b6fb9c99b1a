/** Takes what the engine reads out of a file into the library, piece by piece, under an import that nobody sees yet. */
import type { PatternId, WorkflowId } from '../../domain/ids';
import type { Connection } from '../storage/connection';
import type { ImportNo } from '../storage/imports';
import { insertIncidents, insertPlace, type NewIncident } from '../storage/incidents';
import { insertRejectedRows } from '../storage/rejectedRows';
import type { ImportedIncident, IncidentSink } from './importFile';

/** What the words of a file mean in this library. */
export interface Meanings {
  workflowOf(text: string | null): WorkflowId | null;
  patternOf(text: string | null): PatternId | null;
}

/** Rows in one transaction: few enough that an answer never waits long for its turn. */
const ROWS_PER_TRANSACTION = 4000;
/** Places remembered while reading; beyond that a place is kept twice rather than the memory filled. */
const REMEMBERED_PLACES = 20_000;

/** A sink that writes to `db`. */
export function createIntake(db: Connection, importNo: ImportNo, meanings: Meanings): IncidentSink {
  const places = new Map<string, number>();

  const placeOf = ({ workflow, service, vendor, failurePattern }: ImportedIncident): number => {
    const key = JSON.stringify([workflow, service, vendor, failurePattern]);
    const known = places.get(key);
    if (known !== undefined) return known;
    if (places.size >= REMEMBERED_PLACES) places.clear();
    const no = insertPlace(db, importNo, {
      workflowText: workflow,
      serviceText: service,
      vendor,
      patternText: failurePattern,
      workflowId: meanings.workflowOf(workflow),
      patternId: meanings.patternOf(failurePattern),
    });
    places.set(key, no);
    return no;
  };

  return {
    incidents(batch) {
      for (let start = 0; start < batch.length; start += ROWS_PER_TRANSACTION)
        db.transactionWithoutWaiting(() => {
          const rows = batch
            .slice(start, start + ROWS_PER_TRANSACTION)
            .map((incident) => toRow(incident, placeOf(incident)));
          insertIncidents(db, importNo, rows);
        });
    },

    rejected(batch) {
      db.transactionWithoutWaiting(() => insertRejectedRows(db, importNo, batch));
    },
  };
}

const toRow = (incident: ImportedIncident, placeNo: number): NewIncident => ({
  line: incident.line,
  placeNo,
  externalId: incident.externalId,
  severity: incident.severity,
  severityText: incident.severityText,
  stateText: incident.state,
  reportedBy: incident.reportedBy,
  causedByChange: incident.causedByChange,
  defects: incident.reconciliationDefects,
  amountAtRisk: incident.amountAtRisk,
  times: incident.times,
  reopens: incident.reopens,
  flags: incident.flags,
});
