/** The records of one figure with when each began, in columns: little memory for very many of them. */
import type { Instant } from '../time';

/** One record a place, in any order; all three of one length. */
export type FigureRecords = {
  /** When each began, in milliseconds since 1970; NaN: not known. */
  readonly starts: Float64Array;
  /** How long each lasted, or has lasted so far, in milliseconds; NaN: excluded from the figure. */
  readonly durations: Float64Array;
  /** 1: still open. */
  readonly isOpen: Uint8Array;
};

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
