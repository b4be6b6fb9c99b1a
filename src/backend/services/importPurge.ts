/** Clears away the rows of imports that nobody may see, a little at a time. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Connection } from '../storage/connection';
import { deleteSomeImportedEntries } from '../storage/entries';
import { deleteDroppedImport, type ImportNo, listUnseenImports } from '../storage/imports';
import { deletePlaces } from '../storage/incidents';
import { deleteSomeChunks } from '../storage/recordChunks';
import { deleteSomeRejectedRows } from '../storage/rejectedRows';

const ROWS_AT_ONCE = 5000;

/**
 * Purges every import that is neither seen nor in `running`. It may end at any moment, with the library
 * closed or the process killed: what is left is purged the next time.
 */
export async function purgeUnseenImports(db: Connection, running: ReadonlySet<ImportNo>): Promise<void> {
  if (!db.isOpen) return;
  for (const no of listUnseenImports(db)) {
    if (running.has(no)) continue;
    for (;;) {
      await breathe();
      if (!db.isOpen) return;
      const deleted =
        deleteSomeChunks(db, no, ROWS_AT_ONCE) +
        deleteSomeImportedEntries(db, no, ROWS_AT_ONCE) +
        deleteSomeRejectedRows(db, no, ROWS_AT_ONCE);
      if (deleted === 0) break;
    }
    db.transaction(() => {
      deletePlaces(db, no);
      deleteDroppedImport(db, no);
    });
  }
}
