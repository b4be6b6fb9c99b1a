import { describe, expect, test } from 'vitest';
import { targetResults } from '../../../src/domain/scoring/targetResults';
import { durationMs } from '../../../src/domain/time';
import { aFigure, buildMetrics } from '../buildMetrics';

const HOUR = 3_600_000;
const targets = { recover: null, truth: durationMs(4 * HOUR), milestones: [], due: null };

/** Three records complete after 1 h, seven open for `openHours`: the curve stops at 0.7, the median is not reached. */
const mostlyOpen = (openHours: number) => ({
  ...buildMetrics({ figures: { truth: aFigure({ n: 3, open: 7, median: HOUR, kmMedian: null }) } }),
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

describe('for a milestone', () => {
  const paidWithin = (hours: number) => ({
    ...targets,
    truth: null,
    milestones: [{ milestone: 'Order paid', within: durationMs(hours * HOUR) }],
  });
  const paid = (
    figure: Parameters<typeof aFigure>[0] | null,
    more: { milestone?: string; longestOpen?: number | null } = {},
  ) =>
    buildMetrics({
      milestones: [
        { milestone: 'Order paid', events: 30, figure: figure === null ? null : aFigure(figure), ...more },
      ],
    });
  const result = (state: string, median: number | null) => [
    { figure: 'milestone', milestone: 'Order paid', target: 4 * HOUR, state, median },
  ];

  test('the median of complete requests decides, and exactly on the target is met', () => {
    expect(targetResults(paidWithin(4), paid({ n: 9, median: 4 * HOUR }))).toEqual(result('met', 4 * HOUR));
    expect(targetResults(paidWithin(4), paid({ n: 9, median: 4 * HOUR + 1 }))).toEqual(
      result('missed', 4 * HOUR + 1),
    );
  });

  test('Kaplan-Meier decides as soon as a request is open', () => {
    const open = paid({ n: 9, open: 2, median: HOUR, kmMedian: 5 * HOUR });
    expect(targetResults(paidWithin(4), open)).toEqual(result('missed', 5 * HOUR));
  });

  test('a median out of reach is a miss once something lasted longer than the target, and not before', () => {
    const figure = { n: 3, open: 7, median: HOUR, kmMedian: null };
    expect(targetResults(paidWithin(4), paid(figure, { longestOpen: 5 * HOUR }))).toEqual(
      result('missed', null),
    );
    expect(targetResults(paidWithin(4), paid(figure, { longestOpen: 3 * HOUR }))).toEqual(
      result('not-measured', null),
    );
    // Without a word on how long the open ones have lasted, as for figures without marks.
    expect(targetResults(paidWithin(4), paid(figure))).toEqual(result('missed', null));
  });

  test('is found by its name without case and blanks, and not measured without one', () => {
    const named = paid({ n: 9, median: HOUR }, { milestone: ' order  PAID' });
    expect(targetResults(paidWithin(4), named)).toEqual(result('met', HOUR));
    for (const metrics of [null, buildMetrics(), paid(null), paid({ n: 0 })]) {
      expect(targetResults(paidWithin(4), metrics)).toEqual(result('not-measured', null));
    }
    expect(targetResults(paidWithin(4), paid({ n: 9, median: 1 }, { milestone: 'Order' }))).toEqual(
      result('not-measured', null),
    );
  });
});
