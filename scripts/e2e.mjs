// npm run e2e: the real app, driven from outside, each test on a fresh profile.
import { build } from './build.mjs';
import { electronPath, onDisplay, platformArgs } from './electron.mjs';
import { root, run } from './run.mjs';
import { join } from 'node:path';

export function e2e(args = []) {
  const electron = electronPath();
  build();
  const [command, all] = onDisplay(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
    { quiet: true },
  );
  run(command, all, {
    env: { EVENKEEL_ELECTRON: electron, EVENKEEL_ELECTRON_ARGS: JSON.stringify(platformArgs()) },
  });
}

if (process.argv[1]?.endsWith('e2e.mjs')) e2e(process.argv.slice(2));
