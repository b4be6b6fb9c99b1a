/** A reconciliation while it is being written. */
import type { ReconciliationId, VendorId, WorkflowId } from '../../../domain/ids';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import {
  canBeKept,
  type CheckedAt,
  type CheckedFields,
  recordChecks,
} from '../../../domain/metrics/recordChecks';
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import { readAmount, readCount, readDay } from './moments';

export interface ReconciliationDraft {
  readonly workflowId: WorkflowId;
  readonly vendorId: VendorId | null;
  readonly from: string;
  readonly to: string;
  readonly checked: string;
  readonly defects: string;
  readonly amount: string;
  readonly note: string;
}

export const newReconciliationDraft = (workflowId: WorkflowId): ReconciliationDraft => ({
  workflowId,
  vendorId: null,
  from: '',
  to: '',
  checked: '',
  defects: '',
  amount: '',
  note: '',
});

export const reconciliationDraftOf = (record: ReconciliationRecord): ReconciliationDraft => ({
  ...record,
  checked: record.checked.toString(),
  defects: record.defects.toString(),
  amount: record.amount?.toString() ?? '',
});

/** What the checks say of the draft. */
export const reconciliationFindings = (
  draft: ReconciliationDraft,
  at: CheckedAt,
): readonly RecordFinding<CheckedFields['reconciliation']>[] =>
  recordChecks(
    'reconciliation',
    {
      from: readDay(draft.from),
      to: readDay(draft.to),
      checked: readCount(draft.checked),
      defects: readCount(draft.defects),
      amount: readAmount(draft.amount),
    },
    at,
  );

/** The record that the draft describes; null while something stands against it. */
export function reconciliationOf(
  draft: ReconciliationDraft,
  id: ReconciliationId,
  at: CheckedAt,
): ReconciliationRecord | null {
  const from = readDay(draft.from);
  const to = readDay(draft.to);
  const checked = readCount(draft.checked);
  const defects = readCount(draft.defects);
  if (!canBeKept(reconciliationFindings(draft, at))) return null;
  if (from == null || to == null || checked == null || defects == null) return null;
  return {
    id,
    workflowId: draft.workflowId,
    vendorId: draft.vendorId,
    from,
    to,
    checked,
    defects,
    amount: readAmount(draft.amount) ?? null,
    note: draft.note,
  };
}
