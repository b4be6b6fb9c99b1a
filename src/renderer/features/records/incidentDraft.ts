/** A single incident while it is being written. */
import type { IncidentId, PatternId, VendorId, WorkflowId } from '../../../domain/ids';
import type { IncidentRecord } from '../../../domain/metrics/enteredRecords';
import { type ReportedBy, type Severity, TimeField } from '../../../domain/metrics/importTypes';
import {
  canBeKept,
  type CheckedAt,
  type CheckedFields,
  recordChecks,
} from '../../../domain/metrics/recordChecks';
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import { wallTimeText } from '../../../domain/metrics/wallTime';
import type { Instant } from '../../../domain/time';
import { type KeptMoments, momentOf, readAmount, readCount, readMoment } from './moments';

export interface IncidentDraft extends Readonly<Record<TimeField, string>> {
  readonly workflowId: WorkflowId;
  readonly vendorId: VendorId | null;
  readonly name: string;
  readonly service: string;
  readonly severity: Severity | null;
  /** Of all times. */
  readonly zone: string;
  readonly reportedBy: ReportedBy | null;
  readonly causedByChange: boolean | null;
  readonly patternId: PatternId | null;
  readonly reconciliationDefects: string;
  readonly amountAtRisk: string;
  readonly closed: boolean;
  readonly note: string;
}

const eachTime = <T>(of: (field: TimeField) => T): Record<TimeField, T> =>
  Object.fromEntries(TimeField.options.map((field) => [field, of(field)])) as Record<TimeField, T>;

export const newIncidentDraft = (workflowId: WorkflowId, zone: string): IncidentDraft => ({
  workflowId,
  vendorId: null,
  name: '',
  service: '',
  severity: null,
  zone,
  ...eachTime(() => ''),
  reportedBy: null,
  causedByChange: null,
  patternId: null,
  reconciliationDefects: '',
  amountAtRisk: '',
  closed: false,
  note: '',
});

/** The times as they were kept. */
export const momentsOfIncident = (record: IncidentRecord | null): KeptMoments<TimeField> =>
  eachTime<Instant | null>((field) => record?.[field] ?? null);

export const incidentDraftOf = (record: IncidentRecord, zone: string): IncidentDraft => ({
  workflowId: record.workflowId,
  vendorId: record.vendorId,
  name: record.name,
  service: record.service,
  severity: record.severity,
  zone,
  ...eachTime((field) => wallTimeText(record[field], zone)),
  reportedBy: record.reportedBy,
  causedByChange: record.causedByChange,
  patternId: record.patternId,
  reconciliationDefects: record.reconciliationDefects?.toString() ?? '',
  amountAtRisk: record.amountAtRisk?.toString() ?? '',
  closed: record.closed,
  note: record.note,
});

/** What an incident is known by: itself, as it was kept, and those beside it. */
export interface KnownIncident {
  readonly id: IncidentId;
  /** Null: a new one. */
  readonly before: IncidentRecord | null;
  /** Every incident that is written down. */
  readonly all: readonly IncidentRecord[];
}

/** What the checks say of the draft. */
export function incidentFindings(
  draft: IncidentDraft,
  { id, before, all }: KnownIncident,
  at: CheckedAt,
): readonly RecordFinding<CheckedFields['incident']>[] {
  const kept = momentsOfIncident(before);
  return recordChecks(
    'incident',
    {
      name: draft.name,
      times: eachTime((field) => readMoment(draft[field], kept[field], draft.zone)),
      closed: draft.closed,
      reconciliationDefects: readCount(draft.reconciliationDefects),
      amountAtRisk: readAmount(draft.amountAtRisk),
      others: all
        .filter((other) => other.id !== id && other.workflowId === draft.workflowId)
        .map(({ name }) => name),
    },
    at,
  );
}

/** The record that the draft describes; null while something stands against it. */
export function incidentOf(draft: IncidentDraft, known: KnownIncident, at: CheckedAt): IncidentRecord | null {
  const kept = momentsOfIncident(known.before);
  const times = eachTime((field) => momentOf(draft[field], kept[field], draft.zone));
  const { started } = times;
  if (started === null || !canBeKept(incidentFindings(draft, known, at))) return null;
  return {
    id: known.id,
    workflowId: draft.workflowId,
    service: draft.service.trim(),
    vendorId: draft.vendorId,
    name: draft.name.trim(),
    severity: draft.severity,
    ...times,
    started,
    reportedBy: draft.reportedBy,
    causedByChange: draft.causedByChange,
    patternId: draft.patternId,
    reconciliationDefects: readCount(draft.reconciliationDefects) ?? null,
    amountAtRisk: readAmount(draft.amountAtRisk) ?? null,
    closed: draft.closed,
    note: draft.note,
  };
}
