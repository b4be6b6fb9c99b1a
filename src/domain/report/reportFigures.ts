/** Figures that reports print: scores as shown whole points, times with their intervals, states. */
import * as z from 'zod';
import { ExclusionReason, FigureName } from '../metrics/figureSummary';
import { Day } from '../time';
import { Sentence } from './sentence';

const points = z.number().int().min(0).max(100);
const count = z.number().int().nonnegative();

export const BandName = z.enum(['fragile', 'exposed', 'steady', 'ready']);
export const DecisionName = z.enum(['go', 'go-with-conditions', 'no-go', 'not-decided', 'overhead']);
export const GuardrailStateName = z.enum(['broken', 'held', 'claimed', 'unknown']);
export const CauseBandName = z.enum(['strong', 'likely', 'possible', 'unlikely']);

export const PointRange = z.strictObject({ low: points, high: points });
export type PointRange = z.infer<typeof PointRange>;

/** Claimed beside proven. Null: not assessed. Ranges are null once every applicable question is answered. */
export const PairFigure = z.strictObject({
  claimed: points.nullable(),
  proven: points.nullable(),
  claimedRange: PointRange.nullable(),
  provenRange: PointRange.nullable(),
  answered: count,
  applicable: count,
  /** Share of applicable weight that is answered, 0 to 1. */
  coverage: z.number().min(0).max(1),
});
export type PairFigure = z.infer<typeof PairFigure>;

const limits = z.tuple([z.number().nullable(), z.number().nullable()]);

/** Measured times of one kind. Null median or p90: not reached, or nothing complete. Durations in milliseconds. */
export const MeasuredTimes = z.strictObject({
  median: z.number().nullable(),
  medianCi95: limits.nullable(),
  p90: z.number().nullable(),
  p90Ci95: limits.nullable(),
  n: count,
  open: count,
  excluded: z.array(z.strictObject({ reason: ExclusionReason, count })),
  /** Kaplan-Meier as soon as a record is open, else over the complete records. */
  basis: z.enum(['complete', 'kaplan-meier']),
  /** Fewer than 20 records. */
  weak: z.boolean(),
});
export type MeasuredTimes = z.infer<typeof MeasuredTimes>;

/** One measured time between two moments of an incident. */
export const MeasuredFigure = z.strictObject({ figure: FigureName, ...MeasuredTimes.shape });
export type MeasuredFigure = z.infer<typeof MeasuredFigure>;

/** Times from request to completion of one milestone; null: not recorded. */
export const MilestoneTimes = z.strictObject({ milestone: z.string(), times: MeasuredTimes.nullable() });
export type MilestoneTimes = z.infer<typeof MilestoneTimes>;

/** A decision as the rule gives it, and what a named person made of it. */
export const ReportOverrule = z.strictObject({
  workflow: z.string(),
  rule: DecisionName,
  decision: z.enum(['go', 'go-with-conditions', 'no-go']),
  by: z.string(),
  reason: z.string(),
  on: Day,
});
export type ReportOverrule = z.infer<typeof ReportOverrule>;

/** Where a workflow stands. `band` is after caps, `byScore` before; null while nothing is assessed. */
export const Standing = z.strictObject({
  workflow: z.string(),
  figure: PairFigure,
  band: BandName.nullable(),
  byScore: BandName.nullable(),
  decision: DecisionName,
  overrule: ReportOverrule.nullable(),
});
export type Standing = z.infer<typeof Standing>;

export const CauseRow = z.strictObject({
  title: z.string(),
  explains: z.string(),
  band: CauseBandName,
  evidence: z.array(Sentence),
  /** The same counted, for a line: "5 incidents, 1 account". */
  basis: z.array(Sentence),
  /** Workflows in which the evidence lies. */
  workflows: z.array(z.string()),
  /** Services and boundaries where it was seen. */
  places: z.array(z.string()),
});
export type CauseRow = z.infer<typeof CauseRow>;

/** Null owner or due: to be named. */
export const ConditionRow = z.strictObject({
  workflow: z.string(),
  sentence: Sentence,
  owner: z.string().nullable(),
  due: Day.nullable(),
});
export type ConditionRow = z.infer<typeof ConditionRow>;
