/** From text to records: papaparse on one chunk after the other, damaged records told apart from sound ones. */
import Papa from 'papaparse';

/** A record with more characters is refused. */
export const MAX_RECORD = 16 * 1024 * 1024;

/** After a damaged record little is parsed at once: everything behind a stray quote would be parsed for nothing. */
const SMALLEST_WINDOW = 256;

/** Between the cells of a row that is set aside; never left inside a cell. */
export const CELL_SEPARATOR = '\u001f';

export type RecordTaker = {
  /** `line` is where the record begins, 1 being the file's first. */
  record(cells: string[], line: number): void;
  damaged(reason: 'unclosed-quote' | 'too-long', text: string, line: number): void;
};

type Parsed = {
  data: string[][];
  errors: readonly { code: string; row?: number; index?: number }[];
  meta: { cursor: number };
};

const countLineEnds = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const lengthOf = (cells: readonly string[]): number =>
  cells.reduce((length, cell) => length + cell.length, cells.length);

/**
 * True when the first closing quote of a field is followed by something that cannot follow it, so that no further text
 * can mend the record; false when the text may just have been cut there.
 */
function isBeyondMending(text: string, fieldStart: number): boolean {
  let quote = text.indexOf('"', fieldStart);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote !== -1 && /\S/.test(text.slice(quote + 1));
}

/**
 * Blank lines are passed over. A record whose quotes do not fit is given up on its first line and reading goes on
 * with the next line, so that one stray quote never swallows the records behind it.
 */
export class RecordReader {
  private readonly parser: Papa.Parser;
  private pending = '';
  private line = 1;
  private lineEnd: '\n' | '\r' | null = null;
  private heldReturn = false;
  private isSkipping = false;
  private window = Infinity;

  constructor(
    private readonly delimiter: string,
    private readonly taker: RecordTaker,
  ) {
    this.parser = new Papa.Parser({ delimiter, newline: '\n' });
  }

  push(text: string, isLast: boolean): void {
    let fresh = this.normalize(text, isLast);
    if (this.isSkipping) {
      const end = fresh.indexOf('\n');
      if (end === -1) return;
      fresh = fresh.slice(end + 1);
      this.line += 1;
      this.isSkipping = false;
    }
    this.pending += fresh;
    while (this.parseWindow(isLast));
    while (!isLast && this.pending.length > MAX_RECORD) {
      this.dropLine('too-long', 0);
      while (this.parseWindow(isLast));
    }
  }

  /** Parses one window of what is pending; false when more text is needed, or none is left. */
  private parseWindow(isLast: boolean): boolean {
    if (this.pending === '') return false;
    const isWhole = this.window >= this.pending.length;
    const text = isWhole ? this.pending : this.pending.slice(0, this.window);
    const isFinal = isWhole && isLast;
    const { data, errors, meta } = this.parser.parse(text, 0, !isFinal) as Parsed;
    const bad = errors.find(
      ({ code, row = Infinity, index = 0 }) =>
        row < data.length ||
        (row === data.length && code === 'InvalidQuotes' && isBeyondMending(text, index)),
    )?.row;
    const firstLine = this.line;
    const count = bad ?? data.length;
    const mayHoldLineEnds = text.includes('"');
    for (let i = 0; i < count; i += 1) {
      const cells = data[i] ?? [];
      const line = this.line;
      this.line += 1;
      if (mayHoldLineEnds) for (const cell of cells) this.line += countLineEnds(cell);
      if (text.length > MAX_RECORD && lengthOf(cells) > MAX_RECORD)
        this.taker.damaged('too-long', cells.join(this.delimiter), line);
      else if (cells.length > 1 || (cells[0] ?? '').trim() !== '') this.taker.record(cells, line);
    }
    if (bad !== undefined) {
      let start = 0;
      for (let i = firstLine; i < this.line; i += 1) start = text.indexOf('\n', start) + 1;
      this.window = Math.max(SMALLEST_WINDOW, Math.floor(text.length / 4));
      this.dropLine('unclosed-quote', start);
      return true;
    }
    if (isFinal) {
      this.pending = '';
      return false;
    }
    this.pending = this.pending.slice(meta.cursor);
    if (isWhole) return false;
    this.window *= 4;
    return true;
  }

  /** Gives up the line that begins at `start`; what lies before has been read. */
  private dropLine(reason: 'unclosed-quote' | 'too-long', start: number): void {
    const end = this.pending.indexOf('\n', start);
    const text = this.pending.slice(start, end === -1 ? undefined : end);
    this.taker.damaged(reason, text, this.line);
    this.pending = end === -1 ? '' : this.pending.slice(end + 1);
    if (end === -1) this.isSkipping = true;
    else this.line += 1;
  }

  /** Every line end becomes \n; an \r at the end of a chunk waits for its \n. */
  private normalize(text: string, isLast: boolean): string {
    let fresh = this.heldReturn ? `\r${text}` : text;
    this.heldReturn = !isLast && fresh.endsWith('\r');
    if (this.heldReturn) fresh = fresh.slice(0, -1);
    if (fresh.includes(CELL_SEPARATOR)) fresh = fresh.replaceAll(CELL_SEPARATOR, ' ');
    if (this.lineEnd === null && /[\r\n]/.test(fresh)) this.lineEnd = fresh.includes('\n') ? '\n' : '\r';
    if (this.lineEnd === null || !fresh.includes('\r')) return fresh;
    return this.lineEnd === '\n' ? fresh.replaceAll('\r\n', '\n') : fresh.replaceAll('\r', '\n');
  }
}
