import { describe, expect, it } from 'vitest';
import { packMarks } from '../../../src/renderer/features/metrics/charts/packMarks';
import { placeLabels } from '../../../src/renderer/features/metrics/charts/placeLabels';
import {
  curvePath,
  intervalPath,
  shareAt,
} from '../../../src/renderer/features/metrics/charts/survivalShape';

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
    const boxes = places.map((place) => `${place.row} ${place.anchor}`);
    expect(new Set(boxes).size).toBe(3);
  });
});

describe('the survival curve', () => {
  const steps = [
    { t: 0, s: 1, low: null, high: null },
    { t: 10, s: 0.75, low: 0.3, high: 0.9 },
    { t: 20, s: 0.5, low: 0.1, high: 0.8 },
  ];
  const place = { x: (t: number) => t, y: (s: number) => 100 - 100 * s };

  it('steps down at each time, and goes on to the last open record', () => {
    expect(curvePath(steps, place, 0, 35)).toBe('M0.0 0.0H0.0V0.0H10.0V25.0H20.0V50.0H35.0');
    expect([0, 9, 10, 15, 20, 99].map((t) => shareAt(steps, t))).toEqual([1, 1, 0.75, 0.75, 0.5, 0.5]);
  });

  it('draws the interval only where it is defined', () => {
    const path = intervalPath(steps, place, 35);
    expect(path.startsWith('M10.0 10.0')).toBe(true);
    expect(path).toContain('H35.0');
    expect(path.endsWith('Z')).toBe(true);
    expect(intervalPath(steps.slice(0, 1), place, 35)).toBe('');
  });
});
