import { ReconciliationId } from '../../../domain/ids';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import { type Period, readPeriod } from '../periodText';
import { isRowFault, type RowCells, type RowFault } from '../rowCells';
import { dayCell } from './dayCell';
import {
  type ConvertRow,
  countOf,
  missing,
  neededWorkflow,
  type RowMeanings,
  RowNotes,
  unusable,
} from './entryRow';

/**
 * A reconciliation; the checks are those of one written down by hand. Its period is two days, or a month, quarter, half,
 * year or week in one cell, or in both; a single day is a period of one day.
 */
export const reconciliationRow: ConvertRow = (row, meanings) => {
  const notes = new RowNotes();
  const workflow = neededWorkflow(row, meanings);
  if (isRowFault(workflow)) return workflow;
  const period = periodOf(row, meanings);
  if (isRowFault(period)) return period;
  const checked = countOf(row, 'checked');
  if (checked === null) return missing('checked');
  const defects = countOf(row, 'reconciliationDefects');
  if (defects === null) return missing('reconciliationDefects');
  // Of nothing checked there is nothing to say.
  if (checked === undefined || checked === 0) return unusable('checked', row.text('checked') ?? '');
  if (defects === undefined || defects > checked)
    return unusable('reconciliationDefects', row.text('reconciliationDefects') ?? '');
  const value: ReconciliationRecord = {
    id: ReconciliationId.parse(meanings.newId()),
    workflowId: workflow.id,
    vendorId: notes.vendor(row, meanings),
    from: period.from,
    to: period.to,
    checked,
    defects,
    amount: amountOf(row, notes),
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
  const field = last === 'missing' ? 'periodFrom' : 'periodTo';
  const to = last === 'missing' ? first.to : last.to;
  if (to < first.from || to > meanings.dayOf(meanings.now)) return unusable(field, row.text(field) ?? '');
  return { from: first.from, to };
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
