/** Takes drills, reconciliations, changes and reviews into the library, under an import that nobody sees yet. */
import type { AssessmentId } from '../../domain/ids';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import type { Instant } from '../../domain/time';
import type { Connection } from '../storage/connection';
import { insertImportedEntries } from '../storage/entries';
import type { ImportNo } from '../storage/imports';
import { insertRejectedRows } from '../storage/rejectedRows';
import {
  type EntryRecordKind,
  type EntryRow,
  entryRows,
  ImportRefused,
  type RowCells,
  type RowFault,
  type RowMeanings,
} from './importFile';

/** More of them in one file are no list that anybody looks through, and an assessment is opened with all of them. */
export const MOST_ENTRIES = 20_000;

/** Rows in one transaction: few enough that an answer never waits long for its turn. */
const ROWS_PER_TRANSACTION = 2000;

export interface EntrySink {
  convert(row: RowCells): EntryRow | RowFault;
  entries(batch: readonly EntryRow[]): void;
  rejected(batch: readonly RejectedRow[]): void;
}

/** A sink that writes to `db`; it refuses a file with more than `MOST_ENTRIES` records. */
export function createEntryIntake(
  db: Connection,
  into: { readonly importNo: ImportNo; readonly assessmentId: AssessmentId; readonly at: Instant },
  kind: EntryRecordKind,
  meanings: RowMeanings,
): EntrySink {
  const { importNo, assessmentId, at } = into;
  const convert = entryRows[kind];
  let taken = 0;
  return {
    convert: (row) => convert(row, meanings),

    entries(batch) {
      taken += batch.length;
      if (taken > MOST_ENTRIES) throw new ImportRefused({ code: 'too-many-records', limit: MOST_ENTRIES });
      for (let start = 0; start < batch.length; start += ROWS_PER_TRANSACTION)
        db.transactionWithoutWaiting(() => {
          const some = batch.slice(start, start + ROWS_PER_TRANSACTION).map(({ entry }) => entry);
          insertImportedEntries(db, assessmentId, importNo, some, at);
        });
    },

    rejected(batch) {
      db.transactionWithoutWaiting(() => insertRejectedRows(db, importNo, batch));
    },
  };
}
