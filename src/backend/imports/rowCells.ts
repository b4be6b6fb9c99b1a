/** One row of a file, as the converter of its kind reads it. */
import type { ImportField, RecordTimeField, RejectReason } from '../../domain/metrics/importTypes';
import type { TimeCell } from '../../domain/metrics/incidentTimes';

export interface RowCells {
  /** Physical line on which the row begins, 1 being the file's first. */
  readonly line: number;
  /** The trimmed cell; null when nothing is there, or no column is mapped. */
  text(field: ImportField): string | null;
  /** `missing` as well when no column is mapped. An unreadable cell is counted, with its reason, for the report. */
  time(field: RecordTimeField): TimeCell;
  /** A number in the column's decimal mark; null when nothing is there, no column is mapped, or it is no number (counted). */
  number(field: ImportField): number | null;
}

/** Why a row makes no record. */
export interface RowFault {
  readonly reason: RejectReason;
  /** The field, name or cell at fault. */
  readonly detail: string;
}

export const isRowFault = (converted: object): converted is RowFault => 'reason' in converted;
