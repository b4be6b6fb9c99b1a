import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationBins } from '../../../../src/renderer/features/metrics/charts/durationBins';
import { laneLayout, type Lane } from '../../../../src/renderer/features/metrics/charts/laneLayout';
import { packMarks } from '../../../../src/renderer/features/metrics/charts/packMarks';
import { placeLabels } from '../../../../src/renderer/features/metrics/charts/placeLabels';
import { atRisk, curvePoints, shareAt } from '../../../../src/renderer/features/metrics/charts/survivalShape';

describe('marks in a lane', () => {
  it('keep their true place and climb only where they would touch', () => {
    const { marks, rows, squeeze } = packMarks([100, 20, 24, 60], 10, 5);
    expect(marks).toEqual([
      { x: 20, row: 0 },
      { x: 24, row: 1 },
      { x: 60, row: 0 },
      { x: 100, row: 0 },
    ]);
    expect(rows).toBe(2);
    expect(squeeze).toBe(1);
  });

  it('overlap rather than grow out of the page, and none is lost', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => 50 + (index % 40));
    const packed = packMarks(crowd, 10, 6);
    expect(packed.marks).toHaveLength(300);
    expect(packed.rows).toBeLessThanOrEqual(6);
    expect(packed.squeeze).toBeLessThan(1);
    expect([...packed.marks].map((mark) => mark.x)).toEqual([...crowd].sort((a, b) => a - b));
  });
});

describe('lanes', () => {
  const lane = (key: string, times: readonly number[]): Lane => ({
    key,
    kind: 'complete',
    words: key,
    times,
    mostRows: 11,
    below: 0,
  });
  const room = { place: (ms: number) => ms / 10, zeroLeft: 53, zeroWidth: 43, top: 0, fontSize: 12 };

  it('draw every record once, those of 0 s left of the axis and beside each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 120 }), (times) => {
        const { marks } = laneLayout([lane('a', times)], room);
        expect(marks.map(({ ms }) => ms)).toEqual([...times].sort((a, b) => a - b));
        for (const { ms, dx } of marks)
          if (ms === 0) {
            expect(dx).toBeLessThan(-10);
            expect(dx).toBeGreaterThanOrEqual(-53);
          } else expect(dx).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('stand below each other, with no dot above the words of its lane', () => {
    const { lanes, marks, bottom } = laneLayout([lane('a', [10, 10, 10]), lane('b', [20])], room);
    expect(lanes.map(({ key }) => key)).toEqual(['a', 'b']);
    for (const { lane: key, y, radius } of marks) {
      const own = lanes.find((placed) => placed.key === key);
      expect(y - radius).toBeGreaterThan(own?.wordsY ?? Infinity);
      expect(y + radius).toBeLessThanOrEqual(own?.floor ?? 0);
    }
    expect(bottom).toBe(lanes[1]?.floor);
  });
});

describe('words beside vertical lines', () => {
  it('stand to the right where there is room, and never on a neighbour', () => {
    const places = placeLabels(
      [
        { x: 300, width: 110 },
        { x: 250, width: 60 },
        { x: 500, width: 110 },
      ],
      0,
      640,
    );
    expect(places).toEqual([
      { row: 0, anchor: 'start' },
      { row: 0, anchor: 'end' },
      { row: 0, anchor: 'start' },
    ]);
  });

  it('take another row when lines crowd at the right edge', () => {
    const places = placeLabels(
      [
        { x: 600, width: 120 },
        { x: 590, width: 80 },
        { x: 610, width: 120 },
      ],
      0,
      640,
    );
    expect(new Set(places.map((place) => `${place.row} ${place.anchor}`)).size).toBe(3);
  });
});

describe('the survival curve', () => {
  const start = { t: 0, s: 1, low: null, high: null };
  const steps = [start, { t: 10, s: 0.75, low: 0.3, high: 0.9 }, { t: 20, s: 0.5, low: 0.1, high: 0.8 }];

  it('holds each value until the next, and goes on to the last open record', () => {
    expect(curvePoints(steps, [5, 35])).toEqual([
      { t: 0, s: 1, band: null, end: false },
      { t: 10, s: 0.75, band: [0.3, 0.9], end: false },
      { t: 20, s: 0.5, band: [0.1, 0.8], end: false },
      { t: 35, s: 0.5, band: [0.1, 0.8], end: true },
    ]);
    expect([0, 9, 10, 15, 20, 99].map((t) => shareAt(steps, t))).toEqual([1, 1, 0.75, 0.75, 0.5, 0.5]);
  });

  it('carries a band on to the step that ends it', () => {
    const over = [start, { t: 10, s: 0.5, low: 0.1, high: 0.9 }, { t: 20, s: 0, low: null, high: null }];
    expect(curvePoints(over, [])).toEqual([
      { t: 0, s: 1, band: null, end: false },
      { t: 10, s: 0.5, band: [0.1, 0.9], end: false },
      { t: 20, s: 0.5, band: [0.1, 0.9], end: true },
      { t: 20, s: 0, band: null, end: false },
    ]);
  });

  it('falls from 100 % at once where records took 0 s', () => {
    const atOnce = [{ t: 0, s: 0.8, low: 0.5, high: 0.9 }];
    expect(curvePoints(atOnce, []).map(({ t, s }) => [t, s])).toEqual([
      [0, 1],
      [0, 0.8],
    ]);
  });

  it('counts who is still followed just before a time', () => {
    const records = { complete: [1, 2, 2, 5], open: [2, 9], recordsPerMark: 1 };
    // At 2: complete 2, 2, 5 and open 2, 9 have not left before it.
    expect([0, 2, 3, 9, 10].map((t) => atRisk(records, t))).toEqual([6, 5, 2, 1, 0]);
  });
});

describe('ranges of the table', () => {
  it('hold every record once, with those of 0 s apart', () => {
    const minutes = (...list: number[]) => list.map((m) => m * 60_000);
    const bins = durationBins({ complete: minutes(0, 5, 40, 60), open: minutes(90), recordsPerMark: 2 });
    expect(bins.map(({ complete, open }) => [complete, open])).toEqual([
      [2, 0],
      [2, 0],
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });
});
