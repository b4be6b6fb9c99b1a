/** What is in a receipt pack beside the evidence itself: `manifest.json`, as it is written and read again. */
import * as z from 'zod';
import { FigureName } from '../metrics/figureSummary';
import { Level } from '../pack/level';
import { DrillOutcome, ReceiptKind } from '../pack/receiptKind';
import { Day, Instant } from '../time';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

export const RECEIPT_PACK_FORMAT = 'evenkeel-receipt-pack';

/** Names a receipt inside its pack: `R1`, `R2`; the library's own ids stay at home. */
const receiptRef = z.string().regex(/^R\d+$/);
const answerRef = z.string().regex(/^A\d+$/);

const PackedReceipt = z.strictObject({
  ref: receiptRef,
  kind: ReceiptKind,
  title: z.string(),
  source: z.string(),
  capturedOn: Day,
  reviewedOn: Day.nullable(),
  dataEndsOn: Day.nullable(),
  drill: z
    .strictObject({
      on: Day,
      outcome: DrillOutcome,
      restoredAt: Instant.nullable(),
      reconciledAt: Instant.nullable(),
    })
    .nullable(),
  recordedBy: z.string(),
  reviewer: z.string(),
  link: z.string(),
  /** Day from which its age counts, and the last day at full strength. */
  countedFrom: Day,
  fullUntil: Day,
  file: z.strictObject({ path: z.string(), name: z.string(), bytes: count, sha256 }).nullable(),
});
export type PackedReceipt = z.infer<typeof PackedReceipt>;

const PackedAnswer = z.strictObject({
  ref: answerRef,
  /** Null: answered once for all workflows. */
  workflow: z.string().nullable(),
  question: z.string(),
  prompt: z.string(),
  claimed: Level.nullable(),
  proven: Level.nullable(),
  receipts: z.array(z.strictObject({ ref: receiptRef, reviewed: Level, now: Level })),
});
export type PackedAnswer = z.infer<typeof PackedAnswer>;

const SignedOff = z.strictObject({ by: z.string(), on: Day }).nullable();

const PackedClaim = z.strictObject({
  sentence: z.string(),
  settledWording: z.string(),
  standsIn: z.string(),
  release: z.string(),
  releaseOn: Day.nullable(),
  state: z.enum(['contradicted', 'expired', 'unproven', 'proven']),
  publishable: z.boolean(),
  signOffs: z.strictObject({ engineering: SignedOff, marketing: SignedOff }),
  /** Workflows it speaks about; empty: all. */
  workflows: z.array(z.string()),
  reasons: z.array(z.string()),
  defends: z.array(z.string()),
  receipts: z.array(receiptRef),
  answers: z.array(answerRef),
  figures: z.array(
    z.strictObject({
      workflow: z.string(),
      figure: FigureName,
      statistic: z.enum(['median', 'p90', 'max']),
      atMostMs: z.number(),
      measuredMs: z.number().nullable(),
      n: count,
      open: count,
      period: z.strictObject({ from: Day, to: Day }).nullable(),
    }),
  ),
});
export type PackedClaim = z.infer<typeof PackedClaim>;

export const ReceiptPackContent = z.strictObject({
  format: z.literal(RECEIPT_PACK_FORMAT),
  formatVersion: z.literal(1),
  client: z.string(),
  assessment: z.string(),
  asOf: Day,
  questions: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  claims: z.array(PackedClaim),
  answers: z.array(PackedAnswer),
  receipts: z.array(PackedReceipt),
});
export type ReceiptPackContent = z.infer<typeof ReceiptPackContent>;

/** `files` is every file of the pack but this one and the list of sums. */
export const ReceiptPackManifest = z.strictObject({
  ...ReceiptPackContent.shape,
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256 })),
});
export type ReceiptPackManifest = z.infer<typeof ReceiptPackManifest>;
