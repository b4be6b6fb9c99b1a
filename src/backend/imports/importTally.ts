/** Counts what becomes of every row. */
import type {
  ImportFlag,
  ImportReport,
  RejectedRow,
  RejectReason,
  RowCounts,
  UnreadableCells,
} from '../../domain/metrics/importTypes';
import type { ImportedIncident, IncidentSink } from './importedIncident';
import { isRejected } from './rowConverter';

const EXAMPLES = 20;
const EXAMPLE_LENGTH = 200;

export class ImportTally {
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
  private readonly examples: RejectedRow[] = [];
  private readonly unreadable = new Map<string, UnreadableCells>();
  private incidents: ImportedIncident[] = [];
  private rejected: RejectedRow[] = [];

  constructor(private readonly sink: IncidentSink) {}

  take(row: ImportedIncident | RejectedRow): void {
    if (isRejected(row)) this.reject(row);
    else this.accept(row);
  }

  private accept(incident: ImportedIncident): void {
    this.rows.imported += 1;
    if (incident.flags.length > 0) this.rows.flagged += 1;
    for (const flag of incident.flags) this.flaggedBy[flag] = (this.flaggedBy[flag] ?? 0) + 1;
    for (const { field, reason, text } of incident.unreadable) {
      const key = `${field} ${reason}`;
      const known = this.unreadable.get(key);
      if (known !== undefined) known.count += 1;
      else this.unreadable.set(key, { field, reason, count: 1, firstLine: incident.line, firstText: text });
    }
    this.incidents.push(incident);
  }

  reject(row: RejectedRow): void {
    this.rows.rejected += 1;
    this.rejectedBy[row.reason] = (this.rejectedBy[row.reason] ?? 0) + 1;
    if (this.examples.length < EXAMPLES) {
      const cells = row.cells.slice(0, 50).map((cell) => cell.slice(0, EXAMPLE_LENGTH));
      this.examples.push({ ...row, detail: row.detail.slice(0, EXAMPLE_LENGTH), cells });
    }
    this.rejected.push(row);
  }

  /** Hands what has gathered to the sink. */
  async flush(): Promise<void> {
    const { incidents, rejected } = this;
    this.incidents = [];
    this.rejected = [];
    if (incidents.length > 0) await this.sink.incidents(incidents);
    if (rejected.length > 0) await this.sink.rejected(rejected);
  }

  report(): Pick<ImportReport, 'rows' | 'rejectedBy' | 'flaggedBy' | 'unreadable' | 'rejectedExamples'> {
    const { rows, rejectedBy, flaggedBy, unreadable, examples } = this;
    return { rows, rejectedBy, flaggedBy, unreadable: [...unreadable.values()], rejectedExamples: examples };
  }
}
