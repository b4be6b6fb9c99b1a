/** Counts what the rows of a file of milestone events would bring. */
import type { Workflow } from '../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../domain/ids';
import { classifyMilestone } from '../../domain/metrics/classifyMilestone';
import type { UnlistedMilestone } from '../../domain/metrics/importCheck';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import type { Instant } from '../../domain/time';
import { CheckedRows } from './checkedRows';
import { addClassified, countingFigure } from './countingFigure';
import type { ImportedMilestone, ImportStart } from './importFile';
import { NameCounts } from './nameCounts';
import { comparableName } from '../../domain/assessment/comparableName';

/** Names that are told of. */
const NAMES = 10;

/** A sink that counts: give it to the engine, then ask for what it found. */
export class MilestoneTally {
  private hasEnds = false;
  private counts = countingFigure('milestone');
  private rows = new CheckedRows();
  private unlisted = new Map<WorkflowId, NameCounts>();
  private readonly listed: ReadonlyMap<WorkflowId, ReadonlySet<string>>;

  /**
   * `asOf` is where open events are cut off; `workflowOf` is the workflow of a row by its own word; `milestone` the one
   * chosen for a file that names none.
   */
  constructor(
    private readonly asOf: Instant,
    private readonly workflowOf: (name: string | null) => WorkflowId | null,
    private readonly workflows: readonly Workflow[],
    private readonly milestone: string | null,
  ) {
    this.listed = new Map(
      workflows.map(({ id, milestones }) => [id, new Set(milestones.map(comparableName))]),
    );
  }

  begin({ mapping }: ImportStart): void {
    this.hasEnds = mapping.completed !== undefined;
    this.restart();
  }

  restart(): void {
    this.counts = countingFigure('milestone');
    this.rows = new CheckedRows();
    this.unlisted = new Map();
  }

  records(batch: readonly ImportedMilestone[]): void {
    for (const event of batch) {
      addClassified(this.counts, classifyMilestone(event, this.asOf));
      this.rows.flagged(event);
      const workflow = this.workflowOf(event.workflow);
      if (workflow === null) this.rows.homeless(event.workflow);
      else this.name(workflow, event.milestone ?? this.milestone);
    }
  }

  rejected(batch: readonly RejectedRow[]): void {
    this.rows.rejected(batch);
  }

  found() {
    return {
      ...this.rows.found(),
      figures: this.hasEnds ? [this.counts] : [],
      unlistedMilestones: this.unlistedMilestones(),
    };
  }

  private name(workflow: WorkflowId, milestone: string | null): void {
    if (milestone === null || this.listed.get(workflow)?.has(comparableName(milestone)) === true) return;
    const names = this.unlisted.get(workflow) ?? new NameCounts();
    this.unlisted.set(workflow, names);
    names.add(milestone);
  }

  private unlistedMilestones(): UnlistedMilestone[] {
    return this.workflows
      .flatMap(({ id, name: workflow }) =>
        (this.unlisted.get(id)?.most(NAMES) ?? []).map(({ name, rows }) => ({
          milestone: name.slice(0, 200),
          workflow,
          rows,
        })),
      )
      .sort((a, b) => b.rows - a.rows)
      .slice(0, NAMES);
  }
}
