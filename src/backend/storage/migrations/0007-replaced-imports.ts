/** A file that holds the rows of an earlier one again may take its place: the earlier one is kept, and out of sight. */
import type { Migration } from './migration';

export const replacedImports: Migration = {
  version: 7,
  up: (db) => {
    db.exec(`
      -- The import that took the place of this one; NULL: none, it counts. Undoing that one brings this one back.
      ALTER TABLE import_file ADD COLUMN replaced_by INTEGER REFERENCES import_file (no)
        CHECK (replaced_by IS NULL OR (state = 'committed' AND replaced_by > no));
    `);
  },
};
