import { DrillId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import type { ImportField } from '../../../domain/metrics/importTypes';
import { type CheckedFields, recordChecks } from '../../../domain/metrics/recordChecks';
import type { DrillOutcome } from '../../../domain/pack/receiptKind';
import type { Instant } from '../../../domain/time';
import { isRowFault, type RowCells, type RowFault } from '../rowCells';
import { dayCell, isDateOnly, momentCell } from './dayCell';
import {
  checkedAt,
  checkedTime,
  type ConvertRow,
  countOf,
  faultFound,
  missing,
  neededWorkflow,
  RowNotes,
  unusable,
} from './entryRow';
import { drillOutcome } from './outcomeWords';

/** Fields that only a drill that was held can have. */
const OF_HELD = ['restored', 'reconciled', 'reconciliationDefects'] as const;

const COLUMN_OF = {
  scenario: 'scenario',
  plannedOn: 'started',
  on: 'started',
  outcome: 'outcome',
  startedAt: 'started',
  restoredAt: 'restored',
  reconciledAt: 'reconciled',
  defects: 'reconciliationDefects',
} as const satisfies Record<CheckedFields['drill'], ImportField>;

/**
 * A drill, checked as one written down by hand. Without an outcome, and without any time or count that says it was held,
 * it is a planned one. A start without a time of day gives its day, and no times to measure.
 */
export const drillRow: ConvertRow = (row, meanings) => {
  const notes = new RowNotes();
  const workflow = neededWorkflow(row, meanings);
  if (isRowFault(workflow)) return workflow;
  const scenario = row.text('scenario');
  if (scenario === null) return missing('scenario');
  const startText = row.text('started');
  if (startText === null) return missing('started');
  const on = dayCell(row, 'started', meanings);
  if (on === 'missing' || on === 'unreadable') return { reason: 'start-unreadable', detail: startText };
  const outcome = outcomeOf(row);
  if (typeof outcome === 'object') return outcome;
  const defects = countOf(row, 'reconciliationDefects');
  const moments = {
    startedAt: momentOf(row, 'started', notes),
    restoredAt: momentOf(row, 'restored', notes),
    reconciledAt: momentOf(row, 'reconciled', notes),
  };
  const isPlanned = outcome === 'planned';
  const findings = recordChecks(
    'drill',
    {
      scenario,
      plannedOn: isPlanned ? on : null,
      held: isPlanned
        ? null
        : {
            on,
            outcome,
            startedAt: checkedTime(moments.startedAt ?? 'missing'),
            restoredAt: checkedTime(moments.restoredAt ?? 'missing'),
            reconciledAt: checkedTime(moments.reconciledAt ?? 'missing'),
            defects,
          },
    },
    checkedAt(meanings),
  );
  const fault = faultFound(row, findings, (field) => COLUMN_OF[field]);
  if (fault !== null) return fault;
  const value: DrillRecord = {
    id: DrillId.parse(meanings.newId()),
    workflowId: workflow.id,
    vendorId: notes.vendor(row, meanings),
    scenario: notes.fitting(scenario, 500),
    patternId: meanings.patternOf(row.text('failurePattern')),
    plannedOn: isPlanned ? on : null,
    owner: '',
    held: isPlanned ? null : { on, outcome, ...moments, defects: defects ?? null, note: '' },
    receiptId: null,
  };
  const { flags, unreadable } = notes;
  return { line: row.line, entry: { kind: 'drill', value }, flags, unreadable };
};

function outcomeOf(row: RowCells): DrillOutcome | 'planned' | RowFault {
  const text = row.text('outcome');
  const wasHeld = OF_HELD.some((field) => row.text(field) !== null);
  if (text === null) return wasHeld ? missing('outcome') : 'planned';
  const outcome = drillOutcome(text);
  return outcome === null || (outcome === 'planned' && wasHeld) ? unusable('outcome', text) : outcome;
}

function momentOf(
  row: RowCells,
  field: 'started' | 'restored' | 'reconciled',
  notes: RowNotes,
): Instant | null {
  const at = momentCell(row, field);
  if (typeof at === 'number') return at;
  const text = row.text(field);
  // That the start is only a day is no fault: the day is what is kept of it.
  if (field !== 'started' && text !== null && isDateOnly(text)) notes.unread(field, text);
  return null;
}
