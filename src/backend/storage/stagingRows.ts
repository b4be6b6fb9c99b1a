/** Rows set aside on disk while it is not known yet which ids come again; gone when closed. */
import Database from 'better-sqlite3';

const ROWS_PER_STATEMENT = 100;

export type StagedRow = { line: number; raw: string };

/** A 53-bit fingerprint of an id (two 32-bit FNV-1a variants); rows that share one are told apart by the id itself. */
function fingerprint(id: string): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < id.length; i += 1) {
    const code = id.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/** A temporary database that SQLite keeps in a file of its own and removes by itself. */
export class StagingRows {
  private readonly db = new Database('');
  private readonly insertMany: Database.Statement<unknown[]>;
  private readonly insertOne: Database.Statement<unknown[]>;
  private waiting: unknown[] = [];
  private isRepeatedKnown = false;

  constructor() {
    this.db.pragma('journal_mode = OFF');
    this.db.pragma('synchronous = OFF');
    this.db.pragma('cache_size = -32000');
    this.db.exec('CREATE TABLE staged (line INTEGER PRIMARY KEY, key INTEGER, raw TEXT NOT NULL) STRICT');
    const values = Array.from({ length: ROWS_PER_STATEMENT }, () => '(?, ?, ?)').join(', ');
    this.insertMany = this.db.prepare(`INSERT INTO staged (line, key, raw) VALUES ${values}`);
    this.insertOne = this.db.prepare('INSERT INTO staged (line, key, raw) VALUES (?, ?, ?)');
    this.db.exec('BEGIN');
  }

  /** A row without id never repeats. */
  add(line: number, id: string | null, raw: string): void {
    this.waiting.push(line, id === null ? null : fingerprint(id), raw);
    if (this.waiting.length < ROWS_PER_STATEMENT * 3) return;
    this.insertMany.run(this.waiting);
    this.waiting = [];
  }

  /** Ends adding; finds the ids that come again. */
  private findRepeated(): void {
    if (this.isRepeatedKnown) return;
    this.isRepeatedKnown = true;
    for (let i = 0; i < this.waiting.length; i += 3) this.insertOne.run(this.waiting.slice(i, i + 3));
    this.waiting = [];
    this.db.exec(`CREATE TABLE repeated AS
      SELECT key FROM staged WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1`);
    const some = this.db
      .prepare<[], { found: number }>('SELECT EXISTS (SELECT 1 FROM repeated) AS found')
      .get();
    if (some?.found === 1)
      this.db.exec(
        'CREATE INDEX staged_key ON staged (key); CREATE UNIQUE INDEX repeated_key ON repeated (key)',
      );
  }

  /** Rows whose fingerprint comes once, by line, a page at a time. */
  *single(pageSize: number): Generator<readonly StagedRow[]> {
    this.findRepeated();
    const page = this.db.prepare<[number, number], StagedRow>(
      `SELECT line, raw FROM staged WHERE line > ? AND (key IS NULL OR key NOT IN (SELECT key FROM repeated))
       ORDER BY line LIMIT ?`,
    );
    for (let after = 0; ;) {
      const rows = page.all(after, pageSize);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = last.line;
    }
  }

  /** Rows whose fingerprint comes again, together, each group by line. */
  *repeated(): Generator<readonly StagedRow[]> {
    this.findRepeated();
    const keys = this.db.prepare<[number], { rowid: number; key: number }>(
      'SELECT rowid, key FROM repeated WHERE rowid > ? ORDER BY rowid LIMIT 1000',
    );
    const group = this.db.prepare<[number], StagedRow>(
      'SELECT line, raw FROM staged WHERE key = ? ORDER BY line',
    );
    for (let after = 0; ;) {
      const page = keys.all(after);
      const last = page.at(-1);
      if (last === undefined) return;
      for (const { key } of page) yield group.all(key);
      after = last.rowid;
    }
  }

  close(): void {
    this.db.close();
  }
}
