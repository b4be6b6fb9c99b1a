/** What is to be done: actions, reviews of incidents, and the one continuity KPI. */
import * as z from 'zod';
import { Person } from '../assessment/person';
import { ActionId, ClaimId, MoveId, ReviewId, WorkflowId } from '../ids';
import { Day } from '../time';

const line = z.string().trim().max(500);
const note = z.string().max(20_000);

/** Where an action comes from. `key` is the stable key of a cap's condition or of a contradiction. */
export const ActionOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), moveId: MoveId }),
  z.strictObject({ kind: z.literal('cap'), key: z.string().min(1).max(300) }),
  z.strictObject({ kind: z.literal('contradiction'), key: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('disagreement'), item: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('claim'), claimId: ClaimId }),
  z.strictObject({ kind: z.literal('review'), reviewId: ReviewId }),
  z.strictObject({ kind: z.literal('own') }),
]);
export type ActionOrigin = z.infer<typeof ActionOrigin>;

export const Effort = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(5), z.literal(8)]);
export type Effort = z.infer<typeof Effort>;

export const PlanAction = z.strictObject({
  id: ActionId,
  /** Null: for the client as a whole. */
  workflowId: WorkflowId.nullable(),
  origin: ActionOrigin,
  what: z.string().trim().min(1).max(500),
  owner: line,
  due: Day.nullable(),
  effort: Effort.nullable(),
  status: z.enum(['open', 'underway', 'done', 'dropped']),
  note,
});
export type PlanAction = z.infer<typeof PlanAction>;

/** A review of one incident; it ends in exactly one structural improvement. */
export const IncidentReview = z.strictObject({
  id: ReviewId,
  workflowId: WorkflowId.nullable(),
  /** The incident's number or a short name. */
  incident: z.string().trim().min(1).max(200),
  heldOn: Day.nullable(),
  /** Empty until the review has ended in one. */
  improvement: z.string().trim().max(1000),
  owner: line,
  due: Day.nullable(),
  doneOn: Day.nullable(),
});
export type IncidentReview = z.infer<typeof IncidentReview>;

export const KpiMeasure = z.enum([
  'truth-median',
  'truth-p90',
  'recover-median',
  'milestone-median',
  'proven-readiness',
  'claims-gap',
  'open-truths',
  'defects-per-10000',
  'own',
]);
export type KpiMeasure = z.infer<typeof KpiMeasure>;

/** The records behind a measured time, as they were when it was taken over; times in milliseconds. */
export const KpiBasis = z.strictObject({
  n: z.number().int(),
  open: z.number().int(),
  /** 95 % interval; a null limit is not reached, null altogether where there are too few records for one. */
  ci95: z.tuple([z.number().nullable(), z.number().nullable()]).nullable(),
});
export type KpiBasis = z.infer<typeof KpiBasis>;

const review = z.strictObject({ on: Day.nullable(), value: z.number().nullable(), note });

/** The one continuity KPI: published inside the company, put before the leadership in two consecutive quarters. */
export const ContinuityKpi = z.strictObject({
  measure: KpiMeasure,
  /** Null: over the whole client. */
  workflowId: WorkflowId.nullable(),
  /** Of `milestone-median`, by its name (`comparableName`); null: none chosen, or another measure. */
  milestone: z.string().trim().min(1).max(200).nullable().default(null),
  /** What it is called inside the company. */
  name: z.string().trim().min(1).max(200),
  /** Of an own measure; empty for the others, whose unit is known. Times are in milliseconds. */
  unit: line,
  owner: Person.nullable(),
  baseline: z
    .strictObject({
      value: z.number(),
      on: Day,
      /** Null: written down by hand, or no measured time. */
      basis: KpiBasis.nullable().default(null),
    })
    .nullable(),
  target: z.number().nullable(),
  reviews: z.tuple([review, review]),
});
export type ContinuityKpi = z.infer<typeof ContinuityKpi>;
