import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inTenths, scoreContributions } from '../../../src/domain/compare/scoreContributions';
import { assessOne } from '../assessOne';
import { buildPack } from '../buildPack';
import { aReceipt, anAnswer, type RecordSketch } from '../buildRecord';
import { anyRecord, richPack } from '../assessment/arbitraryRecord';

const pack = buildPack({
  questions: [
    { id: 'a', in: 'promise', weight: 3 },
    { id: 'b', in: 'promise', weight: 1 },
    { id: 'c', in: 'observe', weight: 2 },
  ],
  dimensions: { promise: 60, observe: 40 },
});

const contributions = (
  before: RecordSketch,
  after: RecordSketch,
  side: 'claimed' | 'proven',
  of = [pack, pack] as const,
) => scoreContributions(assessOne(of[0], before), assessOne(of[1], after), side);

const answers = (a: number | null, b: number | null, c: number | null): RecordSketch => ({
  answers: [anAnswer('a', a), anAnswer('b', b), anAnswer('c', c)],
});

describe('what each question explains of a change', () => {
  it('is the exact weighted difference while all weights stay', () => {
    // Shares: a 0.6 * 3/4 = 0.45, b 0.6 * 1/4 = 0.15, c 0.4.
    // a 1 to 3: 50 points of 100, 0.45 * 50 = 22.5. b 4 to 2: -50, -7.5. c stays.
    // Before 0.45*25 + 0.15*100 + 0.4*50 = 46.25; after 0.45*75 + 0.15*50 + 20 = 61.25; change 15 = 22.5 - 7.5.
    const { change, points, weights } = contributions(answers(1, 4, 2), answers(3, 2, 2), 'claimed');
    expect(change).toBeCloseTo(15, 9);
    expect(points.get('a' as never)).toBeCloseTo(22.5, 9);
    expect(points.get('b' as never)).toBeCloseTo(-7.5, 9);
    expect(points.get('c' as never)).toBeCloseTo(0, 9);
    expect(weights).toBeCloseTo(0, 9);
  });

  it('takes a new answer by how far it lies from the middle, and the shifted weights as a rest', () => {
    // Before a 2 and c 2: shares 0.6 and 0.4, score 50. After b 4 as well: a 0.45, b 0.15, c 0.4;
    // 0.45*50 + 0.15*100 + 0.4*50 = 57.5. Change 7.5, middle 53.75.
    // b: 0.15 * (100 - 53.75) = 6.9375. a and c stand still: 0.
    // Rest: a's share falls by 0.15 while it lies 3.75 under the middle: -0.15 * -3.75 = 0.5625. Sum 7.5.
    const { change, points, weights } = contributions(answers(2, null, 2), answers(2, 4, 2), 'claimed');
    expect(change).toBeCloseTo(7.5, 9);
    expect(points.get('a' as never)).toBeCloseTo(0, 9);
    expect(points.get('b' as never)).toBeCloseTo(6.9375, 9);
    expect(weights).toBeCloseTo(0.5625, 9);
  });

  it('works for the proven side by the proven levels', () => {
    const proven = { ...answers(4, 4, 4), receipts: [aReceipt('r', 'record', 0, [['c', 3]])] };
    // c proven 0 to 3: 75 * 0.4 = 30; the others stay at 0.
    const { change, points } = contributions(answers(4, 4, 4), proven, 'proven');
    expect(change).toBeCloseTo(30, 9);
    expect([...points.values()].map((value) => Math.round(value))).toEqual([0, 0, 30]);
  });

  it('counts a question that the other pack does not ask, and one whose weight changed', () => {
    const later = buildPack({
      questions: [
        { id: 'a', in: 'promise', weight: 1 },
        { id: 'b', in: 'promise', weight: 1 },
        { id: 'd', in: 'observe', weight: 1 },
      ],
      dimensions: { promise: 60, observe: 40 },
    });
    const after = { answers: [anAnswer('a', 4), anAnswer('b', 0), anAnswer('d', 4)] };
    // Before a 4, b 0, c 0: 45. After a 0.3 * 100 + d 0.4 * 100 = 70. Change 25, middle 57.5.
    // c goes: -0.4 * (0 - 57.5) = 23. d comes: 0.4 * (100 - 57.5) = 17. a, b stand still.
    // Rest: a -0.15 * 42.5 = -6.375, b 0.15 * -57.5 = -8.625: -15. Sum 23 + 17 - 15 = 25.
    const { change, points, weights } = contributions(answers(4, 0, 0), after, 'claimed', [pack, later]);
    expect(change).toBeCloseTo(25, 9);
    expect(points.get('c' as never)).toBeCloseTo(23, 9);
    expect(points.get('d' as never)).toBeCloseTo(17, 9);
    expect(weights).toBeCloseTo(-15, 9);
  });

  it('is unknown while one of the two has no score', () => {
    expect(contributions({}, answers(1, 1, 1), 'claimed')).toEqual({
      change: null,
      points: new Map(),
      weights: 0,
    });
  });

  it('always adds up, and turns its sign when time is turned round', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, fc.constantFrom('claimed', 'proven'), (before, after, side) => {
        const there = contributions(before, after, side, [richPack, richPack]);
        const back = contributions(after, before, side, [richPack, richPack]);
        if (there.change === null) {
          expect(back.change).toBeNull();
          return;
        }
        const sum = [...there.points.values()].reduce((total, value) => total + value, there.weights);
        expect(sum).toBeCloseTo(there.change, 8);
        expect(back.change).toBeCloseTo(-there.change, 8);
        for (const [id, value] of there.points) expect(back.points.get(id)).toBeCloseTo(-value, 8);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('points in tenths', () => {
  it('add up to the printed sum', () => {
    // 0.34 + 0.33 + 0.33 = 1.0; each rounds to 0.3, so the largest rest takes one more tenth.
    expect(inTenths([0.34, 0.33, 0.33])).toEqual([0.4, 0.3, 0.3]);
    // -1.25 + 3.5 = 2.25, printed 2.3 (halves up): -1.25 goes up to -1.2.
    expect(inTenths([-1.25, 3.5])).toEqual([-1.2, 3.5]);
    expect(inTenths([])).toEqual([]);
  });

  it('never move a value by a whole tenth', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 40 }), (points) => {
        const shown = inTenths(points);
        const sum = points.reduce((total, value) => total + value, 0);
        expect(Math.abs(shown.reduce((total, value) => total + value, 0) - sum)).toBeLessThan(0.0501);
        shown.forEach((value, at) => expect(Math.abs(value - (points[at] ?? 0))).toBeLessThan(0.1001));
      }),
    );
  });
});
