import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/metrics/seededRandom';
import { sortDurationsSteps } from '../../../src/domain/metrics/sortDurations';
import { sortDurations } from './atOnce';

const native = (values: Float64Array) => values.slice().sort();

/** Long enough for the digits to be used. */
function durations(length: number, seed: number, one: (chance: number) => number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length }, () => one((random() + 0.5) / 2 ** 32));
}

describe('sorting durations', () => {
  it('is exactly the native sort, whatever their size and number', () => {
    const kinds = [
      (u: number) => Math.floor(u * 2 ** 32),
      (u: number) => 60_000 * Math.floor(Math.exp(u * 8)),
      (u: number) => Math.floor(Math.exp(u * 36)),
      (u: number) => (u < 0.001 ? 525_656 * 60_000 : Math.floor(u * 1e7)),
      () => 5,
      (u: number) => Math.floor(u * 2000) * 2 ** 32,
      (u: number) => u * 1e6,
      (u: number) => Math.floor((u - 0.5) * 1e6),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer(),
        fc.constantFrom(...kinds),
        (length, seed, kind) => {
          const values = durations(length, seed, kind).map((value) => value + 0);
          const sorted = native(values);
          expect(sortDurations(values)).toBe(values);
          expect(values).toEqual(sorted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves what is no duration to the native sort', () => {
    const values = durations(5000, 1, (u) => Math.floor(u * 1e9));
    for (const odd of [NaN, Infinity, -Infinity, 0.5, -1, 2 ** 60]) {
      const mixed = values.slice();
      mixed[2500] = odd;
      const sorted = native(mixed);
      expect(sortDurations(mixed)).toEqual(sorted);
    }
    expect(sortDurations(new Float64Array(0))).toEqual(new Float64Array(0));
  });

  it('takes a pass a step', () => {
    // 2 ** 32 has three digits of 11 bits.
    const steps = sortDurationsSteps(durations(5000, 2, (u) => Math.floor(u * 2 ** 32)));
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBe(1 + 3);
  });
});
