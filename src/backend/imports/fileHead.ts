/** The beginning of a file, understood: encoding, delimiter, header, first rows. */
import { columnNames } from './columnNames';
import { present } from './cellWords';
import { declaredDelimiter, detectDelimiter } from './detectDelimiter';
import { readHead } from './fileBytes';
import { unguardedCell } from './formulaGuard';
import { endOfHead, headBytes, headRecords, MOST_COLUMNS, type HeadRecord } from './headRecords';
import { ImportRefused } from './importRefused';
import { MAX_RECORD } from './recordScanner';
import { isRejectedRowsHeader } from './rejectedRowsFile';
import { headerAsWideAsRows, recordsAbove } from './tableStart';
import { EncodingSurvey, type TextEncoding } from './textEncoding';
import { TimeColumnReader } from './timeColumnReader';
import { ZoneClock } from './zoneClock';

const HEAD_BYTES = 256 * 1024;
/** A longest header, and what a head usually is behind it. */
const MOST_BYTES = MAX_RECORD + HEAD_BYTES;
const SOME_ROWS = 5;
const LONGEST_ABOVE = 80;

export type FileHead = {
  bytes: number;
  encoding: TextEncoding;
  delimiter: string;
  /** Blanks stand before quotes (`RecordScanner`). */
  passesBlanks: boolean;
  hasHeader: boolean;
  /** Records before the first row: `sep=`, lines above the header, and the header. */
  recordsBeforeRows: number;
  /** The first words above the header; null without such lines. */
  above: string | null;
  names: string[];
  rows: HeadRecord[];
  /** The head is the whole file. */
  isWhole: boolean;
  /** A file of rejected rows: its cells are to be read with `unguardedCell`, as `names` and `rows` were. */
  isGuarded: boolean;
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

const FORMAT_BYTES = 512;

/** Other formats of text that tools export under any name; null for what may be a table. */
function otherFormat(text: string): 'json' | 'markup' | null {
  if (/^\s*(?:\[\s*(?:[[{\]]|$)|\{\s*(?:"[^"]*"\s*:|\}|$))/.test(text)) return 'json';
  return /^\s*<(?:!doctype|\?xml|html|head|body|table|div|script)\b/i.test(text) ? 'markup' : null;
}

function encodingOf(head: Buffer): TextEncoding {
  const survey = new EncodingSurvey();
  survey.add(head);
  return survey.finish();
}

/**
 * Reads the first 256 KB, and more until the header and some rows are whole; refuses what cannot hold a table.
 * `known` is the encoding that the whole file has; without it the head's own is taken.
 */
export async function readFileHead(path: string, known?: TextEncoding): Promise<FileHead> {
  for (let size = HEAD_BYTES; ; size = Math.min(size * 2, MOST_BYTES)) {
    const { head, bytes } = await readHead(path, size);
    if (bytes === 0) throw new ImportRefused({ code: 'empty' });
    const isWhole = head.length === bytes;
    const found = understood(head, bytes, isWhole, known ?? encodingOf(head));
    const isFinal = isWhole || size === MOST_BYTES;
    if (found instanceof ImportRefused) {
      const { code } = found.problem;
      // More bytes may tell.
      if (isFinal || (code !== 'header-too-long' && code !== 'empty')) throw found;
    } else if (isFinal || found.rows.length >= SOME_ROWS) return found;
  }
}

/** A header such as `"id", "title"`: blanks are written before quotes, and belong to no cell. */
const hasBlanksBeforeQuotes = (header: readonly string[]): boolean =>
  header.some((cell) => /^ +"[^"]*" *$/.test(cell));

/** The first words of the lines above the header, to name them by. */
const aboveText = (records: readonly HeadRecord[]): string =>
  (records[0]?.cells.find((cell) => cell.trim() !== '') ?? '').trim().slice(0, LONGEST_ABOVE);

/** What the first bytes are, or why they are no beginning of a table. */
function understood(
  head: Buffer,
  bytes: number,
  isWhole: boolean,
  encoding: TextEncoding,
): FileHead | ImportRefused {
  const text = headBytes(head, encoding, isWhole);
  const end = endOfHead(text);
  if (encoding.textOf(text, 0, end).trim() === '') return new ImportRefused({ code: 'empty' });
  const other = otherFormat(encoding.textOf(text, 0, Math.min(end, FORMAT_BYTES)));
  if (other !== null) return new ImportRefused({ code: other });
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? detectDelimiter(text, end, encoding, isWhole);
  if (delimiter === null) {
    const lines = headRecords(text, end, encoding, ',', isWhole, { most: 1 }).sound;
    return new ImportRefused({ code: lines.length === 0 && !isWhole ? 'header-too-long' : 'one-column' });
  }
  const plain = headRecords(text, end, encoding, delimiter, isWhole);
  const passesBlanks = hasBlanksBeforeQuotes(plain.sound[declared === null ? 0 : 1]?.cells ?? []);
  const { sound, damaged } = passesBlanks
    ? headRecords(text, end, encoding, delimiter, isWhole, { passesBlanks })
    : plain;
  const written = sound.slice(declared === null ? 0 : 1);
  const above = recordsAbove(written);
  const records = written.slice(above);
  const [first] = records;
  if (first === undefined) return new ImportRefused({ code: isWhole ? 'empty' : 'header-too-long' });
  if (first.cells.length < 2) return new ImportRefused({ code: 'one-column' });
  if (first.cells.length > MOST_COLUMNS) throw new ImportRefused({ code: 'header-too-long' });
  const hasHeader = isHeader(first.cells);
  const isGuarded = isRejectedRowsHeader(first.cells);
  const own = (cells: string[]): string[] => (isGuarded ? cells.map(unguardedCell) : cells);
  const behind = hasHeader ? records.slice(1) : records;
  const header = isGuarded ? first.cells : headerAsWideAsRows(first.cells, behind);
  const names = columnNames(hasHeader ? own(header) : first.cells.map(() => ''));
  const rows = behind.map(({ cells, line }) => ({
    cells: own(cells),
    line,
  }));
  if (rows.length === 0 && damaged === 0 && isWhole) return new ImportRefused({ code: 'header-only' });
  return {
    bytes,
    encoding,
    delimiter,
    passesBlanks,
    hasHeader,
    recordsBeforeRows: (declared === null ? 0 : 1) + above + (hasHeader ? 1 : 0),
    above: above === 0 ? null : aboveText(written),
    names,
    rows,
    isWhole,
    isGuarded,
  };
}
