/** Counts what the rows of a file of incidents would bring, and keeps nothing of them but a few examples. */
import type { WorkflowId } from '../../domain/ids';
import { classifyRecord, figureEnds } from '../../domain/metrics/classifyRecord';
import { FigureName } from '../../domain/metrics/figureSummary';
import type { FigureCounts } from '../../domain/metrics/importCheck';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import type { Instant } from '../../domain/time';
import { CheckedRows } from './checkedRows';
import { addClassified, type CountingFigure, countingFigure } from './countingFigure';
import type { ImportedIncident, IncidentSink } from './importFile';

/** A sink that counts: give it to the engine, then ask for what it found. */
export class CheckTally implements IncidentSink {
  private named: readonly FigureName[] = [];
  private figures: (CountingFigure & { readonly figure: FigureName })[] = [];
  private rows = new CheckedRows();

  /**
   * `asOf` is where open records are cut off; `workflowOf` is the workflow of a row by its own word, null when there is
   * none of that name.
   */
  constructor(
    private readonly asOf: Instant,
    private readonly workflowOf: (name: string | null) => WorkflowId | null,
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
  }

  incidents(batch: readonly ImportedIncident[]): void {
    for (const incident of batch) {
      for (const counts of this.figures)
        addClassified(counts, classifyRecord(counts.figure, incident.times, this.asOf, 'started'));
      if (this.workflowOf(incident.workflow) === null) this.rows.homeless(incident.workflow);
      this.rows.flagged(incident);
    }
  }

  rejected(batch: readonly RejectedRow[]): void {
    this.rows.rejected(batch);
  }

  found() {
    return { ...this.rows.found(), figures: this.figures satisfies FigureCounts[] };
  }
}
