/** A change in service while it is being written. */
import type { ChangeId, VendorId, WorkflowId } from '../../../domain/ids';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import {
  canBeKept,
  type CheckedAt,
  type CheckedFields,
  recordChecks,
} from '../../../domain/metrics/recordChecks';
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import { wallTimeText } from '../../../domain/metrics/wallTime';
import { type KeptMoments, momentOf, readMoment } from './moments';

export interface ChangeDraft {
  readonly workflowId: WorkflowId | null;
  readonly vendorId: VendorId | null;
  readonly name: string;
  readonly service: string;
  /** Of both times. */
  readonly zone: string;
  readonly deployedAt: string;
  readonly rolledBackAt: string;
  readonly failed: boolean | null;
}

export const newChangeDraft = (zone: string): ChangeDraft => ({
  workflowId: null,
  vendorId: null,
  name: '',
  service: '',
  zone,
  deployedAt: '',
  rolledBackAt: '',
  failed: null,
});

/** Both times as they were kept. */
export const momentsOfChange = (record: ChangeRecord | null): KeptMoments<'deployedAt' | 'rolledBackAt'> => ({
  deployedAt: record?.deployedAt ?? null,
  rolledBackAt: record?.rolledBackAt ?? null,
});

export const changeDraftOf = (record: ChangeRecord, zone: string): ChangeDraft => ({
  workflowId: record.workflowId,
  vendorId: record.vendorId,
  name: record.name,
  service: record.service,
  zone,
  deployedAt: wallTimeText(record.deployedAt, zone),
  rolledBackAt: wallTimeText(record.rolledBackAt, zone),
  failed: record.failed,
});

/** What the checks say of the draft; `before` is the change as it was kept. */
export function changeFindings(
  draft: ChangeDraft,
  before: ChangeRecord | null,
  at: CheckedAt,
): readonly RecordFinding<CheckedFields['change']>[] {
  const kept = momentsOfChange(before);
  return recordChecks(
    'change',
    {
      name: draft.name,
      deployedAt: readMoment(draft.deployedAt, kept.deployedAt, draft.zone),
      rolledBackAt: readMoment(draft.rolledBackAt, kept.rolledBackAt, draft.zone),
    },
    at,
  );
}

/** The record that the draft describes; null while something stands against it. */
export function changeOf(
  draft: ChangeDraft,
  known: { readonly id: ChangeId; readonly before: ChangeRecord | null },
  at: CheckedAt,
): ChangeRecord | null {
  const kept = momentsOfChange(known.before);
  const deployedAt = momentOf(draft.deployedAt, kept.deployedAt, draft.zone);
  if (deployedAt === null || !canBeKept(changeFindings(draft, known.before, at))) return null;
  return {
    id: known.id,
    workflowId: draft.workflowId,
    vendorId: draft.vendorId,
    name: draft.name.trim(),
    service: draft.service.trim(),
    deployedAt,
    rolledBackAt: momentOf(draft.rolledBackAt, kept.rolledBackAt, draft.zone),
    failed: draft.failed,
  };
}
