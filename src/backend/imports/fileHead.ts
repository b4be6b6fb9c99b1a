/** The beginning of a file, understood: encoding, delimiter, header, first rows. */
import { columnNames } from './columnNames';
import { present } from './cellWords';
import { declaredDelimiter, detectDelimiter } from './detectDelimiter';
import { readHead } from './fileBytes';
import { endOfHead, headBytes, headRecords, type HeadRecord } from './headRecords';
import { ImportRefused } from './importRefused';
import { EncodingSurvey, type TextEncoding } from './textEncoding';
import { TimeColumnReader } from './timeColumnReader';
import { ZoneClock } from './zoneClock';

const HEAD_BYTES = 256 * 1024;

export type FileHead = {
  bytes: number;
  encoding: TextEncoding;
  delimiter: string;
  hasHeader: boolean;
  /** Records before the first row: `sep=` and the header. */
  recordsBeforeRows: number;
  names: string[];
  rows: HeadRecord[];
  /** The head is the whole file. */
  isWhole: boolean;
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

function encodingOf(head: Buffer): TextEncoding {
  const survey = new EncodingSurvey();
  survey.add(head);
  return survey.finish();
}

/**
 * Reads the first 256 KB; refuses what cannot hold a table. `known` is the encoding that the whole file has; without
 * it the head's own is taken.
 */
export async function readFileHead(path: string, known?: TextEncoding): Promise<FileHead> {
  const { head, bytes } = await readHead(path, HEAD_BYTES);
  if (bytes === 0) throw new ImportRefused({ code: 'empty' });
  const isWhole = head.length === bytes;
  const encoding = known ?? encodingOf(head);
  const text = headBytes(head, encoding, isWhole);
  const end = endOfHead(text);
  if (encoding.textOf(text, 0, end).trim() === '') throw new ImportRefused({ code: 'empty' });
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? detectDelimiter(text, end, encoding, isWhole);
  if (delimiter === null) {
    const lines = headRecords(text, end, encoding, ',', isWhole, 1);
    throw new ImportRefused({ code: lines.length === 0 && !isWhole ? 'header-too-long' : 'one-column' });
  }
  const records = headRecords(text, end, encoding, delimiter, isWhole).slice(declared === null ? 0 : 1);
  const [first] = records;
  if (first === undefined) throw new ImportRefused({ code: isWhole ? 'empty' : 'header-too-long' });
  if (first.cells.length < 2) throw new ImportRefused({ code: 'one-column' });
  const hasHeader = isHeader(first.cells);
  const names = columnNames(hasHeader ? first.cells : first.cells.map(() => ''));
  const rows = hasHeader ? records.slice(1) : records;
  if (rows.length === 0 && isWhole) throw new ImportRefused({ code: 'header-only' });
  return {
    bytes,
    encoding,
    delimiter,
    hasHeader,
    recordsBeforeRows: (declared === null ? 0 : 1) + (hasHeader ? 1 : 0),
    names,
    rows,
    isWhole,
  };
}
