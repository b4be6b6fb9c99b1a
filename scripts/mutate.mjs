// npm run mutate [-- --mutate src/domain/scoring/caps.ts]: how many small faults in scoring and diagnosis the tests
// notice. The tool is large and needed rarely, so it is fetched when it is asked for, into the cache, in one version.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { follow, root } from './run.mjs';

const VERSION = '10.1.1';
const folder = join(root, 'node_modules/.cache/mutate');
const installed = join(folder, 'node_modules/@stryker-mutator');

/** The part of the tool that runs the tests, for its configuration. */
export const mutantRunner = pathToFileURL(join(installed, 'vitest-runner/dist/src/index.js')).href;

async function fetchTool() {
  if (existsSync(join(installed, 'vitest-runner')) && existsSync(join(installed, 'core'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const tools = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
  // The project's own vitest is used: without it the tool would bring a second one.
  const args = [
    'install',
    '--prefix',
    folder,
    '--save-exact',
    '--legacy-peer-deps',
    '--ignore-scripts',
    ...tools,
  ];
  const code = await follow('npm', [...args, '--no-audit', '--no-fund'], {});
  if (code !== 0) process.exit(code);
}

if (process.argv[1] === import.meta.filename) {
  await fetchTool();
  const tool = join(installed, 'core/bin/stryker.js');
  process.exit(
    await follow(process.execPath, [tool, 'run', 'stryker.config.mjs', ...process.argv.slice(2)], {}),
  );
}
