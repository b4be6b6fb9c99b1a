// The storage tests once more on the SQLite addon that ships: better-sqlite3 prefers one compiled on this machine.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './run.mjs';

const compiled = join(root, 'node_modules/better-sqlite3/build');
const aside = `${compiled}.aside`;

/** Does nothing where no addon was compiled: the other run has tested the shipped one then. */
export function testShippedAddon() {
  if (!existsSync(compiled)) return;
  renameSync(compiled, aside);
  let result;
  try {
    result = tool('vitest/vitest.mjs', ['run', '--project', 'node', 'test/backend/storage'], {
      allowFailure: true,
    });
  } finally {
    renameSync(aside, compiled);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}
