/** What the converters of records that become entries share. */
import type { Entry } from '../../../domain/assessment/entry';
import type { PatternId, VendorId, WorkflowId } from '../../../domain/ids';
import type { ImportField, ImportFlag, RecordKind } from '../../../domain/metrics/importTypes';
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import type { TimeCell } from '../../../domain/metrics/incidentTimes';
import type { CheckedAt } from '../../../domain/metrics/recordChecks';
import type { WallTime } from '../../../domain/metrics/wallTime';
import type { Day, Instant } from '../../../domain/time';
import type { UnreadableCell } from '../importedIncident';
import type { RowCells, RowFault } from '../rowCells';

/** Records that are listed and edited one by one. */
export type EntryRecordKind = Extract<RecordKind, 'drill' | 'reconciliation' | 'change' | 'review'>;
export type RecordEntry = Extract<Entry, { kind: EntryRecordKind }>;

/** A row that became an entry. */
export interface EntryRow {
  readonly line: number;
  readonly entry: RecordEntry;
  readonly flags: readonly ImportFlag[];
  /** Cells whose words mean nothing; times and numbers are counted by the row itself. */
  readonly unreadable: readonly UnreadableCell[];
}

/** What the words of a file mean in the assessment that it is imported into. */
export interface RowMeanings {
  /** The workflow chosen for the whole file, else the one with that name; null: none. */
  workflowOf(name: string | null): WorkflowId | null;
  vendorOf(name: string): VendorId | null;
  patternOf(value: string | null): PatternId | null;
  /** The calendar day of an instant where the file was written. */
  dayOf(at: Instant): Day;
  newId(): string;
  readonly now: Instant;
}

export type ConvertRow = (row: RowCells, meanings: RowMeanings) => EntryRow | RowFault;

export const missing = (field: ImportField): RowFault => ({ reason: 'required-missing', detail: field });
export const unusable = (field: ImportField, cell: string): RowFault => ({
  reason: 'value-unusable',
  detail: `${field}: ${cell}`,
});

/**
 * The first thing that stands against keeping a record, as the fault of the row; `fieldOf` is the column that a checked
 * field comes from. Null: nothing does. What the checks only warn of is kept here as it is when written down by hand.
 */
export function faultFound<Field extends string>(
  row: RowCells,
  findings: readonly RecordFinding<Field>[],
  fieldOf: (field: Field) => ImportField,
): RowFault | null {
  const found = findings.find(({ weight }) => weight === 'error');
  if (found === undefined) return null;
  const field = fieldOf(found.field);
  const cell = row.text(field);
  return cell === null ? missing(field) : unusable(field, cell);
}

/** A time as the checks take it; one that cannot be read is told by the row's own count, and the record is kept without. */
export const checkedTime = (cell: TimeCell): WallTime =>
  typeof cell === 'number' ? { kind: 'moment', at: cell, twice: false } : { kind: 'missing' };

export function checkedAt({ dayOf, now }: Pick<RowMeanings, 'dayOf' | 'now'>): CheckedAt {
  const today = dayOf(now);
  return { today, asOf: now, asOfDay: today };
}

/** Collects what is to be told of one row. */
export class RowNotes {
  readonly flags: ImportFlag[] = [];
  readonly unreadable: UnreadableCell[] = [];

  flag(flag: ImportFlag): void {
    if (!this.flags.includes(flag)) this.flags.push(flag);
  }

  unread(field: ImportField, text: string): void {
    this.unreadable.push({ field, reason: 'unreadable', text: text.slice(0, 200) });
  }

  /** The text, cut and flagged when it is longer than its field. */
  fitting(text: string, most: number): string {
    if (text.length <= most) return text;
    this.flag('text-cut');
    return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }

  /** The vendor that the row names; one that nobody knows is flagged, and the record stays without. */
  vendor(row: RowCells, meanings: RowMeanings): VendorId | null {
    const name = row.text('vendor');
    if (name === null) return null;
    const id = meanings.vendorOf(name);
    if (id === null) this.flag('vendor-not-found');
    return id;
  }

  /** The workflow that the row names; one that nobody knows is flagged, and the record is the client's as a whole. */
  workflow(row: RowCells, meanings: RowMeanings): WorkflowId | null {
    const name = row.text('workflow');
    const id = meanings.workflowOf(name);
    if (id === null && name !== null) this.flag('workflow-not-found');
    return id;
  }
}

/** The workflow of a record that cannot do without. */
export function neededWorkflow(row: RowCells, meanings: RowMeanings): { readonly id: WorkflowId } | RowFault {
  const name = row.text('workflow');
  const id = meanings.workflowOf(name);
  if (id !== null) return { id };
  return name === null ? missing('workflow') : { reason: 'workflow-unknown', detail: name };
}

/** A count of things: whole and not negative. Undefined: the cell holds something else. */
export function countOf(row: RowCells, field: ImportField): number | null | undefined {
  if (row.text(field) === null) return null;
  const value = row.number(field);
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
