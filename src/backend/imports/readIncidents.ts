/** Incidents out of a file. */
import type { ImportReport } from '../../domain/metrics/importTypes';
import { IncidentConverter } from './incidentConverter';
import type { ImportedIncident, IncidentSink } from './importedIncident';
import { readRecords, type ReadRequest, type RecordSink } from './readRecords';

/** Reads a CSV file of incidents into the sink; see `readRecords`. */
export function readIncidents(request: ReadRequest, sink: IncidentSink): Promise<ImportReport> {
  const { restart, begin } = sink;
  const records: RecordSink<ImportedIncident> = {
    records: (batch) => sink.incidents(batch),
    rejected: (batch) => sink.rejected(batch),
    ...(begin === undefined ? {} : { begin: (start) => sink.begin?.(start) }),
    ...(restart === undefined ? {} : { restart: () => sink.restart?.() }),
  };
  return readRecords(request, (plan) => new IncidentConverter(plan), records);
}
