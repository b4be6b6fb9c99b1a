import { ChangeId } from '../../../domain/ids';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import type { ImportField } from '../../../domain/metrics/importTypes';
import { type CheckedFields, recordChecks } from '../../../domain/metrics/recordChecks';
import type { RowCells } from '../rowCells';
import { checkedAt, checkedTime, type ConvertRow, faultFound, missing, RowNotes, unusable } from './entryRow';
import { changeWent } from './outcomeWords';

const COLUMN_OF = {
  name: 'id',
  deployedAt: 'deployed',
  rolledBackAt: 'rolledBack',
} as const satisfies Record<CheckedFields['change'], ImportField>;

/**
 * A change that came into service, checked as one written down by hand. Without a number or name of its own
 * it goes by its service, else by its moment. Without a known workflow it is the client's as a whole.
 */
export const changeRow: ConvertRow = (row, meanings) => {
  const notes = new RowNotes();
  const deployedText = row.text('deployed');
  if (deployedText === null) return missing('deployed');
  const deployed = row.time('deployed');
  if (typeof deployed !== 'number') return unusable('deployed', deployedText);
  const rolledBack = row.time('rolledBack');
  const service = row.text('service') ?? '';
  const name = row.text('id') ?? (service === '' ? new Date(deployed).toISOString() : service);
  const findings = recordChecks(
    'change',
    { name, deployedAt: checkedTime(deployed), rolledBackAt: checkedTime(rolledBack) },
    checkedAt(meanings),
  );
  const fault = faultFound(row, findings, (field) => COLUMN_OF[field]);
  if (fault !== null) return fault;
  const value: ChangeRecord = {
    id: ChangeId.parse(meanings.newId()),
    workflowId: notes.workflow(row, meanings),
    vendorId: notes.vendor(row, meanings),
    name: notes.fitting(name, 200),
    service: notes.fitting(service, 500),
    deployedAt: deployed,
    rolledBackAt: typeof rolledBack === 'number' ? rolledBack : null,
    failed: failedOf(row, notes),
  };
  const { flags, unreadable } = notes;
  return { line: row.line, entry: { kind: 'change', value }, flags, unreadable };
};

function failedOf(row: RowCells, notes: RowNotes): boolean | null {
  const text = row.text('failed');
  if (text === null) return null;
  const went = changeWent(text);
  if (went === null) notes.unread('failed', text);
  return went === 'failed' ? true : went === 'well' ? false : null;
}
