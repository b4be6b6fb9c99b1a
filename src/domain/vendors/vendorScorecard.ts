/** What is known of one vendor: continuity beside delivery speed and defect rate. */
import type { VendorId, WorkflowId } from '../ids';
import type { Day } from '../time';
import type { VendorIncidents } from './vendorIncidents';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export interface VendorScorecard {
  readonly vendorId: VendorId;
  /** The workflows that it serves and that are still there; all of them where none is named. */
  readonly workflowIds: readonly WorkflowId[];
  /** Answers about vendors in those workflows, 0 to 100 and unrounded; null while none is answered. */
  readonly answers: {
    readonly claimed: number | null;
    readonly proven: number | null;
    readonly answered: number;
    readonly applicable: number;
  };
  readonly drills: {
    readonly held: number;
    readonly passed: number;
    readonly partly: number;
    readonly failed: number;
    readonly lastOn: Day | null;
    readonly daysSince: number | null;
  };
  /** Null: no imported incident names it. */
  readonly incidents: VendorIncidents | null;
  readonly delivery: {
    readonly changes: number;
    /** First and last change of anybody in the assessment; null without any. */
    readonly period: Period | null;
    /** Null under 30 days, too short for a rate. */
    readonly per30Days: number | null;
    /** Null under two changes. */
    readonly medianDaysBetween: number | null;
  };
  /** Changes that failed or were rolled back, of those of which anybody said how they went. */
  readonly failures: {
    readonly known: number;
    readonly failed: number;
    readonly unknown: number;
    /** 0 to 1 with its exact 95 % interval; null when nobody said. */
    readonly share: number | null;
    readonly interval: readonly [low: number, high: number] | null;
    /** Fewer than 20 changes. */
    readonly weak: boolean;
  };
  readonly defects: {
    readonly reconciliations: number;
    readonly checked: number;
    readonly defects: number;
    readonly period: Period | null;
    /** Per 10,000 records checked, with its exact 95 % interval; null when nothing was checked. */
    readonly rate: number | null;
    readonly interval: readonly [low: number, high: number] | null;
    /** Fewer than 20 wrong records: the interval is wide. */
    readonly weak: boolean;
  };
  readonly criteria: { readonly met: number; readonly notMet: number; readonly notChecked: number };
}
