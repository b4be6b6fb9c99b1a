/** One connection to a library file, with the settings that keep an acknowledged change safe. */
import SqliteDatabase from 'better-sqlite3';
import type { SqlValues, WritableDb } from './database';

const BUSY_TIMEOUT_MS = 3000;
/** FULL: a commit is on the disk before it is acknowledged. */
const SYNCHRONOUS_FULL = 2;

/** 16 MB: a large import is not held up by moving every few rows twice. */
const CHECKPOINT_PAGES = 4096;

type Statement = SqliteDatabase.Statement<unknown[]>;

const NO_VALUES: SqlValues = [];

export class Connection implements WritableDb {
  /** Kept with the connection, so that a closed one takes its statements along. */
  readonly #statements = new Map<string, Statement>();
  readonly #rawStatements = new Map<string, Statement>();

  private constructor(private readonly sqlite: SqliteDatabase.Database) {}

  /**
   * Opens a library for reading and writing, and owns it: a second process that opens the same file is
   * told that it is busy. Throws SQLite's own error when the file cannot be opened so.
   */
  static openOwned(file: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Connection {
    const sqlite = new SqliteDatabase(file, { timeout: busyTimeoutMs });
    try {
      // Unfinished imports are cleared at start: that is only safe while nobody else can be importing.
      sqlite.pragma('locking_mode = EXCLUSIVE');
      sqlite.pragma('journal_mode = WAL');
      sqlite.pragma('synchronous = FULL');
      sqlite.pragma('foreign_keys = ON');
      sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      assertPragma(sqlite, 'journal_mode', 'wal');
      assertPragma(sqlite, 'synchronous', SYNCHRONOUS_FULL);
      assertPragma(sqlite, 'foreign_keys', 1);
      sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
      return new Connection(sqlite);
    } catch (error) {
      sqlite.close();
      throw error;
    }
  }

  /** Opens a file only to look at it. */
  static openToLook(file: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Connection {
    return new Connection(
      new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs }),
    );
  }

  get<Row>(sql: string, values: SqlValues = NO_VALUES): Row | undefined {
    return this.#reader(sql).get(values) as Row | undefined;
  }

  all<Row>(sql: string, values: SqlValues = NO_VALUES): Row[] {
    return this.#reader(sql).all(values) as Row[];
  }

  eachRaw(sql: string, values: SqlValues = NO_VALUES): IterableIterator<readonly unknown[]> {
    let statement = this.#rawStatements.get(sql);
    if (statement === undefined) {
      statement = this.sqlite.prepare<unknown[]>(sql).raw();
      this.#rawStatements.set(sql, statement);
    }
    return statement.iterate(values) as IterableIterator<readonly unknown[]>;
  }

  run(sql: string, values: SqlValues = NO_VALUES): number {
    return this.#statement(sql).run(values).changes;
  }

  transaction<T>(work: () => T): T {
    if (this.sqlite.inTransaction) return work();
    return this.sqlite.transaction(work).immediate();
  }

  /**
   * A transaction for rows that nobody relies on yet: its commit does not wait for the disk. The next commit
   * that does takes it along, because both go through the one write-ahead log.
   */
  transactionWithoutWaiting<T>(work: () => T): T {
    if (this.sqlite.inTransaction) return work();
    this.sqlite.pragma('synchronous = NORMAL');
    try {
      return this.transaction(work);
    } finally {
      this.sqlite.pragma('synchronous = FULL');
      assertPragma(this.sqlite, 'synchronous', SYNCHRONOUS_FULL);
    }
  }

  /** Several statements without values: for migrations. */
  exec(sql: string): void {
    this.sqlite.exec(sql);
  }

  /** The single value of a pragma. */
  pragma(text: string): unknown {
    return this.sqlite.pragma(text, { simple: true });
  }

  get isOpen(): boolean {
    return this.sqlite.open;
  }

  /** Moves the write-ahead log into the file and closes; the log is gone afterwards. */
  close(): void {
    if (!this.sqlite.open) return;
    if (!this.sqlite.readonly) this.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    this.sqlite.close();
  }

  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.sqlite.prepare<unknown[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #reader(sql: string): Statement {
    const statement = this.#statement(sql);
    if (!statement.readonly) throw new Error(`a read may not write: ${sql}`);
    return statement;
  }
}

function assertPragma(sqlite: SqliteDatabase.Database, name: string, expected: string | number): void {
  const found = sqlite.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`${name} is ${String(found)}, not ${expected}`);
}
