// Debian packages that Electron needs on a machine without a desktop: installed when root, else named.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { stop } from './run.mjs';

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];
const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libdrm.so.2': 'libdrm2',
  'libnotify.so.4': 'libnotify4',
  'libsecret-1.so.0': 'libsecret-1-0',
};
const COMMANDS = { 'xvfb-run': 'xvfb', Xvfb: 'xvfb', xauth: 'xauth', 'dbus-daemon': 'dbus' };

const onPath = (command) =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(`${folder}/${command}`));
const hasLibrary = (name) =>
  LIBRARY_FOLDERS.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(name)),
  );

/** Since 2024 some distributions name a library's package with t64 behind it. */
function availableName(name) {
  const known = (candidate) => spawnSync('apt-cache', ['show', candidate], { stdio: 'ignore' }).status === 0;
  return known(name) ? name : known(`${name}t64`) ? `${name}t64` : name;
}

/** `compiler`: also what building the SQLite addon needs. Does nothing but on Linux. */
export function ensureSystemPackages({ headless, compiler }) {
  if (process.platform !== 'linux') return;
  const missing = new Set();
  for (const [file, name] of Object.entries(LIBRARIES)) if (!hasLibrary(file)) missing.add(name);
  if (headless)
    for (const [command, name] of Object.entries(COMMANDS)) if (!onPath(command)) missing.add(name);
  if (compiler && !(onPath('c++') && onPath('cc'))) missing.add('g++');
  if (missing.size === 0) return;
  const root = process.getuid?.() === 0;
  const apt = onPath('apt-get');
  const line = `apt-get update && apt-get install -y ${[...missing].join(' ')}`;
  if (!root || !apt) {
    stop(
      `Some system packages are missing. Run this once, then start again:\n  ${apt ? `sudo sh -c '${line}'` : [...missing].join(' ')}`,
    );
  }
  process.stderr.write(`Installing system packages: ${[...missing].join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const names = [...missing].map(availableName);
  const install = spawnSync('apt-get', ['install', '-y', '-qq', ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  if (update.status !== 0 || install.status !== 0)
    stop(`The packages could not be installed. Run this and start again:\n  ${line}`);
}
