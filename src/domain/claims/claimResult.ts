/** What the ledger concludes about each claim: data, from which screens and reports make their sentences. */
import type { ClaimId, DrillId, QuestionId, ReceiptId, WorkflowId } from '../ids';
import type { FigureName } from '../metrics/figureSummary';
import type { Level } from '../pack/level';
import type { Day, DurationMs } from '../time';
import type { Claim } from './claim';

/** In the order in which they are looked for (section 9): the first that applies is the claim's state. */
export const CLAIM_STATES = ['contradicted', 'expired', 'unproven', 'proven'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export type Statistic = Claim['support']['figures'][number]['statistic'];

/** An answer that a claim rests on; without a workflow the client-wide one, wherever the claim speaks. */
export interface ClaimAnswer {
  readonly questionId: QuestionId;
  readonly workflowId: WorkflowId | null;
}

interface ClaimFigure {
  readonly workflowId: WorkflowId;
  readonly figure: FigureName;
  readonly statistic: Statistic;
  readonly atMost: DurationMs;
}

/** One piece of linked evidence and what it does to the claim. */
export type ClaimReason =
  | ({ readonly state: 'contradicted'; readonly kind: 'answer-contradicted' } & ClaimAnswer)
  | {
      readonly state: 'contradicted';
      readonly kind: 'drill-failed';
      readonly receiptId: ReceiptId;
      readonly on: Day;
    }
  | {
      readonly state: 'contradicted';
      readonly kind: 'drill-record-failed';
      readonly drillId: DrillId;
      readonly on: Day;
    }
  /** `measured` is null when the statistic is out of reach and some record lasted longer than the limit. */
  | ({
      readonly state: 'contradicted';
      readonly kind: 'figure-over';
      readonly measured: number | null;
      readonly n: number;
      readonly open: number;
    } & ClaimFigure)
  | {
      readonly state: 'expired';
      readonly kind: 'receipt-expired';
      readonly receiptId: ReceiptId;
      readonly until: Day;
    }
  | ({
      readonly state: 'expired';
      readonly kind: 'answer-expired';
      readonly needed: Level;
      readonly proven: Level;
      /** Last day on which a receipt carried the level needed. */
      readonly until: Day;
    } & ClaimAnswer)
  | ({
      readonly state: 'expired';
      readonly kind: 'figure-expired';
      readonly endedOn: Day;
      readonly validDays: number;
    } & ClaimFigure)
  | { readonly state: 'unproven'; readonly kind: 'nothing-linked' }
  | { readonly state: 'unproven'; readonly kind: 'receipts-too-weak'; readonly count: number }
  | ({
      readonly state: 'unproven';
      readonly kind: 'answer-short';
      readonly needed: Level;
      readonly proven: Level;
    } & ClaimAnswer)
  | ({ readonly state: 'unproven'; readonly kind: 'answer-missing' } & ClaimAnswer)
  | ({ readonly state: 'unproven'; readonly kind: 'figure-not-measured' } & ClaimFigure)
  /** Records are still open and all of them younger than the limit: nobody can tell yet. */
  | ({ readonly state: 'unproven'; readonly kind: 'figure-undecided'; readonly open: number } & ClaimFigure)
  | {
      readonly state: 'proven';
      readonly kind: 'receipt-holds';
      readonly receiptId: ReceiptId;
      readonly until: Day;
    }
  | ({
      readonly state: 'proven';
      readonly kind: 'answer-holds';
      readonly needed: Level;
      readonly proven: Level;
    } & ClaimAnswer)
  | ({
      readonly state: 'proven';
      readonly kind: 'figure-holds';
      readonly measured: number;
      readonly n: number;
      readonly open: number;
      /** Fewer than 20 records. */
      readonly weak: boolean;
    } & ClaimFigure);

/** A statement that the linked evidence would defend on the day of the assessment. Numbers come from it alone. */
export type DefendedWording =
  /** Service was back within so long in `drills` of the `of` drills that still count. Rounded up, never down. */
  | {
      readonly kind: 'restored' | 'reconciled';
      readonly within: DurationMs;
      readonly drills: number;
      readonly of: number;
      readonly from: Day;
      readonly to: Day;
    }
  | {
      readonly kind: 'passed';
      readonly drills: number;
      readonly of: number;
      readonly from: Day;
      readonly to: Day;
    }
  | { readonly kind: 'last-drill'; readonly outcome: 'passed' | 'partly'; readonly on: Day }
  | {
      readonly kind: 'figure';
      readonly workflowId: WorkflowId;
      readonly figure: FigureName;
      readonly statistic: Statistic;
      /** Rounded up as well. */
      readonly value: DurationMs;
      readonly n: number;
      readonly open: number;
      /** First and last start among the incidents; null: not known. */
      readonly period: { readonly from: Day; readonly to: Day } | null;
    }
  /** Proven 4, 3 and 2. */
  | {
      readonly kind: 'rehearsed' | 'practised' | 'agreed';
      readonly answers: readonly ClaimAnswer[];
    }
  | { readonly kind: 'nothing' };

export type ClaimSide = 'engineering' | 'marketing';

export interface ClaimResult {
  readonly claimId: ClaimId;
  readonly state: ClaimState;
  /** Every linked piece of evidence, those that decide the state first. */
  readonly reasons: readonly ClaimReason[];
  readonly defends: readonly DefendedWording[];
  /** Sides that have not signed off; a claim is published only when it is proven and nobody is left. */
  readonly unsigned: readonly ClaimSide[];
  readonly publishable: boolean;
  /** One side has signed off and the other has not: settled before the claim is published again. */
  readonly disputed: boolean;
  /** `out`: that day is over; `soon`: within 30 days. Null: no day given. */
  readonly release: {
    readonly on: Day;
    readonly inDays: number;
    readonly when: 'out' | 'soon' | 'later';
  } | null;
  /** Published already or within 30 days, and not publishable. */
  readonly atRisk: boolean;
}
