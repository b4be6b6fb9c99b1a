/** Incidents out of a file. */
import type { ImportReport } from '../../domain/metrics/importTypes';
import { IncidentConverter } from './incidentConverter';
import type { IncidentSink } from './importedIncident';
import { readRecords, type ReadRequest } from './readRecords';

/** Reads a CSV file of incidents into the sink; see `readRecords`. */
export const readIncidents = (request: ReadRequest, sink: IncidentSink): Promise<ImportReport> =>
  readRecords(request, (plan) => new IncidentConverter(plan), {
    records: (batch) => sink.incidents(batch),
    rejected: (batch) => sink.rejected(batch),
    ...(sink.begin === undefined ? {} : { begin: (start) => sink.begin?.(start) }),
    ...(sink.restart === undefined ? {} : { restart: () => sink.restart?.() }),
  });
