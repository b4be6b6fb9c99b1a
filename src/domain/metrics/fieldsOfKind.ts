/** Which fields belong to which kind of record. */
import { type ImportField, type RecordKind, type RecordTimeField, TimeField } from './importTypes';

export interface KindFields {
  /** Without a column for each of these a file of the kind is refused. */
  readonly required: readonly ImportField[];
  readonly times: readonly RecordTimeField[];
  readonly others: readonly ImportField[];
}

/** The fields of each kind, in the order in which a mapping is shown. */
export const fieldsOfKind: Readonly<Record<RecordKind, KindFields>> = {
  incident: {
    required: ['started'],
    times: TimeField.options,
    others: [
      'id',
      'workflow',
      'service',
      'vendor',
      'severity',
      'state',
      'reportedBy',
      'causedByChange',
      'failurePattern',
      'reconciliationDefects',
      'amountAtRisk',
      'duration',
    ],
  },
  milestone: {
    required: ['requested'],
    times: ['requested', 'completed'],
    others: ['id', 'workflow', 'milestone'],
  },
  drill: {
    required: ['scenario', 'started'],
    times: ['started', 'restored', 'reconciled'],
    others: ['workflow', 'vendor', 'scenario', 'outcome', 'failurePattern', 'reconciliationDefects'],
  },
  reconciliation: {
    required: ['periodFrom', 'checked', 'reconciliationDefects'],
    times: ['periodFrom', 'periodTo'],
    others: ['workflow', 'vendor', 'checked', 'reconciliationDefects', 'amount'],
  },
  change: {
    required: ['deployed'],
    times: ['deployed', 'rolledBack'],
    others: ['id', 'workflow', 'service', 'vendor', 'failed'],
  },
  review: {
    required: ['incident'],
    times: ['heldOn', 'due'],
    others: ['incident', 'workflow', 'improvement'],
  },
};
