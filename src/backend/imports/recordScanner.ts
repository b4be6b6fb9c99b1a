/**
 * Finds records and their cells in bytes, without making a string of any. The bytes are UTF-8 or Windows-1252, in
 * which line ends, quotes and the usual delimiters are single bytes that are part of nothing else.
 */

/** A record with more bytes is refused. */
export const MAX_RECORD = 16 * 1024 * 1024;

const LF = 10;
const CR = 13;
const QUOTE = 34;
const BLANK = 32;
const TAB = 9;

/** How a cell was written: bare, in quotes, or in quotes with doubled quotes inside. */
export const BARE = 0;
export const QUOTED = 1;
export const DOUBLED = 2;

/** `record`: a whole one; `more`: more bytes are needed; `damaged`: its quotes do not fit, whatever follows. */
export type Scanned = 'record' | 'more' | 'damaged';

/** Bytes behind the end of what is scanned that the scanner overwrites, so that no loop has to look for the end. */
export const SENTINELS = 2;

/**
 * Reads one record after the other. Rules of RFC 4180, and beyond them: `\n`, `\r\n` and a lone `\r` all end a record;
 * a quote opens a cell only at its very beginning, or behind blanks where `passesBlanks`; blanks between a closing quote
 * and the next delimiter are passed over.
 */
export class RecordScanner {
  /** Of the record read last: `count` cells, each from `starts` to `ends`, without its quotes. */
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  forms = new Uint8Array(64);
  /** Where the next record begins. */
  next = 0;
  /** Line ends from the beginning of the record to `next`. */
  lines = 0;

  constructor(
    private readonly delimiter: number,
    private readonly passesBlanks: boolean,
  ) {}

  /**
   * Scans the record that begins at `at`. `bytes` must be `SENTINELS` longer than `end`. With `isLast` the end of the
   * bytes ends the record.
   */
  scan(bytes: Uint8Array, at: number, end: number, isLast: boolean): Scanned {
    const { delimiter, passesBlanks } = this;
    bytes[end] = LF;
    bytes[end + 1] = QUOTE;
    let count = 0;
    let lines = 0;
    let i = at;
    for (;;) {
      if (count === this.starts.length) this.grow();
      if (passesBlanks && bytes[i] === BLANK) i = quoteBehindBlanks(bytes, i);
      let form = BARE;
      let start = i;
      let stop: number;
      if (bytes[i] === QUOTE && i < end) {
        form = QUOTED;
        start = i + 1;
        i = start;
        for (;;) {
          let byte = bytes[i];
          while (byte !== QUOTE) {
            if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) lines += 1;
            i += 1;
            byte = bytes[i];
          }
          if (i >= end) return isLast ? 'damaged' : 'more';
          if (bytes[i + 1] !== QUOTE || i + 1 >= end) break;
          form = DOUBLED;
          i += 2;
        }
        stop = i;
        i += 1;
        // What may follow the quote is not here yet, and neither is what it would mean.
        if (i >= end && !isLast) return 'more';
        while ((bytes[i] === BLANK || (bytes[i] === TAB && delimiter !== TAB)) && i < end) i += 1;
        const byte = bytes[i];
        if (i < end && byte !== delimiter && byte !== LF && byte !== CR) return 'damaged';
      } else {
        let byte = bytes[i];
        while (byte !== delimiter && byte !== LF && byte !== CR) {
          i += 1;
          byte = bytes[i];
        }
        stop = i;
      }
      this.starts[count] = start;
      this.ends[count] = stop;
      this.forms[count] = form;
      count += 1;
      if (i >= end) {
        if (!isLast) return 'more';
        this.next = end;
        break;
      }
      if (bytes[i] === delimiter) {
        i += 1;
        continue;
      }
      if (bytes[i] === CR) {
        // Its \n may come with the next bytes.
        if (i + 1 >= end && !isLast) return 'more';
        if (bytes[i + 1] === LF && i + 1 < end) i += 1;
      }
      this.next = i + 1;
      lines += 1;
      break;
    }
    this.count = count;
    this.lines = lines;
    return 'record';
  }

  private grow(): void {
    const size = this.starts.length * 4;
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    const forms = new Uint8Array(size);
    starts.set(this.starts);
    ends.set(this.ends);
    forms.set(this.forms);
    this.starts = starts;
    this.ends = ends;
    this.forms = forms;
  }
}

/** Where a quote stands behind the blanks at `at`; `at` when none does. The sentinels end the blanks. */
function quoteBehindBlanks(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i] === BLANK) i += 1;
  return bytes[i] === QUOTE ? i : at;
}

/** Position behind the line end of the line that `at` lies in; `end` when it has none. `\r\n` is one line end. */
export function nextLine(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i] !== LF && bytes[i] !== CR) i += 1;
  if (i >= end) return end;
  return bytes[i] === CR && i + 1 < end && bytes[i + 1] === LF ? i + 2 : i + 1;
}
