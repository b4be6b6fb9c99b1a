/** What is counted of very many incidents, as columns of numbers: 8 bytes a cell, and only for what is there. */
import { TimeField, type ReportedBy } from './importTypes';
import type { IncidentFacts, IncidentTimes, TimeCell } from './incidentTimes';

const MISSING = Number.NaN;
const UNREADABLE = Number.NEGATIVE_INFINITY;
const FIRST_SIZE = 1024;

/** Columns of numbers beside the times. `closed`: 1 or missing; `reportedBy`: 0 a system, 1 a person. */
export const FACT_COLUMNS = [...TimeField.options, 'closed', 'reportedBy', 'defects'] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

/** What column `reportedBy` has for a person. */
export const PERSON = 1;
const REPORTERS: readonly ReportedBy[] = ['system', 'person'];

const encode = (cell: TimeCell): number =>
  cell === 'missing' ? MISSING : cell === 'unreadable' ? UNREADABLE : cell;

type Columns = Record<FactColumn, Float64Array | null>;

/** Rows are appended, and read again in their order as often as needed. A time is NaN: missing, or -Infinity: unreadable. */
export class IncidentColumns {
  private readonly columns: Columns = Object.fromEntries(
    FACT_COLUMNS.map((column) => [column, null]),
  ) as Columns;
  private size: number;
  private count = 0;

  /** `size` rows are expected; more may come. */
  constructor(size = FIRST_SIZE) {
    this.size = Math.max(1, size);
  }

  /** The columns of records that are at hand. */
  static of(records: Iterable<IncidentTimes & Partial<IncidentFacts>>): IncidentColumns {
    const columns = new IncidentColumns();
    for (const record of records) columns.add(record);
    return columns;
  }

  get length(): number {
    return this.count;
  }

  /** A column as long as `length`; null when no record has anything in it. */
  column(name: FactColumn): Float64Array | null {
    return this.columns[name]?.subarray(0, this.count) ?? null;
  }

  add(record: IncidentTimes & Partial<IncidentFacts>): void {
    const row = this.next();
    for (const field of TimeField.options) this.set(field, row, encode(record[field]));
    if (record.closed) this.set('closed', row, 1);
    if (record.reportedBy != null) this.set('reportedBy', row, REPORTERS.indexOf(record.reportedBy));
    if (record.defects != null) this.set('defects', row, record.defects);
  }

  /** Appends row `at` of such columns; null: nothing in any row. */
  addFrom(columns: Readonly<Record<FactColumn, Float64Array | null>>, at: number): void {
    const row = this.next();
    for (const name of FACT_COLUMNS) {
      const column = columns[name];
      if (column !== null) this.set(name, row, column[at] ?? MISSING);
    }
  }

  /** Appends whole columns, each `rows` long. */
  addAll(columns: Readonly<Record<FactColumn, Float64Array | null>>, rows: number): void {
    while (this.count + rows > this.size) this.grow();
    for (const name of FACT_COLUMNS) {
      const column = columns[name];
      if (column !== null) (this.columns[name] ??= this.empty()).set(column, this.count);
    }
    this.count += rows;
  }

  private next(): number {
    if (this.count === this.size) this.grow();
    this.count += 1;
    return this.count - 1;
  }

  private set(name: FactColumn, row: number, value: number): void {
    if (Number.isNaN(value)) return;
    (this.columns[name] ??= this.empty())[row] = value;
  }

  private readonly empty = () => new Float64Array(this.size).fill(MISSING);

  private grow(): void {
    this.size *= 2;
    for (const name of FACT_COLUMNS) {
      const column = this.columns[name];
      if (column === null) continue;
      const larger = this.empty();
      larger.set(column);
      this.columns[name] = larger;
    }
  }
}
