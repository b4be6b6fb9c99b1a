// Loading the newest built-in question pack: reading its files, checking all of it, serving it. As the first thing that
// a fresh process does, which is how it happens when the app starts, and once more in a process that has done it before.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../run.mjs';
import { spread } from './spread.mjs';

const PROCESSES = 25;
const WARM = 40;

/** Bundles what the backend loads packs with into one script that prints how long each load took, in ms. */
async function bundleLoader(folder) {
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    `import { loadBuiltInPacks } from ${JSON.stringify(join(root, 'src/backend/services/packService.ts'))};
     const [dir, id, version, runs] = process.argv.slice(2);
     const times: { wall: number; busy: number }[] = [];
     for (let run = 0; run < Number(runs); run++) {
       const before = process.threadCpuUsage();
       const started = performance.now();
       const lookup = (await loadBuiltInPacks(dir)).getPack(id, version);
       const wall = performance.now() - started;
       const { user, system } = process.threadCpuUsage(before);
       times.push({ wall, busy: (user + system) / 1000 });
       if (!('ok' in lookup)) throw new Error(JSON.stringify(lookup));
     }
     console.log(JSON.stringify(times));`,
  );
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'loader.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'out/loader.mjs');
}

export async function benchPack() {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  try {
    const id = 'continuity-readiness';
    const version = readdirSync(join(root, 'questionnaires', id))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
    const packs = join(folder, 'packs');
    cpSync(join(root, 'questionnaires', id, version), join(packs, id, version), { recursive: true });
    const loader = await bundleLoader(folder);
    const times = (runs) =>
      JSON.parse(
        execFileSync(process.execPath, [loader, packs, id, version, String(runs)], { encoding: 'utf8' }),
      );
    const fresh = Array.from({ length: PROCESSES }, () => times(1)[0]);
    const again = times(WARM + 1).slice(1);
    const of = (runs, name) =>
      spread(
        runs.map((run) => run[name]),
        'ms',
      );
    console.log(`loading pack ${id} ${version}, first in a fresh process: ${of(fresh, 'wall')}`);
    // On a machine that does other things at the same time, what the thread computed itself is the steadier figure.
    console.log(`  of it computed by its thread: ${of(fresh, 'busy')}`);
    console.log(`loading it again in the same process: ${of(again, 'wall')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
