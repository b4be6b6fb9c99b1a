/** Brings a library to a format, all steps in one transaction. */
import type { Connection } from './connection';
import type { Migration } from './migrations/migration';
import { migrations as released } from './migrations/migrations';

/** The newest format that this program knows. */
export const KNOWN_VERSION = Math.max(0, ...released.map((migration) => migration.version));

/** The format that a library has; 0: nothing in it yet. */
export const versionOf = (db: Pick<Connection, 'pragma'>): number => Number(db.pragma('user_version'));

/** Runs the missing steps up to `to`; when one fails, nothing of any of them stays and its error is thrown. */
export function migrate(db: Connection, to = KNOWN_VERSION, steps: readonly Migration[] = released): void {
  db.transaction(() => {
    const from = versionOf(db);
    for (const step of steps) {
      if (step.version <= from || step.version > to) continue;
      step.up(db);
      const dangling = db.all<{ table: string }>('SELECT "table" FROM pragma_foreign_key_check');
      if (dangling[0] !== undefined)
        throw new Error(`format ${step.version} leaves rows of ${dangling[0].table} without their parent`);
      db.exec(`PRAGMA user_version = ${step.version}`);
    }
  });
}
