/** What a check tells of the rows of a file, whatever they are: rejected, flagged, alike in their id, without a workflow. */
import type { ImportCheck, SharedId } from '../../domain/metrics/importCheck';
import type { ImportFlag, RejectedRow, RejectReason } from '../../domain/metrics/importTypes';
import { NameCounts } from './nameCounts';

const EXAMPLES = 5;
const SHARED_IDS = 5;
const ROWS_OF_ID = 6;
const LINES = 5;
const NAMES = 10;
const CELLS = 60;
const CELL_LENGTH = 200;

const cut = (cells: readonly string[]): string[] =>
  cells.slice(0, CELLS).map((cell) => cell.slice(0, CELL_LENGTH));

/** Counts, and keeps nothing of the rows but a few examples. */
export class CheckedRows {
  private readonly examples = new Map<RejectReason, RejectedRow[]>();
  private readonly shared = new Map<string, SharedId>();
  private readonly lines: Partial<Record<ImportFlag, number[]>> = {};
  private readonly unknown = new NameCounts();
  private withoutWorkflow = 0;

  rejected(batch: readonly RejectedRow[]): void {
    for (const row of batch) {
      const examples = this.examples.get(row.reason) ?? [];
      this.examples.set(row.reason, examples);
      if (examples.length < EXAMPLES)
        examples.push({ ...row, detail: row.detail.slice(0, CELL_LENGTH), cells: cut(row.cells) });
      if (row.reason === 'duplicate-id') this.share(row);
      if (row.reason === 'workflow-unknown') this.unknown.add(row.detail);
    }
  }

  flagged({ line, flags }: { readonly line: number; readonly flags: readonly ImportFlag[] }): void {
    for (const flag of flags) {
      const lines = (this.lines[flag] ??= []);
      if (lines.length < LINES) lines.push(line);
    }
  }

  /** A row that comes in and belongs to no workflow; `name` is what it calls the workflow, null for nothing. */
  homeless(name: string | null): void {
    this.withoutWorkflow += 1;
    if (name !== null) this.unknown.add(name);
  }

  found(): Pick<ImportCheck, 'sharedIds' | 'flagLines' | 'unknownWorkflows' | 'withoutWorkflow'> & {
    readonly rejectedExamples: RejectedRow[];
  } {
    return {
      sharedIds: [...this.shared.values()].filter(({ rows }) => rows.length > 1),
      flagLines: this.lines,
      unknownWorkflows: this.unknown
        .most(NAMES)
        .map(({ name, rows }) => ({ name: name.slice(0, CELL_LENGTH), rows })),
      withoutWorkflow: this.withoutWorkflow,
      rejectedExamples: [...this.examples.values()].flat(),
    };
  }

  private share({ detail, line, cells }: RejectedRow): void {
    const known = this.shared.get(detail);
    if (known === undefined) {
      if (this.shared.size < SHARED_IDS)
        this.shared.set(detail, { id: detail.slice(0, CELL_LENGTH), rows: [{ line, cells: cut(cells) }] });
    } else if (known.rows.length < ROWS_OF_ID) known.rows.push({ line, cells: cut(cells) });
  }
}
