/** The records at the beginning of a file, as text. */
import { RecordScanner, nextLine, SENTINELS, type Scanned } from './recordScanner';
import { cellText } from './cellTexts';
import type { TextEncoding } from './textEncoding';

export interface HeadRecord {
  readonly cells: string[];
  /** Physical line on which it begins, 1 being the file's first. */
  readonly line: number;
}

/** The head of a file as the scanner takes it: UTF-8 or Windows-1252, without a byte order mark, with its sentinels. */
export function headBytes(head: Buffer, encoding: TextEncoding, isWhole: boolean): Buffer {
  const decoder = encoding.utf16Decoder();
  const bytes =
    decoder === null ? head.subarray(encoding.markBytes) : Buffer.from(decoder.decode(head, isWhole), 'utf8');
  return Buffer.concat([bytes, Buffer.alloc(SENTINELS)]);
}

/** Where the text of `headBytes` ends. */
export const endOfHead = (bytes: Buffer): number => bytes.length - SENTINELS;

/** True when a record is one cell of nothing but blanks, which is a blank line. */
export const isBlankRecord = (cells: readonly string[]): boolean =>
  cells.length === 1 && (cells[0] ?? '').trim() === '';

/** A first record with more cells is no header of anything. */
export const MOST_COLUMNS = 2 ** 18;

export interface HeadRecords {
  readonly sound: HeadRecord[];
  /** Lines that belong to no sound record. */
  readonly damaged: number;
}

/**
 * The records of a head up to `end`; the one that `end` cuts off is left out unless `isWhole`. At most `most` sound
 * ones, none with more cells than `MOST_COLUMNS` and one.
 */
export function headRecords(
  bytes: Buffer,
  end: number,
  encoding: TextEncoding,
  delimiter: string,
  isWhole: boolean,
  { most = Infinity, passesBlanks = false }: { most?: number; passesBlanks?: boolean } = {},
): HeadRecords {
  const scanner = new RecordScanner(delimiter.charCodeAt(0), passesBlanks);
  const records: HeadRecord[] = [];
  const behind = Buffer.from(bytes.subarray(end, end + SENTINELS));
  let line = 1;
  let damaged = 0;
  for (let at = 0; at < end && records.length < most;) {
    const scanned: Scanned = scanner.scan(bytes, at, end, isWhole);
    if (scanned === 'more') break;
    if (scanned === 'damaged') {
      at = nextLine(bytes, at, end);
      line += 1;
      damaged += 1;
      continue;
    }
    const length = Math.min(scanner.count, MOST_COLUMNS + 1);
    const cells = Array.from({ length }, (_, i) => cellText(bytes, scanner, i, encoding));
    if (!isBlankRecord(cells)) records.push({ cells, line });
    line += scanner.lines;
    at = scanner.next;
  }
  behind.copy(bytes, end);
  return { sound: records, damaged };
}
