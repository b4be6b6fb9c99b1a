import { DrillId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import type { DrillOutcome } from '../../../domain/pack/receiptKind';
import type { Day, Instant } from '../../../domain/time';
import { isRowFault, type RowCells, type RowFault } from '../rowCells';
import { dayCell, isDateOnly, momentCell } from './dayCell';
import { type ConvertRow, countOf, missing, neededWorkflow, RowNotes, unusable } from './entryRow';
import { drillOutcome } from './outcomeWords';

type Held = NonNullable<DrillRecord['held']>;

/** Fields that only a drill that was held can have. */
const OF_HELD = ['restored', 'reconciled', 'reconciliationDefects'] as const;

/**
 * A drill; the checks are those of a drill written down by hand. Without an outcome, and without any time or count that
 * says it was held, it is a planned one. A start without a time of day gives its day, and no times to measure.
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
  const held = outcome === 'planned' ? null : heldOf(row, on, outcome, notes);
  if (held !== null) {
    if (isRowFault(held)) return held;
    if (on > meanings.dayOf(meanings.now)) return unusable('started', startText);
  }
  const value: DrillRecord = {
    id: DrillId.parse(meanings.newId()),
    workflowId: workflow.id,
    vendorId: notes.vendor(row, meanings),
    scenario: notes.fitting(scenario, 500),
    patternId: meanings.patternOf(row.text('failurePattern')),
    plannedOn: held === null ? on : null,
    owner: '',
    held,
    receiptId: null,
  };
  return { line: row.line, entry: { kind: 'drill', value }, ...noted(notes) };
};

const noted = ({ flags, unreadable }: RowNotes) => ({ flags, unreadable });

function outcomeOf(row: RowCells): DrillOutcome | 'planned' | RowFault {
  const text = row.text('outcome');
  const wasHeld = OF_HELD.some((field) => row.text(field) !== null);
  if (text === null) return wasHeld ? missing('outcome') : 'planned';
  const outcome = drillOutcome(text);
  return outcome === null || (outcome === 'planned' && wasHeld) ? unusable('outcome', text) : outcome;
}

function heldOf(row: RowCells, on: Day, outcome: DrillOutcome, notes: RowNotes): Held | RowFault {
  const moment = (field: 'started' | 'restored' | 'reconciled'): Instant | null => {
    const at = momentCell(row, field);
    if (typeof at === 'number') return at;
    const text = row.text(field);
    if (field !== 'started' && text !== null && isDateOnly(text)) notes.unread(field, text);
    return null;
  };
  const startedAt = moment('started');
  const restoredAt = moment('restored');
  const reconciledAt = moment('reconciled');
  const cell = (field: 'restored' | 'reconciled'): string => row.text(field) ?? '';
  if (startedAt !== null && restoredAt !== null && restoredAt < startedAt)
    return unusable('restored', cell('restored'));
  if (reconciledAt !== null && restoredAt === null)
    return row.text('restored') === null ? missing('restored') : unusable('restored', cell('restored'));
  if (reconciledAt !== null && restoredAt !== null && reconciledAt < restoredAt)
    return unusable('reconciled', cell('reconciled'));
  const defects = countOf(row, 'reconciliationDefects');
  if (defects === undefined)
    return unusable('reconciliationDefects', row.text('reconciliationDefects') ?? '');
  return { on, outcome, startedAt, restoredAt, reconciledAt, defects, note: '' };
}
