/** The scorecard as data: all workflows side by side, then every answer, state and figure of each one. */
import * as z from 'zod';
import { FigureName } from '../metrics/figureSummary';
import { Level } from '../pack/level';
import { DegradedDaySection } from './degradedDaySection';
import { PlanPart } from './planPart';
import { ClaimSection } from './claimSection';
import { ReportFrame } from './reportFrame';
import {
  CauseRow,
  ConditionRow,
  GuardrailStateName,
  MeasuredFigure,
  MilestoneTimes,
  PairFigure,
  Standing,
} from './reportFigures';
import { ReceiptSection } from './receiptSection';
import { RetiredSection } from './retiredSection';
import { Sentence } from './sentence';
import { VendorSection } from './vendorSection';

const sentences = z.array(Sentence);

/** Dimension figures in the order of `dimensions`; null where none of its questions applies. */
export const ScorecardRow = z.strictObject({
  ...Standing.shape,
  dimensions: z.array(PairFigure.nullable()),
});
export type ScorecardRow = z.infer<typeof ScorecardRow>;

/** A guardrail of one workflow; null where its question is not asked. */
export const GuardrailCell = z.strictObject({ state: GuardrailStateName, owner: z.string().nullable() });
export type GuardrailCell = z.infer<typeof GuardrailCell>;

export const TimesRow = z.strictObject({
  workflow: z.string(),
  recover: MeasuredFigure.nullable(),
  truth: MeasuredFigure.nullable(),
  /** False: no incident record was imported for this workflow. */
  imported: z.boolean(),
});
export type TimesRow = z.infer<typeof TimesRow>;

export const QuestionRow = z.strictObject({
  short: z.string(),
  prompt: z.string(),
  state: z.enum(['answered', 'unanswered', 'not-applicable']),
  claimed: Level.nullable(),
  proven: Level.nullable(),
  /** The words over the levels; empty while unanswered. */
  claimedWord: z.string(),
  provenWord: z.string(),
  /** The receipts behind the answer by their short names, strongest first. */
  receipts: z.array(z.string()),
  /** Answered once for all workflows. */
  inherited: z.boolean(),
  /** Reason for "not applicable" or for departing from the answer for all, age of receipts. */
  remarks: sentences,
});
export type QuestionRow = z.infer<typeof QuestionRow>;

export const GuardrailRow = z.strictObject({
  title: z.string(),
  state: GuardrailStateName,
  why: Sentence,
  owner: z.string().nullable(),
  role: z.string(),
});
export type GuardrailRow = z.infer<typeof GuardrailRow>;

export const WorkflowPage = z.strictObject({
  standing: Standing,
  title: sentences,
  /** What the workflow promises, in the client's words; may be empty. */
  promise: z.string(),
  summary: sentences,
  /** What holds the decision down. */
  holds: sentences,
  dimensions: z.array(z.strictObject({ name: z.string(), figure: PairFigure })),
  /** The words over the levels from 0 to 4. */
  levels: z.array(z.string()),
  questions: z.array(z.strictObject({ dimension: z.string(), rows: z.array(QuestionRow) })),
  guardrails: z.array(GuardrailRow),
  contradictions: sentences,
  measured: z.array(MeasuredFigure),
  notRecorded: z.array(FigureName),
  milestones: z.array(MilestoneTimes),
  measuredNote: sentences,
  /** Restored and not reconciled. */
  openTruths: sentences,
  targets: sentences,
  /** Shares, rates and the time between failures; each with what has to be known beside it. */
  rates: z.array(sentences),
  causes: z.array(CauseRow),
  /** Less likely ones that something points to and that are not printed. */
  causesLeftOut: z.number().int().nonnegative(),
  conditions: z.array(ConditionRow),
  fit: sentences,
  /** Left out where no role was asked and nothing was agreed. */
  degradedDay: DegradedDaySection.optional(),
});
export type WorkflowPage = z.infer<typeof WorkflowPage>;

export const Scorecard = z.strictObject({
  kind: z.literal('scorecard'),
  frame: ReportFrame,
  title: sentences,
  lead: sentences,
  dimensions: z.array(z.string()),
  rows: z.array(ScorecardRow),
  rowsNote: sentences,
  guardrails: z.strictObject({
    heading: Sentence,
    columns: z.array(z.strictObject({ title: z.string(), role: z.string() })),
    rows: z.array(z.strictObject({ workflow: z.string(), cells: z.array(GuardrailCell.nullable()) })),
    note: sentences,
  }),
  times: z.strictObject({ heading: Sentence, rows: z.array(TimesRow), note: sentences }),
  holds: z.strictObject({
    heading: Sentence,
    rows: z.array(z.strictObject({ workflow: z.string(), reasons: sentences })),
  }),
  pages: z.array(WorkflowPage),
  /** Left out where no claim is in the ledger. */
  claims: ClaimSection.optional(),
  /** Left out without vendors. */
  vendors: VendorSection.optional(),
  /** Left out while there is no plan. */
  plan: PlanPart.optional(),
  /** Left out without receipts. */
  receipts: ReceiptSection.optional(),
  /** Left out where every answer is to a question that is asked. */
  retired: RetiredSection.optional(),
});
export type Scorecard = z.infer<typeof Scorecard>;
