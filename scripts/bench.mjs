// npm run bench: the figures that the product promises, measured on the built app on this machine.
import { cpus } from 'node:os';
import { benchAssess } from './bench/assess.mjs';
import { benchImport } from './bench/import.mjs';
import { benchPack } from './bench/pack.mjs';
import { build } from './build.mjs';
import { electronPath, onDisplay } from './electron.mjs';
import { follow, root } from './run.mjs';
import { join } from 'node:path';

const only = process.argv[2];
const electron = electronPath();
// The domain is bundled by its own bench.
if (only !== 'assess') build();
console.log(
  `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`,
);
if (only === undefined || only === 'app') {
  const [command, args] = onDisplay(process.execPath, [join(root, 'scripts/bench/app.mjs')], { quiet: true });
  const code = await follow(command, args, { EVENKEEL_ELECTRON: electron });
  if (code !== 0) process.exit(code);
}
if (only === undefined || only === 'pack') await benchPack();
if (only === undefined || only === 'import') await benchImport(Number(process.argv[3] ?? 1_000_000));
if (only === undefined || only === 'assess') await benchAssess();
