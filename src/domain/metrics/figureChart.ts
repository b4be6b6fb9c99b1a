/** What a chart of one figure draws: few enough marks for a page. */
import type { FigureSample } from './figureSample';
import type { FigureChart, SurvivalStep } from './figureSummary';
import { survivalLimits, survivalSteps, type SurvivalSteps } from './kaplanMeier';

const MARKS = 300;
const STEPS = 400;

/** One mark for every `size` sorted values: the middle one, and the last of all so that the extreme shows. */
function thin(sorted: Float64Array, size: number): number[] {
  if (size === 1) return [...sorted];
  const marks: number[] = [];
  for (let start = 0; start < sorted.length; start += size) {
    const end = Math.min(start + size, sorted.length);
    const index = end === sorted.length ? end - 1 : start + Math.floor((end - start) / 2);
    marks.push(sorted[index] ?? NaN);
  }
  return marks;
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

function steps(curve: SurvivalSteps): SurvivalStep[] {
  const start: SurvivalStep = { t: 0, s: 1, low: null, high: null };
  const count = curve.times.length;
  const wanted = Math.min(count, STEPS - 1);
  const drawn = Array.from({ length: wanted }, (_, i): SurvivalStep => {
    const index = wanted === count ? i : Math.round((i * (count - 1)) / (wanted - 1));
    const [low, high] = survivalLimits(curve, index);
    return {
      t: curve.times[index] ?? NaN,
      s: curve.survival[index] ?? NaN,
      low: orNull(low),
      high: orNull(high),
    };
  });
  return curve.times[0] === 0 ? drawn : [start, ...drawn];
}

/**
 * Marks and survival steps of a figure, in milliseconds. At most about 300 marks, complete and open together, each
 * standing for `recordsPerMark` records; at most 400 steps, the first and the last always among them.
 * An empty sample gives no marks and the one step (0, 1).
 */
export function figureChart({ complete, open }: Pick<FigureSample, 'complete' | 'open'>): FigureChart {
  const recordsPerMark = Math.max(1, Math.ceil((complete.length + open.length) / MARKS));
  return {
    complete: thin(complete, recordsPerMark),
    open: thin(open, recordsPerMark),
    recordsPerMark,
    survival: steps(survivalSteps(complete, open)),
  };
}
