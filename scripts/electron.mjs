// Finds an Electron that runs here and how to start it: on the display, or on a virtual one.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureSystemPackages } from './system-packages.mjs';
import { root, stop } from './run.mjs';

const headless = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** The path of an Electron executable; fetched or compiled on first use. */
export function electronPath() {
  ensureSystemPackages({
    headless: headless(),
    compiler: process.arch === 'x64' && !process.env.ELECTRON_EXEC_PATH,
  });
  try {
    return execFileSync(process.execPath, [join(root, 'scripts/electron-runtime.mjs')], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }).trim();
  } catch {
    return stop('No Electron could be made ready; the lines above say why.');
  }
}

/** As root there is no sandbox to be had, and Electron refuses to start without being told so. */
export const platformArgs = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Command and arguments that start `executable` here; says so when the display is a virtual one. */
export function onDisplay(executable, args, { quiet = false } = {}) {
  if (!headless()) return [executable, args];
  if (!quiet) process.stderr.write('No display here: running on a virtual one (Xvfb).\n');
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', executable, ...args]];
}
