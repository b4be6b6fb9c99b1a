/** One row of a file: its cells where they lie, made into texts, times and numbers only when asked for. */
import type {
  CellReason,
  ImportField,
  ImportFlag,
  ImportProblem,
  RecordTimeField,
} from '../../domain/metrics/importTypes';
import type { TimeCell } from '../../domain/metrics/incidentTimes';
import { instant } from '../../domain/time';
import { cellText, ColumnWords } from './cellTexts';
import { present } from './cellWords';
import { unguardedCell } from './formulaGuard';
import { decimalNumber } from './decimalNumber';
import type { DecimalColumn } from './decimalColumn';
import type { UnreadableCell } from './importedIncident';
import { ImportRefused } from './importRefused';
import { DOUBLED, type RecordScanner } from './recordScanner';
import type { RowCells } from './rowCells';
import type { RowPlan } from './rowPlan';
import type { TextEncoding } from './textEncoding';
import type { TimeColumnReader } from './timeColumnReader';

const NO_FLAGS: readonly ImportFlag[] = [];
const NO_UNREADABLE: readonly UnreadableCell[] = [];
const LONGEST_EXAMPLE = 200;

/** A cell means what the rest of its column tells, and that was not learned yet: all rows are to be learned first. */
export class ColumnUndecided extends Error {
  override readonly name = 'ColumnUndecided';

  /** What is asked where all rows leave it open. */
  constructor(readonly question: ImportProblem) {
    super('a column is undecided');
  }
}

/** Reads the record that the scanner read last. */
export class RecordCells implements RowCells {
  line = 0;
  /** Latest instant not after `now` in all rows read; null without any. */
  latest: number | null = null;
  private bytes: Buffer = Buffer.alloc(0);
  private noted: ImportFlag[] | null = null;
  private notRead: UnreadableCell[] | null = null;
  private readonly words: ColumnWords[];
  private readonly numberColumns: ReadonlyMap<ImportField, DecimalColumn>;
  private readonly timeColumns: ReadonlyMap<RecordTimeField, { position: number; reader: TimeColumnReader }>;

  constructor(
    private readonly plan: RowPlan,
    private readonly scanner: RecordScanner,
    private readonly encoding: TextEncoding,
    private readonly now: number,
    /** The cells are those of a file of rejected rows. */
    private readonly isGuarded: boolean,
  ) {
    this.timeColumns = new Map(
      plan.times.map(({ field, position, reader }) => [field, { position, reader }]),
    );
    this.numberColumns = new Map(plan.numbers.map(({ field, marks }) => [field, marks]));
    this.words = Array.from({ length: plan.width }, () => new ColumnWords(encoding, isGuarded));
  }

  /** The scanner has read another record out of `bytes`, which begins on `line`. */
  moveTo(bytes: Buffer, line: number): this {
    this.bytes = bytes;
    this.line = line;
    this.noted = null;
    this.notRead = null;
    return this;
  }

  /** Cells of the record. */
  get count(): number {
    return this.scanner.count;
  }

  /** What was noted about the row since `moveTo`. */
  get flags(): readonly ImportFlag[] {
    return this.noted ?? NO_FLAGS;
  }
  get unreadable(): readonly UnreadableCell[] {
    return this.notRead ?? NO_UNREADABLE;
  }

  /** The cell at a position as it was written, blanks included; as it was before it was guarded. */
  cell(position: number): string {
    if (position >= this.scanner.count) return '';
    const text = cellText(this.bytes, this.scanner, position, this.encoding);
    return this.isGuarded ? unguardedCell(text) : text;
  }

  /** All cells, as they were written. */
  cells(): string[] {
    return Array.from({ length: this.scanner.count }, (_, i) => this.cell(i));
  }

  text(field: ImportField): string | null {
    return this.word(this.plan.positions.get(field) ?? -1);
  }

  /** What `text` says of the field mapped to a position; -1: to none. */
  word(position: number): string | null {
    // An index out of range would cost more than the look at it.
    return position < 0 ? null : (this.words[position]?.wordOf(this.bytes, this.scanner, position) ?? null);
  }

  /** The same for a column in which hardly two cells are alike. */
  uniqueWord(position: number): string | null {
    return position === -1 ? null : present(this.cell(position));
  }

  time(field: RecordTimeField): TimeCell {
    const column = this.timeColumns.get(field);
    return column === undefined ? 'missing' : this.timeAt(field, column.position, column.reader);
  }

  /** The time that the field's reader finds at a position. */
  timeAt(field: RecordTimeField, position: number, reader: TimeColumnReader): TimeCell {
    const start = this.scanner.starts[position] ?? 0;
    const end = this.scanner.ends[position] ?? 0;
    if (start === end) return 'missing';
    const fast = this.scanner.forms[position] === DOUBLED ? null : reader.readBytes(this.bytes, start, end);
    if (fast === null) return this.timeOf(this.cell(position), field, reader);
    this.noteInstant(fast);
    if (reader.isOverlap) this.flag('dst-overlap');
    return instant(fast);
  }

  private timeOf(cell: string, field: RecordTimeField, reader: TimeColumnReader): TimeCell {
    const text = present(cell);
    if (text === null) return 'missing';
    const value = reader.read(text);
    if (!Number.isNaN(value)) {
      this.noteInstant(value);
      if (reader.isOverlap) this.flag('dst-overlap');
      return instant(value);
    }
    const { failure, column } = reader;
    if (failure === 'zone-needed' || failure === 'order-mixed')
      throw new ImportRefused({ code: failure, column, line: this.line, text });
    if (failure === 'order-needed') throw new ColumnUndecided({ code: failure, column, text });
    if (failure === 'dst-gap') this.flag('dst-gap');
    this.noteUnreadable(field, failure, text);
    return 'unreadable';
  }

  number(field: ImportField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const marks = this.numberColumns.get(field);
    const mark = marks === undefined ? '.' : marks.markFor(text);
    if (mark === null)
      throw new ColumnUndecided({ code: 'order-needed', column: marks?.column ?? field, text });
    const value = decimalNumber(text, mark);
    if (value === null) this.noteUnreadable(field, 'unreadable', text);
    return value;
  }

  /** A number of things, which is whole and not under 0; null like `number`. */
  wholeNumber(field: ImportField): number | null {
    const value = this.number(field);
    if (value === null || (Number.isInteger(value) && value >= 0)) return value;
    this.noteUnreadable(field, 'unreadable', this.text(field) ?? '');
    return null;
  }

  /** Notes what is worth a second look about the row. */
  flag(flag: ImportFlag): void {
    this.noted ??= [];
    if (!this.noted.includes(flag)) this.noted.push(flag);
  }

  private noteUnreadable(field: ImportField, reason: CellReason, text: string): void {
    this.notRead ??= [];
    this.notRead.push({ field, reason, text: text.slice(0, LONGEST_EXAMPLE) });
  }

  private noteInstant(value: number): void {
    if (value <= this.now && (this.latest === null || value > this.latest)) this.latest = value;
  }

  /** Takes note of the instants of a row that does not come in: they belong to the file all the same. */
  noteInstants(): void {
    for (const { field } of this.plan.times) this.time(field);
  }
}
