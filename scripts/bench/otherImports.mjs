// The same file into two databases by their own import, for comparison with ours.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const TIMES = ['started', 'detected', 'escalated', 'restored', 'reconciled'];

/**
 * SQLite's own shell: the file into text columns, then into a table with the five times as seconds. In seconds, or null
 * where no `sqlite3` is installed.
 */
export function sqliteImport(folder, file) {
  const script = `
PRAGMA synchronous=FULL;
.mode csv
.import ${file} raw
CREATE TABLE incident(id TEXT, service TEXT, severity TEXT, ${TIMES.map((time) => `${time} INTEGER`).join(', ')});
INSERT INTO incident SELECT id, service, severity, ${TIMES.map((time) => `unixepoch(${time})`).join(', ')} FROM raw;
`;
  const started = performance.now();
  const run = spawnSync('sqlite3', [join(folder, `sqlite-${started}.db`)], { input: script });
  if (run.error !== undefined || run.status !== 0) return null;
  return (performance.now() - started) / 1000;
}

/** DuckDB reading the file into a table on disk, in seconds: about as fast as a CSV can be read at all. */
export async function duckImport(folder, file) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const started = performance.now();
  const instance = await DuckDBInstance.create(join(folder, `duck-${started}.db`));
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE incident AS SELECT * FROM read_csv('${file}')`);
  connection.closeSync();
  instance.closeSync();
  return (performance.now() - started) / 1000;
}
