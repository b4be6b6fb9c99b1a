/** One figure of very many incidents, classified column by column. */
import type { Instant } from '../time';
import { figureEnds, type RecoverFrom } from './classifyRecord';
import type { FigureRecords } from './figureRecords';
import type { FigureSample } from './figureSample';
import type { ExclusionReason, FigureName } from './figureSummary';
import type { IncidentColumns } from './incidentColumns';
import { sortDurationsSteps } from './sortDurations';
import type { Steps } from './steps';

/**
 * What became of each incident in one figure; `records` in the order of the incidents, excluded ones with NaN. A start
 * that is unreadable may be -Infinity there, which is as unknown as NaN.
 */
export type ClassifiedFigure = {
  readonly records: FigureRecords;
  readonly complete: number;
  readonly open: number;
  readonly excluded: Partial<Record<ExclusionReason, number>>;
};

const UNREADABLE = Number.NEGATIVE_INFINITY;
const NOTHING = new Float64Array(0);

/** Incidents classified in one step. */
const AT_ONCE = 1 << 17;

/** Counts by reason, as plain numbers: a million incidents pass here. */
class Counts {
  complete = 0;
  open = 0;
  startMissing = 0;
  startAfterAsOf = 0;
  endUnreadable = 0;
  restoreTimeMissing = 0;
  negative = 0;

  get excluded(): Partial<Record<ExclusionReason, number>> {
    const all: readonly [ExclusionReason, number][] = [
      ['start-missing', this.startMissing],
      ['start-after-as-of', this.startAfterAsOf],
      ['end-unreadable', this.endUnreadable],
      ['restore-time-missing', this.restoreTimeMissing],
      ['negative', this.negative],
    ];
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  }
}

/** The columns that a figure reads; those without anything in them are empty. */
interface FigureColumns {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Whether a missing end is an oversight: only where recovery is measured. */
  readonly asksWhetherOver: boolean;
  readonly reconciled: Float64Array;
  readonly closed: Float64Array;
}

/** What one figure was classified in, for the next one: what it classified before is gone then. */
export class ClassifyingMemory {
  private durations = NOTHING;
  private isOpen = new Uint8Array(0);

  /** Cleared, and as long as asked for. */
  of(count: number): Pick<FigureRecords, 'durations' | 'isOpen'> {
    if (this.durations.length !== count) {
      this.durations = new Float64Array(count);
      this.isOpen = new Uint8Array(count);
    } else this.isOpen.fill(0);
    return { durations: this.durations, isOpen: this.isOpen };
  }
}

/** Classifies rows `first` up to `last` of columns into `records`, from `at` on; `copiesStarts` unless they are shared. */
function classifyRows(
  columns: FigureColumns,
  first: number,
  last: number,
  asOf: number,
  { starts: into, durations, isOpen }: FigureRecords,
  at: number,
  copiesStarts: boolean,
  counts: Counts,
): void {
  const { starts, ends, asksWhetherOver, reconciled, closed } = columns;
  for (let row = first; row < last; row += 1) {
    const place = at + row - first;
    const start = starts[row] ?? NaN;
    const end = ends[row] ?? NaN;
    if (copiesStarts && start > UNREADABLE) into[place] = start;
    let duration = NaN;
    // NaN is the only value that differs from itself.
    if (start !== start || start === UNREADABLE) counts.startMissing += 1;
    else if (start > asOf) counts.startAfterAsOf += 1;
    else if (end <= asOf) {
      if (end === UNREADABLE) counts.endUnreadable += 1;
      else if (end < start) counts.negative += 1;
      else {
        duration = end - start;
        counts.complete += 1;
      }
    } else if (end !== end && asksWhetherOver && isOver(row, reconciled, closed))
      counts.restoreTimeMissing += 1;
    else {
      duration = asOf - start;
      isOpen[place] = 1;
      counts.open += 1;
    }
    durations[place] = duration;
  }
}

/** Its records were put right, or its state is a closed one: it is over, whatever was written down. */
function isOver(row: number, reconciled: Float64Array, closed: Float64Array): boolean {
  const known = reconciled[row] ?? NaN;
  return closed[row] === 1 || known === known;
}

/**
 * As `classifyRecord` says of every incident, durations in milliseconds; `-Infinity` in a column is unreadable, NaN
 * missing. Whether the figure is recorded at all is for the caller to know. With a `memory` the records last until it
 * is used again.
 */
export function* classifyFigureSteps(
  figure: FigureName,
  parts: readonly IncidentColumns[],
  asOf: Instant,
  from: RecoverFrom,
  memory: ClassifyingMemory = new ClassifyingMemory(),
): Steps<ClassifiedFigure> {
  const ends = figureEnds(figure, from);
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  const [only, ...others] = parts;
  // The column itself serves where it is the only one: nothing is begun by what is missing or unreadable in it.
  const column = others.length === 0 ? (only?.column(ends.start) ?? null) : null;
  const records: FigureRecords = {
    starts: column ?? new Float64Array(count).fill(NaN),
    ...memory.of(count),
  };
  const counts = new Counts();
  let at = 0;
  for (const part of parts) {
    const columns: FigureColumns = {
      starts: part.column(ends.start) ?? NOTHING,
      ends: part.column(ends.end) ?? NOTHING,
      asksWhetherOver: figure === 'recover',
      reconciled: part.column('reconciled') ?? NOTHING,
      closed: part.column('closed') ?? NOTHING,
    };
    for (let row = 0; row < part.length; row += AT_ONCE) {
      const last = Math.min(part.length, row + AT_ONCE);
      classifyRows(columns, row, last, asOf, records, at, column === null, counts);
      at += last - row;
      yield;
    }
  }
  const { complete, open, excluded } = counts;
  return { records, complete, open, excluded };
}

/** Puts the durations of classified records into two lists, in their order. */
function divide({ durations, isOpen }: FigureRecords, complete: Float64Array, open: Float64Array): void {
  let completes = 0;
  let opens = 0;
  for (let i = 0; i < durations.length; i += 1) {
    const duration = durations[i] ?? NaN;
    if (duration !== duration) continue;
    if (isOpen[i] === 1) {
      open[opens] = duration;
      opens += 1;
    } else {
      complete[completes] = duration;
      completes += 1;
    }
  }
}

/** The sample of a classified figure: durations in milliseconds, ascending, excluded ones by reason. */
export function* sampleOfSteps(classified: ClassifiedFigure): Steps<FigureSample> {
  const complete = new Float64Array(classified.complete);
  const open = new Float64Array(classified.open);
  divide(classified.records, complete, open);
  yield;
  return {
    complete: yield* sortDurationsSteps(complete),
    open: yield* sortDurationsSteps(open),
    excluded: classified.excluded,
  };
}
