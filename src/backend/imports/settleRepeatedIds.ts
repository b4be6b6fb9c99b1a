/** What becomes of several rows with one id. */
import type { DedupeMode } from '../../domain/metrics/importTypes';
import type { StagedRow } from '../storage/stagingRows';
import { present } from './cellWords';
import { foldIncidents } from './foldIncidents';
import type { ImportedIncident } from './importedIncident';
import type { ImportTally } from './importTally';
import { CELL_SEPARATOR } from './recordReader';
import { isRejected, type RowConverter } from './rowConverter';

/** The row's cells, as they were before it was set aside. */
export const unstaged = (row: StagedRow): string[] => row.raw.split(CELL_SEPARATOR);

/** Rows of one id, none identical with another, in file order; `last` is the one that the file ends with. */
function settleDiffering(
  id: string,
  rows: readonly StagedRow[],
  last: StagedRow,
  mode: DedupeMode,
  converter: RowConverter,
  tally: ImportTally,
): void {
  if (mode === 'error') {
    for (const row of rows) {
      const cells = unstaged(row);
      converter.noteInstants(cells);
      tally.reject({ line: row.line, reason: 'duplicate-id', detail: id, cells });
    }
    return;
  }
  if (mode === 'fold') {
    const converted = rows.map((row) => converter.convert(unstaged(row), row.line));
    converted.filter(isRejected).forEach((row) => tally.reject(row));
    const [first, ...others] = converted.filter((row): row is ImportedIncident => !isRejected(row));
    if (first === undefined) return;
    tally.rows.folded += others.length;
    tally.take(foldIncidents(first, others));
    return;
  }
  const chosen = mode === 'first' ? rows[0] : last;
  tally.rows.folded += rows.length - 1;
  for (const row of rows) {
    const cells = unstaged(row);
    if (row === chosen) tally.take(converter.convert(cells, row.line));
    else converter.noteInstants(cells);
  }
}

/**
 * Settles rows that share a fingerprint of their id: told apart by the id itself, identical rows counted as
 * duplicates of the first, differing ones folded, chosen from or rejected as the mode says. The last row of an id is
 * the last in the file, also where it repeats an earlier one.
 */
export function settleRepeatedIds(
  group: readonly StagedRow[],
  idPosition: number,
  mode: DedupeMode,
  converter: RowConverter,
  tally: ImportTally,
): void {
  const byId = new Map<string, { distinct: Map<string, StagedRow>; last: StagedRow }>();
  for (const row of group) {
    const id = present(unstaged(row)[idPosition]) ?? '';
    const { distinct } = byId.get(id) ?? { distinct: new Map<string, StagedRow>() };
    const known = distinct.get(row.raw);
    if (known === undefined) distinct.set(row.raw, row);
    else tally.rows.duplicates += 1;
    byId.set(id, { distinct, last: known ?? row });
  }
  for (const [id, { distinct, last }] of byId) {
    const rows = [...distinct.values()];
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) tally.take(converter.convert(unstaged(only), only.line));
    else settleDiffering(id, rows, last, mode, converter, tally);
  }
}
