/** Counts what the rows of a file of incidents would bring, and keeps nothing of them but a few examples. */
import type { WorkflowId } from '../../domain/ids';
import { classifyRecord, figureEnds } from '../../domain/metrics/classifyRecord';
import type { IncidentRecord } from '../../domain/metrics/enteredRecords';
import { FigureName } from '../../domain/metrics/figureSummary';
import type { FigureCounts } from '../../domain/metrics/importCheck';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import { NearestStarts, type WrittenTwice } from '../../domain/metrics/writtenTwice';
import { instant, type Instant } from '../../domain/time';
import { CheckedRows } from './checkedRows';
import { addClassified, type CountingFigure, countingFigure } from './countingFigure';
import type { ImportedIncident, IncidentSink } from './importFile';

/** A sink that counts: give it to the engine, then ask for what it found. */
export class CheckTally implements IncidentSink {
  private named: readonly FigureName[] = [];
  private figures: (CountingFigure & { readonly figure: FigureName })[] = [];
  private rows = new CheckedRows();
  private near: ReadonlyMap<WorkflowId, NearestStarts<ImportedIncident>> = new Map();

  /**
   * `asOf` is where open records are cut off; `workflowOf` is the workflow of a row by its own word, null when there is
   * none of that name; `written` are the incidents that people wrote down.
   */
  constructor(
    private readonly asOf: Instant,
    private readonly workflowOf: (name: string | null) => WorkflowId | null,
    private readonly written: readonly IncidentRecord[],
  ) {}

  begin({ mapping }: Parameters<NonNullable<IncidentSink['begin']>>[0]): void {
    this.named = FigureName.options.filter(
      (figure) => mapping[figureEnds(figure, 'started').end] !== undefined,
    );
    this.restart();
  }

  restart(): void {
    this.figures = this.named.map(countingFigure);
    this.rows = new CheckedRows();
    this.near = new Map(
      [...new Set(this.written.map(({ workflowId }) => workflowId))].map((id) => [
        id,
        new NearestStarts(this.written.filter(({ workflowId }) => workflowId === id)),
      ]),
    );
  }

  incidents(batch: readonly ImportedIncident[]): void {
    for (const incident of batch) {
      for (const counts of this.figures)
        addClassified(counts, classifyRecord(counts.figure, incident.times, this.asOf, 'started'));
      const workflow = this.workflowOf(incident.workflow);
      if (workflow === null) this.rows.homeless(incident.workflow);
      else if (typeof incident.times.started === 'number')
        this.near.get(workflow)?.offer(incident.times.started, () => incident);
      this.rows.flagged(incident);
    }
  }

  rejected(batch: readonly RejectedRow[]): void {
    this.rows.rejected(batch);
  }

  found() {
    return {
      ...this.rows.found(),
      figures: this.figures satisfies FigureCounts[],
      writtenTwice: this.written.flatMap((one) => this.twice(one)),
    };
  }

  private twice({ id, workflowId }: IncidentRecord): WrittenTwice[] {
    const found = this.near
      .get(workflowId)
      ?.nearest()
      .find(({ record }) => record.id === id);
    if (found === undefined) return [];
    const { externalId, service } = found.row;
    return [{ incidentId: id, imported: { started: instant(found.started), externalId, service } }];
  }
}
