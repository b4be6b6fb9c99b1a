/** Gathers records into the columns of one chunk. */
import { encodeNumbers, encodeTexts, MISSING } from './columnCodec';
import { type ChunkColumns, ROWS_PER_CHUNK } from './recordChunks';

/** Fields are set for the row that `next` began; what is not set is missing. */
export class ChunkBuilder<NumberField extends string, TextField extends string> {
  /** Kept from chunk to chunk: memory taken anew for each would be the collector's work. */
  private readonly numbers = new Map<NumberField, { readonly values: Float64Array; isUsed: boolean }>();
  private readonly texts = new Map<TextField, { readonly values: (string | null)[]; isUsed: boolean }>();
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
      column = { values: new Float64Array(ROWS_PER_CHUNK).fill(MISSING), isUsed: true };
      this.numbers.set(field, column);
    }
    column.values[this.count - 1] = value;
    column.isUsed = true;
  }

  text(field: TextField, value: string): void {
    let column = this.texts.get(field);
    if (column === undefined) {
      column = { values: new Array<string | null>(ROWS_PER_CHUNK).fill(null), isUsed: true };
      this.texts.set(field, column);
    }
    column.values[this.count - 1] = value;
    column.isUsed = true;
  }

  /** The chunk's columns; the builder is empty afterwards. */
  take(): ChunkColumns {
    const columns = new Map<string, Uint8Array>();
    for (const [field, column] of this.numbers) {
      if (!column.isUsed) continue;
      columns.set(field, encodeNumbers(column.values, this.count));
      column.values.fill(MISSING);
      column.isUsed = false;
    }
    for (const [field, column] of this.texts) {
      if (!column.isUsed) continue;
      columns.set(field, encodeTexts(column.values.slice(0, this.count)));
      column.values.fill(null);
      column.isUsed = false;
    }
    this.count = 0;
    return columns;
  }
}
