/** Table `rejected_row`: rows of imported files that were not imported, with the reason. */
import * as z from 'zod';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import type { ReadableDb, WritableDb } from './database';
import type { ImportNo } from './imports';

const Cells = z.array(z.string());

interface RejectedRecord extends Omit<RejectedRow, 'cells'> {
  readonly cells: string;
}

/** Adds rejected rows of an import. */
export function insertRejectedRows(db: WritableDb, importNo: ImportNo, rows: readonly RejectedRow[]): void {
  for (const { cells, ...row } of rows)
    db.run(
      `INSERT INTO rejected_row (import_no, line, reason, detail, cells)
       VALUES (@importNo, @line, @reason, @detail, @cells)`,
      { ...row, importNo, cells: JSON.stringify(cells) },
    );
}

/** Rejected rows after a line, in file order, at most so many. */
export const listRejectedRows = (
  db: ReadableDb,
  importNo: ImportNo,
  afterLine: number,
  atMost: number,
): readonly RejectedRow[] =>
  db
    .all<RejectedRecord>(
      `SELECT line, reason, detail, cells FROM rejected_row
       WHERE import_no = @importNo AND line > @afterLine ORDER BY line LIMIT @atMost`,
      { importNo, afterLine, atMost },
    )
    .map(({ cells, ...row }) => ({ ...row, cells: Cells.parse(JSON.parse(cells)) }));

/** Deletes some of an import's; returns how many, 0 when none are left. */
export const deleteSomeRejectedRows = (db: WritableDb, importNo: ImportNo, atMost: number): number =>
  db.run(
    `DELETE FROM rejected_row WHERE import_no = @importNo AND line <= (
       SELECT max(line) FROM (
         SELECT line FROM rejected_row WHERE import_no = @importNo ORDER BY line LIMIT @atMost))`,
    { importNo, atMost },
  );
