/** The figures of imported incidents, as screens, reports and scoring read them. Durations in milliseconds. */
import * as z from 'zod';
import { WrittenTwice } from './writtenTwice';
import { PatternId, RuleId, WorkflowId, ServiceId } from '../ids';
import { Day, Instant } from '../time';

export const FigureName = z.enum([
  'detect',
  'acknowledge',
  'escalate',
  'recover',
  'truth',
  'total',
  'rollback',
]);
export type FigureName = z.infer<typeof FigureName>;

export const ExclusionReason = z.enum([
  'negative',
  'start-missing',
  'start-after-as-of',
  'end-unreadable',
  'restore-time-missing',
]);
export type ExclusionReason = z.infer<typeof ExclusionReason>;

const interval = z.tuple([z.number().nullable(), z.number().nullable()]);

/** Kaplan-Meier over complete and open records; null where the curve never comes down that far ("not reached"). */
export const KaplanMeierSummary = z.strictObject({
  median: z.number().nullable(),
  medianCi95: interval,
  p90: z.number().nullable(),
  p90Ci95: interval,
  /** Area under the curve from 0 to `horizon`, the largest event time; null without any event. */
  restrictedMean: z.number().nullable(),
  horizon: z.number().nullable(),
});
export type KaplanMeierSummary = z.infer<typeof KaplanMeierSummary>;

/** `n + open + sum(excluded)` is the number of records looked at. Null: undefined for so few records. */
export const FigureSummary = z.strictObject({
  n: z.number().int(),
  open: z.number().int(),
  excluded: z.partialRecord(ExclusionReason, z.number().int()),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  median: z.number().nullable(),
  p75: z.number().nullable(),
  p90: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
  max: z.number().nullable(),
  /** How many complete records last 0 ms. */
  zero: z.number().int(),
  meanCi95: interval.nullable(),
  medianCi95: interval.nullable(),
  p90Ci95: interval.nullable(),
  quantileType: z.literal(7),
  kaplanMeier: KaplanMeierSummary,
});
export type FigureSummary = z.infer<typeof FigureSummary>;

/** One step of a survival curve: from time `t` on, share `s` is not yet over, between `low` and `high`. */
export const SurvivalStep = z.strictObject({
  t: z.number(),
  s: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type SurvivalStep = z.infer<typeof SurvivalStep>;

/** What a chart of one figure needs; at most a few hundred points, thinned when there are more records. */
export const FigureChart = z.strictObject({
  complete: z.array(z.number()),
  open: z.array(z.number()),
  /** One mark stands for this many records. */
  recordsPerMark: z.number().int().positive(),
  survival: z.array(SurvivalStep),
});
export type FigureChart = z.infer<typeof FigureChart>;

/** How often a limit was passed, as a guardrail asks: `over` of `n` records. */
export const LimitCount = z.strictObject({
  figure: z.enum(['escalate', 'rollback']),
  limitMs: z.number().int(),
  n: z.number().int(),
  over: z.number().int(),
  worst: z.number().nullable(),
  /** First and last day on which one of the `n` began to wait; null when there are none. */
  from: Day.nullable(),
  to: Day.nullable(),
});
export type LimitCount = z.infer<typeof LimitCount>;

/** What imported incidents say about one contradiction rule of the pack: `over` of `n`; see `countRuleSteps`. */
export const RuleCount = z.strictObject({
  ruleId: RuleId,
  /** The line that was counted against, in milliseconds: the rule's, or the workflow's own target; null without one. */
  limitMs: z.number().int().nullable(),
  n: z.number().int(),
  over: z.number().int(),
  /** Longest wait in milliseconds, or most wrong records in one incident; null where neither is counted or n = 0. */
  worst: z.number().nullable(),
  /** First and last day among the `n`; null when there are none. */
  from: Day.nullable(),
  to: Day.nullable(),
});
export type RuleCount = z.infer<typeof RuleCount>;

/** Imported incidents that the user mapped to one failure pattern. */
export const PatternSighting = z.strictObject({
  patternId: PatternId,
  /** Days on which they started, latest first, at most 50. */
  days: z.array(Day),
  count: z.number().int(),
  serviceIds: z.array(ServiceId),
});
export type PatternSighting = z.infer<typeof PatternSighting>;

/** A share with its exact 95 % interval (Clopper-Pearson): `k` of `n`; n > 0. */
export const ShareFigure = z.strictObject({
  k: z.number().int(),
  n: z.number().int(),
  share: z.number(),
  ci95: z.tuple([z.number(), z.number()]),
});
export type ShareFigure = z.infer<typeof ShareFigure>;

/** One period of a trend, by the start of its records; medians are Kaplan-Meier's as soon as it holds open records. */
export const TrendPeriod = z.strictObject({
  from: Day,
  /** Last day of the period. */
  to: Day,
  n: z.number().int(),
  open: z.number().int(),
  excluded: z.number().int(),
  median: z.number().nullable(),
  medianCi95: interval,
  p90: z.number().nullable(),
  p90Ci95: interval,
  /** Median and p90 are Kaplan-Meier's, because a record of the period is open. */
  isSurvival: z.boolean(),
  /** Fewer than 20 complete records. */
  weak: z.boolean(),
});
export type TrendPeriod = z.infer<typeof TrendPeriod>;

/** Mean time between failures over a stated window, in milliseconds, with its exact chi-squared 95 % interval. */
export const FailureInterval = z.strictObject({
  /** Incidents in the window; one less counts when the window begins at the first of them. */
  incidents: z.number().int(),
  failures: z.number().int(),
  from: Day,
  to: Day,
  mean: z.number().nullable(),
  ci95: interval,
});
export type FailureInterval = z.infer<typeof FailureInterval>;

/** An incident whose service is back and whose records are not: since when, and where it was read. */
export const OpenTruth = z.strictObject({
  /** As its file has it; null without an id. */
  externalId: z.string().nullable(),
  restored: Instant,
  service: z.string().nullable(),
});
export type OpenTruth = z.infer<typeof OpenTruth>;

/** Times from request to completion of one customer-visible milestone. */
export const MilestoneFigure = z.strictObject({
  milestone: z.string(),
  events: z.number().int(),
  /** Null: no column was mapped for the completion. */
  figure: FigureSummary.nullable(),
  /** How long the oldest open one has lasted, in milliseconds; null: none is open. */
  longestOpen: z.number().nullable().optional(),
});
export type MilestoneFigure = z.infer<typeof MilestoneFigure>;

/** Everything measured for one workflow; a figure is null when no column was mapped for its end: "not recorded". */
export const WorkflowMetrics = z.strictObject({
  workflowId: WorkflowId,
  incidents: z.number().int(),
  /** Imported ones that are not among them, because a newer file of the same layout has them again. */
  superseded: z.number().int(),
  asOf: z.strictObject({ instant: Instant, source: z.enum(['file', 'given', 'assessment']) }),
  /** First and last start among the incidents. */
  period: z.strictObject({ from: Day, to: Day }).nullable(),
  figures: z.record(FigureName, FigureSummary.nullable()),
  charts: z.strictObject({ recover: FigureChart.nullable(), truth: FigureChart.nullable() }),
  /** Periods in order of time; null: the figure is not recorded. */
  trends: z.strictObject({
    recover: z.array(TrendPeriod).nullable(),
    truth: z.array(TrendPeriod).nullable(),
  }),
  /** In the order of the workflow's milestones, then others that the files name. */
  milestones: z.array(MilestoneFigure),
  /** Those open longest first, at most 20; `figures.truth.open` counts all. */
  openTruths: z.array(OpenTruth),
  /** Share of incidents that a system reported, of those where somebody wrote down who did; null: nobody did. */
  reportedBySystem: ShareFigure.nullable(),
  /** Null under one incident. */
  betweenFailures: FailureInterval.nullable(),
  limits: z.array(LimitCount),
  /** One for each contradiction rule that incidents can be counted for, in pack order. */
  rules: z.array(RuleCount),
  /** Truths completed in the 90 days before `asOf`. */
  truthsInLast90Days: z.number().int(),
  sightings: z.array(PatternSighting),
  /** Written-down incidents that an import has as well, as far as their starts tell: they count as two. */
  writtenTwice: z.array(WrittenTwice).default([]),
});
export type WorkflowMetrics = z.infer<typeof WorkflowMetrics>;
