/** A reconciliation while it is being written. */
import type { ReconciliationId, VendorId, WorkflowId } from '../../../domain/ids';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import type { Day } from '../../../domain/time';
import type { RecordProblem } from './drillDraft';
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

export type ReconciliationField = 'from' | 'to' | 'checked' | 'defects' | 'amount';
export type ReconciliationProblems = Partial<Record<ReconciliationField, RecordProblem>>;

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

/** Why the draft cannot be kept yet, by field; empty when it can. */
export function reconciliationProblems(draft: ReconciliationDraft, today: Day): ReconciliationProblems {
  const problems: { -readonly [Field in ReconciliationField]?: RecordProblem } = {};
  const from = readDay(draft.from);
  const to = readDay(draft.to);
  const checked = readCount(draft.checked);
  const defects = readCount(draft.defects);
  if (from === null) problems.from = 'dayNeeded';
  if (to === null) problems.to = 'dayNeeded';
  else if (to > today) problems.to = 'dayAhead';
  else if (from !== null && to < from) problems.to = 'endBeforeStart';
  if (checked === undefined) problems.checked = 'countUnread';
  else if (checked === null || checked === 0) problems.checked = 'countNeeded';
  if (defects === undefined) problems.defects = 'countUnread';
  else if (defects === null) problems.defects = 'countNeeded';
  else if (checked != null && defects > checked) problems.defects = 'moreThanChecked';
  if (readAmount(draft.amount) === undefined) problems.amount = 'amountUnread';
  return problems;
}

/** The record that the draft describes; null while it has problems. */
export function reconciliationOf(
  draft: ReconciliationDraft,
  id: ReconciliationId,
  today: Day,
): ReconciliationRecord | null {
  const from = readDay(draft.from);
  const to = readDay(draft.to);
  const checked = readCount(draft.checked);
  const defects = readCount(draft.defects);
  if (Object.keys(reconciliationProblems(draft, today)).length > 0) return null;
  if (from === null || to === null || checked == null || defects == null) return null;
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
