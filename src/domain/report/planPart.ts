/** The plan as reports print it: what is still to be done, where it leads, reviews, the one KPI. */
import * as z from 'zod';
import { PlanAction } from '../plan/plan';
import { Day } from '../time';
import { Sentence } from './sentence';

const sentences = z.array(Sentence);
const count = z.number().int().nonnegative();

export const PlanActionRow = z.strictObject({
  what: z.string(),
  /** Null: for all workflows. */
  workflow: z.string().nullable(),
  owner: z.string().nullable(),
  due: Day.nullable(),
  overdue: z.boolean(),
  effort: z.number().int().nullable(),
  status: PlanAction.shape.status,
  /** What the move behind it would prove by itself, if its receipt is produced; empty for other actions. */
  gain: sentences,
});
export type PlanActionRow = z.infer<typeof PlanActionRow>;

export const PlanReviewRow = z.strictObject({
  incident: z.string(),
  improvement: z.string(),
  owner: z.string().nullable(),
  due: Day.nullable(),
  state: z.enum(['planned', 'no-improvement', 'unassigned', 'underway', 'overdue', 'done']),
});
export type PlanReviewRow = z.infer<typeof PlanReviewRow>;

export const PlanPart = z.strictObject({
  heading: Sentence,
  /** How far it is, and where the planned moves lead together. */
  summary: sentences,
  actions: z.array(PlanActionRow),
  /** Done or dropped, and not listed. */
  left: count,
  reviews: z.array(PlanReviewRow),
  /** Empty: none chosen. */
  kpi: sentences,
});
export type PlanPart = z.infer<typeof PlanPart>;
