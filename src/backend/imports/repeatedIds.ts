/** Which ids come more than once in a file, in memory that does not grow with it. */
import { setImmediate as breathe } from 'node:timers/promises';
import { present } from './cellWords';
import { cellText } from './cellTexts';
import { FINGERPRINT_PARTS, Fingerprints } from './fingerprints';
import { unguardedCell } from './formulaGuard';
import { DOUBLED, type RecordScanner } from './recordScanner';
import type { TextEncoding } from './textEncoding';

/** A power of two: one in a few thousand ids of a file that has repeated ones is taken for one wrongly, which costs time only. */
const MARKS = 2 ** 26;

/** A 53-bit fingerprint (two 32-bit variants of FNV-1a). */
function fingerprintOf(bytes: Uint8Array, start: number, end: number, isDoubled: boolean): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (isDoubled && byte === 34) i += 1;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/** Longest words for "nothing there". */
const LONGEST_MISSING = 4;

/** The fingerprint of the id in cell `i` of the record that the scanner read last; null when there is none. */
export function idFingerprint(
  bytes: Buffer,
  scanner: RecordScanner,
  i: number,
  encoding: TextEncoding,
  isGuarded: boolean,
): number | null {
  const start = scanner.starts[i] ?? 0;
  const end = scanner.ends[i] ?? 0;
  if (start === end) return null;
  const first = bytes[start] ?? 0;
  const last = bytes[end - 1] ?? 0;
  // Blanks of whatever kind, and words for "nothing there", are the text's business.
  const isPlain = first > 32 && first < 127 && last > 32 && last < 127 && end - start > LONGEST_MISSING;
  if (isPlain && !isGuarded) return fingerprintOf(bytes, start, end, scanner.forms[i] === DOUBLED);
  const text = cellText(bytes, scanner, i, encoding);
  const id = present(isGuarded ? unguardedCell(text) : text);
  if (id === null) return null;
  const written = encoding.bytesOf(id);
  return fingerprintOf(written, 0, written.length, false);
}

/** Fingerprints that came more than once, and a few others. */
export class RepeatedIds {
  private readonly marks = new Uint8Array(MARKS / 8);

  mark(fingerprint: number): void {
    const at = fingerprint % MARKS;
    this.marks[at >>> 3] = (this.marks[at >>> 3] ?? 0) | (1 << (at & 7));
  }

  /** False only for a fingerprint that came once. */
  mayHold(fingerprint: number): boolean {
    const at = fingerprint % MARKS;
    return ((this.marks[at >>> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }
}

/** Takes every id's fingerprint, and says at the end which repeat. */
export class IdFingerprints {
  private readonly all = new Fingerprints();

  add(fingerprint: number): void {
    this.all.add(fingerprint);
  }

  /** Null when every fingerprint came once. */
  async repeated(): Promise<RepeatedIds | null> {
    let found: RepeatedIds | null = null;
    // The parts are about as long as each other: what the largest so far needed serves the next.
    let memory: Buffer = Buffer.alloc(0);
    let table = new Float64Array(0);
    for (let part = 0; part < FINGERPRINT_PARTS; part += 1) {
      const { values: ids, memory: used } = this.all.read(part, memory);
      if (used.buffer !== memory.buffer) memory = used;
      const size = 2 ** Math.ceil(Math.log2(ids.length * 2 + 2));
      if (table.length < size) table = new Float64Array(size);
      eachRepeated(ids, table.fill(NaN), (id) => {
        found ??= new RepeatedIds();
        found.mark(id);
      });
      await breathe();
    }
    return found;
  }

  close(): void {
    this.all.close();
  }
}

/**
 * Calls back for every value that an earlier one equals; values are no NaN. `table` is all NaN and at least twice as
 * long, a power of two.
 */
function eachRepeated(values: Float64Array, table: Float64Array, take: (value: number) => void): void {
  const size = table.length;
  for (const value of values) {
    // Its lowest bits are the same in all values of a part.
    let at = Math.floor(value / FINGERPRINT_PARTS) % size;
    for (;;) {
      const there = table[at] ?? NaN;
      if (there === value) {
        take(value);
        break;
      }
      if (Number.isNaN(there)) {
        table[at] = value;
        break;
      }
      at = (at + 1) % size;
    }
  }
}
