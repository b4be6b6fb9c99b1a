/** What two assessments of one client say beside each other. Before and after are as each was judged on its day. */
import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type {
  AssessmentResult,
  Cap,
  Contradiction,
  Decision,
  QuestionResult,
  WorkflowResult,
} from '../assessment/assessmentResult';
import type { DimensionId, QuestionId, ReceiptId, WorkflowId } from '../ids';
import type { Level } from '../pack/level';
import type { Pack } from '../pack/packSchema';
import type { MeasuredFigure, MeasuredTimes } from '../report/reportFigures';
import type { Score } from '../scoring/score';
import type { Day } from '../time';

/** One assessment with what follows from it. */
export interface ComparedAssessment {
  readonly record: AssessmentRecord;
  readonly result: AssessmentResult;
  readonly pack: Pack;
}

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** What moved an answer, its proof or its place in the score. Receipts are those of the assessment that has them. */
export type Mover =
  | { readonly kind: 'claim-changed'; readonly from: Level; readonly to: Level }
  | { readonly kind: 'answered'; readonly to: Level }
  | { readonly kind: 'withdrawn'; readonly from: Level }
  | { readonly kind: 'receipt-added'; readonly receiptId: ReceiptId; readonly level: Level }
  | { readonly kind: 'receipt-removed'; readonly receiptId: ReceiptId; readonly level: Level }
  /** The same receipt supports less because it is older: `lost` levels fewer than before. */
  | {
      readonly kind: 'receipt-aged';
      readonly receiptId: ReceiptId;
      readonly from: Level;
      readonly to: Level;
      readonly ageDays: number;
    }
  /** The same receipt supports another level: renewed, or linked or capped differently. */
  | {
      readonly kind: 'support-changed';
      readonly receiptId: ReceiptId;
      readonly from: Level;
      readonly to: Level;
    }
  | { readonly kind: 'drill-failed'; readonly receiptId: ReceiptId; readonly on: Day }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'applies-again' }
  /** By the chosen scope, or by the facts of the workflow's profile. */
  | { readonly kind: 'left-scope' | 'entered-scope'; readonly because: 'scope' | 'profile' }
  | { readonly kind: 'override-made' | 'override-gone' }
  | { readonly kind: 'question-new' | 'question-dropped' | 'question-reworded' | 'question-reweighted' };

/** Points of the change in the workflow's score that one question explains; null where it never entered the score. */
export interface QuestionPoints {
  readonly claimed: number | null;
  readonly proven: number | null;
}

export interface QuestionComparison {
  readonly questionId: QuestionId;
  /** Null: the pack of that assessment does not ask it. */
  readonly before: QuestionResult | null;
  readonly after: QuestionResult | null;
  /** True when the claimed or proven level, or whether it applies, is not what it was. */
  readonly moved: boolean;
  /** In the order in which they are told; never empty for a question that moved. */
  readonly movers: readonly Mover[];
  readonly points: QuestionPoints;
}

/** How the change of a score adds up: `sum of points + weights = change`. */
export interface ScoreChange {
  /** Unrounded points; null while one of the two is not assessed. */
  readonly change: number | null;
  /** What shifted weights explain: other answers that came or went, weights of another pack. */
  readonly weights: number;
}

export interface WorkflowComparison {
  readonly before: WorkflowId;
  readonly after: WorkflowId;
  /** As it is called after. */
  readonly name: string;
  /** As it was called before; null: the same name. */
  readonly nameBefore: string | null;
  readonly score: BeforeAfter<Score>;
  readonly band: BeforeAfter<WorkflowResult['band']>;
  readonly decision: BeforeAfter<Decision>;
  /** Of either pack, those of the later one first; null where none of its questions applied. */
  readonly dimensions: readonly ({ readonly dimensionId: DimensionId } & BeforeAfter<Score | null>)[];
  readonly caps: {
    readonly gained: readonly Cap[];
    readonly lifted: readonly Cap[];
    readonly kept: readonly Cap[];
  };
  readonly contradictions: {
    readonly gained: readonly Contradiction[];
    readonly settled: readonly Contradiction[];
    readonly kept: readonly Contradiction[];
  };
  /** Measured times beside each other. Whether they differ by more than chance is not tested here. */
  readonly figures: readonly ({
    readonly figure: 'recover' | 'truth';
  } & BeforeAfter<MeasuredFigure | null>)[];
  /** The same for each milestone that a file or a target of either names, as it is called after. */
  readonly milestones: readonly ({ readonly milestone: string } & BeforeAfter<MeasuredTimes | null>)[];
  readonly claimed: ScoreChange;
  readonly proven: ScoreChange;
  /** Of the later pack in its order, then those that only the earlier one asks. */
  readonly questions: readonly QuestionComparison[];
}

export interface Comparison {
  readonly asOf: BeforeAfter<Day>;
  /** Null: the same questions. */
  readonly packs: BeforeAfter<string> | null;
  readonly scope: BeforeAfter<'core' | 'full'>;
  readonly client: BeforeAfter<Score>;
  /** The weakest workflow by name; null while nothing is assessed. */
  readonly weakest: BeforeAfter<{ readonly name: string; readonly proven: number } | null>;
  readonly workflows: readonly WorkflowComparison[];
  readonly onlyBefore: readonly WorkflowId[];
  readonly onlyAfter: readonly WorkflowId[];
}
