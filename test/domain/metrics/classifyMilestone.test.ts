import { describe, expect, it } from 'vitest';
import { classifyMilestone } from '../../../src/domain/metrics/classifyMilestone';
import { classifyRecord } from '../../../src/domain/metrics/classifyRecord';
import { noTimes, type TimeCell } from '../../../src/domain/metrics/incidentTimes';
import { instant } from '../../../src/domain/time';

const asOf = instant(1000);
const CELLS: readonly TimeCell[] = [
  'missing',
  'unreadable',
  instant(400),
  instant(900),
  instant(1000),
  instant(1400),
];

describe('a milestone event in its figure', () => {
  it('is complete from request to completion, and open up to the as-of moment', () => {
    const requested = instant(400);
    expect(classifyMilestone({ requested, completed: instant(900) }, asOf)).toEqual({
      kind: 'complete',
      duration: 500,
    });
    expect(classifyMilestone({ requested, completed: requested }, asOf)).toEqual({
      kind: 'complete',
      duration: 0,
    });
    // Open for 1000 - 400 = 600 ms, as is one that is only completed afterwards.
    expect(classifyMilestone({ requested, completed: 'missing' }, asOf)).toEqual({
      kind: 'open',
      duration: 600,
    });
    expect(classifyMilestone({ requested, completed: instant(1400) }, asOf)).toEqual({
      kind: 'open',
      duration: 600,
    });
  });

  it('enters it as an incident enters a figure of two times, whatever its cells hold', () => {
    for (const requested of CELLS)
      for (const completed of CELLS)
        expect(classifyMilestone({ requested, completed }, asOf)).toEqual(
          classifyRecord('detect', { ...noTimes, started: requested, detected: completed }, asOf, 'started'),
        );
  });
});
