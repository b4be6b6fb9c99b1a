/** Times of very many incidents in little memory: 8 bytes a cell, and only for fields that are mapped. */
import { instant } from '../time';
import { TimeField } from './importTypes';
import { noTimes, type IncidentTimes, type TimeCell } from './incidentTimes';

const MISSING = NaN;
const UNREADABLE = Infinity;

const encode = (cell: TimeCell): number =>
  cell === 'missing' ? MISSING : cell === 'unreadable' ? UNREADABLE : cell;

function decode(value: number): TimeCell {
  if (Number.isNaN(value)) return 'missing';
  return value === UNREADABLE ? 'unreadable' : instant(value);
}

/** Rows are appended and read again in their order; figures iterate it as often as they need. */
export class IncidentTable implements Iterable<IncidentTimes> {
  private readonly fields: readonly TimeField[];
  private columns: Float64Array[];
  private closed = new Uint8Array(1024);
  private count = 0;

  /** Times of other fields than these are not kept. */
  constructor(fields: Iterable<TimeField>) {
    const kept = new Set(fields);
    this.fields = TimeField.options.filter((field) => kept.has(field));
    this.columns = this.fields.map(() => new Float64Array(1024));
  }

  get length(): number {
    return this.count;
  }

  add(times: IncidentTimes): void {
    if (this.count === this.closed.length) this.grow();
    this.fields.forEach((field, i) => {
      const column = this.columns[i];
      if (column !== undefined) column[this.count] = encode(times[field]);
    });
    this.closed[this.count] = times.closed ? 1 : 0;
    this.count += 1;
  }

  private grow(): void {
    const size = this.count * 2;
    this.columns = this.columns.map((column) => {
      const larger = new Float64Array(size);
      larger.set(column);
      return larger;
    });
    const closed = new Uint8Array(size);
    closed.set(this.closed);
    this.closed = closed;
  }

  *[Symbol.iterator](): Generator<IncidentTimes> {
    for (let row = 0; row < this.count; row += 1) {
      const times: { -readonly [K in keyof IncidentTimes]: IncidentTimes[K] } = {
        ...noTimes,
        closed: this.closed[row] === 1,
      };
      this.fields.forEach((field, i) => {
        times[field] = decode(this.columns[i]?.[row] ?? MISSING);
      });
      yield times;
    }
  }
}
