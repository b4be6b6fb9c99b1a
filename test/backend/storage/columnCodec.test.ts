import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeNumbers,
  decodeTexts,
  encodeNumbers,
  encodeTexts,
  MISSING,
  UNREADABLE,
} from '../../../src/backend/storage/columnCodec';

const there = (values: readonly number[]) => [
  ...decodeNumbers(encodeNumbers(Float64Array.from(values), values.length)),
];

const special = fc.constantFrom(MISSING, UNREADABLE);

describe('numbers', () => {
  test('come back as they went in, whatever their size', () => {
    const whole = fc.oneof(
      special,
      fc.integer(),
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 }),
      fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1000),
    );
    const any = fc.oneof(special, fc.double({ noNaN: true }), fc.constantFrom(0, -0, Infinity, 0.5));
    const column = fc.oneof(fc.array(whole, { maxLength: 300 }), fc.array(any, { maxLength: 50 }));
    fc.assert(
      fc.property(column, (values) => {
        expect(there(values)).toEqual(values);
      }),
      { numRuns: 1000 },
    );
  });

  test('at the edges of every width keep apart what is there, unreadable and missing', () => {
    for (const highest of [253, 254, 255, 65_533, 65_534, 65_535, 2 ** 32 - 3, 2 ** 32 - 2, 2 ** 32 - 1]) {
      const values = [0, highest, UNREADABLE, MISSING];
      expect(there(values)).toEqual(values);
    }
  });

  test('take the bytes that their steps need: 24 for the header, then one, two, four or eight each', () => {
    const bytes = (values: readonly number[]) =>
      encodeNumbers(Float64Array.from(values), values.length).length - 24;
    const day = 1_700_000_000_000;
    expect(bytes([1, 2, 3])).toBe(3);
    // 300 minutes apart, in steps of a minute, are too many steps for one byte.
    expect(bytes([0, 300 * 60_000])).toBe(4);
    expect(bytes([day - (day % 1000), day - (day % 1000) + 90_001_000])).toBe(8);
    expect(bytes([0.5, 1])).toBe(16);
    expect(bytes([])).toBe(0);
  });

  test('come back from bytes at any place in a larger buffer', () => {
    const bytes = encodeNumbers(Float64Array.of(1, 70_000, 9_000_000_000), 3);
    for (let shift = 0; shift < 8; shift += 1) {
      const moved = new Uint8Array(bytes.length + shift);
      moved.set(bytes, shift);
      expect([...decodeNumbers(moved.subarray(shift))]).toEqual([1, 70_000, 9_000_000_000]);
    }
  });
});

test('texts come back as they went in, none told apart from empty', () => {
  const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }), { nil: null });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 100 }), (texts) => {
      expect(decodeTexts(encodeTexts(texts))).toEqual(texts);
    }),
    { numRuns: 500 },
  );
});
