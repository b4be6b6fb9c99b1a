/** A library in a folder of its own, with a clock and identifiers that a test can predict. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach } from 'vitest';
import { day, instant } from '../../../src/domain/time';
import { createServices, type Services } from '../../../src/backend/services/createServices';
import { loadBuiltInPacks } from '../../../src/backend/services/packService';
import { type Library, openLibrary } from '../../../src/backend/storage/openLibrary';

export const root = resolve(import.meta.dirname, '../../..');
export const packsFolder = join(root, 'questionnaires');
export const sampleFolder = join(root, 'resources/sample');

const folders: string[] = [];
const libraries: Library[] = [];

afterEach(() => {
  for (const library of libraries.splice(0)) library.db.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
  folders.push(folder);
  return folder;
}

/** Opens a library or fails the test; closed after it. */
export function openTestLibrary(folder = join(temporaryFolder(), 'library')): Library {
  const opened = openLibrary(folder, 'test');
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem));
  libraries.push(opened.library);
  return opened.library;
}

export interface TestServices {
  readonly services: Services;
  readonly library: Library;
  /** What was reported because nobody waited for it. */
  readonly reported: unknown[];
  /** Moves the clock. */
  readonly pass: (ms: number) => void;
}

export const START = Date.UTC(2026, 9, 30, 8);

/** Services over a fresh library, or over the given one. */
export async function testServices(
  library = openTestLibrary(),
  sample = sampleFolder,
): Promise<TestServices> {
  const packs = await loadBuiltInPacks(packsFolder);
  const reported: unknown[] = [];
  let now = START;
  let ids = 0;
  const services = createServices({
    library,
    packs,
    sampleFolder: sample,
    now: () => instant(now),
    today: () => day('2026-10-30'),
    newId: () => `id-${++ids}`,
    who: 'tester',
    pid: 1,
    report: (error) => reported.push(error),
  });
  return { services, library, reported, pass: (ms) => void (now += ms) };
}
