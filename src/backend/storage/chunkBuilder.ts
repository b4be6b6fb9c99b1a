/** Gathers records into the columns of one chunk. */
import { encodeNumbers, encodeTexts, MISSING } from './columnCodec';
import { type ChunkColumns, ROWS_PER_CHUNK } from './recordChunks';

/** Fields are set for the row that `next` began; what is not set is missing. */
export class ChunkBuilder<NumberField extends string, TextField extends string> {
  private readonly numbers = new Map<NumberField, Float64Array>();
  private readonly texts = new Map<TextField, (string | null)[]>();
  private count = 0;

  get rows(): number {
    return this.count;
  }
  get isFull(): boolean {
    return this.count === ROWS_PER_CHUNK;
  }

  next(): void {
    this.count += 1;
  }

  number(field: NumberField, value: number): void {
    let column = this.numbers.get(field);
    if (column === undefined) {
      column = new Float64Array(ROWS_PER_CHUNK).fill(MISSING);
      this.numbers.set(field, column);
    }
    column[this.count - 1] = value;
  }

  text(field: TextField, value: string): void {
    let column = this.texts.get(field);
    if (column === undefined) {
      column = new Array<string | null>(ROWS_PER_CHUNK).fill(null);
      this.texts.set(field, column);
    }
    column[this.count - 1] = value;
  }

  /** The chunk's columns; the builder is empty afterwards. */
  take(): ChunkColumns {
    const columns = new Map<string, Uint8Array>();
    for (const [field, column] of this.numbers) columns.set(field, encodeNumbers(column, this.count));
    for (const [field, column] of this.texts) columns.set(field, encodeTexts(column.slice(0, this.count)));
    this.numbers.clear();
    this.texts.clear();
    this.count = 0;
    return columns;
  }
}
