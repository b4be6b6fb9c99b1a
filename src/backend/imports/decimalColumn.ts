/** The decimal mark of one column. It is decided for the column, never cell by cell. */
import type { DecimalMark } from './decimalNumber';

/** What a cell with a mark or two says; null: `1.234` may be either. */
function evidenceOf(text: string): DecimalMark | null {
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.at(-1) === ',' ? ',' : '.';
  if (marks.includes('.') && marks.includes(',')) return last;
  if (marks.length > 1) return last === '.' ? ',' : '.';
  return /(?<!\d)[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(text) ? null : last;
}

const isMarked = (text: string): boolean => text.includes('.') || text.includes(',');

/** Learns from cells, and then says which mark the column has. */
export class DecimalColumn {
  private points = 0;
  private commas = 0;
  private isMarked = false;
  private decided: DecimalMark | null = null;

  constructor(
    readonly column: string,
    private readonly delimiter: string,
  ) {}

  /** Takes note of how a number is written. */
  learn(text: string): void {
    if (!isMarked(text)) return;
    this.isMarked = true;
    const evidence = evidenceOf(text);
    if (evidence === '.') this.points += 1;
    else if (evidence === ',') this.commas += 1;
  }

  /** `told`: cells with a mark say what it is; `open`: there are some, and none says; `unmarked`: there are none. */
  get known(): 'told' | 'open' | 'unmarked' {
    if (this.points + this.commas > 0) return 'told';
    return this.isMarked ? 'open' : 'unmarked';
  }

  /**
   * From now on the mark is what most of the learned cells tell; where none does, what the delimiter tells, because a
   * list with decimal commas cannot be separated by them.
   */
  settle(): void {
    if (this.known === 'told') this.decided = this.commas > this.points ? ',' : '.';
    else this.decided = this.delimiter === ';' ? ',' : '.';
  }

  /** Null while it depends on cells that were not learned yet. */
  markFor(text: string): DecimalMark | null {
    return this.decided ?? (isMarked(text) ? null : '.');
  }
}
