/** A change in service while it is being written. */
import type { ChangeId, VendorId, WorkflowId } from '../../../domain/ids';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import { dayOf, type Day } from '../../../domain/time';
import type { RecordProblem } from './drillDraft';
import { keptMoment, momentField, readMoment } from './moments';

export interface ChangeDraft {
  readonly workflowId: WorkflowId | null;
  readonly vendorId: VendorId | null;
  readonly name: string;
  readonly service: string;
  readonly deployedAt: string;
  readonly rolledBackAt: string;
  readonly failed: boolean | null;
}

export type ChangeField = 'name' | 'deployedAt' | 'rolledBackAt';
export type ChangeProblems = Partial<Record<ChangeField, RecordProblem>>;

export const newChangeDraft = (): ChangeDraft => ({
  workflowId: null,
  vendorId: null,
  name: '',
  service: '',
  deployedAt: '',
  rolledBackAt: '',
  failed: null,
});

export const changeDraftOf = (record: ChangeRecord): ChangeDraft => ({
  ...record,
  deployedAt: momentField(record.deployedAt),
  rolledBackAt: momentField(record.rolledBackAt),
});

/** Why the draft cannot be kept yet, by field; empty when it can. */
export function changeProblems(draft: ChangeDraft, today: Day): ChangeProblems {
  const problems: { -readonly [Field in ChangeField]?: RecordProblem } = {};
  if (draft.name.trim() === '') problems.name = 'needed';
  const deployed = readMoment(draft.deployedAt);
  const rolledBack = readMoment(draft.rolledBackAt);
  if (deployed === null) problems.deployedAt = 'momentUnread';
  else if (dayOf(deployed) > today) problems.deployedAt = 'dayAhead';
  if (draft.rolledBackAt !== '' && rolledBack === null) problems.rolledBackAt = 'momentUnread';
  else if (rolledBack !== null && deployed !== null && rolledBack < deployed)
    problems.rolledBackAt = 'rolledBackBeforeDeployed';
  return problems;
}

/** The record that the draft describes; null while it has problems. */
export function changeOf(
  draft: ChangeDraft,
  known: { readonly id: ChangeId; readonly before: ChangeRecord | null },
  today: Day,
): ChangeRecord | null {
  const deployedAt = keptMoment(draft.deployedAt, known.before?.deployedAt ?? null);
  if (deployedAt === null || Object.keys(changeProblems(draft, today)).length > 0) return null;
  return {
    id: known.id,
    workflowId: draft.workflowId,
    vendorId: draft.vendorId,
    name: draft.name.trim(),
    service: draft.service.trim(),
    deployedAt,
    rolledBackAt: keptMoment(draft.rolledBackAt, known.before?.rolledBackAt ?? null),
    failed: draft.failed,
  };
}
