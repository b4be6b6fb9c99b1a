/** From a row to a record of one kind. */
import type { ImportFlag, RejectedRow } from '../../domain/metrics/importTypes';
import type { UnreadableCell } from './importedIncident';
import type { RecordCells } from './recordCells';

/** What every record out of a file has. */
export interface ImportedRow {
  /** Physical line on which its (first) row begins. */
  readonly line: number;
  readonly flags: readonly ImportFlag[];
  readonly unreadable: readonly UnreadableCell[];
}

export interface RecordConverter<R extends ImportedRow> {
  /** The record, or the row rejected with its reason. */
  convert(row: RecordCells): R | RejectedRow;
  /** One record of several rows with one id, in file order; null where the kind has no such thing: the last one counts. */
  readonly fold: ((first: R, others: readonly R[]) => R) | null;
}

/** A rejected row has a reason, a record has not. */
export const isRejected = (row: object): row is RejectedRow => 'reason' in row;
