/** A copy of a library that was read back and found whole before anything relies on it. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from './connection';
import { versionOf } from './migrate';

/**
 * Copies an open library to `file`, checks the copy page by page and compares its row counts. Throws, and
 * leaves no file, unless the copy is good.
 */
export function backUpVerified(db: Connection, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    db.run('VACUUM INTO ?', [unfinished]);
    const copy = Connection.openToLook(unfinished);
    try {
      const verdict = copy.pragma('quick_check');
      if (verdict !== 'ok') throw new Error(`the backup is damaged: ${String(verdict)}`);
      if (versionOf(copy) !== versionOf(db)) throw new Error('the backup has another format');
      const copied = rowCounts(copy);
      for (const [table, rows] of rowCounts(db))
        if (copied.get(table) !== rows) throw new Error(`the backup lacks rows of ${table}`);
    } finally {
      copy.close();
    }
    syncToDisk(unfinished);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function rowCounts(db: Connection): ReadonlyMap<string, number> {
  const tables = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return new Map(
    tables.map(({ name }) => [
      name,
      db.get<{ n: number }>(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`)?.n ?? 0,
    ]),
  );
}

function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
