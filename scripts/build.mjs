// Builds all processes into out/, unless what is there is newer than everything it was made from.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './run.mjs';

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const stamp = join(root, 'out/built');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** One build serves the shipped Electron and the oldest one it is developed on, so that one's floor is the target. */
export function build({ force = false } = {}) {
  const sources = Math.max(...SOURCES.map((name) => newest(join(root, name))));
  if (!force && existsSync(stamp) && statSync(stamp).mtimeMs > sources) return;
  rmSync(stamp, { force: true });
  const result = run(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      env: { ELECTRON_MAJOR_VER: '25', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      allowFailure: true,
    },
  );
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) build({ force: true });
