/** Made-up measurements: deterministic, spread like real ones, with figures that only look plausible. */
import type { Workflow } from '../../../src/domain/assessment/assessmentRecord';
import type { FigureSummary, WorkflowMetrics } from '../../../src/domain/metrics/figureSummary';
import { day, endOfDay, instant } from '../../../src/domain/time';

export const AS_OF = day('2026-10-30');
export const NOW = endOfDay(AS_OF);

const MINUTE = 60_000;

export interface MetricsSpec {
  /** Median of the made-up truths; null: the moment is not recorded. */
  readonly truth: number | null;
  readonly recover?: number;
  readonly n: number;
  readonly open: number;
  readonly notReached?: boolean;
}

/** Deterministic values between 0 and 1, spread like measurements. */
export const spread = (at: number): number => {
  const x = Math.sin(at * 12.9898) * 43758.5453;
  return x - Math.floor(x);
};

function times(median: number, n: number, seed: number): number[] {
  return Array.from({ length: n }, (_, at) => {
    const gauss = spread(at + seed) + spread(at * 3 + seed + 1) + spread(at * 7 + seed + 2) - 1.5;
    return Math.round(median * Math.exp(gauss * 2));
  }).sort((a, b) => a - b);
}

function summary(values: readonly number[], open: number, notReached: boolean): FigureSummary {
  const quantile = (p: number) => values[Math.min(values.length - 1, Math.floor(values.length * p))] ?? null;
  const median = notReached ? null : quantile(0.5);
  const p90 = notReached || open > values.length / 3 ? null : quantile(0.9);
  const ci: [number | null, number | null] = [quantile(0.35), notReached ? null : quantile(0.65)];
  return {
    n: values.length,
    open,
    excluded: values.length > 10 ? { negative: 1, 'restore-time-missing': 2 } : {},
    mean: median,
    sd: null,
    median: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: null,
    max: values.at(-1) ?? null,
    zero: 0,
    meanCi95: null,
    medianCi95: values.length > 5 ? ci : null,
    p90Ci95: values.length > 5 ? [quantile(0.8), null] : null,
    quantileType: 7,
    kaplanMeier: {
      median,
      medianCi95: ci,
      p90,
      p90Ci95: [quantile(0.8), null],
      restrictedMean: null,
      horizon: null,
    },
  };
}

export function metrics(workflow: Workflow, spec: MetricsSpec, seed: number): WorkflowMetrics {
  const recovers = times(spec.recover ?? 38 * MINUTE, spec.n + spec.open, seed);
  const truths = spec.truth === null ? [] : times(spec.truth, spec.n, seed + 100);
  const open = spec.truth === null ? [] : times(spec.truth * 2, spec.open, seed + 200);
  return {
    workflowId: workflow.id,
    incidents: spec.n + spec.open + 3,
    superseded: 0,
    asOf: { instant: NOW, source: 'file' },
    period: { from: day('2025-11-04'), to: day('2026-10-28') },
    figures: {
      detect: summary(times(4 * MINUTE, spec.n, seed + 5), 0, false),
      acknowledge: null,
      escalate: summary(times(3 * MINUTE, Math.ceil(spec.n / 2), seed + 6), 0, false),
      recover: summary(recovers, 0, false),
      truth: spec.truth === null ? null : summary(truths, spec.open, spec.notReached ?? false),
      total: null,
      rollback: summary(times(3.4 * MINUTE, Math.min(14, spec.n), seed + 7), 0, false),
    },
    trends: { recover: null, truth: null },
    milestones: workflow.milestones.map((milestone, at) => ({
      milestone,
      events: spec.n,
      figure: at === 0 ? summary(times(9 * MINUTE, spec.n, seed + 300), 0, false) : null,
    })),
    openTruths: [...open]
      .reverse()
      .slice(0, 20)
      .map((lasted, at) => ({
        externalId: at === 1 ? null : `INC-${String(4200 + at)}`,
        restored: instant(NOW - lasted),
        service: at === 0 ? 'ledger' : null,
      })),
    reportedBySystem: { k: Math.floor(spec.n / 3), n: spec.n, share: 1 / 3, ci95: [0.19, 0.5] },
    betweenFailures: {
      incidents: spec.n,
      failures: spec.n - 1,
      from: day('2025-11-04'),
      to: AS_OF,
      mean: 8 * 24 * 60 * MINUTE,
      ci95: [6 * 24 * 60 * MINUTE, 11 * 24 * 60 * MINUTE],
    },
    charts: {
      recover: null,
      truth: spec.truth === null ? null : { complete: truths, open, recordsPerMark: 1, survival: [] },
    },
    limits: [],
    rules: [],
    truthsInLast90Days: spec.n,
    sightings: [],
    writtenTwice: [],
  };
}
