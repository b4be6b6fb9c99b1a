/** Imported milestone events: chunks of columns like incidents, with places that name the milestone. */
import type { TimeCell } from '../../domain/metrics/incidentTimes';
import { ChunkBuilder } from './chunkBuilder';
import { UNREADABLE } from './columnCodec';
import type { ReadableDb, WritableDb } from './database';
import type { ImportNo } from './imports';
import { insertChunk, type KeptChunk, numbersOf } from './recordChunks';

export interface NewMilestoneEvent {
  readonly line: number;
  readonly externalId: string | null;
  readonly requested: TimeCell;
  readonly completed: TimeCell;
}

/** Milestone events on their way into chunks. */
export class MilestoneChunk {
  private readonly columns = new ChunkBuilder<'line' | 'place' | 'requested' | 'completed', 'externalId'>();

  get isFull(): boolean {
    return this.columns.isFull;
  }

  add({ line, externalId, requested, completed }: NewMilestoneEvent, placeNo: number): void {
    const { columns } = this;
    columns.next();
    columns.number('line', line);
    columns.number('place', placeNo);
    if (requested !== 'missing')
      columns.number('requested', requested === 'unreadable' ? UNREADABLE : requested);
    if (completed !== 'missing')
      columns.number('completed', completed === 'unreadable' ? UNREADABLE : completed);
    if (externalId !== null) columns.text('externalId', externalId);
  }

  /** Writes what has gathered as one chunk; nothing when nothing has. */
  writeTo(db: WritableDb, importNo: ImportNo): void {
    const { rows } = this.columns;
    if (rows > 0) insertChunk(db, importNo, rows, this.columns.take());
  }
}

/** The events of a chunk: place, request and completion, times as `columnCodec` has them; null: nothing in any row. */
export interface MilestoneColumns {
  readonly rows: number;
  readonly places: Float64Array;
  readonly requested: Float64Array | null;
  readonly completed: Float64Array | null;
}

export const readMilestoneColumns = (db: ReadableDb, chunk: KeptChunk): MilestoneColumns => ({
  rows: chunk.rows,
  places: numbersOf(db, chunk, 'place') ?? new Float64Array(chunk.rows).fill(NaN),
  requested: numbersOf(db, chunk, 'requested'),
  completed: numbersOf(db, chunk, 'completed'),
});
