/** Two assessments of one client beside each other as a document: where each workflow stood, what moved it. */
import * as z from 'zod';
import { Level } from '../pack/level';
import { Day } from '../time';
import { BandName, DecisionName, PairFigure } from './reportFigures';
import { ReportFrame } from './reportFrame';
import { Sentence } from './sentence';

const sentences = z.array(Sentence);
const count = z.number().int().nonnegative();

/** Where a workflow, or the client, stood on one of the two days. No band for a client. */
export const ComparedStanding = z.strictObject({
  figure: PairFigure,
  band: BandName.nullable(),
  decision: DecisionName.nullable(),
});
export type ComparedStanding = z.infer<typeof ComparedStanding>;

export const ComparedRow = z.strictObject({
  workflow: z.string(),
  /** Its name before; null: the same. */
  nameBefore: z.string().nullable(),
  before: ComparedStanding,
  after: ComparedStanding,
  /** Shown points of proven; null while one of the two is not assessed. */
  change: z.number().int().nullable(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

export const MovedQuestion = z.strictObject({
  short: z.string(),
  claimed: z.strictObject({ before: Level.nullable(), after: Level.nullable() }),
  proven: z.strictObject({ before: Level.nullable(), after: Level.nullable() }),
  movers: sentences,
  /** Points of the change in proven that it explains, in tenths; null where none can be told. */
  points: z.number().nullable(),
});
export type MovedQuestion = z.infer<typeof MovedQuestion>;

export const MovedWorkflow = z.strictObject({
  workflow: z.string(),
  heading: Sentence,
  /** Largest part of the change first. */
  questions: z.array(MovedQuestion),
  /** Moved and left out, and not moved. */
  note: sentences,
  limits: sentences,
  times: sentences,
});
export type MovedWorkflow = z.infer<typeof MovedWorkflow>;

export const ComparisonReport = z.strictObject({
  kind: z.literal('comparison'),
  frame: ReportFrame,
  /** The two assessments by title and day. */
  sides: z.strictObject({
    before: z.strictObject({ title: z.string(), asOf: Day }),
    after: z.strictObject({ title: z.string(), asOf: Day }),
  }),
  title: sentences,
  lead: sentences,
  workflows: z.strictObject({ heading: Sentence, rows: z.array(ComparedRow), note: sentences }),
  moved: z.array(MovedWorkflow),
  movedNote: sentences,
  total: count,
});
export type ComparisonReport = z.infer<typeof ComparisonReport>;
