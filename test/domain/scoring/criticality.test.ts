import { describe, expect, it } from 'vitest';
import { criticality } from '../../../src/domain/scoring/criticality';
import { QUIET_PROFILE } from '../buildRecord';

const LIMITS = {
  costPerHourDown: [1_000, 10_000, 100_000],
  transactionsPerHour: [10, 100, 1_000],
} as const;
const limits = {
  costPerHourDown: [...LIMITS.costPerHourDown] as [number, number, number],
  transactionsPerHour: [...LIMITS.transactionsPerHour] as [number, number, number],
};

describe('criticality', () => {
  it('is 1 for a workflow that costs nothing, moves nothing and faces nobody', () => {
    expect(criticality(QUIET_PROFILE, limits)).toEqual({
      value: 1,
      costBand: 0,
      volumeBand: 0,
      customerFacing: false,
      regulated: false,
      assumed: [],
    });
  });

  it('adds the larger band, customer-facing and regulated', () => {
    // Cost 10 000 reaches band 2, volume 99 stays in band 1: 1 + max(2, 1) + 1 + 1 = 5.
    const profile = {
      ...QUIET_PROFILE,
      costPerHourDown: 10_000,
      transactionsPerHour: 99,
      customerFacing: true,
      regulated: true,
    };
    expect(criticality(profile, limits)).toMatchObject({ value: 5, costBand: 2, volumeBand: 1, assumed: [] });
  });

  it.each([
    [999.99, 0],
    [1_000, 1],
    [9_999, 1],
    [10_000, 2],
    [100_000, 3],
  ])('puts a cost of %d in band %i', (costPerHourDown, costBand) => {
    expect(criticality({ ...QUIET_PROFILE, costPerHourDown }, limits).costBand).toBe(costBand);
  });

  it('takes unknown as present and lists what it assumed', () => {
    // 1 + 3 + 1 + 0 = 5, with the cost and the customers assumed.
    expect(
      criticality({ ...QUIET_PROFILE, costPerHourDown: null, customerFacing: null }, limits),
    ).toMatchObject({
      value: 5,
      costBand: 3,
      customerFacing: true,
      assumed: ['costPerHourDown', 'customerFacing'],
    });
    const unknown = {
      ...QUIET_PROFILE,
      costPerHourDown: null,
      transactionsPerHour: null,
      customerFacing: null,
      regulated: null,
    };
    expect(criticality(unknown, limits)).toMatchObject({
      value: 6,
      assumed: ['costPerHourDown', 'transactionsPerHour', 'customerFacing', 'regulated'],
    });
  });
});
