/** Tables `record_chunk` and `chunk_column`: imported records by the ten thousand, a column at a time. */
import { decodeNumbers, decodeTexts } from './columnCodec';
import type { ReadableDb, WritableDb } from './database';
import type { ImportNo } from './imports';

/** Records in one chunk, at most: one transaction, and one piece of work between two breaths. */
export const ROWS_PER_CHUNK = 16_384;

/** A chunk's columns by name, each a blob of `columnCodec`; a column that says nothing is left out. */
export type ChunkColumns = ReadonlyMap<string, Uint8Array>;

/** Adds a chunk of an import. */
export function insertChunk(db: WritableDb, importNo: ImportNo, rows: number, columns: ChunkColumns): void {
  db.run('INSERT INTO record_chunk (import_no, rows) VALUES (?, ?)', [importNo, rows]);
  const chunk = db.get<{ no: number }>('SELECT last_insert_rowid() AS no');
  if (chunk === undefined) throw new Error('a chunk was not kept');
  for (const [field, data] of columns)
    db.run('INSERT INTO chunk_column (chunk_no, field, data) VALUES (?, ?, ?)', [chunk.no, field, data]);
}

export interface KeptChunk {
  readonly no: number;
  readonly rows: number;
}

/** The chunks of an import, in the order in which they came. */
export const listChunks = (db: ReadableDb, importNo: ImportNo): readonly KeptChunk[] =>
  db.all<KeptChunk>('SELECT no, rows FROM record_chunk WHERE import_no = ? ORDER BY no', [importNo]);

const column = (db: ReadableDb, chunk: KeptChunk, field: string): Uint8Array | null =>
  db.get<{ data: Uint8Array }>('SELECT data FROM chunk_column WHERE chunk_no = ? AND field = ?', [
    chunk.no,
    field,
  ])?.data ?? null;

/** A column of numbers, into `into` where it is given; null when the chunk has none. */
export function numbersOf(
  db: ReadableDb,
  chunk: KeptChunk,
  field: string,
  into?: Float64Array,
): Float64Array | null {
  const data = column(db, chunk, field);
  return data === null ? null : decodeNumbers(data, into);
}

/** A column of texts; null when the chunk has none. */
export function textsOf(db: ReadableDb, chunk: KeptChunk, field: string): readonly (string | null)[] | null {
  const data = column(db, chunk, field);
  return data === null ? null : decodeTexts(data);
}

/** Deletes chunks of an import until at least so many rows are gone; returns how many went, 0 when none are left. */
export function deleteSomeChunks(db: WritableDb, importNo: ImportNo, atLeast: number): number {
  let gone = 0;
  for (const { no, rows } of listChunks(db, importNo)) {
    if (gone >= atLeast) break;
    db.transaction(() => {
      db.run('DELETE FROM chunk_column WHERE chunk_no = ?', [no]);
      db.run('DELETE FROM record_chunk WHERE no = ?', [no]);
    });
    gone += rows;
  }
  return gone;
}
