import { ReconciliationId } from '../../../domain/ids';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import type { ImportField } from '../../../domain/metrics/importTypes';
import { type CheckedFields, recordChecks } from '../../../domain/metrics/recordChecks';
import { type Period, readPeriod } from '../periodText';
import { isRowFault, type RowCells, type RowFault } from '../rowCells';
import { dayCell } from './dayCell';
import {
  checkedAt,
  type ConvertRow,
  countOf,
  faultFound,
  missing,
  neededWorkflow,
  type RowMeanings,
  RowNotes,
  unusable,
} from './entryRow';

/**
 * A reconciliation, checked as one written down by hand. Its period is two days, or a month, quarter, half,
 * year or week in one cell, or in both; a single day is a period of one day.
 */
export const reconciliationRow: ConvertRow = (row, meanings) => {
  const notes = new RowNotes();
  const workflow = neededWorkflow(row, meanings);
  if (isRowFault(workflow)) return workflow;
  const period = periodOf(row, meanings);
  if (isRowFault(period)) return period;
  const { from, to } = period;
  const checked = countOf(row, 'checked');
  const defects = countOf(row, 'reconciliationDefects');
  const amount = amountOf(row, notes);
  const findings = recordChecks(
    'reconciliation',
    { from, to, checked, defects, amount },
    checkedAt(meanings),
  );
  const fault = faultFound(row, findings, (field) => columnOf(row, field));
  if (fault !== null) return fault;
  const value: ReconciliationRecord = {
    id: ReconciliationId.parse(meanings.newId()),
    workflowId: workflow.id,
    vendorId: notes.vendor(row, meanings),
    from,
    to,
    // Both were there: the checks refuse a record without.
    checked: checked ?? 0,
    defects: defects ?? 0,
    amount,
    note: '',
  };
  const { flags, unreadable } = notes;
  return { line: row.line, entry: { kind: 'reconciliation', value }, flags, unreadable };
};

function periodOf(row: RowCells, meanings: RowMeanings): Period | RowFault {
  const first = periodCell(row, 'periodFrom', meanings);
  if (first === 'missing') return missing('periodFrom');
  if (first === 'unreadable') return unusable('periodFrom', row.text('periodFrom') ?? '');
  const last = periodCell(row, 'periodTo', meanings);
  if (last === 'unreadable') return unusable('periodTo', row.text('periodTo') ?? '');
  return { from: first.from, to: last === 'missing' ? first.to : last.to };
}

function columnOf(row: RowCells, field: CheckedFields['reconciliation']): ImportField {
  switch (field) {
    case 'from':
      return 'periodFrom';
    case 'to':
      return row.text('periodTo') === null ? 'periodFrom' : 'periodTo';
    case 'defects':
      return 'reconciliationDefects';
    case 'checked':
    case 'amount':
      return field;
  }
}

function periodCell(
  row: RowCells,
  field: 'periodFrom' | 'periodTo',
  meanings: RowMeanings,
): Period | 'missing' | 'unreadable' {
  const text = row.text(field);
  if (text === null) return 'missing';
  const period = readPeriod(text);
  if (period !== null) return period;
  const day = dayCell(row, field, meanings);
  return day === 'missing' || day === 'unreadable' ? 'unreadable' : { from: day, to: day };
}

function amountOf(row: RowCells, notes: RowNotes): number | null {
  const amount = row.number('amount');
  if (amount === null || amount >= 0) return amount;
  notes.unread('amount', row.text('amount') ?? '');
  return null;
}
