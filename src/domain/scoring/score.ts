/** Scores as numbers from 0 to 100, unrounded; they are rounded half up once, when shown. */

/** One side of a score. `score` is null while nothing is answered: "not assessed", never 0. */
export interface ScoreSide {
  readonly score: number | null;
  /** With every unanswered question at level 0. */
  readonly low: number;
  /** With every unanswered question at level 4. */
  readonly high: number;
}

export interface Score {
  readonly claimed: ScoreSide;
  readonly proven: ScoreSide;
  /** Share of applicable weight that is answered, 0 to 1. */
  readonly coverage: number;
  /** Share of weight marked not applicable, 0 to 1; for a workflow see `notApplicableShare`. */
  readonly notApplicableShare: number;
  readonly questions: { readonly answered: number; readonly applicable: number };
}

export type Band = 'fragile' | 'exposed' | 'steady' | 'ready';
export const BANDS = ['fragile', 'exposed', 'steady', 'ready'] as const satisfies readonly Band[];

/** The number a reader sees: rounded half up to a whole point. */
export const shown = (score: number): number => Math.floor(score + 0.5 + 1e-9);
