/** Pack folders for tests: a copy of a fixture in a temporary place, with single files changed. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

export const BUILT_IN = resolve('questionnaires/continuity-readiness/1.0.0');
export const SMALL = resolve('test/fixtures/packs/small');
/** The example of docs/pack-format.md, of format 2. */
export const EXAMPLE = resolve('docs/examples/order-desk');
export const BROKEN = resolve('test/fixtures/packs/broken');

/** An empty temporary folder, removed after the test file. */
export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'evenkeel-pack-'));
  made.push(dir);
  return dir;
}

/** A copy of a pack with some files replaced; null removes one. */
export function packFolder(
  from: string,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): string {
  const dir = emptyFolder();
  cpSync(from, dir, { recursive: true });
  for (const [file, content] of Object.entries(changes)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    if (content === null) rmSync(join(dir, file));
    else writeFileSync(join(dir, file), content);
  }
  return dir;
}

export const fileOf = (from: string, file: string): string => readFileSync(join(from, file), 'utf8');
