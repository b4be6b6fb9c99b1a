/** What has to hold of every import and every refusal. */
import { expect } from 'vitest';
import { describeProblem } from '../../../src/backend/imports/describeProblem';
import {
  ImportReport,
  type ImportOptions,
  type ImportProblem,
  type RowCounts,
} from '../../../src/domain/metrics/importTypes';
import { importText, problemOf, type Imported } from './importText';

/** Every row read is accounted for once, under a line of its own, in a report that crosses processes; the counts. */
export function accountsOf({ report, incidents, rejected }: Imported): RowCounts {
  const { rows, rejectedBy, flaggedBy } = ImportReport.parse(report);
  const { read, imported, duplicates, folded, leftOut } = rows;
  expect(imported + duplicates + folded + leftOut + rows.rejected).toBe(read);
  expect([incidents.length, rejected.length]).toEqual([imported, rows.rejected]);
  expect(Object.values(rejectedBy).reduce((sum, count) => sum + count, 0)).toBe(rows.rejected);
  const flags = incidents.flatMap((incident) => incident.flags);
  expect(Object.values(flaggedBy).reduce((sum, count) => sum + count, 0)).toBe(flags.length);
  expect(incidents.filter((incident) => incident.flags.length > 0)).toHaveLength(rows.flagged);
  const lines = [...incidents, ...rejected].map(({ line }) => line);
  expect(new Set(lines).size).toBe(lines.length);
  return rows;
}

/** Imports a text of which every row must be accounted for. */
export async function importAll(
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const found = await importText(content, options);
  accountsOf(found);
  return found;
}

/** One whole sentence on one line, with every value filled in. */
export function sentenceOf(problem: ImportProblem): string {
  const sentence = describeProblem(problem);
  expect(sentence).toMatch(/^["A-Z][^\n\r]*\.$/);
  expect(sentence).not.toMatch(/\{\{|undefined|\[object/);
  return sentence;
}

/** The sentence with which a text is refused, behind its code. */
export async function refusalOf(
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<string> {
  const problem = await problemOf(content, options);
  return `${problem.code}: ${sentenceOf(problem)}`;
}
