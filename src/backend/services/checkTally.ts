/** Counts what the rows of a file would bring, and keeps nothing of them but a few examples. */
import type { WorkflowId } from '../../domain/ids';
import { classifyRecord, figureEnds } from '../../domain/metrics/classifyRecord';
import { FigureName } from '../../domain/metrics/figureSummary';
import type { FigureCounts, ImportCheck, SharedId } from '../../domain/metrics/importCheck';
import type { ImportFlag, RejectedRow, RejectReason } from '../../domain/metrics/importTypes';
import type { Instant } from '../../domain/time';
import type { ImportedIncident, IncidentSink } from './importFile';

const EXAMPLES = 5;
const SHARED_IDS = 5;
const ROWS_OF_ID = 6;
const LINES = 5;
const UNKNOWN = 1000;
const CELLS = 60;
const CELL_LENGTH = 200;

const cut = (cells: readonly string[]): string[] =>
  cells.slice(0, CELLS).map((cell) => cell.slice(0, CELL_LENGTH));

type Counting = { -readonly [Key in keyof FigureCounts]: FigureCounts[Key] };

/** A sink that counts: give it to the engine, then ask for what it found. */
export class CheckTally implements IncidentSink {
  private figures: Counting[] = [];
  private readonly examples = new Map<RejectReason, RejectedRow[]>();
  private readonly shared = new Map<string, SharedId>();
  private readonly lines: Partial<Record<ImportFlag, number[]>> = {};
  private readonly unknown = new Map<string, number>();
  private withoutWorkflow = 0;

  /**
   * `asOf` is where open records are cut off; `workflowOf` is the workflow of a row by its own word, null when there is
   * none of that name.
   */
  constructor(
    private readonly asOf: Instant,
    private readonly workflowOf: (name: string | null) => WorkflowId | null,
  ) {}

  begin({ mapping }: Parameters<NonNullable<IncidentSink['begin']>>[0]): void {
    this.figures = FigureName.options
      .filter((figure) => mapping[figureEnds(figure, 'started').end] !== undefined)
      .map((figure) => ({ figure, n: 0, open: 0, excluded: {} }));
  }

  incidents(batch: readonly ImportedIncident[]): void {
    for (const incident of batch) {
      this.count(incident);
      this.place(incident.workflow);
      for (const flag of incident.flags) {
        const lines = (this.lines[flag] ??= []);
        if (lines.length < LINES) lines.push(incident.line);
      }
    }
  }

  rejected(batch: readonly RejectedRow[]): void {
    for (const row of batch) {
      const examples = this.examples.get(row.reason) ?? [];
      this.examples.set(row.reason, examples);
      if (examples.length < EXAMPLES)
        examples.push({ ...row, detail: row.detail.slice(0, CELL_LENGTH), cells: cut(row.cells) });
      if (row.reason === 'duplicate-id') this.share(row);
    }
  }

  found(): Omit<ImportCheck, 'report' | 'same'> & { readonly rejectedExamples: RejectedRow[] } {
    return {
      figures: this.figures,
      sharedIds: [...this.shared.values()].filter(({ rows }) => rows.length > 1),
      flagLines: this.lines,
      unknownWorkflows: [...this.unknown]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 10)
        .map(([name, rows]) => ({ name, rows })),
      withoutWorkflow: this.withoutWorkflow,
      rejectedExamples: [...this.examples.values()].flat(),
    };
  }

  private count({ times }: ImportedIncident): void {
    for (const counts of this.figures) {
      if (counts.figure === 'milestone') continue;
      const record = classifyRecord(counts.figure, times, this.asOf, 'started');
      if (record.kind === 'complete') counts.n += 1;
      else if (record.kind === 'open') counts.open += 1;
      else counts.excluded[record.reason] = (counts.excluded[record.reason] ?? 0) + 1;
    }
  }

  private place(name: string | null): void {
    if (this.workflowOf(name) !== null) return;
    this.withoutWorkflow += 1;
    if (name !== null && (this.unknown.has(name) || this.unknown.size < UNKNOWN))
      this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1);
  }

  private share({ detail, line, cells }: RejectedRow): void {
    const known = this.shared.get(detail);
    if (known === undefined) {
      if (this.shared.size < SHARED_IDS)
        this.shared.set(detail, { id: detail.slice(0, CELL_LENGTH), rows: [{ line, cells: cut(cells) }] });
    } else if (known.rows.length < ROWS_OF_ID) known.rows.push({ line, cells: cut(cells) });
  }
}
