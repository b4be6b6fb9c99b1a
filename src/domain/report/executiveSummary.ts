/** The executive summary as data: what is decided, how long until the truth, who owns it, what would help. */
import * as z from 'zod';
import { ReceiptKind } from '../pack/receiptKind';
import { Day } from '../time';
import { ClaimSection } from './claimSection';
import { ReportFrame } from './reportFrame';
import { CauseRow, ConditionRow, MeasuredFigure, ReportOverrule, Standing } from './reportFigures';
import { Sentence } from './sentence';

const points = z.number().int().min(0).max(100);
const sentences = z.array(Sentence);
const total = z.number().int().nonnegative();

/** Which rows stay when a page has no room for all: the lowest ranks. */
const rank = z.number().int().nonnegative();

export const PairRow = z.strictObject({ ...Standing.shape, why: sentences, rank });
export type PairRow = z.infer<typeof PairRow>;

export const TruthRow = z.strictObject({
  workflow: z.string(),
  /** `no-records`: nothing imported; `not-recorded`: the moment of truth is not in the records. */
  state: z.enum(['measured', 'not-recorded', 'no-records']),
  figure: MeasuredFigure.nullable(),
  /** What the dots are: milliseconds, each dot standing for `recordsPerMark` records. */
  marks: z
    .strictObject({
      complete: z.array(z.number()),
      open: z.array(z.number()),
      recordsPerMark: z.number().int().positive(),
    })
    .nullable(),
  target: z.number().nullable(),
  rank,
});
export type TruthRow = z.infer<typeof TruthRow>;

export const TruthOwnerRow = z.strictObject({
  workflow: z.string(),
  person: z.string(),
  title: z.string(),
  from: z.number().nullable(),
  fromState: z.enum(['measured', 'not-reached', 'not-recorded']),
  to: z.number().nullable(),
  by: Day.nullable(),
  sentence: Sentence,
});
export type TruthOwnerRow = z.infer<typeof TruthOwnerRow>;

export const MoveRow = z.strictObject({
  title: z.string(),
  change: z.string(),
  proof: z.string(),
  receipt: ReceiptKind,
  effort: z.number().int(),
  /** Shown proven points before and after, if this move's proof is produced; largest gain first. */
  effects: z.array(
    z.strictObject({ workflow: z.string(), before: points.nullable(), after: points.nullable() }),
  ),
  moreEffects: z.number().int().nonnegative(),
  /** Caps it would lift, in words. */
  lifts: sentences,
});
export type MoveRow = z.infer<typeof MoveRow>;

export const ExecutiveSummary = z.strictObject({
  kind: z.literal('executive-summary'),
  frame: ReportFrame,
  title: sentences,
  lead: sentences,
  pairs: z.strictObject({
    heading: Sentence,
    intro: sentences,
    rows: z.array(PairRow),
    /** Of how many workflows the rows are chosen. */
    total,
    /** Every workflow's decision by name, for when not all of them are drawn. */
    allDecisions: sentences,
    note: sentences,
  }),
  truth: z.strictObject({
    heading: Sentence,
    intro: sentences,
    rows: z.array(TruthRow),
    total,
    note: sentences,
  }),
  owners: z.strictObject({
    heading: Sentence,
    /** The longest waits first when they are many. */
    rows: z.array(TruthOwnerRow),
    total,
    /** Workflows that nobody owns it for. */
    gaps: sentences,
  }),
  turn: sentences,
  causes: z.strictObject({ heading: Sentence, rows: z.array(CauseRow) }),
  moves: z.strictObject({ heading: Sentence, rows: z.array(MoveRow), note: sentences }),
  conditions: z.strictObject({ heading: Sentence, rows: z.array(ConditionRow), total }),
  /** Left out where no claim is in the ledger. */
  claims: ClaimSection.optional(),
  overrules: z.strictObject({ heading: Sentence, rows: z.array(ReportOverrule), note: sentences }),
  fit: z.strictObject({ heading: Sentence, sentences }),
  asks: z.strictObject({ heading: Sentence, sentences }),
  /** Left out while nothing is planned. */
  plan: z.strictObject({ heading: Sentence, sentences }).optional(),
  certainty: z.strictObject({ heading: Sentence, sentences }),
});
export type ExecutiveSummary = z.infer<typeof ExecutiveSummary>;
