/** Counts what becomes of every row. */
import type {
  ImportFlag,
  ImportReport,
  RejectedRow,
  RejectReason,
  RowCounts,
  UnreadableCells,
} from '../../domain/metrics/importTypes';
import { isRejected, type ImportedRow } from './recordConverter';

const AT_ONCE = 500;
const EXAMPLES = 20;
const EXAMPLES_OF_A_REASON = 5;
const EXAMPLE_LENGTH = 200;

/** Where records go, batch by batch; everything is awaited, so that a slow sink slows the reading down. */
export interface RecordSink<R> {
  records(batch: readonly R[]): void | Promise<void>;
  rejected(batch: readonly RejectedRow[]): void | Promise<void>;
}

export class ImportTally<R extends ImportedRow> {
  readonly rows: RowCounts = {
    read: 0,
    imported: 0,
    duplicates: 0,
    folded: 0,
    leftOut: 0,
    rejected: 0,
    flagged: 0,
  };
  readonly rejectedBy: Partial<Record<RejectReason, number>> = {};
  readonly flaggedBy: Partial<Record<ImportFlag, number>> = {};
  /** Those of each reason. */
  private readonly examples = new Map<RejectReason, RejectedRow[]>();
  private readonly unreadable = new Map<string, UnreadableCells>();
  private records: R[] = [];
  /** A batch that the sink is not done with. */
  private handed: Promise<void> | null = null;
  private rejected: RejectedRow[] = [];

  constructor(private readonly sink: RecordSink<R>) {}

  take(row: R | RejectedRow): void {
    if (isRejected(row)) this.reject(row);
    else this.accept(row);
  }

  private accept(record: R): void {
    this.rows.imported += 1;
    this.records.push(record);
    // Handed on while they are young: nothing of them is left for the collector to move.
    if (this.records.length >= AT_ONCE && this.handed === null) this.handOn();
    const { flags, unreadable } = record;
    if (flags.length > 0) this.rows.flagged += 1;
    for (const flag of flags) this.flaggedBy[flag] = (this.flaggedBy[flag] ?? 0) + 1;
    for (const { field, reason, text } of unreadable) {
      const key = `${field} ${reason}`;
      const known = this.unreadable.get(key);
      if (known !== undefined) known.count += 1;
      else this.unreadable.set(key, { field, reason, count: 1, firstLine: record.line, firstText: text });
    }
  }

  reject(row: RejectedRow): void {
    this.rows.rejected += 1;
    this.rejectedBy[row.reason] = (this.rejectedBy[row.reason] ?? 0) + 1;
    let examples = this.examples.get(row.reason);
    if (examples === undefined) this.examples.set(row.reason, (examples = []));
    if (examples.length < EXAMPLES_OF_A_REASON) {
      const cells = row.cells.slice(0, 50).map((cell) => cell.slice(0, EXAMPLE_LENGTH));
      examples.push({ ...row, detail: row.detail.slice(0, EXAMPLE_LENGTH), cells });
    }
    this.rejected.push(row);
  }

  private handOn(): void {
    const { records } = this;
    this.records = [];
    const handed = this.sink.records(records);
    if (handed !== undefined) this.handed = handed;
  }

  private async done(): Promise<void> {
    const { handed } = this;
    this.handed = null;
    if (handed !== null) await handed;
  }

  /** Hands what has gathered to the sink. */
  async flush(): Promise<void> {
    await this.done();
    if (this.records.length > 0) this.handOn();
    await this.done();
    const { rejected } = this;
    this.rejected = [];
    if (rejected.length > 0) await this.sink.rejected(rejected);
  }

  report(): Pick<ImportReport, 'rows' | 'rejectedBy' | 'flaggedBy' | 'unreadable' | 'rejectedExamples'> {
    const { rows, rejectedBy, flaggedBy, unreadable, rejectedExamples } = this;
    return { rows, rejectedBy, flaggedBy, unreadable: [...unreadable.values()], rejectedExamples };
  }

  /** In the order of their lines; where there are too many, the later ones of each reason are left out. */
  private get rejectedExamples(): RejectedRow[] {
    const chosen: RejectedRow[] = [];
    for (let i = 0; i < EXAMPLES_OF_A_REASON; i += 1)
      for (const examples of this.examples.values()) {
        const example = examples[i];
        if (example !== undefined && chosen.length < EXAMPLES) chosen.push(example);
      }
    return chosen.sort((a, b) => a.line - b.line);
  }
}
