/** Records of one figure divided by when they began. */
import type { FigureRecords } from './figureRecords';
import { sortDurationsSteps } from './sortDurations';
import type { Steps } from './steps';

/** The records of one part: durations in milliseconds, ascending, and how many have none. */
export type RecordsPart = {
  readonly complete: Float64Array;
  readonly open: Float64Array;
  readonly excluded: number;
};

/** Index of the part in which a moment lies: the last one that begins not after it; -1 before the first. */
function partOf(start: number, begins: Float64Array): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((begins[middle] ?? NaN) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Three kinds of record in each part. */
const KINDS = 3;
const [COMPLETE, OPEN, EXCLUDED] = [0, 1, 2];
const OUTSIDE = 0xffff;
/** Records in one step. */
const A_STEP = 250_000;

/**
 * Divides records into the parts that begin at these moments, ascending, the last one ending before `end`; all in
 * milliseconds since 1970. `outside` are those before, after, and of unknown start; together with the parts they are
 * all records. In steps: two passes, 250,000 records each, then the sorting of each part. At most 10,000 parts.
 */
export function* dividedRecordsSteps(
  { starts, durations, isOpen }: FigureRecords,
  begins: Float64Array,
  end: number,
): Steps<{ readonly parts: readonly RecordsPart[]; readonly outside: number }> {
  const places = new Uint16Array(starts.length);
  const counts = new Int32Array(begins.length * KINDS);
  let outside = 0;
  for (let i = 0; i < starts.length; i += 1) {
    if (i % A_STEP === A_STEP - 1) yield;
    const start = starts[i] ?? NaN;
    const part = start < end ? partOf(start, begins) : -1;
    if (part === -1) {
      places[i] = OUTSIDE;
      outside += 1;
      continue;
    }
    const duration = durations[i] ?? NaN;
    const place = part * KINDS + (duration !== duration ? EXCLUDED : isOpen[i] === 1 ? OPEN : COMPLETE);
    places[i] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  yield;
  const lists = Array.from(
    counts,
    (count, place) => new Float64Array(place % KINDS === EXCLUDED ? 0 : count),
  );
  const filled = new Int32Array(counts.length);
  for (let i = 0; i < starts.length; i += 1) {
    if (i % A_STEP === A_STEP - 1) yield;
    const place = places[i] ?? OUTSIDE;
    const list = lists[place];
    if (list === undefined || place % KINDS === EXCLUDED) continue;
    const at = filled[place] ?? 0;
    list[at] = durations[i] ?? NaN;
    filled[place] = at + 1;
  }
  yield;
  const parts: RecordsPart[] = [];
  for (let part = 0; part < begins.length; part += 1) {
    const complete = yield* sortDurationsSteps(lists[part * KINDS + COMPLETE] ?? new Float64Array(0));
    const open = yield* sortDurationsSteps(lists[part * KINDS + OPEN] ?? new Float64Array(0));
    parts.push({ complete, open, excluded: counts[part * KINDS + EXCLUDED] ?? 0 });
    yield;
  }
  return { parts, outside };
}
