/** Entries that came out of a file belong to its import: unseen until it is whole, taken away with it. */
import type { Migration } from './migration';

export const importedEntries: Migration = {
  version: 5,
  up: (db) => {
    db.exec(`
      -- NULL: entered by a person.
      ALTER TABLE entry ADD COLUMN import_no INTEGER REFERENCES import_file (no);
      CREATE INDEX entry_by_import ON entry (import_no) WHERE import_no IS NOT NULL;
    `);
  },
};
