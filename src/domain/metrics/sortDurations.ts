/** Sorting very many durations faster than a comparison sort does. */
import type { Steps } from './steps';

/** Below this length the native sort is as fast. */
const RADIX_FROM = 4096;
const BITS = 11;
const DIGITS = 1 << BITS;
const MASK = DIGITS - 1;
const WORD = 2 ** 32;

/** How many words have each digit, for the digits at 0, 11 and 22 bits. */
function countDigits(words: Uint32Array): readonly Int32Array[] {
  const first = new Int32Array(DIGITS);
  const second = new Int32Array(DIGITS);
  const third = new Int32Array(DIGITS);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    first[word & MASK] = (first[word & MASK] ?? 0) + 1;
    second[(word >>> BITS) & MASK] = (second[(word >>> BITS) & MASK] ?? 0) + 1;
    third[word >>> (2 * BITS)] = (third[word >>> (2 * BITS)] ?? 0) + 1;
  }
  return [first, second, third];
}

/** Moves the words stably into the order of one digit, of which there are so many each. */
function moveByDigit(from: Uint32Array, to: Uint32Array, shift: number, counts: Int32Array): void {
  const places = new Int32Array(DIGITS);
  for (let digit = 1; digit < DIGITS; digit += 1) {
    places[digit] = (places[digit - 1] ?? 0) + (counts[digit - 1] ?? 0);
  }
  for (let i = 0; i < from.length; i += 1) {
    const word = from[i] ?? 0;
    const digit = (word >>> shift) & MASK;
    const place = places[digit] ?? 0;
    to[place] = word;
    places[digit] = place + 1;
  }
}

function* sortWords(words: Uint32Array): Steps<Uint32Array> {
  if (words.length < RADIX_FROM) return words.sort();
  let from = words;
  let to: Uint32Array = new Uint32Array(words.length);
  let shift = 0;
  for (const counts of countDigits(words)) {
    if (!counts.includes(words.length)) {
      moveByDigit(from, to, shift, counts);
      [from, to] = [to, from];
      yield;
    }
    shift += BITS;
  }
  return from;
}

/** Lower 32 bits of the values, kept apart by their upper bits; null when one is no whole number from 0 on. */
function splitWords(values: Float64Array): Map<number, Uint32Array> | null {
  const small = new Uint32Array(values.length);
  const large = new Map<number, number[]>();
  let count = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? NaN;
    const word = value >>> 0;
    if (word === value) {
      small[count] = word;
      count += 1;
      continue;
    }
    if (!(value > 0) || !Number.isSafeInteger(value)) return null;
    const upper = Math.floor(value / WORD);
    const group = large.get(upper);
    if (group === undefined) large.set(upper, [word]);
    else group.push(word);
  }
  const words = new Map([[0, small.subarray(0, count)]]);
  for (const [upper, group] of large) words.set(upper, Uint32Array.from(group));
  return words;
}

/**
 * Sorts the values where they are and returns them, ascending, in their unit, exactly as the native sort does (-0 counts
 * as 0).
 * Non-negative whole numbers are sorted digit by digit; anything else (fractions, negatives, infinity, NaN, above
 * 2^53) and short lists by the native sort.
 * Source: LSD radix sort, Knuth, *The Art of Computer Programming* 3, 5.2.5.
 * One pass over the values a step.
 */
export function* sortDurationsSteps(values: Float64Array): Steps<Float64Array> {
  if (values.length < RADIX_FROM) return values.sort();
  const groups = splitWords(values);
  yield;
  if (groups === null) return values.sort();
  let at = 0;
  for (const upper of [...groups.keys()].sort((a, b) => a - b)) {
    const words = yield* sortWords(groups.get(upper) ?? new Uint32Array(0));
    if (upper === 0) values.set(words, at);
    else for (let i = 0; i < words.length; i += 1) values[at + i] = upper * WORD + (words[i] ?? 0);
    at += words.length;
  }
  return values;
}
