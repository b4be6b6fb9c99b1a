import { IncidentRecord } from '../../../src/domain/metrics/enteredRecords';
import { TimeField } from '../../../src/domain/metrics/importTypes';

/** An incident `INC-1` of workflow `w` that started on 18 June 2025 at 10:00 UTC, of which no more is known. */
export const anIncident = (changes: Partial<Record<keyof IncidentRecord, unknown>> = {}): IncidentRecord =>
  IncidentRecord.parse({
    id: 'i',
    workflowId: 'w',
    service: '',
    vendorId: null,
    name: 'INC-1',
    severity: null,
    ...Object.fromEntries(TimeField.options.map((field) => [field, null])),
    started: Date.UTC(2025, 5, 18, 10),
    reportedBy: null,
    causedByChange: null,
    patternId: null,
    reconciliationDefects: null,
    amountAtRisk: null,
    closed: false,
    note: '',
    ...changes,
  });
