/**
 * A database as the rest of the backend sees it: what a function may do with it is in its type.
 * Whoever takes a `ReadableDb` cannot write, whoever takes a `WritableDb` says so.
 */

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlValues = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

export interface ReadableDb {
  /** The first row, or undefined. */
  get<Row>(sql: string, values?: SqlValues): Row | undefined;
  all<Row>(sql: string, values?: SqlValues): Row[];
  /** Rows as arrays, one at a time: for reads of a million rows. No statement may write meanwhile. */
  eachRaw(sql: string, values?: SqlValues): IterableIterator<readonly unknown[]>;
}

export interface WritableDb extends ReadableDb {
  /** Returns how many rows changed. */
  run(sql: string, values?: SqlValues): number;
  /** All or nothing; joins the transaction that is already open. */
  transaction<T>(work: () => T): T;
}
