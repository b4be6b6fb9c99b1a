import { describe, expect, it } from 'vitest';
import { logScale } from '../../../src/renderer/features/metrics/charts/logScale';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the logarithmic time axis', () => {
  it('gives equal ratios equal distances, and ticks their own place', () => {
    const scale = logScale([30 * MINUTE, 3 * DAY], { left: 0, right: 600 });
    const step = scale.x(2 * HOUR) - scale.x(HOUR);
    expect(scale.x(8 * HOUR) - scale.x(4 * HOUR)).toBeCloseTo(step, 6);
    expect(scale.x(scale.from)).toBe(0);
    expect(scale.x(scale.to)).toBe(600);
    for (const tick of scale.ticks) expect(tick.x).toBeCloseTo(scale.x(tick.ms), 6);
  });

  it('uses the times that people name', () => {
    const scale = logScale([30 * MINUTE, 5 * DAY], { left: 0, right: 632 });
    expect(scale.ticks.map((tick) => `${tick.count} ${tick.unit}`)).toEqual([
      '30 min',
      '1 h',
      '4 h',
      '8 h',
      '1 day',
      '3 day',
      '1 week',
    ]);
  });

  it('names fewer ticks where they would touch, and keeps hour, day and week', () => {
    const scale = logScale([30 * MINUTE, 5 * DAY], { left: 0, right: 260 });
    const named = scale.ticks.filter((tick) => tick.labelled);
    expect(named.map((tick) => `${tick.count} ${tick.unit}`)).toEqual(['1 h', '1 day', '1 week']);
    named.forEach((tick, index) => {
      const next = named[index + 1];
      if (next !== undefined) expect(next.x - tick.x).toBeGreaterThanOrEqual(64);
    });
  });

  it('counts a label at the edge from where it stands, not from its tick', () => {
    const scale = logScale([HOUR, 70 * DAY], { left: 0, right: 616, gap: 62 });
    const labels = scale.ticks
      .filter((tick) => tick.labelled)
      .map(({ x, anchor }) =>
        anchor === 'end' ? [x - 52, x] : anchor === 'start' ? [x, x + 52] : [x - 26, x + 26],
      );
    for (const [index, label] of labels.entries()) {
      const next = labels[index + 1];
      if (next !== undefined) expect(next[0]).toBeGreaterThan(label[1] ?? Infinity);
    }
  });

  it('puts times of 0 at the left edge, apart from the shortest real one', () => {
    const scale = logScale([0, 5 * MINUTE, HOUR], { left: 10, right: 600 });
    expect(scale.zeroX).toBe(10);
    expect(scale.x(0)).toBe(10);
    expect(scale.x(scale.from)).toBeGreaterThan(30);
  });

  it('holds every time inside the axis, with no times at all too', () => {
    const scale = logScale([HOUR], { left: 0, right: 500 });
    expect(scale.x(1)).toBe(0);
    expect(scale.x(1e15)).toBe(500);
    const empty = logScale([], { left: 0, right: 500 });
    expect(empty.x(HOUR)).toBeGreaterThan(0);
    expect(empty.zeroX).toBeNull();
  });

  it('reaches from milliseconds to decades', () => {
    const scale = logScale([3, 30 * 365 * DAY], { left: 0, right: 800 });
    expect(scale.x(3)).toBeGreaterThan(0);
    expect(scale.x(30 * 365 * DAY)).toBeLessThan(800);
    expect(scale.ticks.filter((tick) => tick.labelled).length).toBeGreaterThan(4);
  });
});
