// Starts the built app without a window to print the reports that a job file lists. All talk goes to standard error.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPath, onDisplay, platformArgs } from './electron.mjs';
import { root, stop } from './run.mjs';

const [jobs] = process.argv.slice(2);
if (jobs === undefined) stop('print: which job file?', 2);
const profile = mkdtempSync(join(tmpdir(), 'evenkeel-print-'));
const [command, args] = onDisplay(electronPath(), [...platformArgs(), root, `--print-reports=${jobs}`], {
  quiet: true,
});
const result = spawnSync(command, args, {
  stdio: ['ignore', 'pipe', 'pipe'],
  encoding: 'utf8',
  env: { ...process.env, EVENKEEL_PROFILE: profile },
});
rmSync(profile, { recursive: true, force: true });
// Chromium without a desktop talks of services that it misses; it matters only when something went wrong.
if (result.status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
process.exit(result.status ?? 1);
