/** The beginning of a file, understood: encoding, delimiter, header, first rows. */
import { columnNames } from './columnNames';
import { present } from './cellWords';
import { declaredDelimiter, detectDelimiter, headRecords } from './detectDelimiter';
import { ImportRefused } from './importRefused';
import { readHead } from './readBytes';
import { TextDecoding } from './textDecoding';
import { TimeColumnReader } from './timeColumnReader';
import { ZoneClock } from './zoneClock';

const HEAD_BYTES = 256 * 1024;

export type FileHead = {
  bytes: number;
  decoding: TextDecoding;
  delimiter: string;
  hasHeader: boolean;
  /** Records before the first row: `sep=` and the header. */
  recordsBeforeRows: number;
  names: string[];
  rows: { cells: string[]; line: number }[];
  /** The head is the whole file. */
  isWhole: boolean;
  /** The head's own bytes, to begin decoding anew. */
  firstBytes: Buffer;
};

/** A reader of a column that may assume any zone, because only its forms are of interest. */
export const probe = (column: string, cells: Iterable<string | undefined>): TimeColumnReader => {
  const reader = new TimeColumnReader(column, null, new ZoneClock('UTC'));
  for (const cell of cells) {
    const text = present(cell);
    if (text !== null) reader.learn(text);
  }
  return reader;
};

/** True when most of the values are times; plain numbers only count where `allowNumbers`. */
export function holdsTimes(reader: TimeColumnReader, allowNumbers: boolean): boolean {
  if (reader.times * 2 <= reader.learned) return false;
  return allowNumbers || reader.format === 'iso' || reader.format.includes('month');
}

/** A first record with a time or nothing but numbers in it is data, not a header. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => present(cell) !== null);
  if (filled.length > 0 && filled.every((cell) => /^[\d.,\s+-]+$/.test(cell))) return false;
  return !filled.some((cell) => /\d/.test(cell) && holdsTimes(probe('', [cell]), false));
}

/** Reads the first 256 KB; refuses what cannot hold a table. */
export async function readFileHead(path: string): Promise<FileHead> {
  const { head, bytes } = await readHead(path, HEAD_BYTES);
  if (bytes === 0) throw new ImportRefused({ code: 'empty' });
  const isWhole = head.length === bytes;
  const decoding = TextDecoding.of(head);
  const text = decoding.decode(head, isWhole);
  if (text.trim() === '') throw new ImportRefused({ code: 'empty' });
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? detectDelimiter(text, isWhole);
  if (delimiter === null) {
    const lines = headRecords(text, ',', isWhole);
    if (lines.length === 0) throw new ImportRefused({ code: isWhole ? 'one-column' : 'header-too-long' });
    throw new ImportRefused({ code: 'one-column' });
  }
  const records = headRecords(text, delimiter, isWhole).slice(declared === null ? 0 : 1);
  const [first] = records;
  if (first === undefined) throw new ImportRefused({ code: isWhole ? 'empty' : 'header-too-long' });
  if (first.cells.length < 2) throw new ImportRefused({ code: 'one-column' });
  const hasHeader = isHeader(first.cells);
  const names = columnNames(hasHeader ? first.cells : first.cells.map(() => ''));
  const rows = hasHeader ? records.slice(1) : records;
  if (rows.length === 0 && isWhole) throw new ImportRefused({ code: 'header-only' });
  return {
    bytes,
    decoding,
    delimiter,
    hasHeader,
    recordsBeforeRows: (declared === null ? 0 : 1) + (hasHeader ? 1 : 0),
    names,
    rows,
    isWhole,
    firstBytes: head,
  };
}
