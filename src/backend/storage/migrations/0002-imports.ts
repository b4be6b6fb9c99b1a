/** Imported files with their incidents. An import is seen by nobody until its state is `committed`. */
import type { Migration } from './migration';

export const imports: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`
      CREATE TABLE import_file (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        -- The workflow chosen for the whole file; NULL: a column names it.
        workflow_id TEXT REFERENCES workflow (id),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        -- Of file and mapping together: the same request twice adds nothing.
        request_sha256 TEXT NOT NULL,
        options TEXT NOT NULL CHECK (json_valid(options)),
        pattern_values TEXT NOT NULL CHECK (json_valid(pattern_values)),
        imported_by TEXT NOT NULL,
        imported_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('pending', 'committed', 'dropped', 'undone')),
        report TEXT CHECK (json_valid(report)),
        CHECK (state <> 'committed' OR report IS NOT NULL)
      ) STRICT;
      CREATE INDEX import_file_by_assessment ON import_file (assessment_id, no);
      CREATE UNIQUE INDEX import_file_once ON import_file (assessment_id, request_sha256)
        WHERE state = 'committed';

      -- What incidents of one file share, kept once. Ids are NULL where the file's own word means none of ours.
      CREATE TABLE incident_place (
        no INTEGER PRIMARY KEY,
        import_no INTEGER NOT NULL REFERENCES import_file (no),
        workflow_text TEXT,
        service_text TEXT,
        vendor TEXT,
        pattern_text TEXT,
        workflow_id TEXT REFERENCES workflow (id),
        pattern_id TEXT
      ) STRICT;
      CREATE INDEX incident_place_by_import ON incident_place (import_no);

      -- In the order of the file, so that a million are read in one sweep.
      CREATE TABLE incident (
        import_no INTEGER NOT NULL REFERENCES import_file (no),
        line INTEGER NOT NULL,
        place_no INTEGER NOT NULL REFERENCES incident_place (no),
        external_id TEXT,
        severity TEXT,
        severity_text TEXT,
        state_text TEXT,
        closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
        reported_by TEXT,
        caused_by_change INTEGER CHECK (caused_by_change IN (0, 1)),
        defects REAL,
        amount_at_risk REAL,
        started INTEGER,
        detected INTEGER,
        acknowledged INTEGER,
        escalated INTEGER,
        restored INTEGER,
        reconciled INTEGER,
        rollback_started INTEGER,
        rollback_finished INTEGER,
        -- One bit for each time above whose cell could not be read, in that order.
        unreadable INTEGER NOT NULL,
        reopens INTEGER NOT NULL,
        flags TEXT NOT NULL,
        PRIMARY KEY (import_no, line)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE rejected_row (
        import_no INTEGER NOT NULL REFERENCES import_file (no),
        line INTEGER NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL,
        cells TEXT NOT NULL CHECK (json_valid(cells)),
        PRIMARY KEY (import_no, line)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
