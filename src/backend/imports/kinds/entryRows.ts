import { changeRow } from './changeRow';
import { drillRow } from './drillRow';
import type { ConvertRow, EntryRecordKind } from './entryRow';
import { reconciliationRow } from './reconciliationRow';
import { reviewRow } from './reviewRow';

/** How a row of each kind becomes an entry. */
export const entryRows: Readonly<Record<EntryRecordKind, ConvertRow>> = {
  drill: drillRow,
  reconciliation: reconciliationRow,
  change: changeRow,
  review: reviewRow,
};
