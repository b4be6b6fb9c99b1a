import { type Day, dayOf, instant } from '../time';

/** How many of very many records speak against something, over which days, and the worst of them. */
export class OverTally {
  private n = 0;
  private over = 0;
  private worst = -1;
  private first = Infinity;
  private last = -Infinity;

  /** A record of this moment, in milliseconds since 1970; `size` from 0 on, NaN where nothing is measured. */
  add(at: number, isOver: boolean, size: number): void {
    this.n += 1;
    if (isOver) this.over += 1;
    if (size > this.worst) this.worst = size;
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
  }

  /** `worst` in the unit of the sizes; null without any. Days in UTC; null while nothing was added. */
  result(): {
    readonly n: number;
    readonly over: number;
    readonly worst: number | null;
    readonly from: Day | null;
    readonly to: Day | null;
  } {
    const { n, over, worst, first, last } = this;
    const dayAt = (at: number): Day | null => (n === 0 ? null : dayOf(instant(at)));
    return { n, over, worst: worst < 0 ? null : worst, from: dayAt(first), to: dayAt(last) };
  }
}
