/** Everything that is entered beside answers, receipts and symptoms: one document a row, see docs/adr/0006. */
import type { Migration } from './migration';

export const entries: Migration = {
  version: 3,
  up: (db) => {
    db.exec(`
      CREATE TABLE entry (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        -- The workflow that it goes with when that is removed; NULL: with none.
        workflow_id TEXT REFERENCES workflow (id),
        data TEXT NOT NULL CHECK (json_valid(data)),
        created_at INTEGER NOT NULL,
        removed_at INTEGER,
        PRIMARY KEY (assessment_id, kind, key)
      ) STRICT;
    `);
  },
};
