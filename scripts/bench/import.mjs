// An import into the library by the real backend process, beside SQLite's own import of the same file on the same disk.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeIncidentFile } from './incidentFile.mjs';
import { duckImport, sqliteImport } from './otherImports.mjs';
import { startBackend, whileAsking } from './realBackend.mjs';
import { middle } from './spread.mjs';

const FIGURE_RUNS = 3;

const inMb = (value) => (value === null ? 'not known' : `${value.toFixed(0)} MB`);
const inS = (value) => `${value.toFixed(2)} s`;
const spread = (values) =>
  `${inS(middle(values))} (${inS(Math.min(...values))} to ${inS(Math.max(...values))})`;

/** One import into a fresh library; with `figures` also all figures over it. */
async function importOnce(file, zone, figures = false) {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const backend = await startBackend(folder);
  const { client, assessmentId, workflowId } = backend;
  try {
    const before = backend.peakMemory();
    const run = async () => {
      const started = performance.now();
      const progress = await client.metrics.import({
        assessmentId,
        path: file,
        workflowId,
        patternValues: [],
        options: {
          kind: 'incident',
          preset: null,
          mapping: null,
          zone,
          order: null,
          dedupe: 'error',
          where: [],
          words: null,
          now: Date.now(),
        },
      });
      let step = await progress.next();
      while (!step.done) step = await progress.next();
      return { seconds: (performance.now() - started) / 1000, rows: step.value.report.rows };
    };
    const measured = figures ? await whileAsking(client, run) : { result: await run(), longest: 0 };
    const found = { ...measured.result, waited: measured.longest, before, peak: backend.peakMemory() };
    if (!figures) return found;
    const measure = (from) =>
      client.metrics.figures({
        assessmentId,
        asOf: null,
        from,
        today: new Date().toISOString().slice(0, 10),
      });
    const asked = performance.now();
    const [{ incidents }] = await measure('started');
    const seconds = (performance.now() - asked) / 1000;
    // Counted from detected nothing of it is known yet, so all of it is computed once more.
    const { longest } = await whileAsking(client, () => measure('detected'));
    return { ...found, figures: { incidents, seconds, waited: longest, peak: backend.peakMemory() } };
  } finally {
    await backend.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function beside(name, file, zone, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const ours = [];
  const sqlite = [];
  const ratios = [];
  try {
    for (let run = 0; run < runs; run++) {
      // In turn, so that both meet the machine in the same mood, and neither waits for what the other left to write.
      spawnSync('sync');
      const other = sqliteImport(folder, file);
      spawnSync('sync');
      const { seconds } = await importOnce(file, zone);
      ours.push(seconds);
      if (other !== null) {
        sqlite.push(other);
        ratios.push(seconds / other);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `${name}: ${(statSync(file).size / 1e6).toFixed(0)} MB into the library in ${spread(ours)}, n = ${runs}`,
  );
  if (sqlite.length === 0) console.log('  sqlite3 is not installed: nothing to compare with');
  else
    console.log(
      `  sqlite3 .import and conversion of the same file: ${spread(sqlite)}; ours takes ${middle(ratios).toFixed(2)} times that (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    );
}

export async function benchImport(rows, runs = 5) {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const file = join(folder, 'incidents.csv');
  const naive = join(folder, 'naive.csv');
  try {
    await writeIncidentFile(file, rows);
    await writeIncidentFile(naive, rows, true);
    const count = rows.toLocaleString('en');
    await beside(`${count} rows with offsets`, file, null, runs);
    await beside(`${count} rows of local times and a zone`, naive, 'Europe/Berlin', runs);
    const duck = [];
    for (let run = 0; run < runs; run++) duck.push(await duckImport(folder, file));
    console.log(`DuckDB's read_csv of the rows with offsets, the limit: ${spread(duck)}`);
    const measured = [];
    for (let run = 0; run < FIGURE_RUNS; run++) measured.push(await importOnce(file, null, true));
    const each = (valueOf) => measured.map(valueOf);
    console.log(
      `while another call is made every 5 ms: import in ${spread(each(({ seconds }) => seconds))}, the longest of those calls waited ${Math.max(...each(({ waited }) => waited)).toFixed(0)} ms`,
    );
    console.log(
      `backend during the import: peak memory ${inMb(Math.max(...each(({ peak }) => peak)))} (${inMb(measured[0].before)} before it)`,
    );
    console.log(
      `all figures with intervals over ${measured[0].figures.incidents.toLocaleString('en')} incidents: ${spread(each(({ figures }) => figures.seconds))}, n = ${FIGURE_RUNS}; the longest other call waited ${Math.max(...each(({ figures }) => figures.waited)).toFixed(0)} ms, peak memory ${inMb(Math.max(...each(({ figures }) => figures.peak)))}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
