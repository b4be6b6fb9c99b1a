import type { FigureRecords } from '../../../src/domain/metrics/figureRecords';
import type { Instant } from '../../../src/domain/time';

export type FigureRecord = {
  /** Null: not known. */
  readonly start: Instant | null;
  /** Null: excluded from the figure. */
  readonly duration: number | null;
  readonly isOpen: boolean;
};

/** Records one by one put into columns, in their order. */
export function figureRecords(records: Iterable<FigureRecord>): FigureRecords {
  const rows = [...records];
  return {
    starts: Float64Array.from(rows, ({ start }) => start ?? NaN),
    durations: Float64Array.from(rows, ({ duration }) => duration ?? NaN),
    isOpen: Uint8Array.from(rows, ({ isOpen }) => (isOpen ? 1 : 0)),
  };
}
