/** What becomes of several rows with one id. */
import type { DedupeMode, RejectedRow } from '../../domain/metrics/importTypes';
import type { ImportTally } from './importTally';
import { isRejected, type ImportedRow, type RecordConverter } from './recordConverter';

/** A row that was set aside, to be read again. */
export interface RepeatedRow<R> {
  readonly line: number;
  readonly id: string;
  readonly cells: readonly string[];
  /** Leading cells that may differ in rows which are the same. */
  readonly ownCells: number;
  convert(): R | RejectedRow;
  /** Its instants belong to the file, whatever becomes of it. */
  noteInstants(): void;
}

/** Rows of one id, none identical with another, in file order; `last` is the one that the file ends with. */
function settleDiffering<R extends ImportedRow>(
  rows: readonly RepeatedRow<R>[],
  last: RepeatedRow<R>,
  mode: DedupeMode,
  fold: RecordConverter<R>['fold'],
  tally: ImportTally<R>,
): void {
  if (mode === 'error') {
    for (const row of rows) {
      row.noteInstants();
      tally.reject({ line: row.line, reason: 'duplicate-id', detail: row.id, cells: [...row.cells] });
    }
    return;
  }
  if (mode === 'fold' && fold !== null) {
    const records: R[] = [];
    for (const row of rows) {
      const converted = row.convert();
      if (isRejected(converted)) tally.reject(converted);
      else records.push(converted);
    }
    const [first, ...others] = records;
    if (first === undefined) return;
    tally.rows.folded += others.length;
    tally.take(fold(first, others));
    return;
  }
  const chosen = mode === 'first' ? rows[0] : last;
  tally.rows.folded += rows.length - 1;
  for (const row of rows) {
    if (row === chosen) tally.take(row.convert());
    else row.noteInstants();
  }
}

/**
 * Settles rows in file order, among them all of each id: identical rows counted as duplicates of the first, differing
 * ones folded, chosen from or rejected as the mode says. The last row of an id is the last in the file, also where it
 * repeats an earlier one.
 */
export function settleRepeatedIds<R extends ImportedRow>(
  rows: readonly RepeatedRow<R>[],
  mode: DedupeMode,
  fold: RecordConverter<R>['fold'],
  tally: ImportTally<R>,
): void {
  const byId = new Map<string, { distinct: Map<string, RepeatedRow<R>>; last: RepeatedRow<R> }>();
  for (const row of rows) {
    const group = byId.get(row.id) ?? { distinct: new Map<string, RepeatedRow<R>>(), last: row };
    const written = JSON.stringify(row.ownCells === 0 ? row.cells : row.cells.slice(row.ownCells));
    const known = group.distinct.get(written);
    if (known === undefined) group.distinct.set(written, row);
    else tally.rows.duplicates += 1;
    group.last = known ?? row;
    byId.set(row.id, group);
  }
  for (const { distinct, last } of byId.values()) {
    const [only, ...others] = distinct.values();
    if (only === undefined) continue;
    if (others.length === 0) tally.take(only.convert());
    else settleDiffering([only, ...others], last, mode, fold, tally);
  }
}
