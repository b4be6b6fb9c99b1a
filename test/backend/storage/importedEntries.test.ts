import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportId } from '../../../src/domain/ids';
import type { ImportOptions, ImportReport } from '../../../src/domain/metrics/importTypes';
import { appendChange } from '../../../src/backend/storage/changeLog';
import { Connection } from '../../../src/backend/storage/connection';
import {
  deleteSomeImportedEntries,
  findEntry,
  findRemovedEntry,
  insertImportedEntries,
  listChangedEntries,
  listEntries,
  setEntryRemoved,
  upsertEntry,
} from '../../../src/backend/storage/entries';
import {
  commitImport,
  deleteDroppedImport,
  type ImportNo,
  insertPendingImport,
  undoImport,
} from '../../../src/backend/storage/imports';
import { migrate, versionOf } from '../../../src/backend/storage/migrate';
import { temporaryFolder } from '../support/testLibrary';
import { assessmentId, at, change, openChangesLibrary } from './changesLibrary';

test('0005 lets an entry belong to an import; those that were there belong to none', () => {
  const db = Connection.openOwned(join(temporaryFolder(), 'library.sqlite'));
  migrate(db, 4);
  db.exec(`
    INSERT INTO client VALUES ('c', 'Halden Coast', 'Ferries', 1, NULL);
    INSERT INTO assessment VALUES ('a', 'c', 'Review', 'full', NULL, 'p', '1.0.0', 'h', 'EUR', '', 1, NULL);
    INSERT INTO entry VALUES ('a', 'vendor', 'v', NULL, '{}', 1, NULL);
  `);
  const [before] = db.all<Record<string, unknown>>('SELECT * FROM entry');
  expect(before).not.toHaveProperty('import_no');
  migrate(db, 5);
  expect(versionOf(db)).toBe(5);
  expect(db.all('SELECT * FROM entry')).toEqual([{ ...before, import_no: null }]);
  expect(() => db.run('UPDATE entry SET import_no = 7')).toThrow(/FOREIGN KEY/);
  db.close();
});

const place = (key: string) => ({ kind: 'change', key }) as const;

let db: Connection;
let no: ImportNo;
beforeEach(() => {
  db = openChangesLibrary();
  no = insertPendingImport(db, {
    id: 'i' as ImportId,
    assessmentId,
    workflowId: null,
    fileName: 'changes.csv',
    fileSha256: 's',
    requestSha256: 'r',
    options: {} as ImportOptions,
    patternValues: [],
    importedBy: 'me',
    importedAt: at,
  });
  insertImportedEntries(db, assessmentId, no, [change('one'), change('two')], at);
});

const seen = () =>
  listEntries(db, assessmentId).map((entry) => (entry.kind === 'change' ? entry.value.name : entry.kind));
const commit = () => commitImport(db, no, {} as ImportReport, at);

describe('entries of an import', () => {
  test('are seen by nobody until it is committed, then all at once, and no longer when it is undone', () => {
    upsertEntry(db, assessmentId, change('own'), at);
    expect(seen()).toEqual(['own']);
    expect(findEntry(db, assessmentId, place('one'))).toBeNull();
    expect(setEntryRemoved(db, assessmentId, place('one'), at)).toBe(false);
    commit();
    expect(seen()).toEqual(['one', 'two', 'own']);
    expect(findEntry(db, assessmentId, place('one'))).toEqual(change('one'));
    undoImport(db, no);
    expect(seen()).toEqual(['own']);
  });

  test('stay part of it when a person changes or removes them', () => {
    commit();
    upsertEntry(db, assessmentId, change('one', 'One, corrected'), at);
    setEntryRemoved(db, assessmentId, place('two'), at);
    expect(seen()).toEqual(['One, corrected']);
    expect(findRemovedEntry(db, assessmentId, place('two'))?.entry).toEqual(change('two'));
    undoImport(db, no);
    expect(seen()).toEqual([]);
    expect(findRemovedEntry(db, assessmentId, place('two'))).toBeNull();
    expect(setEntryRemoved(db, assessmentId, place('two'), null)).toBe(false);
  });

  test('that a person saves after their import was undone are the person’s own', () => {
    commit();
    undoImport(db, no);
    upsertEntry(db, assessmentId, change('one', 'Saved late'), at);
    expect(seen()).toEqual(['Saved late']);
    while (deleteSomeImportedEntries(db, no, 1) > 0);
    expect(seen()).toEqual(['Saved late']);
  });

  test('that people changed are told from those that are as the file had them', () => {
    commit();
    upsertEntry(db, assessmentId, change('one', 'One, corrected'), at);
    const logged = { entity: 'change', from: null, to: null, why: null, at, who: 'me' } as const;
    appendChange(db, { ...logged, key: 'one', assessmentId });
    appendChange(db, { ...logged, key: 'two', assessmentId: null });
    expect(listChangedEntries(db, no)).toEqual([change('one', 'One, corrected')]);
  });

  test('are purged a little at a time, and the import is forgotten after them', () => {
    upsertEntry(db, assessmentId, change('own'), at);
    expect(() => deleteDroppedImport(db, no)).toThrow(/FOREIGN KEY/);
    expect(deleteSomeImportedEntries(db, no, 1)).toBe(1);
    expect(deleteSomeImportedEntries(db, no, 5)).toBe(1);
    expect(deleteSomeImportedEntries(db, no, 5)).toBe(0);
    deleteDroppedImport(db, no);
    expect(seen()).toEqual(['own']);
  });
});
