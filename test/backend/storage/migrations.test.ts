import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../../src/backend/storage/connection';
import { KNOWN_VERSION, migrate, versionOf } from '../../../src/backend/storage/migrate';
import { migrations } from '../../../src/backend/storage/migrations/migrations';
import { createCountedReader, readExternalIds } from '../../../src/backend/storage/incidents';
import { listChunks, numbersOf, textsOf } from '../../../src/backend/storage/recordChunks';
import { openLibrary } from '../../../src/backend/storage/openLibrary';
import { openTestLibrary, temporaryFolder } from '../support/testLibrary';

const openAt = (version: number): Connection => {
  const db = Connection.openOwned(join(temporaryFolder(), 'library.sqlite'));
  migrate(db, version);
  return db;
};

const insertFormat1 = (db: Connection) =>
  db.exec(`
    INSERT INTO client VALUES ('c', 'Halden Coast', 'Ferries', 1, NULL);
    INSERT INTO assessment VALUES ('a', 'c', 'Review', 'full', NULL, 'p', '1.0.0', 'h', 'EUR', '', 1, NULL);
    INSERT INTO answer VALUES ('a', 'q', NULL, 3, NULL, NULL, 'said so', 2);
  `);

test('versions count up by one and each migration has its own', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
});

test('0001 turns an empty file into a library of strict tables', () => {
  const db = openAt(0);
  expect(versionOf(db)).toBe(0);
  migrate(db, 1);
  expect(versionOf(db)).toBe(1);
  const loose = db.all(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  );
  expect(loose).toEqual([]);
  insertFormat1(db);
  expect(() => db.run("UPDATE answer SET level = 'high'")).toThrow(/cannot store TEXT/);
  expect(() => db.run('UPDATE answer SET level = 5')).toThrow(/CHECK/);
  expect(() => db.run("UPDATE assessment SET client_id = 'nobody'")).toThrow(/FOREIGN KEY/);
  db.close();
});

test('0002 adds imports and keeps every row that was there', () => {
  const db = openAt(1);
  insertFormat1(db);
  const before = ['client', 'assessment', 'answer'].map((table) => db.all(`SELECT * FROM ${table}`));
  migrate(db, 2);
  expect(versionOf(db)).toBe(2);
  expect(['client', 'assessment', 'answer'].map((table) => db.all(`SELECT * FROM ${table}`))).toEqual(before);
  expect(db.all('SELECT * FROM import_file')).toEqual([]);
  const insert = (state: string) =>
    db.exec(`INSERT INTO import_file (id, assessment_id, file_name, file_sha256, request_sha256, options,
      pattern_values, imported_by, imported_at, state, report)
      VALUES (hex(randomblob(4)), 'a', 'f.csv', 's', 'r', '{}', '[]', 'me', 1, '${state}', '{}')`);
  insert('committed');
  insert('undone');
  insert('pending');
  expect(() => insert('committed')).toThrow(/UNIQUE/);
  db.close();
});

describe('opening a library of an older format', () => {
  const olderLibrary = () => {
    const folder = temporaryFolder();
    const db = Connection.openOwned(join(folder, 'library.sqlite'));
    migrate(db, 1);
    insertFormat1(db);
    db.close();
    return folder;
  };

  test('takes a verified backup first, then migrates', () => {
    const folder = olderLibrary();
    const library = openTestLibrary(folder);
    expect(library.version).toBe(KNOWN_VERSION);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['library-format-1-test.sqlite']);
    const backup = Connection.openToLook(join(folder, 'backups', 'library-format-1-test.sqlite'));
    expect(versionOf(backup)).toBe(1);
    expect(backup.all('SELECT note FROM answer')).toEqual([{ note: 'said so' }]);
    backup.close();
  });

  test('leaves it as it was when a step fails half way', () => {
    const folder = olderLibrary();
    const db = Connection.openOwned(join(folder, 'library.sqlite'));
    const failing = {
      version: 2,
      up: (target: Connection) => {
        target.exec('CREATE TABLE half (a INTEGER) STRICT; DELETE FROM answer');
        throw new Error('no further');
      },
    };
    expect(() => migrate(db, 2, [...migrations.slice(0, 1), failing])).toThrow('no further');
    expect(versionOf(db)).toBe(1);
    expect(db.all("SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([]);
    expect(db.all('SELECT note FROM answer')).toEqual([{ note: 'said so' }]);
    db.close();
  });

  test('refuses a step that leaves a row without its parent', () => {
    const db = openAt(1);
    const orphaning = {
      version: 2,
      up: (target: Connection) => {
        target.exec("PRAGMA defer_foreign_keys = ON; INSERT INTO belief VALUES ('nobody', 'b', '')");
      },
    };
    expect(() => migrate(db, 2, [orphaning])).toThrow(/belief/);
    expect(versionOf(db)).toBe(1);
    db.close();
  });
});

test('a library of the known format is opened without a backup', () => {
  const { folder, db } = openTestLibrary();
  db.close();
  openTestLibrary(folder);
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('a library of a newer format is refused and not a byte of it or beside it changes', () => {
  const { folder, file, db } = openTestLibrary();
  db.exec(`PRAGMA user_version = ${KNOWN_VERSION + 1}`);
  db.close();
  const before = readFileSync(file);
  expect(openLibrary(folder, 'test')).toEqual({
    problem: { code: 'library-newer', path: file, found: KNOWN_VERSION + 1, known: KNOWN_VERSION },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
});

test('0003 adds entries and keeps every row that was there', () => {
  const db = openAt(2);
  insertFormat1(db);
  const before = ['client', 'assessment', 'answer'].map((table) => db.all(`SELECT * FROM ${table}`));
  migrate(db, 3);
  expect(versionOf(db)).toBe(3);
  expect(['client', 'assessment', 'answer'].map((table) => db.all(`SELECT * FROM ${table}`))).toEqual(before);
  const insert = (assessment: string, data: string) =>
    db.exec(`INSERT INTO entry VALUES ('${assessment}', 'vendor', 'v', NULL, '${data}', 1, NULL)`);
  insert('a', '{}');
  expect(() => insert('a', '{}')).toThrow(/UNIQUE/);
  expect(() => insert('nobody', '{}')).toThrow(/FOREIGN KEY/);
  expect(() => db.run("UPDATE entry SET data = 'no JSON'")).toThrow(/CHECK/);
  db.close();
});

test('0004 puts the incidents of every import into chunks, and keeps their places', () => {
  const db = openAt(3);
  insertFormat1(db);
  const COLUMNS = `import_no, line, place_no, external_id, severity, severity_text, state_text, closed, reported_by,
    caused_by_change, defects, amount_at_risk, started, detected, acknowledged, escalated, restored, reconciled,
    rollback_started, rollback_finished, unreadable, reopens, flags`;
  db.exec(`
    INSERT INTO import_file (no, id, assessment_id, file_name, file_sha256, request_sha256, options, pattern_values,
      imported_by, imported_at, state, report)
      VALUES (7, 'i', 'a', 'f.csv', 's', 'r', '{}', '[]', 'me', 1, 'committed', '{}');
    INSERT INTO incident_place (no, import_no, workflow_text) VALUES (5, 7, 'Payments');
    INSERT INTO incident (${COLUMNS}) VALUES
      (7, 2, 5, 'INC-1', 'SEV2', 'high', 'closed', 1, 'person', 1, 3, 9.5, 1000, NULL, NULL, NULL, 61000, NULL, NULL,
        NULL, 32, 2, 'dst-gap duration-disagrees'),
      (7, 4, 5, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 2500, NULL, NULL, NULL, NULL, 3500, NULL, NULL, 0,
        0, '');
  `);
  migrate(db, 4);
  expect(versionOf(db)).toBe(4);
  expect(db.all("SELECT name FROM sqlite_schema WHERE name = 'incident'")).toEqual([]);
  expect(db.all('SELECT no, workflow_text, milestone_text FROM incident_place')).toEqual([
    { no: 5, workflow_text: 'Payments', milestone_text: null },
  ]);
  const [chunk, ...more] = listChunks(db, 7);
  if (chunk === undefined) throw new Error('no chunk');
  expect(more).toEqual([]);
  const { rows, places, facts } = createCountedReader(db)(chunk);
  expect([rows, [...places]]).toEqual([2, [5, 5]]);
  expect([...(facts.started ?? [])]).toEqual([1000, 2500]);
  expect([...(facts.restored ?? [])]).toEqual([61_000, NaN]);
  // Bit 5 of 32 said that the reconciliation could not be read.
  expect([...(facts.reconciled ?? [])]).toEqual([-Infinity, 3500]);
  expect([facts.closed?.[0], facts.reportedBy?.[0], facts.defects?.[0]]).toEqual([1, 1, 3]);
  expect(readExternalIds(db, chunk)).toEqual(['INC-1', null]);
  const number = (field: string) => [...(numbersOf(db, chunk, field) ?? [])];
  expect(number('line')).toEqual([2, 4]);
  // SEV2 is the second of the severities; the flags are the first and the third of three.
  expect([number('severity'), number('flags')]).toEqual([
    [1, NaN],
    [5, NaN],
  ]);
  expect([number('reopens'), number('amountAtRisk')]).toEqual([
    [2, NaN],
    [9.5, NaN],
  ]);
  expect(textsOf(db, chunk, 'severityText')).toEqual(['high', null]);
  expect(textsOf(db, chunk, 'stateText')).toEqual(['closed', null]);
  db.close();
});

test('0006 adds targets for milestones and keeps every workflow, which has none yet', () => {
  const db = openAt(5);
  insertFormat1(db);
  const insert = (id: string) =>
    db.exec(`INSERT INTO workflow (id, assessment_id, position, name, promise, profile, milestones,
      guardrail_owners, target_truth_ms) VALUES ('${id}', 'a', 1, 'Payments', '', '{}', '["paid"]', '[]', 9)`);
  insert('w');
  const [before] = db.all<Record<string, unknown>>('SELECT * FROM workflow');
  expect(before).not.toHaveProperty('target_milestones');
  migrate(db, 6);
  expect(versionOf(db)).toBe(6);
  expect(db.all('SELECT * FROM workflow')).toEqual([{ ...before, target_milestones: '[]' }]);
  expect(() => db.run("UPDATE workflow SET target_milestones = 'no JSON'")).toThrow(/CHECK/);
  expect(() => db.run('UPDATE workflow SET target_milestones = NULL')).toThrow(/NOT NULL/);
  db.close();
});
