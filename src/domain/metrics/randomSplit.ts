/** Splitting a sorted list at random in two, looking only at the middles of both parts. */
import { hypergeometricVariate } from './hypergeometricVariate';

/** Up to this length a piece is walked through one by one. */
const LEAF = 64;

/** The middle one or two places, from 0, of `count` values in order. */
export const middles = (count: number) => [Math.floor((count - 1) / 2), Math.floor(count / 2)] as const;

/**
 * Difference of medians (chosen minus rest), in the unit of the values, when `size` of the ascending values are chosen
 * at random, every choice being as likely; `size` from 1 to one less than their number.
 * The list is halved again and again: how many of the chosen fall into the left half is hypergeometric, and only the
 * halves that hold a middle value are looked into, so that a million values need a few thousand steps.
 * Source: sequential sampling, Knuth, *The Art of Computer Programming* 2, 3.4.2, algorithm S, for the last pieces.
 */
export function splitMedianDifference(sorted: Float64Array, size: number, random: () => number): number {
  const [low, high] = middles(size);
  const [restLow, restHigh] = middles(sorted.length - size);
  let sum = 0;
  let restSum = 0;

  function walk(start: number, length: number, toChoose: number, chosenBefore: number): void {
    let chosen = chosenBefore;
    const after = chosenBefore + toChoose;
    for (let i = start; i < start + length; i += 1) {
      const value = sorted[i] ?? NaN;
      if ((random() / 2 ** 32) * (start + length - i) < after - chosen) {
        if (chosen === low) sum += value;
        if (chosen === high) sum += value;
        chosen += 1;
      } else {
        const rest = i - chosen;
        if (rest === restLow) restSum += value;
        if (rest === restHigh) restSum += value;
      }
    }
  }

  function look(start: number, length: number, toChoose: number, chosenBefore: number): void {
    const restBefore = start - chosenBefore;
    const toLeave = length - toChoose;
    const holdsChosen = high >= chosenBefore && low < chosenBefore + toChoose;
    const holdsRest = restHigh >= restBefore && restLow < restBefore + toLeave;
    if (!holdsChosen && !holdsRest) return;
    if (length <= LEAF) {
      walk(start, length, toChoose, chosenBefore);
      return;
    }
    const half = length >>> 1;
    const left = hypergeometricVariate(length, toChoose, half, random);
    look(start, half, left, chosenBefore);
    look(start + half, length - half, toChoose - left, chosenBefore + left);
  }

  look(0, sorted.length, size, 0);
  return (sum - restSum) / 2;
}
