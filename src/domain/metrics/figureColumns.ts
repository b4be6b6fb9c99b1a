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
  readonly excluded: Partial<Record<ExclusionReason, number>>;
};

const UNREADABLE = Number.NEGATIVE_INFINITY;

/** Incidents classified in one step. */
const AT_ONCE = 1 << 17;

/**
 * As `classifyRecord` says of every incident, durations in milliseconds; `-Infinity` in a column is unreadable, NaN
 * missing. Whether the figure is recorded at all is for the caller to know.
 */
export function* classifyFigureSteps(
  figure: FigureName,
  parts: readonly IncidentColumns[],
  asOf: Instant,
  from: RecoverFrom,
): Steps<ClassifiedFigure> {
  const ends = figureEnds(figure, from);
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  const [only, ...others] = parts;
  // The column itself serves where it is the only one: nothing is begun by what is missing or unreadable in it.
  const column = others.length === 0 ? only?.column(ends.start) : null;
  const starts = column ?? new Float64Array(count).fill(NaN);
  const isShared = starts === column;
  const durations = new Float64Array(count);
  const isOpen = new Uint8Array(count);
  const excluded = new Map<ExclusionReason, number>();
  const exclude = (at: number, reason: ExclusionReason): void => {
    durations[at] = NaN;
    excluded.set(reason, (excluded.get(reason) ?? 0) + 1);
  };
  let at = 0;
  for (const part of parts) {
    const startColumn = part.column(ends.start);
    const endColumn = part.column(ends.end);
    const reconciled = part.column('reconciled');
    const closed = part.column('closed');
    const isOverAt = (row: number): boolean => {
      const known = reconciled?.[row] ?? NaN;
      return closed?.[row] === 1 || known === known;
    };
    for (let row = 0; row < part.length; row += 1, at += 1) {
      if (row % AT_ONCE === AT_ONCE - 1) yield;
      const start = startColumn?.[row] ?? NaN;
      const end = endColumn?.[row] ?? NaN;
      if (!isShared && start > UNREADABLE) starts[at] = start;
      // NaN is the only value that differs from itself; of unreadable ones no comparison below holds.
      if (start !== start || start === UNREADABLE) exclude(at, 'start-missing');
      else if (start > asOf) exclude(at, 'start-after-as-of');
      else if (end === UNREADABLE) exclude(at, 'end-unreadable');
      else if (end !== end && figure === 'recover' && isOverAt(row)) exclude(at, 'restore-time-missing');
      else if (end !== end || end > asOf) {
        durations[at] = asOf - start;
        isOpen[at] = 1;
      } else if (end < start) exclude(at, 'negative');
      else durations[at] = end - start;
    }
    yield;
  }
  return { records: { starts, durations, isOpen }, excluded: Object.fromEntries(excluded) };
}

/** The sample of a classified figure: durations in milliseconds, ascending, excluded ones by reason. */
export function* sampleOfSteps({ records, excluded }: ClassifiedFigure): Steps<FigureSample> {
  const { durations, isOpen } = records;
  let openCount = 0;
  let count = 0;
  for (let i = 0; i < durations.length; i += 1) {
    const duration = durations[i] ?? NaN;
    if (duration !== duration) continue;
    count += 1;
    openCount += isOpen[i] ?? 0;
  }
  yield;
  const complete = new Float64Array(count - openCount);
  const open = new Float64Array(openCount);
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
  yield;
  return {
    complete: yield* sortDurationsSteps(complete),
    open: yield* sortDurationsSteps(open),
    excluded,
  };
}
