/** Records other than incidents, as they are entered or imported: drills, reconciliations, changes. */
import * as z from 'zod';
import { ChangeId, DrillId, PatternId, ReceiptId, ReconciliationId, VendorId, WorkflowId } from '../ids';
import { DrillOutcome } from '../pack/receiptKind';
import { Day, Instant } from '../time';

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
