// Small helpers that every script shares: run a tool of the project, stop with its exit code when it fails.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Ends the script with the sentence that says what to do. */
export function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

// Vite would warn at every start that its config files are modules in a package that is not.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

/** Runs a package's own JavaScript entry with this Node; no shell, so that it is the same on every system. */
export function tool(entry, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', entry), ...args], options);
}

export function run(command, args, { env = {}, stdio = 'inherit', allowFailure = false } = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  if (result.error) stop(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0 && !allowFailure) process.exit(result.status ?? 1);
  return result;
}

/** Runs until it ends and passes signals on; resolves with the exit code. */
export function follow(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => stop(`${command} could not be started: ${error.message}`));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Prints what a step does and how long it took, so that a slow one is seen. */
export function step(name, work) {
  const started = performance.now();
  process.stderr.write(`\n> ${name}\n`);
  const result = work();
  process.stderr.write(`  ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

if (Number(process.versions.node.split('.')[0]) < 22) {
  stop(
    `This is Node ${process.versions.node}; the project brings its own Node 24. Start through npm: npm start, npm test, npm run ...`,
  );
}
