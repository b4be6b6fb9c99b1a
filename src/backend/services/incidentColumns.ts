/** What is counted of a workflow's incidents, as columns of numbers: a million of them without an object for each. */
import type { Instant } from '../../domain/time';
import type { IncidentFacts, TimeCell } from '../../domain/metrics/incidentTimes';
import { TIME_COLUMNS } from '../storage/incidents';

const MISSING = Number.NaN;
const UNREADABLE = Number.NEGATIVE_INFINITY;
const REPORTERS = ['system', 'person'] as const;
const NOBODY_SAYS = 255;

/** As `eachIncidentTimes` gives it. */
export type TimesRow = readonly (number | null)[];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const cellOf = (value: number): TimeCell =>
  value === UNREADABLE ? 'unreadable' : Number.isNaN(value) ? 'missing' : (value as Instant);

export class IncidentColumns implements Iterable<IncidentFacts> {
  #columns = TIME_COLUMNS.map(() => new Float64Array(1024));
  #closed = new Uint8Array(1024);
  #reporters = new Uint8Array(1024);
  #defects = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(row: TimesRow): void {
    if (this.#length === this.#closed.length) this.#grow();
    const unreadable = row[TIME_COLUMNS.length + 1] ?? 0;
    for (let i = 0; i < TIME_COLUMNS.length; i += 1) {
      const column = this.#columns[i];
      if (column === undefined) continue;
      column[this.#length] = (unreadable >> i) & 1 ? UNREADABLE : (row[i + 1] ?? MISSING);
    }
    this.#closed[this.#length] = row[TIME_COLUMNS.length + 2] ?? 0;
    this.#reporters[this.#length] = row[TIME_COLUMNS.length + 3] ?? NOBODY_SAYS;
    this.#defects[this.#length] = row[TIME_COLUMNS.length + 4] ?? MISSING;
    this.#length += 1;
  }

  /** Every record in turn, in one and the same object: whoever keeps one copies it. */
  *[Symbol.iterator](): Generator<IncidentFacts, void> {
    const [
      started,
      detected,
      acknowledged,
      escalated,
      restored,
      reconciled,
      rollbackStarted,
      rollbackFinished,
    ] = this.#columns;
    const at = (column: Float64Array | undefined, i: number): TimeCell => cellOf(column?.[i] ?? MISSING);
    const record: Mutable<IncidentFacts> = {
      started: 'missing',
      detected: 'missing',
      acknowledged: 'missing',
      escalated: 'missing',
      restored: 'missing',
      reconciled: 'missing',
      rollbackStarted: 'missing',
      rollbackFinished: 'missing',
      closed: false,
      reportedBy: null,
      defects: null,
    };
    for (let i = 0; i < this.#length; i += 1) {
      record.started = at(started, i);
      record.detected = at(detected, i);
      record.acknowledged = at(acknowledged, i);
      record.escalated = at(escalated, i);
      record.restored = at(restored, i);
      record.reconciled = at(reconciled, i);
      record.rollbackStarted = at(rollbackStarted, i);
      record.rollbackFinished = at(rollbackFinished, i);
      record.closed = this.#closed[i] === 1;
      record.reportedBy = REPORTERS[this.#reporters[i] ?? NOBODY_SAYS] ?? null;
      const defects = this.#defects[i] ?? MISSING;
      record.defects = Number.isNaN(defects) ? null : defects;
      yield record;
    }
  }

  #grow(): void {
    const size = this.#closed.length * 2;
    const larger = <T extends Float64Array | Uint8Array>(column: T, into: T): T => {
      into.set(column);
      return into;
    };
    this.#columns = this.#columns.map((column) => larger(column, new Float64Array(size)));
    this.#closed = larger(this.#closed, new Uint8Array(size));
    this.#reporters = larger(this.#reporters, new Uint8Array(size));
    this.#defects = larger(this.#defects, new Float64Array(size));
  }
}
