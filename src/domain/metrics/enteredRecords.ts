/** Records of drills, reconciliations, changes and single incidents, as they are entered or imported one by one. */
import * as z from 'zod';
import {
  ChangeId,
  DrillId,
  IncidentId,
  PatternId,
  ReceiptId,
  ReconciliationId,
  VendorId,
  WorkflowId,
} from '../ids';
import { DrillOutcome } from '../pack/receiptKind';
import { Day, Instant } from '../time';
import { ReportedBy, Severity } from './importTypes';

const line = z.string().trim().max(500);
const count = z.number().int().nonnegative();

/** A rehearsed failure: planned, and once held with its outcome, times and wrong records. */
export const DrillRecord = z.strictObject({
  id: DrillId,
  workflowId: WorkflowId,
  vendorId: VendorId.nullable(),
  scenario: z.string().trim().min(1).max(500),
  /** The failure pattern that it rehearses. */
  patternId: PatternId.nullable(),
  plannedOn: Day.nullable(),
  owner: line,
  held: z
    .strictObject({
      on: Day,
      outcome: DrillOutcome,
      startedAt: Instant.nullable(),
      restoredAt: Instant.nullable(),
      reconciledAt: Instant.nullable(),
      /** Wrong records found; null: not counted. */
      defects: count.nullable(),
      note: z.string().max(20_000),
    })
    .nullable(),
  /** The receipt that was made of it. */
  receiptId: ReceiptId.nullable(),
});
export type DrillRecord = z.infer<typeof DrillRecord>;

/** Records compared with outside systems over a period, both days included. */
export const ReconciliationRecord = z.strictObject({
  id: ReconciliationId,
  workflowId: WorkflowId,
  vendorId: VendorId.nullable(),
  from: Day,
  to: Day,
  checked: count,
  /** Records found wrong, at most `checked`. */
  defects: count,
  /** In the assessment's currency; null: not known. */
  amount: z.number().nonnegative().nullable(),
  note: z.string().max(20_000),
});
export type ReconciliationRecord = z.infer<typeof ReconciliationRecord>;

/** One change brought into service. */
export const ChangeRecord = z.strictObject({
  id: ChangeId,
  workflowId: WorkflowId.nullable(),
  vendorId: VendorId.nullable(),
  /** The change's own number or name. */
  name: z.string().trim().min(1).max(200),
  service: line,
  deployedAt: Instant,
  rolledBackAt: Instant.nullable(),
  /** Null: nobody said. */
  failed: z.boolean().nullable(),
});
export type ChangeRecord = z.infer<typeof ChangeRecord>;

/**
 * One incident that somebody wrote down, where no file has it. Times need not be in order: what ends before it starts
 * is kept and left out of that figure. A time that is null is not known, or has not come.
 */
export const IncidentRecord = z.strictObject({
  id: IncidentId,
  workflowId: WorkflowId,
  /** The part of the workflow that failed, in one's own words. */
  service: line,
  vendorId: VendorId.nullable(),
  /** The incident's own number, or a short name. */
  name: z.string().trim().min(1).max(200),
  severity: Severity.nullable(),
  started: Instant,
  detected: Instant.nullable(),
  acknowledged: Instant.nullable(),
  escalated: Instant.nullable(),
  restored: Instant.nullable(),
  reconciled: Instant.nullable(),
  rollbackStarted: Instant.nullable(),
  rollbackFinished: Instant.nullable(),
  reportedBy: ReportedBy.nullable(),
  causedByChange: z.boolean().nullable(),
  /** The failure pattern that it was. */
  patternId: PatternId.nullable(),
  /** Wrong records found; null: not counted. */
  reconciliationDefects: count.nullable(),
  /** In the assessment's currency; null: not known. */
  amountAtRisk: z.number().nonnegative().nullable(),
  /** Over, whatever its times say: without a restore time it is not open but left out of recovery. */
  closed: z.boolean(),
  note: z.string().max(20_000),
});
export type IncidentRecord = z.infer<typeof IncidentRecord>;
