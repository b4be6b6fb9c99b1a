import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileStore } from '../../../src/backend/files/fileStore';
import { UnreadableFile } from '../../../src/backend/files/unreadableFile';
import { temporaryFolder } from '../support/testLibrary';

let ids = 0;
const storeIn = (folder: string) => createFileStore(folder, () => `id-${++ids}`);

function file(content: string): string {
  const path = join(temporaryFolder(), 'given.txt');
  writeFileSync(path, content);
  return path;
}

test('a kept file is whole, under its SHA-256, and nothing unfinished stays beside it', async () => {
  const folder = temporaryFolder();
  const store = storeIn(folder);
  const { sha256, bytes } = await store.keep(file('abc'));
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(bytes).toBe(3);
  expect(readFileSync(store.pathOf(sha256), 'utf8')).toBe('abc');
  expect(readdirSync(folder)).toEqual(['ba']);
});

test('a kept file that was cut short is replaced by the next one of its content', async () => {
  const store = storeIn(temporaryFolder());
  const { sha256 } = await store.keep(file('abc'));
  writeFileSync(store.pathOf(sha256), 'a');
  await store.keep(file('abc'));
  expect(readFileSync(store.pathOf(sha256), 'utf8')).toBe('abc');
});

test('an empty file is kept like any other', async () => {
  const store = storeIn(temporaryFolder());
  const { sha256, bytes } = await store.keep(file(''));
  expect([bytes, readFileSync(store.pathOf(sha256)).length]).toEqual([0, 0]);
});

test('what cannot be read says so and leaves nothing', async () => {
  const folder = temporaryFolder();
  const missing = storeIn(folder).keep(join(folder, 'none'));
  await expect(missing).rejects.toMatchObject({ reason: 'missing' });
  const asFile = storeIn(folder).keep(temporaryFolder());
  await expect(asFile).rejects.toBeInstanceOf(UnreadableFile);
  expect(readdirSync(folder)).toEqual([]);
});

test('what a crash left half written is cleared, what is kept stays', async () => {
  const folder = temporaryFolder();
  const store = storeIn(folder);
  const { sha256 } = await store.keep(file('abc'));
  writeFileSync(join(folder, '.unfinished-x'), 'half');
  await store.clearUnfinished();
  expect(readdirSync(folder)).toEqual(['ba']);
  expect(existsSync(store.pathOf(sha256))).toBe(true);
});

test('only the named files are kept on, and nothing but kept files is touched', async () => {
  const folder = temporaryFolder();
  const store = storeIn(folder);
  const [one, two] = [await store.keep(file('abc')), await store.keep(file('abd'))];
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes', 'mine'), '');
  await store.removeAllBut(() => null);
  expect(existsSync(store.pathOf(one.sha256))).toBe(true);
  await store.removeAllBut(() => new Set([two.sha256]));
  expect([existsSync(store.pathOf(one.sha256)), existsSync(store.pathOf(two.sha256))]).toEqual([false, true]);
  expect(existsSync(join(folder, 'notes', 'mine'))).toBe(true);
});

test('a store that does not exist yet has nothing to clear', async () => {
  const store = storeIn(join(temporaryFolder(), 'later'));
  await expect(store.clearUnfinished()).resolves.toBeUndefined();
});
