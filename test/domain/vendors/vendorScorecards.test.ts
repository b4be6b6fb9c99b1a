import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { countInterval } from '../../../src/domain/metrics/countInterval';
import { recordMonths } from '../../../src/domain/metrics/recordMonths';
import { shareInterval } from '../../../src/domain/metrics/shareInterval';
import { MS_PER_DAY, startOfDay } from '../../../src/domain/time';
import { comparableVendorName } from '../../../src/domain/vendors/vendorIncidents';
import { vendorScorecards } from '../../../src/domain/vendors/vendorScorecards';
import { assessAll } from '../assessOne';
import { buildPack } from '../buildPack';
import {
  aReceipt,
  anAnswer,
  AS_OF,
  aWorkflow,
  buildRecord,
  daysAgo,
  type RecordSketch,
} from '../buildRecord';
import { aDrillRecord } from '../claims/aClaim';

const pack = (() => {
  const built = buildPack({
    questions: [
      { id: 'fallback', in: 'promise', weight: 3 },
      { id: 'contract', in: 'promise', weight: 1 },
      { id: 'other', in: 'observe' },
    ],
  });
  // In the made-up pack a discipline is called after its dimension.
  return {
    ...built,
    questions: built.questions.map((question) =>
      question.id === 'other' ? question : { ...question, discipline: 'vendors' as never },
    ),
    manifest: {
      ...built.manifest,
      dimensions: built.manifest.dimensions.map((dimension) =>
        dimension.id === 'promise'
          ? { ...dimension, disciplines: ['promise', 'vendors'] as never }
          : dimension,
      ),
    },
  };
})();

const aVendor = (rest: Record<string, unknown> = {}): unknown => ({
  id: 'v1',
  name: 'Nordic Pay',
  alsoKnownAs: [],
  provides: '',
  owner: null,
  workflowIds: [],
  criteria: [],
  ...rest,
});

const aChange = (id: string, days: number, rest: Record<string, unknown> = {}): unknown => ({
  id,
  workflowId: null,
  vendorId: 'v1',
  name: id,
  service: '',
  deployedAt: startOfDay(daysAgo(days)),
  rolledBackAt: null,
  failed: false,
  ...rest,
});

const aReconciliation = (
  id: string,
  from: number,
  to: number,
  checked: number,
  defects: number,
): unknown => ({
  id,
  workflowId: 'w',
  vendorId: 'v1',
  from: daysAgo(from),
  to: daysAgo(to),
  checked,
  defects,
  amount: null,
  note: '',
});

function scorecard(more: Partial<Record<keyof AssessmentRecord, unknown>>, sketch: RecordSketch = {}) {
  const full = { ...sketch, more: { vendors: [aVendor()], ...more } };
  const [only] = vendorScorecards(buildRecord(full), assessAll(pack, full), []);
  if (only === undefined) throw new Error('no scorecard');
  return only;
}

test('continuity: answers about vendors in the workflows it serves, claimed and proven', () => {
  // Claimed (3 * 4 + 1 * 2) / 4 / 4 = 14 / 16 = 87.5; proven: record 3 and nothing, (3 * 3 + 0) / 16 = 56.25.
  const sketch = {
    workflows: [aWorkflow(), aWorkflow({ id: 'x' })],
    answers: [anAnswer('fallback', 4), anAnswer('contract', 2), anAnswer('other', 4)],
    receipts: [aReceipt('r', 'record', 1, [['fallback', 4]])],
  };
  expect(scorecard({ vendors: [aVendor({ workflowIds: ['w', 'gone'] })] }, sketch)).toMatchObject({
    workflowIds: ['w'],
    answers: { claimed: 87.5, proven: 56.25, answered: 2, applicable: 2 },
  });
  // None named: all of them, and in `x` nothing is answered.
  expect(scorecard({}, sketch)).toMatchObject({
    workflowIds: ['w', 'x'],
    answers: { answered: 2, applicable: 4 },
  });
  expect(scorecard({ vendors: [aVendor({ workflowIds: ['x'] })] }, sketch).answers.proven).toBeNull();
});

test('drills with the vendor: those held by the day of the assessment, and how long ago the last was', () => {
  const drills = [
    aDrillRecord({ id: 'a', vendorId: 'v1', daysAgo: 40 }),
    aDrillRecord({ id: 'b', vendorId: 'v1', daysAgo: 12, outcome: 'failed' }),
    aDrillRecord({ id: 'c', vendorId: 'v1', daysAgo: null }),
    aDrillRecord({ id: 'd', vendorId: 'v1', daysAgo: -2 }),
    aDrillRecord({ id: 'e', vendorId: null, daysAgo: 1 }),
  ];
  expect(scorecard({ drills }).drills).toEqual({
    held: 2,
    passed: 1,
    partly: 0,
    failed: 1,
    lastOn: daysAgo(12),
    daysSince: 12,
  });
});

test('delivery speed over the days that the change records cover', () => {
  // Records from 59 days ago until today cover 60 days: 4 changes are 2 in 30 days. Gaps of 9, 20 and 29 days.
  const changes = [
    aChange('other', 0, { vendorId: null }),
    aChange('a', 59),
    aChange('b', 50),
    aChange('c', 30),
    aChange('d', 1),
    aChange('later', -3),
  ];
  expect(scorecard({ changes }).delivery).toEqual({
    changes: 4,
    period: { from: daysAgo(59), to: AS_OF },
    per30Days: 2,
    medianDaysBetween: 20,
  });
  // 29 days and one change of the vendor: no rate, no gap.
  expect(
    scorecard({ changes: [aChange('a', 28), aChange('b', 0, { vendorId: null })] }).delivery,
  ).toMatchObject({
    changes: 1,
    per30Days: null,
    medianDaysBetween: null,
  });
});

test('changes that failed or were rolled back, of those of which it is known', () => {
  const changes = [
    aChange('a', 9, { failed: true }),
    aChange('b', 8, { failed: null, rolledBackAt: startOfDay(daysAgo(8)) + MS_PER_DAY / 2 }),
    aChange('c', 7),
    aChange('d', 6),
    aChange('e', 5, { failed: null }),
  ];
  const { failures } = scorecard({ changes });
  expect(failures).toMatchObject({ known: 4, failed: 2, unknown: 1, share: 0.5, weak: true });
  // Exact interval of 2 of 4: published 0.0676 to 0.9324.
  expect(failures.interval?.map((limit) => limit.toFixed(4))).toEqual(['0.0676', '0.9324']);
  expect(scorecard({}).failures).toMatchObject({ share: null, interval: null });
});

test('defects per 10,000 records checked with their exact interval', () => {
  const reconciliations = [
    aReconciliation('a', 60, 31, 30_000, 4),
    aReconciliation('b', 30, 1, 20_000, 6),
    aReconciliation('later', 1, -5, 50_000, 99),
  ];
  const { defects } = scorecard({ reconciliations });
  // 10 of 50,000 are 2 in 10,000; Garwood for 10: 4.7954 to 18.3904, each over 5.
  expect(defects).toMatchObject({ reconciliations: 2, checked: 50_000, defects: 10, rate: 2, weak: true });
  expect(defects.period).toEqual({ from: daysAgo(60), to: daysAgo(1) });
  expect(defects.interval?.map((limit) => limit.toFixed(3))).toEqual(['0.959', '3.678']);
  expect(scorecard({}).defects).toMatchObject({ rate: null, interval: null });
});

test('acceptance criteria are counted by state', () => {
  const criteria = ['met', 'met', 'not-met', 'not-checked'].map((state) => ({
    text: 'answers within a minute',
    state,
    checkedOn: state === 'not-checked' ? null : AS_OF,
  }));
  expect(scorecard({ vendors: [aVendor({ criteria })] }).criteria).toEqual({
    met: 2,
    notMet: 1,
    notChecked: 1,
  });
});

test('names of vendors are the same without case and spacing', () => {
  expect(comparableVendorName('  Nordic   PAY ')).toBe(comparableVendorName('nordic pay'));
});

describe('intervals against published values', () => {
  test('Garwood: 95 % limits for 0, 1, 5, 10 and 50 events', () => {
    // Garwood (1936) and Ulm (1990), table of exact Poisson limits.
    const published = [
      [0, '0.000', '3.689'],
      [1, '0.025', '5.572'],
      [5, '1.623', '11.668'],
      [10, '4.795', '18.390'],
      [50, '37.111', '65.919'],
    ] as const;
    for (const [count, low, high] of published)
      expect(countInterval(count, 0.95).map((limit) => limit.toFixed(3))).toEqual([low, high]);
  });

  test('Clopper-Pearson: 10 of 100 and 0 of 10 at 95 %', () => {
    // R: binom.test(10, 100)$conf.int, binom.test(0, 10)$conf.int.
    expect(shareInterval(10, 100, 0.95)?.map((limit) => limit.toFixed(5))).toEqual(['0.04900', '0.17622']);
    expect(shareInterval(0, 10, 0.95)?.map((limit) => limit.toFixed(4))).toEqual(['0.0000', '0.3085']);
    expect(shareInterval(0, 0, 0.95)).toBeNull();
  });

  test('an interval holds what was seen', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (over, more) => {
        const n = over + more + 1;
        const [low = NaN, high = NaN] = shareInterval(over, n, 0.95) ?? [];
        expect(low).toBeLessThanOrEqual(over / n);
        expect(high).toBeGreaterThanOrEqual(over / n);
        const [least, most] = countInterval(over, 0.95);
        expect(least).toBeLessThanOrEqual(over);
        expect(most).toBeGreaterThan(over);
      }),
      { numRuns: 300 },
    );
  });
});

test('by month: drills where they were held, reconciliations where they ended, quiet months between', () => {
  // As of 30 June 2025: 12 days ago is 18 June, 75 is 16 April.
  const record = buildRecord({
    more: {
      drills: [
        aDrillRecord({ id: 'a', daysAgo: 12 }),
        aDrillRecord({ id: 'b', daysAgo: 75, outcome: 'failed' }),
      ],
      reconciliations: [aReconciliation('r', 40, 12, 10_000, 3)],
      changes: [aChange('c', 75, { failed: true }), aChange('later', -5)],
    },
  });
  const months = recordMonths(record, AS_OF);
  expect(months.map(({ month }) => month)).toEqual(['2025-06-01', '2025-05-01', '2025-04-01']);
  expect(months[0]).toMatchObject({
    drills: { passed: 1 },
    checked: 10_000,
    defects: 3,
    rate: 3,
    changes: 0,
  });
  expect(months[1]).toMatchObject({ drills: { passed: 0, failed: 0 }, rate: null, interval: null });
  expect(months[2]).toMatchObject({ drills: { failed: 1 }, changes: 1, failedChanges: 1 });
  expect(recordMonths(record, AS_OF, 2)).toHaveLength(2);
  expect(recordMonths(buildRecord(), AS_OF)).toEqual([]);
});
