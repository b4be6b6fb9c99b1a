/** Where the table begins in a file that has lines above its header, and how wide it is. */
import type { HeadRecord } from './headRecords';

/** Records looked at, and lines above a header at most. */
const LOOKED_AT = 200;
const MOST_ABOVE = 20;

const filledCells = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '');

/** Words, and no part of a date or a clock time: what a column may be called. */
const mayBeName = (cell: string): boolean =>
  (/\p{L}/u.test(cell) && !/\d[:/.-]\d/.test(cell)) || /^\s*#\s*$/.test(cell);

/** The number of cells that most records have; of several the largest. */
function usualWidth(records: readonly HeadRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [width, count] of counts)
    if (count > most || (count === most && width > usual)) [usual, most] = [width, count];
  return usual;
}

/**
 * How many records stand above the header: a title, remarks, what the report was asked for. 0 unless a header follows
 * that is as wide as most rows behind it and has more names than any line above has words; where the first record may
 * be the header it is.
 */
export function recordsAbove(all: readonly HeadRecord[]): number {
  const records = all.slice(0, LOOKED_AT);
  const width = usualWidth(records);
  if (width < 2) return 0;
  const isAbove = ({ cells }: HeadRecord): boolean =>
    cells.length !== width || (width > 2 && filledCells(cells).length <= 1);
  const at = records.findIndex((record) => !isAbove(record));
  const header = filledCells(records[at]?.cells ?? []);
  if (at < 1 || at > MOST_ABOVE || header.length < 2 || !header.every(mayBeName)) return 0;
  const first = filledCells(records[0]?.cells ?? []);
  if (first.length * 2 > header.length && first.every(mayBeName)) return 0;
  if (records.slice(0, at).some(({ cells }) => filledCells(cells).length >= header.length)) return 0;
  const behind = records.slice(at + 1);
  const fitting = behind.filter(({ cells }) => cells.length === width).length;
  return fitting > 0 && fitting * 2 >= behind.length ? at : 0;
}

/**
 * The header in the width of the rows, where all of them end with separators that it has not, or it with some that none
 * of them has; as it is in every other case, and the rows are ragged.
 */
export function headerAsWideAsRows(header: readonly string[], rows: readonly HeadRecord[]): string[] {
  const width = rows[0]?.cells.length ?? 0;
  const names = [...header];
  if (width < 2 || rows.some(({ cells }) => cells.length !== width)) return names;
  if (width < names.length)
    return filledCells(names.slice(width)).length === 0 ? names.slice(0, width) : names;
  const isTail = rows.every(({ cells }) => filledCells(cells.slice(names.length)).length === 0);
  const isFilled = rows.some(({ cells }) => filledCells(cells).length > 0);
  return isTail && isFilled ? [...names, ...Array.from({ length: width - names.length }, () => '')] : names;
}
