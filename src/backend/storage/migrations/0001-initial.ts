/** Clients, assessments and everything that people enter in one, with the log of its changes. */
import type { Migration } from './migration';

export const initial: Migration = {
  version: 1,
  up: (db) => {
    db.exec(`
      CREATE TABLE client (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        sector TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;

      CREATE TABLE assessment (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        title TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('core', 'full')),
        as_of TEXT,
        pack_id TEXT NOT NULL,
        pack_version TEXT NOT NULL,
        pack_hash TEXT NOT NULL,
        currency TEXT NOT NULL,
        confidentiality TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX assessment_by_client ON assessment (client_id);

      CREATE TABLE workflow (
        id TEXT PRIMARY KEY,
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        promise TEXT NOT NULL,
        profile TEXT NOT NULL CHECK (json_valid(profile)),
        milestones TEXT NOT NULL CHECK (json_valid(milestones)),
        guardrail_owners TEXT NOT NULL CHECK (json_valid(guardrail_owners)),
        owner_name TEXT,
        owner_title TEXT,
        truth_owner_name TEXT,
        truth_owner_title TEXT,
        target_recover_ms INTEGER,
        target_truth_ms INTEGER,
        target_due TEXT,
        removed_at INTEGER,
        CHECK ((owner_name IS NULL) = (owner_title IS NULL)),
        CHECK ((truth_owner_name IS NULL) = (truth_owner_title IS NULL))
      ) STRICT;
      CREATE INDEX workflow_by_assessment ON workflow (assessment_id, position);

      CREATE TABLE service (
        workflow_id TEXT NOT NULL REFERENCES workflow (id),
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('service', 'boundary')),
        removed_at INTEGER,
        PRIMARY KEY (workflow_id, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE answer (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        question_id TEXT NOT NULL,
        workflow_id TEXT REFERENCES workflow (id),
        level INTEGER CHECK (level BETWEEN 0 AND 4),
        not_applicable TEXT,
        override_reason TEXT,
        note TEXT NOT NULL,
        answered_at INTEGER NOT NULL
      ) STRICT;
      -- NULL stands for client-wide and would not be unique by itself.
      CREATE UNIQUE INDEX answer_place ON answer (assessment_id, question_id, ifnull(workflow_id, ''));

      CREATE TABLE receipt (
        id TEXT PRIMARY KEY,
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        source TEXT NOT NULL,
        captured_on TEXT NOT NULL,
        reviewed_on TEXT,
        data_ends_on TEXT,
        drill_on TEXT,
        drill_outcome TEXT,
        drill_restored_at INTEGER,
        drill_reconciled_at INTEGER,
        recorded_by TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        file_sha256 TEXT,
        file_name TEXT,
        file_bytes INTEGER,
        link TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        removed_at INTEGER,
        CHECK ((drill_on IS NULL) = (drill_outcome IS NULL)),
        CHECK ((file_sha256 IS NULL) = (file_name IS NULL) AND (file_name IS NULL) = (file_bytes IS NULL))
      ) STRICT;
      CREATE INDEX receipt_by_assessment ON receipt (assessment_id);

      CREATE TABLE receipt_support (
        receipt_id TEXT NOT NULL REFERENCES receipt (id),
        position INTEGER NOT NULL,
        question_id TEXT NOT NULL,
        workflow_id TEXT REFERENCES workflow (id),
        level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
        PRIMARY KEY (receipt_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE symptom (
        workflow_id TEXT NOT NULL REFERENCES workflow (id),
        pattern_id TEXT NOT NULL,
        occurrence TEXT NOT NULL CHECK (occurrence IN ('never', 'once', 'recurring')),
        last_seen TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (workflow_id, pattern_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE symptom_service (
        workflow_id TEXT NOT NULL,
        pattern_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        service_id TEXT NOT NULL,
        PRIMARY KEY (workflow_id, pattern_id, service_id),
        FOREIGN KEY (workflow_id, pattern_id) REFERENCES symptom (workflow_id, pattern_id) ON DELETE CASCADE,
        FOREIGN KEY (workflow_id, service_id) REFERENCES service (workflow_id, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE belief (
        assessment_id TEXT NOT NULL REFERENCES assessment (id),
        belief_id TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (assessment_id, belief_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE overrule (
        workflow_id TEXT PRIMARY KEY REFERENCES workflow (id),
        decision TEXT NOT NULL CHECK (decision IN ('go', 'go-with-conditions', 'no-go')),
        decided_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE condition_owner (
        workflow_id TEXT NOT NULL REFERENCES workflow (id),
        key TEXT NOT NULL,
        owner TEXT NOT NULL,
        due TEXT,
        PRIMARY KEY (workflow_id, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE change_log (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        entity TEXT NOT NULL,
        key TEXT NOT NULL,
        assessment_id TEXT,
        before TEXT CHECK (json_valid(before)),
        after TEXT CHECK (json_valid(after)),
        why TEXT
      ) STRICT;
      CREATE INDEX change_log_by_assessment ON change_log (assessment_id, id);
    `);
  },
};
