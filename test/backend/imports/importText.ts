/** Imports a text in a test: written to a file of its own, read by the real engine. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ImportRefused } from '../../../src/backend/imports/importRefused';
import type { ImportedIncident } from '../../../src/backend/imports/importedIncident';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import type {
  ImportOptions,
  ImportProblem,
  ImportReport,
  RejectedRow,
} from '../../../src/domain/metrics/importTypes';
import { instant } from '../../../src/domain/time';
import { importOptions } from '../support/importOptions';

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

export function fileOf(content: string | Buffer): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, content);
  return path;
}

export const plainOptions: ImportOptions = importOptions({ now: instant(Date.UTC(2030, 0, 1)) });

export type Imported = { report: ImportReport; incidents: ImportedIncident[]; rejected: RejectedRow[] };

/** Imports a file that is there. */
export async function importFile(path: string, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const incidents: ImportedIncident[] = [];
  const rejected: RejectedRow[] = [];
  const report = await readIncidents(
    { path, options: { ...plainOptions, ...options } },
    {
      incidents: (batch) => batch.forEach((incident) => incidents.push(incident)),
      rejected: (batch) => batch.forEach((row) => rejected.push(row)),
    },
  );
  return { report, incidents, rejected };
}

export const importText = (
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<Imported> => importFile(fileOf(content), options);

/** The problem with which an import is refused. */
export async function problemOf(
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<ImportProblem> {
  try {
    await importText(content, options);
  } catch (error) {
    if (error instanceof ImportRefused) return error.problem;
    throw error;
  }
  throw new Error('the file was imported');
}

/** ISO text of a cell, or what else it is. */
export const shown = (cell: number | string): string =>
  typeof cell === 'number' ? new Date(cell).toISOString().replace('.000Z', 'Z') : cell;
