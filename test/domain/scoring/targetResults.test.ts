import { expect, test } from 'vitest';
import { targetResults } from '../../../src/domain/scoring/targetResults';
import { durationMs } from '../../../src/domain/time';
import { aFigure, buildMetrics } from '../buildMetrics';

const HOUR = 3_600_000;
const targets = { recover: null, truth: durationMs(4 * HOUR), due: null };

/** Three records complete after 1 h, seven open for `openHours`: the curve stops at 0.7, the median is not reached. */
const mostlyOpen = (openHours: number) => ({
  ...buildMetrics({ figures: { truth: aFigure({ n: 3, open: 7, median: HOUR, kmMedian: null }) } }),
  trends: { recover: null, truth: null },
  milestones: [],
  openTruths: [],
  reportedBySystem: null,
  betweenFailures: null,
  charts: {
    recover: null,
    truth: {
      complete: [HOUR, HOUR, HOUR],
      open: Array.from({ length: 7 }, () => openHours * HOUR),
      recordsPerMark: 1,
      survival: [],
    },
  },
});

test('a median out of reach is a miss once more than half have lasted longer than the target', () => {
  expect(targetResults(targets, mostlyOpen(5))).toEqual([
    { figure: 'truth', target: 4 * HOUR, state: 'missed', median: null },
  ]);
});

test('while all open records are younger than the target nobody can tell, so nothing is missed', () => {
  expect(targetResults(targets, mostlyOpen(3))).toEqual([
    { figure: 'truth', target: 4 * HOUR, state: 'not-measured', median: null },
  ]);
});

test('with open records the Kaplan-Meier median decides, and exactly on the target is met', () => {
  const at = (median: number) =>
    buildMetrics({ figures: { truth: aFigure({ n: 30, open: 1, median: HOUR, kmMedian: median }) } });
  expect(targetResults(targets, at(4 * HOUR))[0]?.state).toBe('met');
  expect(targetResults(targets, at(4 * HOUR + 1))[0]?.state).toBe('missed');
});
