import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportId } from '../../../src/domain/ids';
import type { ImportReport } from '../../../src/domain/metrics/importTypes';
import { Connection } from '../../../src/backend/storage/connection';
import {
  insertImportedEntries,
  listEntries,
  listImportedEntries,
  upsertEntry,
} from '../../../src/backend/storage/entries';
import {
  commitImport,
  findImport,
  findSameImport,
  type ImportNo,
  insertPendingImport,
  listImports,
  listKeptImports,
  listUnseenImports,
  replaceImport,
  undoImport,
} from '../../../src/backend/storage/imports';
import { migrate, versionOf } from '../../../src/backend/storage/migrate';
import { importOptions } from '../support/importOptions';
import { temporaryFolder } from '../support/testLibrary';
import { assessmentId, at, change, openChangesLibrary } from './changesLibrary';

const insertImport = (no: number, state: string) => `
  INSERT INTO import_file (no, id, assessment_id, file_name, file_sha256, request_sha256, options, pattern_values,
    imported_by, imported_at, state, report)
  VALUES (${no}, 'i${no}', 'a', 'f.csv', 's', 'r${no}', '{}', '[]', 'me', 1, '${state}', '{}');`;

test('0007 lets an import take the place of an older one; those that were there all count', () => {
  const db = Connection.openOwned(join(temporaryFolder(), 'library.sqlite'));
  migrate(db, 6);
  db.exec(`
    INSERT INTO client VALUES ('c', 'Halden Coast', 'Ferries', 1, NULL);
    INSERT INTO assessment VALUES ('a', 'c', 'Review', 'full', NULL, 'p', '1.0.0', 'h', 'EUR', '', 1, NULL);
    ${insertImport(1, 'committed')} ${insertImport(2, 'committed')} ${insertImport(3, 'undone')}
  `);
  const before = db.all<Record<string, unknown>>('SELECT * FROM import_file ORDER BY no');
  expect(before[0]).not.toHaveProperty('replaced_by');
  migrate(db, 7);
  expect(versionOf(db)).toBe(7);
  const after = () => db.all('SELECT * FROM import_file ORDER BY no');
  expect(after()).toEqual(before.map((row) => ({ ...row, replaced_by: null })));
  const replace = (no: number, by: number) => () =>
    db.run('UPDATE import_file SET replaced_by = ? WHERE no = ?', [by, no]);
  expect(replace(1, 9)).toThrow(/FOREIGN KEY/);
  // Only what counts can be set aside, and only for what came later: no two can replace each other.
  expect(replace(3, 4)).toThrow(/CHECK/);
  expect(replace(2, 1)).toThrow(/CHECK/);
  expect(replace(1, 2)()).toBe(1);
  db.close();
});

let db: Connection;
beforeEach(() => {
  db = openChangesLibrary();
});

const report = {
  kind: 'change',
  sha256: 'a'.repeat(64),
  bytes: 1,
  encoding: 'utf-8',
  byteOrderMark: false,
  damagedText: false,
  delimiter: ',',
  header: ['deployed'],
  preset: 'generic',
  mapping: { deployed: 'deployed' },
  zone: null,
  order: null,
  timeColumns: [],
  latest: null,
  rows: { read: 1, imported: 1, duplicates: 0, folded: 0, leftOut: 0, rejected: 0, flagged: 0 },
  rejectedBy: {},
  flaggedBy: {},
  unreadable: [],
  cautions: [],
  rejectedExamples: [],
} satisfies ImportReport;

/** A committed import of one change of its name. */
function imported(name: string): ImportNo {
  const no = insertPendingImport(db, {
    id: name as ImportId,
    assessmentId,
    workflowId: null,
    fileName: `${name}.csv`,
    fileSha256: name,
    requestSha256: name,
    options: importOptions({ kind: 'change', now: at }),
    patternValues: [],
    importedBy: 'me',
    importedAt: at,
  });
  insertImportedEntries(db, assessmentId, no, [change(name)], at);
  commitImport(db, no, report, at);
  return no;
}

const seen = () =>
  listEntries(db, assessmentId).map((entry) => (entry.kind === 'change' ? entry.value.name : entry.kind));
const counting = () => listImports(db, assessmentId).map(({ id }) => id);
const kept = () => listKeptImports(db, assessmentId).map(({ id, replacedBy }) => [id, replacedBy]);

describe('an import that another one replaced', () => {
  test('is kept with its rows and counts nowhere, until the other is undone', () => {
    const first = imported('first');
    const second = imported('second');
    expect(replaceImport(db, first, second)).toBe(true);
    expect([counting(), seen()]).toEqual([['second'], ['second']]);
    expect(kept()).toEqual([
      ['first', second],
      ['second', null],
    ]);
    expect(findImport(db, 'first' as ImportId)?.replacedBy).toBe(second);
    // It is in the library: the same file again adds nothing, and nothing of it may be purged.
    expect(findSameImport(db, assessmentId, 'first')?.id).toBe('first');
    expect(listUnseenImports(db)).toEqual([]);
    expect(listImportedEntries(db, first)).toEqual([change('first')]);
    undoImport(db, second);
    expect([counting(), seen()]).toEqual([['first'], ['first']]);
    expect(listUnseenImports(db)).toEqual([second]);
  });

  test('is not replaced twice, and one that is undone is not replaced at all', () => {
    const first = imported('first');
    const second = imported('second');
    const third = imported('third');
    replaceImport(db, first, second);
    expect(replaceImport(db, first, third)).toBe(false);
    undoImport(db, second);
    expect(replaceImport(db, second, third)).toBe(false);
    expect(counting()).toEqual(['first', 'third']);
  });

  test('does not come back once it was undone itself', () => {
    const first = imported('first');
    const second = imported('second');
    replaceImport(db, first, second);
    undoImport(db, first);
    expect([kept(), listUnseenImports(db)]).toEqual([[['second', null]], [first]]);
    undoImport(db, second);
    expect([counting(), seen()]).toEqual([[], []]);
  });

  test('of three in a row waits for the last when the middle one is undone, and comes back with it', () => {
    const first = imported('first');
    const second = imported('second');
    const third = imported('third');
    replaceImport(db, first, second);
    replaceImport(db, second, third);
    expect(counting()).toEqual(['third']);
    undoImport(db, second);
    expect([counting(), kept()[0]]).toEqual([['third'], ['first', third]]);
    undoImport(db, third);
    expect(counting()).toEqual(['first']);
  });

  test('gives a record that somebody saves late to that person, who keeps it when the import comes back', () => {
    const first = imported('first');
    const second = imported('second');
    replaceImport(db, first, second);
    upsertEntry(db, assessmentId, change('first', 'Saved late'), at);
    expect(seen()).toEqual(['Saved late', 'second']);
    undoImport(db, second);
    expect(seen()).toEqual(['Saved late']);
  });
});
