import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from '../../../src/backend/files/readPack';

const FOLDER = resolve('questionnaires/continuity-readiness');

/** A released pack never changes; growth is a new version in a folder of its own, with a line here. */
const RELEASED: Readonly<Record<string, string>> = {
  '1.0.0': '9737e41309bd5b8dc8be0dc9ca35903a3f6e9f71641999f9236d0f0f5e6d509c',
  '2.0.0': 'bb0bdadb8897cd541c0405724316b5251eded468a751a83a2b06c7d2b21f2248',
};

test('every version that ships is pinned', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(RELEASED).sort());
});

test.each(Object.entries(RELEASED))('%s has not changed since its release', async (version, hash) => {
  const reading = await readPack(join(FOLDER, version));
  expect('ok' in reading ? reading.ok.hash : reading.faults).toBe(hash);
});
