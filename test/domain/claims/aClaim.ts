import type { Claim } from '../../../src/domain/claims/claim';
import { AS_OF, daysAgo } from '../buildRecord';

export interface ClaimSketch extends Partial<Record<Exclude<keyof Claim, 'support'>, unknown>> {
  readonly receipts?: readonly string[];
  /** Question, level needed, and where: workflow `w` unless said otherwise. */
  readonly answers?: readonly (readonly [questionId: string, level: number, workflowId?: string | null])[];
  readonly figures?: readonly {
    readonly figure: string;
    readonly statistic: 'median' | 'p90' | 'max';
    readonly atMost: number;
  }[];
}

/** A claim `claim` about all workflows, without sign-off, owner or release. */
export const aClaim = ({ receipts, answers, figures, ...rest }: ClaimSketch = {}): unknown => ({
  id: 'claim',
  sentence: 'Always on',
  standsIn: 'web page',
  release: '',
  releaseOn: null,
  owner: null,
  signOffs: { engineering: null, marketing: null },
  workflowIds: [],
  support: {
    receiptIds: receipts ?? [],
    answers: (answers ?? []).map(([questionId, level, workflowId = 'w']) => ({
      questionId,
      level,
      workflowId,
    })),
    figures: (figures ?? []).map((figure) => ({ workflowId: 'w', ...figure })),
  },
  settledWording: '',
  ...rest,
});

export const BOTH_SIGNED = {
  engineering: { by: 'L. Ferro', on: daysAgo(3) },
  marketing: { by: 'A. Osei', on: AS_OF },
};

export interface DrillSketch {
  readonly id?: string;
  readonly workflowId?: string;
  readonly vendorId?: string | null;
  readonly receiptId?: string | null;
  /** Null: planned only. */
  readonly daysAgo?: number | null;
  readonly outcome?: 'passed' | 'partly' | 'failed';
  readonly startedAt?: number | null;
  readonly restoredAt?: number | null;
  readonly reconciledAt?: number | null;
}

/** The record of a drill in workflow `w`, passed on the assessment's day unless said otherwise. */
export const aDrillRecord = (sketch: DrillSketch = {}): unknown => ({
  id: sketch.id ?? 'drill',
  workflowId: sketch.workflowId ?? 'w',
  vendorId: sketch.vendorId ?? null,
  scenario: 'the ledger is away',
  patternId: null,
  plannedOn: null,
  owner: '',
  held:
    sketch.daysAgo === null
      ? null
      : {
          on: daysAgo(sketch.daysAgo ?? 0),
          outcome: sketch.outcome ?? 'passed',
          startedAt: sketch.startedAt ?? null,
          restoredAt: sketch.restoredAt ?? null,
          reconciledAt: sketch.reconciledAt ?? null,
          defects: null,
          note: '',
        },
  receiptId: sketch.receiptId ?? null,
});
