// npm run cli: the command line under this Node. PDFs are printed by the built app, found only when one is wanted.
import { join } from 'node:path';
import { build } from './build.mjs';
import { follow, root } from './run.mjs';
import youngHeap from '../src/shared/youngHeap.json' with { type: 'json' };

build();
const args = process.argv.slice(2);
process.exit(
  await follow(process.execPath, [youngHeap.flag, join(root, 'out/main/cli.js'), ...args], {
    EVENKEEL_RESOURCES: root,
    EVENKEEL_PRINTER: JSON.stringify([process.execPath, join(root, 'scripts/print.mjs')]),
    EVENKEEL_CWD: process.cwd(),
  }),
);
