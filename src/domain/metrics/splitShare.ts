/** All ways to divide a sorted list in two, counted by the middles of both parts. */
import { middles } from './randomSplit';
import type { Steps } from './steps';

/** Places of all middles tried in one step. */
const A_STEP = 200_000;

/** C(n, k) as a floating point number, for n up to `most`: the rows of Pascal's triangle. */
function pascal(most: number): (n: number, k: number) => number {
  const rows = [Float64Array.of(1)];
  for (let n = 1; n <= most; n += 1) {
    const above = rows[n - 1];
    rows.push(Float64Array.from({ length: n + 1 }, (_, k) => (above?.[k - 1] ?? 0) + (above?.[k] ?? 0)));
  }
  return (n, k) => rows[n]?.[k] ?? 0;
}

/** A middle value of one part: how many of the chosen and how many of the rest lie before it. */
interface Middle {
  readonly chosen: number;
  readonly rest: number;
  readonly isChosen: boolean;
}

/** The middle one or two values of a part. */
type Middles = readonly [Middle, ...Middle[]];

/** Wherever the middles of a part of `size` values may lie among `others` of the other part. */
function* placesOf(size: number, others: number, isChosen: boolean): Generator<Middles, void> {
  const [low, high] = middles(size);
  const middle = (own: number, other: number): Middle =>
    isChosen ? { chosen: own, rest: other, isChosen } : { chosen: other, rest: own, isChosen };
  for (let first = 0; first <= others; first += 1) {
    if (low === high) yield [middle(low, first)];
    for (let second = first; low < high && second <= others; second += 1) {
      yield [middle(low, first), middle(high, second)];
    }
  }
}

/** Number of divisions with middles at all these places; 0 where they exclude each other. */
function divisionsWith(
  first: Middles,
  second: Middles,
  size: number,
  rest: number,
  choose: (n: number, k: number) => number,
): number {
  let divisions = 1;
  let [chosen, left, a, b] = [0, 0, 0, 0];
  for (;;) {
    const [one, two] = [first[a], second[b]];
    const isOne = one !== undefined && (two === undefined || one.chosen + one.rest < two.chosen + two.rest);
    const next = isOne ? one : two;
    if (next === undefined) break;
    if (next.chosen < chosen || next.rest < left) return 0;
    divisions *= choose(next.chosen - chosen + next.rest - left, next.chosen - chosen);
    chosen = next.chosen + (next.isChosen ? 1 : 0);
    left = next.rest + (next.isChosen ? 0 : 1);
    if (isOne) a += 1;
    else b += 1;
  }
  return divisions * choose(size - chosen + rest - left, size - chosen);
}

/**
 * Share, without unit, of all ways to choose `size` of the ascending values in which the medians of the chosen and of
 * the rest differ by `least` or more; every way is as likely. `size` is 1 to one less than their number.
 * Formula: where the middles of both parts lie is tried, and for each the ways are multiplied up: between two middles
 * lie so many of the chosen and so many of the rest, in C(both, chosen) orders. Fifty and fifty values have under two
 * million such places. Exact up to rounding.
 * Source: the permutation distribution, Efron and Tibshirani (1993), chapter 15, counted instead of drawn.
 * Some 200,000 places a step.
 */
export function* shareOfSplitsSteps(sorted: Float64Array, size: number, least: number): Steps<number> {
  const rest = sorted.length - size;
  const choose = pascal(sorted.length);
  const valueAt = (middle: Middle): number => sorted[middle.chosen + middle.rest] ?? NaN;
  const withSum = (places: Middles) => {
    const [first, second = first] = places;
    return { places, sum: valueAt(first) + valueAt(second) };
  };
  const ofRest = Array.from(placesOf(rest, size, false), withSum);
  let extreme = 0;
  let looked = 0;
  for (const ofChosen of placesOf(size, rest, true)) {
    const { places, sum } = withSum(ofChosen);
    for (const other of ofRest) {
      if (Math.abs(sum - other.sum) / 2 >= least) {
        extreme += divisionsWith(places, other.places, size, rest, choose);
      }
    }
    looked += ofRest.length;
    if (looked >= A_STEP) {
      looked = 0;
      yield;
    }
  }
  return extreme / choose(sorted.length, size);
}
