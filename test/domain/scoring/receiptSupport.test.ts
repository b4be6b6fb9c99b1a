import { describe, expect, it } from 'vitest';
import { buildPack } from '../buildPack';
import { assessOne } from '../assessOne';
import { aDrill, anAnswer, aReceipt, daysAgo } from '../buildRecord';

const pack = buildPack({ questions: [{ id: 'q', in: 'promise' }] });

function support(receipt: unknown, claimed = 4) {
  const question = assessOne(pack, { answers: [anAnswer('q', claimed)], receipts: [receipt] }).questions[0];
  return { proven: question?.proven, ...question?.supports[0] };
}

describe('receipt support', () => {
  it.each([
    ['statement', 1],
    ['document', 2],
    ['record', 3],
    ['metric', 3],
  ] as const)('holds a %s to level %i, whatever the reviewer gave', (kind, cap) => {
    expect(support(aReceipt('r', kind, 0, [['q', 4]]))).toMatchObject({ fresh: cap, now: cap, proven: cap });
  });

  it.each([
    ['passed', 4],
    ['partly', 2],
    ['failed', 0],
  ] as const)('holds a drill that was %s to level %i', (outcome, cap) => {
    expect(support(aDrill('r', outcome, 0, [['q', 4]]))).toMatchObject({ fresh: cap, now: cap, proven: cap });
  });

  it('gives nothing for a drill without an outcome', () => {
    expect(support(aReceipt('r', 'drill', 0, [['q', 4]]))).toMatchObject({ fresh: 0, proven: 0 });
  });

  it('gives no more than the reviewer said', () => {
    expect(support(aDrill('r', 'passed', 0, [['q', 1]]))).toMatchObject({ fresh: 1, now: 1 });
  });

  // V = 180. Day 180: within V, 4. Day 181: ceil(1/180) = 1 less, 3. Day 360: ceil(180/180) = 1, 3.
  // Day 361: ceil(181/180) = 2, 2. Day 540: ceil(360/180) = 2, 2. Day 900: ceil(720/180) = 4, 0. Day 2000: not under 0.
  it.each([
    [0, 4],
    [180, 4],
    [181, 3],
    [360, 3],
    [361, 2],
    [540, 2],
    [541, 1],
    [900, 0],
    [2000, 0],
  ])('ages a passed drill of %i days to level %i', (age, now) => {
    expect(support(aDrill('r', 'passed', age, [['q', 4]]))).toMatchObject({ fresh: 4, now, ageDays: age });
  });

  it('ages the level that was given, not the cap', () => {
    // Given 2 by the reviewer, day 361: 2 levels less, 0.
    expect(support(aDrill('r', 'passed', 361, [['q', 2]]))).toMatchObject({ fresh: 2, now: 0 });
  });

  it('says until when it supports in full', () => {
    expect(support(aDrill('r', 'passed', 30, [['q', 4]]))).toMatchObject({
      countedFrom: daysAgo(30),
      fullUntil: daysAgo(-150),
    });
  });

  it('counts a document from its last review, a metric from the end of its data, others from capture', () => {
    const reviewed = aReceipt('r', 'document', 400, [['q', 2]], { reviewedOn: daysAgo(10) });
    expect(support(reviewed)).toMatchObject({ countedFrom: daysAgo(10), now: 2 });
    // Captured today, but its data ended 91 days ago: V = 90, one level less.
    const metric = aReceipt('r', 'metric', 0, [['q', 3]], { dataEndsOn: daysAgo(91) });
    expect(support(metric)).toMatchObject({ countedFrom: daysAgo(91), now: 2 });
    const statement = aReceipt('r', 'statement', 5, [['q', 1]], { reviewedOn: daysAgo(1) });
    expect(support(statement)).toMatchObject({ countedFrom: daysAgo(5) });
    const drilledLongAgo = aReceipt('r', 'drill', 0, [['q', 4]], {
      drill: { on: daysAgo(181), outcome: 'passed', restoredAt: null, reconciledAt: null },
    });
    expect(support(drilledLongAgo)).toMatchObject({ countedFrom: daysAgo(181), now: 3 });
  });

  it('gives nothing for evidence that did not exist yet on the day of the assessment', () => {
    expect(support(aDrill('r', 'passed', -1, [['q', 4]]))).toMatchObject({ fresh: 4, now: 0, proven: 0 });
    // A review after that day was not known then: the capture counts.
    const reviewed = aReceipt('r', 'document', 30, [['q', 2]], { reviewedOn: daysAgo(-5) });
    expect(support(reviewed)).toMatchObject({ countedFrom: daysAgo(30), now: 2 });
  });
});
