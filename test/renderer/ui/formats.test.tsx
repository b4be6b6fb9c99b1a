import { describe, expect, it } from 'vitest';
import { formatCount, formatDuration, formatFineShare, formatShare } from '../../../src/shared/i18n/formats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('figures', () => {
  it('never part from their unit at the end of a line', () => {
    expect(formatDuration(6 * HOUR + 37 * MINUTE, 'en')).toBe('6\u00a0h\u00a037\u00a0min');
    expect(formatDuration(43 * HOUR, 'en')).toBe('1\u00a0d\u00a019\u00a0h');
    expect(formatDuration(0, 'en')).toBe('0\u00a0s');
    expect(formatShare(0.28, 'en')).toBe('28\u00a0%');
  });

  it('round shares half up, whatever the last bit of a fraction says', () => {
    // 23 of 40 is 57.5 %, in floats 57.49999999999999; 57 of 200 is 28.5 %, in floats 28.499999999999996.
    expect(formatShare(23 / 40, 'en')).toBe('58\u00a0%');
    expect(formatShare(57 / 200, 'en')).toBe('29\u00a0%');
    expect(formatShare(0.574, 'en')).toBe('57\u00a0%');
    expect(formatFineShare(0.1396, 'en')).toBe('14\u00a0%');
    expect(formatFineShare(0.0873, 'en')).toBe('8.7\u00a0%');
  });

  it('stay short in a narrow column', () => {
    expect(formatCount(46, 'en')).toBe('46');
    expect(formatCount(99_999, 'en')).toBe('99,999');
    expect(formatCount(300_000, 'en')).toBe('300K');
  });
});
