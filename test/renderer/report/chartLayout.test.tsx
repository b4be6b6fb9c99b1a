import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TruthRow } from '../../../src/domain/report/executiveSummary';
import { dotLayout, fitDots } from '../../../src/renderer/report/dotLayout';
import { placeLabels } from '../../../src/renderer/report/placeLabels';
import { timeScale } from '../../../src/renderer/report/timeScale';

const row = (complete: number[], open: number[] = []): TruthRow => ({
  workflow: 'A',
  state: 'measured',
  figure: null,
  marks: { complete, open, recordsPerMark: 1 },
  target: null,
  rank: 0,
});

describe('dots on a line', () => {
  it('stay at their own place and rise only where they would touch', () => {
    expect(dotLayout([10, 0, 4], 8)).toEqual([
      { x: 0, row: 0 },
      { x: 4, row: 1 },
      { x: 10, row: 0 },
    ]);
  });

  it('never touch within a row', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 }), (xs) => {
        const dots = dotLayout(xs, 8);
        expect(dots.map((dot) => dot.x)).toEqual([...xs].sort((a, b) => a - b));
        for (const dot of dots)
          for (const other of dots)
            if (dot !== other && dot.row === other.row)
              expect(Math.abs(dot.x - other.x)).toBeGreaterThanOrEqual(8);
      }),
      { numRuns: 30 },
    );
  });

  it('shrink until they fit, however many there are', () => {
    const many = fitDots(
      Array.from({ length: 300 }, (_, at) => at % 50),
      48,
    );
    expect(many.radius).toBeLessThan(3.5);
    expect(many.rows * 3).toBeLessThanOrEqual(48);
    expect(many.dots).toHaveLength(300);
  });
});

describe('labels of lines', () => {
  it('part to both sides when their lines are close', () => {
    const [a, b] = placeLabels(
      [
        { x: 200, width: 80 },
        { x: 210, width: 80 },
      ],
      500,
    );
    expect([a?.row, b?.row]).toEqual([0, 0]);
    expect([a?.side, b?.side]).toEqual(['left', 'right']);
  });

  it('stay inside the chart', () => {
    expect(placeLabels([{ x: 490, width: 80 }], 500)).toEqual([{ row: 0, side: 'left' }]);
    expect(placeLabels([{ x: 2, width: 80 }], 500)).toEqual([{ row: 0, side: 'right' }]);
  });
});

describe('the time axis', () => {
  it('has ticks that people know, in order and apart', () => {
    const scale = timeScale([row([20 * 60_000, 3 * 86_400_000])], 500);
    expect(scale.ticks.map((tick) => `${String(tick.count)} ${tick.unit}`)).toEqual([
      '30 min',
      '1 h',
      '2 h',
      '4 h',
      '8 h',
      '1 day',
      '3 day',
    ]);
    const xs = scale.ticks.map((tick) => scale.x(tick.ms));
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('keeps every record on the paper, an instant one at its left end', () => {
    const scale = timeScale([row([0, 1, 5e9], [7e9])], 500);
    for (const ms of [0, 1, 5e9, 7e9]) {
      expect(scale.x(ms)).toBeGreaterThanOrEqual(0);
      expect(scale.x(ms)).toBeLessThanOrEqual(500);
    }
    expect(scale.x(0)).toBe(0);
  });

  it('stands without any record', () => {
    expect(timeScale([], 500).ticks.length).toBeGreaterThan(0);
  });
});
