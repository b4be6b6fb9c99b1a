import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Connection } from '../../../src/backend/storage/connection';
import { openLibrary } from '../../../src/backend/storage/openLibrary';
import { openTestLibrary, temporaryFolder } from '../support/testLibrary';

const problemOf = (folder: string) => {
  const opened = openLibrary(folder, 'test');
  if ('problem' in opened) return opened.problem;
  opened.library.db.close();
  return null;
};

test('an acknowledged write is on the disk and foreign keys are kept', () => {
  const { db } = openTestLibrary();
  expect(db.pragma('journal_mode')).toBe('wal');
  expect(db.pragma('synchronous')).toBe(2);
  expect(db.pragma('foreign_keys')).toBe(1);
});

test('synchronous is back at FULL after a transaction that did not wait, even a failing one', () => {
  const { db } = openTestLibrary();
  expect(() =>
    db.transactionWithoutWaiting(() => {
      expect(db.pragma('synchronous')).toBe(1);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(db.pragma('synchronous')).toBe(2);
});

test('closing leaves no write-ahead log behind', () => {
  const { db, file } = openTestLibrary();
  db.run("INSERT INTO client VALUES ('c', 'n', 's', 1, NULL)");
  db.close();
  expect(() => readFileSync(`${file}-wal`)).toThrow(/ENOENT/);
});

test('a read that would write is refused', () => {
  const { db } = openTestLibrary();
  expect(() => db.all('DELETE FROM client RETURNING id')).toThrow(/may not write/);
});

test('a whole number is kept as an integer and divides as one', () => {
  const { db } = openTestLibrary();
  db.run("INSERT INTO client VALUES ('c', 'n', 's', ?, NULL)", [7]);
  expect(db.get('SELECT typeof(created_at) AS kind, created_at / 2 AS half FROM client')).toEqual({
    kind: 'integer',
    half: 3,
  });
});

test('a library that another connection owns is locked', () => {
  const { folder, file } = openTestLibrary();
  expect(() => Connection.openOwned(file, 50)).toThrow(/locked|busy/);
  expect(problemOf(folder)).toMatchObject({ code: 'library-locked', path: file });
});

test('a file that is no database is damaged and stays as it is', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'library.sqlite');
  writeFileSync(file, 'not a database at all, but long enough to look like something'.repeat(40));
  const before = readFileSync(file);
  expect(problemOf(folder)).toMatchObject({ code: 'library-damaged', path: file });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a library with an overwritten page is damaged', () => {
  const { folder, file, db } = openTestLibrary();
  for (let i = 0; i < 500; i += 1)
    db.run('INSERT INTO client VALUES (?, ?, ?, 1, NULL)', [`c${i}`, 'n'.repeat(90), 's']);
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, bytes.length - 3 * 4096);
  writeFileSync(file, bytes);
  expect(problemOf(folder)).toMatchObject({ code: 'library-damaged' });
});

test('a folder named databases is no place for a library', () => {
  const folder = join(temporaryFolder(), 'databases');
  expect(() => openLibrary(folder, 'test')).toThrow(/databases/);
});

test('an empty file becomes a library', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'library.sqlite'), '');
  expect(problemOf(folder)).toBeNull();
});
