import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyRecord } from '../../../src/domain/metrics/classifyRecord';
import { figureChart } from '../../../src/domain/metrics/figureChart';
import { FigureChart, FigureName, FigureSummary } from '../../../src/domain/metrics/figureSummary';
import { TimeField } from '../../../src/domain/metrics/importTypes';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import { noTimes, type IncidentTimes, type TimeCell } from '../../../src/domain/metrics/incidentTimes';
import { countOverLimitSteps } from '../../../src/domain/metrics/limitCount';
import { countRecentTruthsSteps } from '../../../src/domain/metrics/recentTruths';
import { finish } from '../../../src/domain/metrics/steps';
import { instant, type Instant, MS_PER_DAY, MS_PER_MINUTE } from '../../../src/domain/time';
import { sampleOf } from './sampleOf';
import { summarizeFigure } from './atOnce';

const at = (ms: number) => instant(ms);
const asOf = at(1000);
type Given = Partial<Record<TimeField, number | 'missing' | 'unreadable'>> & { closed?: boolean };
const record = (given: Given): IncidentTimes => ({ ...noTimes, ...(given as Partial<IncidentTimes>) });

const classified = (figure: FigureName, given: Given, from: 'started' | 'detected' = 'started') => {
  const result = classifyRecord(figure, record(given), asOf, from);
  return result.kind === 'excluded' ? result.reason : `${result.kind} ${result.duration}`;
};

describe('which records enter a figure', () => {
  it.each([
    ['recover', { started: 100, restored: 400 }, 'complete 300'],
    ['recover', { started: 100, restored: 100 }, 'complete 0'],
    ['recover', { started: 100 }, 'open 900'],
    ['recover', { started: 1000 }, 'open 0'],
    ['recover', { started: 100, restored: 1001 }, 'open 900'],
    ['recover', { started: 100, restored: 1000 }, 'complete 900'],
    ['recover', { started: 100, restored: 99 }, 'negative'],
    ['recover', { restored: 99 }, 'start-missing'],
    ['recover', {}, 'start-missing'],
    ['recover', { started: 1001 }, 'start-after-as-of'],
    ['recover', { started: 1001, restored: 1002 }, 'start-after-as-of'],
    ['recover', { started: 100, restored: 'unreadable' }, 'end-unreadable'],
    ['recover', { started: 100, reconciled: 400 }, 'restore-time-missing'],
    ['recover', { started: 100, closed: true }, 'restore-time-missing'],
    ['recover', { started: 100, restored: 400, closed: true }, 'complete 300'],
    ['truth', { started: 100, restored: 400 }, 'open 600'],
    ['truth', { started: 100, restored: 400, closed: true }, 'open 600'],
    ['truth', { started: 100, restored: 400, reconciled: 700 }, 'complete 300'],
    ['truth', { started: 100, restored: 400, reconciled: 300 }, 'negative'],
    ['truth', { started: 100, reconciled: 300 }, 'start-missing'],
    ['total', { started: 100, reconciled: 300 }, 'complete 200'],
    ['total', { started: 100, closed: true }, 'open 900'],
    ['detect', { started: 100, detected: 160 }, 'complete 60'],
    ['acknowledge', { started: 100, detected: 160, acknowledged: 170 }, 'complete 10'],
    ['acknowledge', { started: 100, detected: 'unreadable', acknowledged: 170 }, 'start-missing'],
    ['escalate', { started: 100, detected: 160, escalated: 200 }, 'complete 40'],
    ['rollback', { rollbackStarted: 100, rollbackFinished: 300 }, 'complete 200'],
    ['rollback', { started: 100 }, 'start-missing'],
  ] as const)('%s of %j is %s', (figure, given, expected) => {
    expect(classified(figure, given)).toBe(expected);
  });

  it('counts recovery from detection when asked to', () => {
    const given = { started: 100, detected: 150, restored: 400 };
    expect(classified('recover', given)).toBe('complete 300');
    expect(classified('recover', given, 'detected')).toBe('complete 250');
    expect(classified('recover', { started: 100, restored: 400 }, 'detected')).toBe('start-missing');
  });

  const cell: fc.Arbitrary<TimeCell> = fc.oneof(
    fc.integer({ min: 0, max: 1500 }).map(at),
    fc.constantFrom('missing' as const, 'unreadable' as const),
  );
  const anyRecord = fc.record({
    ...(Object.fromEntries(TimeField.options.map((field) => [field, cell])) as Record<
      TimeField,
      typeof cell
    >),
    closed: fc.boolean(),
  });

  it('every record exactly once: n + open + excluded is their number', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord),
        fc.constantFrom(...FigureName.options),
        fc.constantFrom('started' as const, 'detected' as const),
        (records, figure, from) => {
          const sample = sampleOf(figure, records, asOf, from);
          const excluded = Object.values(sample.excluded).reduce((sum, count) => sum + count, 0);
          expect(sample.complete.length + sample.open.length + excluded).toBe(records.length);
          expect(sample.complete.every((duration) => duration >= 0)).toBe(true);
          expect(sample.open.every((duration) => duration >= 0)).toBe(true);
          FigureSummary.parse(summarizeFigure(sample));
          FigureChart.parse(figureChart(sample));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in any order: the figures are the same', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 40 }),
        fc.constantFrom(...FigureName.options),
        (records, figure) => {
          const of = (rows: IncidentTimes[]) => summarizeFigure(sampleOf(figure, rows, asOf, 'started'));
          expect(of([...records].reverse())).toEqual(of(records));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the figures of real incidents', () => {
  // status page incidents, maintenance left out; expected figures by numpy (percentiles linear, sd with n - 1).
  const lines = readFileSync('test/fixtures/github-status/derived_incidents.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const records = lines.flatMap((line) => {
    // The first cells may be quoted and hold commas; times and impact are found by their form.
    const cells = line.split(',');
    const end = cells.length;
    const [first, monitoring, resolved] = cells.slice(end - 7, end - 4);
    const moment = (text: string | undefined): TimeCell => (text ? at(Date.parse(text)) : 'missing');
    if (/,maintenance,/.test(line)) return [];
    return [record({ started: moment(first), restored: moment(monitoring), reconciled: moment(resolved) })];
  });
  const now = at(Date.parse('2026-08-21T00:37:00Z'));
  const minutes = (ms: number | null) => ms! / MS_PER_MINUTE;

  it('first post to resolved', () => {
    const summary = summarizeFigure(sampleOf('total', records, now, 'started'));
    expect([summary.n, summary.open, summary.zero, summary.excluded]).toEqual([801, 0, 29, {}]);
    expect(minutes(summary.mean)).toBeCloseTo(125.8527, 4);
    expect(minutes(summary.sd)).toBeCloseTo(259.5228, 4);
    expect(
      [summary.median, summary.p75, summary.p90, summary.p95, summary.p99, summary.max].map(minutes),
    ).toEqual([65, 131, 263, 404, 1048, 3718]);
    // Without open records Kaplan-Meier is the plain distribution.
    expect(summary.kaplanMeier.median).toBe(summary.median);
    expect(summary.kaplanMeier.restrictedMean).toBeCloseTo(summary.mean!, 3);
    expect(summary.meanCi95![0]).toBeLessThan(summary.mean!);
    expect(summary.meanCi95![1]).toBeGreaterThan(summary.mean!);
  });

  it('monitoring to resolved', () => {
    const summary = summarizeFigure(sampleOf('truth', records, now, 'started'));
    expect([summary.n, summary.zero, summary.excluded]).toEqual([74, 8, { 'start-missing': 727 }]);
    expect(minutes(summary.mean)).toBeCloseTo(58.2432, 4);
    expect(minutes(summary.sd)).toBeCloseTo(103.0575, 4);
    const quantiles = [summary.median, summary.p75, summary.p90, summary.p95, summary.p99, summary.max].map(
      minutes,
    );
    [14.5, 70.75, 184, 244.45, 457.85, 644].forEach((expected, i) =>
      expect(quantiles[i]).toBeCloseTo(expected, 6),
    );
  });
});

const summary = (durations: number[], open: number[] = []) =>
  summarizeFigure({
    complete: Float64Array.from(durations),
    open: Float64Array.from(open),
    excluded: {},
  });

describe('few records', () => {
  it('none: nothing but counts', () => {
    expect(summary([], [5])).toMatchObject({
      n: 0,
      open: 1,
      mean: null,
      sd: null,
      median: null,
      max: null,
      zero: 0,
    });
    expect(summary([])).toMatchObject({ meanCi95: null, medianCi95: null });
  });

  it('one: no spread', () => {
    expect(summary([5])).toMatchObject({ n: 1, mean: 5, sd: null, median: 5, p99: 5, meanCi95: null });
  });

  it('open ones move the survival median, not the median of the complete', () => {
    // Ends at 10, 20, 30; open at 40, 50, 60. S = 5/6, 4/6, 3/6: at 30 exactly 0.5 and no later end.
    const found = summary([10, 20, 30], [40, 50, 60]);
    expect([found.median, found.kaplanMeier.median]).toEqual([20, 30]);
    expect(found.kaplanMeier.p90).toBeNull();
  });
});

describe('for any durations', () => {
  const durations = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 40 });

  it('a summary stretches with the durations', () => {
    fc.assert(
      fc.property(durations, durations, fc.integer({ min: 2, max: 1000 }), (ended, open, factor) => {
        const scaled = (values: number[], by: number) =>
          Float64Array.from(values, (value) => value * by).sort();
        const of = (by: number) =>
          summarizeFigure({ complete: scaled(ended, by), open: scaled(open, by), excluded: {} });
        const [one, many] = [of(1), of(factor)];
        const close = (value: number | null) =>
          value === null ? null : (expect.closeTo(value * factor, 2) as number);
        expect([many.n, many.open, many.zero]).toEqual([one.n, one.open, one.zero]);
        for (const key of ['mean', 'sd', 'median', 'p75', 'p90', 'p95', 'p99', 'max'] as const) {
          expect(many[key]).toEqual(close(one[key]));
        }
        expect(many.meanCi95).toEqual(one.meanCi95?.map(close) ?? null);
        expect(many.medianCi95).toEqual(one.medianCi95?.map(close) ?? null);
      }),
      { numRuns: 30 },
    );
  });

  it('quantiles rise, and intervals hold what they belong to', () => {
    fc.assert(
      fc.property(durations, durations, (ended, open) => {
        const found = summary(
          [...ended].sort((a, b) => a - b),
          [...open].sort((a, b) => a - b),
        );
        const rising = [0, found.median, found.p75, found.p90, found.p95, found.p99, found.max].map(
          (x) => x ?? 0,
        );
        expect(rising).toEqual([...rising].sort((a, b) => a - b));
        const holds = ([low, high]: readonly (number | null)[], value: number | null) =>
          (low ?? 0) <= (value ?? Infinity) && (high ?? Infinity) >= (value ?? 0);
        const { kaplanMeier } = found;
        expect(holds(found.meanCi95 ?? [null, null], found.mean)).toBe(true);
        expect(holds(found.medianCi95 ?? [null, null], found.median)).toBe(true);
        expect(holds(kaplanMeier.medianCi95, kaplanMeier.median)).toBe(true);
        expect(holds(kaplanMeier.p90Ci95, kaplanMeier.p90)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a million records', () => {
  const complete = Float64Array.from({ length: 1_000_000 }, (_, i) => i * 37);
  const million = { complete, open: new Float64Array(0), excluded: {} };

  it('are summarised quickly', () => {
    const before = performance.now();
    const { n, median, medianCi95 } = summarizeFigure(million);
    // The figure itself is measured by the bench; here only that it is no matter of many seconds, on any machine.
    expect(performance.now() - before).toBeLessThan(8000);
    // Ranks 500,000 -+ 980: z / 2 * sqrt(1,000,000) = 979.98.
    expect([n, median]).toEqual([1_000_000, 499_999.5 * 37]);
    expect(medianCi95).toEqual([499_019 * 37, 500_980 * 37]);
  });

  it('are drawn with a few hundred marks', () => {
    const chart = figureChart(million);
    expect(chart.complete.length).toBeLessThanOrEqual(301);
    expect(chart.complete.at(-1)).toBe(999_999 * 37);
    expect(chart.recordsPerMark).toBe(3334);
    expect(chart.survival.length).toBeLessThanOrEqual(400);
    expect(chart.survival.at(-1)).toMatchObject({ t: 999_999 * 37, s: 0, low: null, high: null });
  });
});

describe('limits of the guardrails', () => {
  const limit = 180;
  const overLimit = (figure: 'escalate' | 'rollback', given: readonly Given[]) =>
    finish(countOverLimitSteps(figure, [IncidentColumns.of(given.map(record))], limit, asOf));
  const escalate = (...given: Given[]) => overLimit('escalate', given);
  const rollback = (...given: Given[]) => overLimit('rollback', given);

  it('escalate: of those still unrestored at the limit', () => {
    expect(escalate({ detected: 100, escalated: 200, restored: 500 })).toMatchObject({
      n: 1,
      over: 0,
      worst: 100,
    });
    expect(escalate({ detected: 100, escalated: 280, restored: 500 })).toMatchObject({ n: 1, over: 0 });
    expect(escalate({ detected: 100, escalated: 281, restored: 500 })).toMatchObject({
      n: 1,
      over: 1,
      worst: 181,
    });
    // Never escalated: over, and it waited until it was restored, or until now.
    expect(escalate({ detected: 100, restored: 500 })).toMatchObject({ n: 1, over: 1, worst: 400 });
    expect(escalate({ detected: 100 })).toMatchObject({ n: 1, over: 1, worst: 900 });
    expect(escalate({ detected: 100, escalated: 1200 })).toMatchObject({ n: 1, over: 1, worst: 900 });
  });

  it('escalate: not those restored by then, or of which nothing is known', () => {
    const none = escalate(
      { detected: 100, restored: 280 },
      { restored: 280 },
      { detected: 821 }, // the limit is up at 1001, after asOf
      { detected: 100, restored: 'unreadable' },
      { detected: 100, escalated: 'unreadable' },
      { detected: 100, closed: true },
      { detected: 100, escalated: 50 },
    );
    expect(none).toEqual({
      figure: 'escalate',
      limitMs: limit,
      n: 0,
      over: 0,
      worst: null,
      from: null,
      to: null,
    });
  });

  it('rollback: ended over the limit, or still running past it', () => {
    expect(
      rollback(
        { rollbackStarted: 100, rollbackFinished: 280 },
        { rollbackStarted: 100, rollbackFinished: 281 },
        { rollbackStarted: 100 },
        { rollbackStarted: 900 },
        { rollbackStarted: 100, rollbackFinished: 50 },
        {},
      ),
    ).toEqual({
      figure: 'rollback',
      limitMs: limit,
      n: 3,
      over: 2,
      worst: 900,
      from: '1970-01-01',
      to: '1970-01-01',
    });
  });
});

describe('truths of the last 90 days', () => {
  const recentTruths = (records: readonly IncidentTimes[], now: Instant) =>
    finish(countRecentTruthsSteps([IncidentColumns.of(records)], now));
  const truth = (day: number) => record({ started: 0, restored: MS_PER_DAY, reconciled: day * MS_PER_DAY });

  it('are those completed within them', () => {
    const now = at(200 * MS_PER_DAY);
    expect(recentTruths([truth(109), truth(110), truth(150), truth(200), truth(201)], now)).toBe(3);
    expect(recentTruths([record({ started: 0, reconciled: 150 * MS_PER_DAY })], now)).toBe(0);
  });

  it('are recent through the ninetieth calendar day, whatever the hour', () => {
    // Day 200, 23:59:59.999; day 110 is 90 days before and counts from its first moment, day 109 does not.
    const evening = instant(201 * MS_PER_DAY - 1);
    expect(recentTruths([truth(110), truth(110.5)], evening)).toBe(2);
    expect(recentTruths([truth(110 - 1 / MS_PER_DAY)], evening)).toBe(0);
  });
});
