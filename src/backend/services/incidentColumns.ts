/** The times of a workflow's incidents as columns of numbers: a million of them without an object for each. */
import type { Instant } from '../../domain/time';
import type { IncidentTimes, TimeCell } from '../../domain/metrics/incidentTimes';
import { TIME_COLUMNS } from '../storage/incidents';

const MISSING = Number.NaN;
const UNREADABLE = Number.NEGATIVE_INFINITY;

/** As `eachIncidentTimes` gives it: place, the times, the bits of unreadable ones, closed. */
export type TimesRow = readonly (number | null)[];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const cellOf = (value: number): TimeCell =>
  value === UNREADABLE ? 'unreadable' : Number.isNaN(value) ? 'missing' : (value as Instant);

export class IncidentColumns implements Iterable<IncidentTimes> {
  #columns = TIME_COLUMNS.map(() => new Float64Array(1024));
  #closed = new Uint8Array(1024);
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
    this.#length += 1;
  }

  /** Every record in turn, in one and the same object: whoever keeps one copies it. */
  *[Symbol.iterator](): Generator<IncidentTimes, void> {
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
    const record: Mutable<IncidentTimes> = {
      started: 'missing',
      detected: 'missing',
      acknowledged: 'missing',
      escalated: 'missing',
      restored: 'missing',
      reconciled: 'missing',
      rollbackStarted: 'missing',
      rollbackFinished: 'missing',
      closed: false,
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
      yield record;
    }
  }

  #grow(): void {
    const size = this.#closed.length * 2;
    this.#columns = this.#columns.map((column) => {
      const larger = new Float64Array(size);
      larger.set(column);
      return larger;
    });
    const closed = new Uint8Array(size);
    closed.set(this.#closed);
    this.#closed = closed;
  }
}
