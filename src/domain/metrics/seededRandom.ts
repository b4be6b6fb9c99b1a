/** Chance that can be repeated. */

/** The seed that every resampling uses unless told otherwise; printed in the appendix of a report. */
export const RESAMPLING_SEED = 20_240_607;

/**
 * A function that gives whole numbers 0 .. 2^32 - 1, the same for the same seed.
 * Source: sfc32 by Chris Doty-Humphrey (PractRand), started from one 32-bit seed and run in for 15 rounds.
 */
export function seededRandom(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}
