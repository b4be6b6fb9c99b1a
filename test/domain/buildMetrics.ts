import {
  FigureSummary,
  WorkflowMetrics,
  type FigureName,
  type LimitCount,
  type MilestoneFigure,
  type RuleCount,
} from '../../src/domain/metrics/figureSummary';
import { endOfDay, type Day } from '../../src/domain/time';
import { AS_OF, daysAgo } from './buildRecord';

/** A figure with `n` complete and `open` records; everything not named is null. */
export const aFigure = (sketch: {
  readonly n: number;
  readonly open?: number;
  readonly median?: number | null;
  readonly kmMedian?: number | null;
}): FigureSummary =>
  FigureSummary.parse({
    n: sketch.n,
    open: sketch.open ?? 0,
    excluded: {},
    mean: null,
    sd: null,
    median: sketch.median ?? null,
    p75: null,
    p90: null,
    p95: null,
    p99: null,
    max: null,
    zero: 0,
    meanCi95: null,
    medianCi95: null,
    p90Ci95: null,
    quantileType: 7,
    kaplanMeier: {
      median: sketch.kmMedian ?? null,
      medianCi95: [null, null],
      p90: null,
      p90Ci95: [null, null],
      restrictedMean: null,
      horizon: null,
    },
  });

export interface MetricsSketch {
  readonly workflowId?: string;
  readonly figures?: Partial<Record<FigureName, FigureSummary>>;
  readonly limits?: readonly LimitCount[];
  readonly rules?: readonly RuleCount[];
  readonly milestones?: readonly MilestoneFigure[];
  readonly truths?: number;
  readonly endsDaysAgo?: number;
  readonly sightings?: readonly {
    readonly patternId: string;
    readonly days: readonly Day[];
    readonly serviceIds?: readonly string[];
  }[];
}

/** What was measured for workflow `w`; nothing unless said. */
export function buildMetrics(sketch: MetricsSketch = {}): WorkflowMetrics {
  return WorkflowMetrics.parse({
    workflowId: sketch.workflowId ?? 'w',
    incidents: 0,
    superseded: 0,
    asOf: {
      instant: endOfDay(sketch.endsDaysAgo === undefined ? AS_OF : daysAgo(sketch.endsDaysAgo)),
      source: 'assessment',
    },
    period: null,
    figures: {
      detect: null,
      acknowledge: null,
      escalate: null,
      recover: null,
      truth: null,
      total: null,
      rollback: null,
      ...sketch.figures,
    },
    trends: { recover: null, truth: null },
    milestones: sketch.milestones ?? [],
    openTruths: [],
    reportedBySystem: null,
    betweenFailures: null,
    charts: { recover: null, truth: null },
    limits: sketch.limits ?? [],
    rules: sketch.rules ?? [],
    truthsInLast90Days: sketch.truths ?? 0,
    sightings: (sketch.sightings ?? []).map(({ patternId, days, serviceIds }) => ({
      patternId,
      days,
      count: days.length,
      serviceIds: serviceIds ?? [],
    })),
  });
}

/** Escalations over 3 minutes: `over` of `n`. */
export const escalations = (over: number, n: number): LimitCount => ({
  figure: 'escalate',
  limitMs: 180_000,
  n,
  over,
  worst: null,
  from: n === 0 ? null : daysAgo(100),
  to: n === 0 ? null : daysAgo(1),
});

/** What was counted for a contradiction rule: `over` of `n`, from 100 days ago to yesterday. */
export const ruleCount = (
  ruleId: string,
  over: number,
  n: number,
  limitMs: number | null = null,
): RuleCount => ({
  ruleId: ruleId as RuleCount['ruleId'],
  limitMs,
  n,
  over,
  worst: null,
  from: n === 0 ? null : daysAgo(100),
  to: n === 0 ? null : daysAgo(1),
});
