/** The milestone events of an assessment's committed imports, measured for each workflow and milestone. */
import type { Workflow } from '../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../domain/ids';
import type { FigureSample } from '../../domain/metrics/figureSample';
import type { ExclusionReason, MilestoneFigure } from '../../domain/metrics/figureSummary';
import { sortDurationsSteps } from '../../domain/metrics/sortDurations';
import type { Steps } from '../../domain/metrics/steps';
import { summarizeFigureSteps } from '../../domain/metrics/summarizeFigure';
import { instant, type Instant } from '../../domain/time';
import { UNREADABLE } from '../storage/columnCodec';
import type { ReadableDb } from '../storage/database';
import type { CommittedImport } from '../storage/imports';
import { listPlaces } from '../storage/incidents';
import { readMilestoneColumns, type MilestoneColumns } from '../storage/milestoneEvents';
import { listChunks } from '../storage/recordChunks';
import { comparable } from './workflowNames';

/** The events of one milestone, as far as they were read. */
interface Events {
  readonly name: string;
  count: number;
  isRecorded: boolean;
  /** Request and completion in turn, the latter as the columns have it; of files without completions only the count. */
  readonly times: number[];
}

export interface WorkflowMilestones {
  readonly events: ReadonlyMap<string, Events>;
  /** Latest instant of the files, not after their import. */
  readonly latest: Instant | null;
}

/** By workflow; one without events has no entry. One chunk of events a step. */
export function* readWorkflowMilestonesSteps(
  db: ReadableDb,
  workflows: readonly Workflow[],
  imports: readonly CommittedImport[],
): Steps<ReadonlyMap<WorkflowId, WorkflowMilestones>> {
  const found = new Map<WorkflowId, { events: Map<string, Events>; latest: Instant | null }>();
  const ids = new Set(workflows.map(({ id }) => id));
  const byName = new Map(workflows.map(({ id, name }) => [comparable(name), id]));
  for (const { no, report } of imports) {
    if (report.kind !== 'milestone') continue;
    const targets = new Map<number, Events>();
    for (const { no: place, workflowId, workflowText, milestoneText } of listPlaces(db, no)) {
      const named = workflowText === null ? undefined : byName.get(comparable(workflowText));
      const id = workflowId ?? named;
      if (id === undefined || !ids.has(id) || milestoneText === null) continue;
      const of = found.get(id) ?? { events: new Map<string, Events>(), latest: null };
      found.set(id, of);
      if (report.latest !== null) of.latest = instant(Math.max(report.latest, of.latest ?? -Infinity));
      const key = comparable(milestoneText);
      const events = of.events.get(key) ?? { name: milestoneText, count: 0, isRecorded: false, times: [] };
      of.events.set(key, events);
      if (report.mapping.completed !== undefined) events.isRecorded = true;
      targets.set(place, events);
    }
    const hasEnds = report.mapping.completed !== undefined;
    for (const chunk of listChunks(db, no)) {
      addEvents(readMilestoneColumns(db, chunk), targets, hasEnds);
      yield;
    }
  }
  return found;
}

function addEvents(
  { places, requested, completed, rows }: MilestoneColumns,
  targets: ReadonlyMap<number, Events>,
  hasEnds: boolean,
): void {
  for (let row = 0; row < rows; row += 1) {
    const events = targets.get(places[row] ?? -1);
    if (events === undefined) continue;
    events.count += 1;
    if (hasEnds) events.times.push(requested?.[row] ?? NaN, completed?.[row] ?? NaN);
  }
}

/** In the order of the workflow's milestones, then others that the files name, in the order in which they do. */
export function* milestoneFiguresSteps(
  { milestones }: Workflow,
  { events }: WorkflowMilestones,
  asOf: Instant,
): Steps<MilestoneFigure[]> {
  const own = milestones.map(comparable);
  const placeOf = (key: string) => (own.includes(key) ? own.indexOf(key) : own.length);
  const figures: MilestoneFigure[] = [];
  const sorted = [...events].sort(([a], [b]) => placeOf(a) - placeOf(b));
  for (const [key, { name, count, isRecorded, times }] of sorted) {
    const milestone = milestones[own.indexOf(key)] ?? name;
    if (!isRecorded) {
      figures.push({ milestone, events: count, figure: null, longestOpen: null });
      continue;
    }
    const sample = yield* sampleSteps(times, asOf);
    figures.push({
      milestone,
      events: count,
      figure: yield* summarizeFigureSteps(sample),
      longestOpen: sample.open.at(-1) ?? null,
    });
  }
  return figures;
}

/** Completed minus requested, by the rules of `classifyRecord`. */
function* sampleSteps(times: readonly number[], asOf: Instant): Steps<FigureSample> {
  const complete: number[] = [];
  const open: number[] = [];
  const excluded: Partial<Record<ExclusionReason, number>> = {};
  const exclude = (reason: ExclusionReason): void => {
    excluded[reason] = (excluded[reason] ?? 0) + 1;
  };
  for (let at = 0; at < times.length; at += 2) {
    const start = times[at] ?? NaN;
    const end = times[at + 1] ?? NaN;
    if (!Number.isFinite(start)) exclude('start-missing');
    else if (start > asOf) exclude('start-after-as-of');
    else if (end === UNREADABLE) exclude('end-unreadable');
    else if (Number.isNaN(end) || end > asOf) open.push(asOf - start);
    else if (end < start) exclude('negative');
    else complete.push(end - start);
  }
  yield;
  return {
    complete: yield* sortDurationsSteps(Float64Array.from(complete)),
    open: yield* sortDurationsSteps(Float64Array.from(open)),
    excluded,
  };
}
