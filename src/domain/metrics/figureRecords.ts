/** The records of one figure with when each began, in columns: little memory for very many of them. */
/** One record a place, in any order; all three of one length. */
export type FigureRecords = {
  /** When each began, in milliseconds since 1970; NaN or -Infinity: not known. */
  readonly starts: Float64Array;
  /** How long each lasted, or has lasted so far, in milliseconds; NaN: excluded from the figure. */
  readonly durations: Float64Array;
  /** 1: still open. */
  readonly isOpen: Uint8Array;
};
