/** Cells as text. Few words come in many cells: those are looked at once. */
import { present } from './cellWords';
import { unguardedCell } from './formulaGuard';
import { DOUBLED, type RecordScanner } from './recordScanner';
import type { TextEncoding } from './textEncoding';

/** The text of cell `i` of the record that the scanner read last. */
export function cellText(bytes: Buffer, scanner: RecordScanner, i: number, encoding: TextEncoding): string {
  const text = encoding.textOf(bytes, scanner.starts[i] ?? 0, scanner.ends[i] ?? 0);
  return scanner.forms[i] === DOUBLED ? text.replaceAll('""', '"') : text;
}

/** A power of two. */
const PLACES = 4096;
const LONGEST = 64;

interface Known {
  readonly bytes: Buffer;
  readonly form: number;
  readonly present: string | null;
}

/** Remembers the words of one column. */
export class ColumnWords {
  private known: (Known | undefined)[] = [];

  constructor(
    private readonly encoding: TextEncoding,
    private readonly isGuarded: boolean,
  ) {}

  /** What `present` says of cell `i` of the record that the scanner read last. */
  wordOf(bytes: Buffer, scanner: RecordScanner, i: number): string | null {
    const start = scanner.starts[i] ?? 0;
    const end = scanner.ends[i] ?? 0;
    if (start === end) return null;
    if (this.known.length === 0) this.known = new Array<Known | undefined>(PLACES).fill(undefined);
    if (end - start > LONGEST) return this.read(bytes, scanner, i);
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const found = this.known[place];
    const form = scanner.forms[i] ?? 0;
    if (found !== undefined && found.form === form && isSame(found.bytes, bytes, start, end))
      return found.present;
    const word = this.read(bytes, scanner, i);
    this.known[place] = { bytes: Buffer.from(bytes.subarray(start, end)), form, present: word };
    return word;
  }

  private read(bytes: Buffer, scanner: RecordScanner, i: number): string | null {
    const text = cellText(bytes, scanner, i, this.encoding);
    return present(this.isGuarded ? unguardedCell(text) : text);
  }
}

function isSame(known: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
