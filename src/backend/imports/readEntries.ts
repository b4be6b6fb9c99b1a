/** Drills, reconciliations, changes and reviews out of a file. */
import type { ImportReport, RejectedRow } from '../../domain/metrics/importTypes';
import type { EntryRow } from './kinds/entryRow';
import type { RecordCells } from './recordCells';
import { readRecords, type ReadRequest, type RecordSink } from './readRecords';
import { isRowFault, type RowCells, type RowFault } from './rowCells';

/** Reads a CSV file of such records into the sink, each made by `convert`; see `readRecords`. */
export function readEntries(
  request: ReadRequest,
  convert: (row: RowCells) => EntryRow | RowFault,
  sink: RecordSink<EntryRow>,
): Promise<ImportReport> {
  const converter = {
    fold: null,
    convert(row: RecordCells): EntryRow | RejectedRow {
      const made = convert(row);
      if (isRowFault(made)) return { line: row.line, ...made, cells: row.cells() };
      return {
        ...made,
        flags: [...row.flags, ...made.flags],
        unreadable: [...row.unreadable, ...made.unreadable],
      };
    },
  };
  return readRecords(request, () => converter, sink);
}
