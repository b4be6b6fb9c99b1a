import { expect, test } from 'vitest';
import { startOfDay } from '../../../src/domain/time';
import { assessOne } from '../assessOne';
import { buildPack } from '../buildPack';
import { aWorkflow, daysAgo } from '../buildRecord';
import { aDrillRecord, type DrillSketch } from '../claims/aClaim';

const pack = buildPack({ questions: [{ id: 'q', in: 'respond' }] });

const times = (days: number, minutes: readonly [restored: number, reconciled: number]) => ({
  restoredAt: startOfDay(daysAgo(days)) + minutes[0] * 60_000,
  reconciledAt: startOfDay(daysAgo(days)) + minutes[1] * 60_000,
});

/** Whether the cap "time-to-truth was not measured" holds, with one drill entered and no receipt. */
const isCapped = (drill: DrillSketch): boolean =>
  assessOne(pack, {
    workflows: [aWorkflow(), aWorkflow({ id: 'v' })],
    more: { drills: [aDrillRecord(drill)] },
  }).caps.some(({ kind }) => kind === 'truth-not-measured');

test('a passed drill of the workflow with both times, held in the last 90 days, measures time-to-truth', () => {
  expect(isCapped({ daysAgo: 90, ...times(90, [10, 20]) })).toBe(false);
  expect(isCapped({ daysAgo: 91, ...times(91, [10, 20]) })).toBe(true);
  expect(isCapped({ daysAgo: -1, ...times(-1, [10, 20]) })).toBe(true);
});

test('one that was not passed, lacks a time, has them out of order or is only planned does not', () => {
  expect(isCapped({ daysAgo: 1, outcome: 'partly', ...times(1, [10, 20]) })).toBe(true);
  expect(isCapped({ daysAgo: 1, ...times(1, [10, 20]), reconciledAt: null })).toBe(true);
  expect(isCapped({ daysAgo: 1, ...times(1, [20, 10]) })).toBe(true);
  expect(isCapped({ daysAgo: null })).toBe(true);
});

test('nor does one of another workflow', () => {
  expect(isCapped({ workflowId: 'v', daysAgo: 1, ...times(1, [10, 20]) })).toBe(true);
});
