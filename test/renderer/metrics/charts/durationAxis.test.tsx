import { describe, expect, it } from 'vitest';
import {
  axisTicks,
  durationAxis,
  placeOn,
  uprightTicks,
} from '../../../../src/renderer/features/metrics/charts/durationAxis';
import { durationScale } from '../../../../src/renderer/features/metrics/charts/durationScale';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const names = (ticks: ReturnType<typeof axisTicks>) => ticks.map(({ count, unit }) => `${count} ${unit}`);

describe('the logarithmic time axis', () => {
  it('gives equal ratios equal distances, and ticks their own place', () => {
    const axis = durationAxis([30 * MINUTE, 3 * DAY]);
    const place = placeOn(axis, 0, 600);
    expect(place(8 * HOUR) - place(4 * HOUR)).toBeCloseTo(place(2 * HOUR) - place(HOUR), 6);
    expect(place(axis.from)).toBe(0);
    expect(place(axis.to)).toBe(600);
    for (const tick of axisTicks(axis, { left: 0, right: 600, gap: 64 }))
      expect(tick.at).toBeCloseTo(place(tick.ms), 6);
  });

  it('uses the times that people name', () => {
    const axis = durationAxis([30 * MINUTE, 5 * DAY]);
    expect(names(axisTicks(axis, { left: 0, right: 632, gap: 64 }))).toEqual([
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
    const axis = durationAxis([30 * MINUTE, 5 * DAY]);
    const named = axisTicks(axis, { left: 0, right: 260, gap: 64 }).filter(({ labelled }) => labelled);
    expect(names(named)).toEqual(['1 h', '1 day', '1 week']);
  });

  it('counts a label at the edge from where it stands, not from its tick', () => {
    const ticks = axisTicks(durationAxis([HOUR, 70 * DAY]), { left: 0, right: 616, gap: 62 });
    const labels = ticks
      .filter(({ labelled }) => labelled)
      .map(({ at, anchor }) =>
        anchor === 'end' ? [at - 52, at] : anchor === 'start' ? [at, at + 52] : [at - 26, at + 26],
      );
    for (const [index, label] of labels.entries()) {
      const next = labels[index + 1];
      if (next !== undefined) expect(next[0]).toBeGreaterThan(label[1] ?? Infinity);
    }
  });

  it('holds every time inside, leaves 0 at its begin, and stands without any time too', () => {
    const place = placeOn(durationAxis([0, HOUR]), 10, 500);
    expect([0, 1, 1e15].map(place)).toEqual([10, 10, 500]);
    expect(placeOn(durationAxis([]), 0, 500)(HOUR)).toBeGreaterThan(0);
  });

  it('reaches from milliseconds to decades', () => {
    const axis = durationAxis([3, 30 * 365 * DAY]);
    const named = axisTicks(axis, { left: 0, right: 800, gap: 64 }).filter(({ labelled }) => labelled);
    expect(placeOn(axis, 0, 800)(3)).toBeGreaterThan(0);
    expect(named.length).toBeGreaterThan(4);
  });

  it('stands upright with few ticks, the longest time at the top', () => {
    const axis = durationAxis([HOUR, 20 * DAY]);
    const ticks = uprightTicks(axis, 200, 50);
    expect(names(ticks)).toEqual(['1 h', '1 day', '1 week']);
    expect(ticks[0]?.at).toBeGreaterThan(ticks[2]?.at ?? Infinity);
  });
});

describe('the linear time axis', () => {
  it('begins at 0 and counts on in one unit', () => {
    const axis = durationAxis([5 * HOUR, 40 * HOUR], 'linear');
    expect(axis.from).toBe(0);
    // 42 h over 420 px with 64 px each: at most 6 steps, so steps of 8 h.
    const ticks = axisTicks(axis, { left: 0, right: 420, gap: 64 });
    expect(names(ticks)).toEqual(['0 h', '8 h', '16 h', '24 h', '32 h', '40 h']);
    expect(ticks[1]?.at).toBeCloseTo(80, 6);
  });
});

describe('the axis as recharts takes it', () => {
  it('maps its own times whatever domain is set, and copies keep to themselves', () => {
    const scale = durationScale(durationAxis([HOUR, DAY]));
    scale.domain([0, DAY]).range([100, 400]);
    const copy = scale.copy().range([0, 10]);
    expect(scale(0)).toBe(100);
    expect(scale(10 * DAY)).toBe(400);
    expect(copy(10 * DAY)).toBe(10);
    expect(scale.domain()).toEqual([0, DAY]);
  });
});
