import { describe, expect, it } from 'vitest';
import type { Symptom } from '../../../src/domain/assessment/assessmentRecord';
import { symptomEvidence, yearBefore } from '../../../src/domain/diagnosis/symptomEvidence';
import type { PatternId } from '../../../src/domain/ids';
import type { PatternSighting } from '../../../src/domain/metrics/figureSummary';
import type { Day } from '../../../src/domain/time';
import { AS_OF, aSymptom, daysAgo } from '../buildRecord';

const said = (occurrence: 'never' | 'once' | 'recurring', age: number | null, serviceIds: string[] = []) =>
  aSymptom('lost', occurrence, age === null ? null : daysAgo(age), { serviceIds }) as Symptom;
const sighting = (ages: readonly number[], serviceIds: string[] = []): PatternSighting =>
  ({ patternId: 'lost', days: ages.map(daysAgo), count: ages.length, serviceIds }) as never;
const evidence = (symptoms: readonly Symptom[], seen: PatternSighting | null = null) =>
  symptomEvidence('lost' as PatternId, symptoms, seen, yearBefore(AS_OF));

describe('what is known of one pattern', () => {
  it('is nothing where it was never seen, or seen only after the day of the assessment', () => {
    expect(evidence([])).toBeNull();
    expect(evidence([said('never', 5)])).toBeNull();
    expect(evidence([], sighting([-1, -9]))).toBeNull();
    expect(evidence([], sighting([]))).toBeNull();
  });

  it('takes the days of incidents in any order', () => {
    for (const days of [
      [400, 20, 700],
      [20, 700, 400],
      [700, 400, 20],
    ]) {
      // 20 and 400 lie 380 days apart, 400 and 700 lie 300 apart: recurring, last seen 20 days ago.
      expect(evidence([], sighting(days))).toMatchObject({
        occurrence: 'recurring',
        lastSeen: daysAgo(20),
        latest: daysAgo(20),
        incidents: 3,
        strength: 1,
      });
    }
    expect(evidence([], sighting([20, 386]))).toMatchObject({ occurrence: 'once', strength: 0.5 });
    expect(evidence([], sighting([20, 385]))).toMatchObject({ occurrence: 'recurring', strength: 1 });
    expect(evidence([], sighting([20, 20]))).toMatchObject({ occurrence: 'recurring' });
  });

  it('leaves out incidents after the day of the assessment, and counts the others', () => {
    expect(evidence([], sighting([-3, 2]))).toMatchObject({ incidents: 1, lastSeen: daysAgo(2) });
    expect(evidence([], sighting([0]))).toMatchObject({ incidents: 1, lastSeen: AS_OF });
    expect(evidence([said('once', 3)])).toMatchObject({ incidents: 0 });
  });

  it('lets the stronger of said and measured count, measured where they are as strong', () => {
    const source = (symptom: Symptom, ages: readonly number[]) => evidence([symptom], sighting(ages))?.source;
    expect(source(said('recurring', 5), [9])).toBe('said');
    expect(source(said('once', 5), [9, 12])).toBe('measured');
    expect(source(said('once', 5), [9])).toBe('measured');
    expect(source(said('recurring', 5), [9, 12])).toBe('measured');
  });

  it('lets the later of two said ones count, a dated one before one without a day', () => {
    const day = (...symptoms: Symptom[]): readonly (Day | null | undefined)[] =>
      [symptoms, symptoms.toReversed()].map((order) => evidence(order)?.lastSeen);
    expect(day(said('once', 9), said('once', 4))).toEqual([daysAgo(4), daysAgo(4)]);
    expect(day(said('once', null), said('once', 4))).toEqual([daysAgo(4), daysAgo(4)]);
    // Stronger comes before later.
    expect(day(said('once', 4), said('recurring', 9))).toEqual([daysAgo(9), daysAgo(9)]);
  });

  it('keeps the latest day of either source for controls', () => {
    expect(evidence([said('recurring', 9)], sighting([3]))).toMatchObject({
      source: 'said',
      lastSeen: daysAgo(9),
      latest: daysAgo(3),
    });
    expect(evidence([said('once', 2)], sighting([8, 9]))).toMatchObject({
      lastSeen: daysAgo(8),
      latest: daysAgo(2),
    });
    expect(evidence([said('recurring', null)])).toMatchObject({ lastSeen: null, latest: null, aged: false });
    expect(evidence([said('never', 1), said('once', 7)])).toMatchObject({ latest: daysAgo(7) });
  });

  it('names each place once, and none of a symptom that was never seen', () => {
    expect(
      evidence([said('once', 5, ['b', 'a']), said('never', 5, ['z'])], sighting([4], ['a', 'c']))?.serviceIds,
    ).toEqual(['a', 'c', 'b']);
    expect(evidence([said('once', 5, ['b'])], sighting([-4], ['late']))?.serviceIds).toEqual(['b']);
    expect(evidence([said('once', 5)])?.serviceIds).toEqual([]);
  });
});
