/** Tables `receipt` and `receipt_support`. */
import type { Receipt } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, ReceiptId } from '../../domain/ids';
import type { Day, Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

type Drill = NonNullable<Receipt['drill']>;
type Support = Receipt['supports'][number];

interface ReceiptRow extends Omit<Receipt, 'drill' | 'file' | 'supports'> {
  readonly drillOn: Day | null;
  readonly drillOutcome: Drill['outcome'] | null;
  readonly drillRestoredAt: Instant | null;
  readonly drillReconciledAt: Instant | null;
  readonly sha256: string | null;
  readonly fileName: string | null;
  readonly fileBytes: number | null;
}

const columns = `id, kind, title, source, captured_on AS capturedOn, reviewed_on AS reviewedOn,
  data_ends_on AS dataEndsOn, drill_on AS drillOn, drill_outcome AS drillOutcome,
  drill_restored_at AS drillRestoredAt, drill_reconciled_at AS drillReconciledAt, recorded_by AS recordedBy,
  reviewer, file_sha256 AS sha256, file_name AS fileName, file_bytes AS fileBytes, link`;

function toReceipt(db: ReadableDb, row: ReceiptRow): Receipt {
  const { drillOn, drillOutcome, drillRestoredAt, drillReconciledAt, sha256, fileName, fileBytes, ...rest } =
    row;
  return {
    ...rest,
    drill:
      drillOn === null || drillOutcome === null
        ? null
        : {
            on: drillOn,
            outcome: drillOutcome,
            restoredAt: drillRestoredAt,
            reconciledAt: drillReconciledAt,
          },
    file:
      sha256 === null || fileName === null || fileBytes === null
        ? null
        : { sha256, name: fileName, bytes: fileBytes },
    supports: listSupports(db, row.id),
  };
}

const listSupports = (db: ReadableDb, id: ReceiptId): Support[] =>
  db.all<Support>(
    `SELECT question_id AS questionId, workflow_id AS workflowId, level FROM receipt_support
     WHERE receipt_id = ?
       AND (workflow_id IS NULL OR workflow_id IN (SELECT id FROM workflow WHERE removed_at IS NULL))
     ORDER BY position`,
    [id],
  );

const toColumns = (receipt: Receipt) => ({
  id: receipt.id,
  kind: receipt.kind,
  title: receipt.title,
  source: receipt.source,
  capturedOn: receipt.capturedOn,
  reviewedOn: receipt.reviewedOn,
  dataEndsOn: receipt.dataEndsOn,
  drillOn: receipt.drill?.on ?? null,
  drillOutcome: receipt.drill?.outcome ?? null,
  drillRestoredAt: receipt.drill?.restoredAt ?? null,
  drillReconciledAt: receipt.drill?.reconciledAt ?? null,
  recordedBy: receipt.recordedBy,
  reviewer: receipt.reviewer,
  link: receipt.link,
});

/** Adds a receipt with the answers that it supports. */
export function insertReceipt(
  db: WritableDb,
  assessmentId: AssessmentId,
  receipt: Receipt,
  at: Instant,
): void {
  db.run(
    `INSERT INTO receipt (id, assessment_id, kind, title, source, captured_on, reviewed_on, data_ends_on,
       drill_on, drill_outcome, drill_restored_at, drill_reconciled_at, recorded_by, reviewer, file_sha256,
       file_name, file_bytes, link, created_at)
     VALUES (@id, @assessmentId, @kind, @title, @source, @capturedOn, @reviewedOn, @dataEndsOn, @drillOn,
       @drillOutcome, @drillRestoredAt, @drillReconciledAt, @recordedBy, @reviewer, @sha256, @fileName,
       @fileBytes, @link, @at)`,
    {
      ...toColumns(receipt),
      assessmentId,
      at,
      sha256: receipt.file?.sha256 ?? null,
      fileName: receipt.file?.name ?? null,
      fileBytes: receipt.file?.bytes ?? null,
    },
  );
  insertSupports(db, receipt);
}

/** Replaces everything but the stored file. */
export function updateReceipt(db: WritableDb, receipt: Receipt): void {
  db.run(
    `UPDATE receipt SET kind = @kind, title = @title, source = @source, captured_on = @capturedOn,
       reviewed_on = @reviewedOn, data_ends_on = @dataEndsOn, drill_on = @drillOn,
       drill_outcome = @drillOutcome, drill_restored_at = @drillRestoredAt,
       drill_reconciled_at = @drillReconciledAt, recorded_by = @recordedBy, reviewer = @reviewer, link = @link
     WHERE id = @id`,
    toColumns(receipt),
  );
  db.run('DELETE FROM receipt_support WHERE receipt_id = ?', [receipt.id]);
  insertSupports(db, receipt);
}

function insertSupports(db: WritableDb, receipt: Receipt): void {
  receipt.supports.forEach((support, position) => {
    db.run(
      `INSERT INTO receipt_support (receipt_id, position, question_id, workflow_id, level)
       VALUES (@receiptId, @position, @questionId, @workflowId, @level)`,
      { ...support, receiptId: receipt.id, position },
    );
  });
}

/** Receipts of an assessment as they were added. */
export const listReceipts = (db: ReadableDb, assessmentId: AssessmentId): readonly Receipt[] =>
  db
    .all<ReceiptRow>(
      `SELECT ${columns} FROM receipt WHERE assessment_id = ? AND removed_at IS NULL ORDER BY created_at, rowid`,
      [assessmentId],
    )
    .map((row) => toReceipt(db, row));

/** Null: no such receipt in the assessment, or removed. */
export function findReceipt(db: ReadableDb, assessmentId: AssessmentId, id: ReceiptId): Receipt | null {
  const row = db.get<ReceiptRow>(
    `SELECT ${columns} FROM receipt WHERE id = @id AND assessment_id = @assessmentId AND removed_at IS NULL`,
    { id, assessmentId },
  );
  return row === undefined ? null : toReceipt(db, row);
}

/** The assessment that a receipt belongs to, removed or not. */
export function findAssessmentOfReceipt(db: ReadableDb, id: ReceiptId): AssessmentId | null {
  const row = db.get<{ assessmentId: AssessmentId }>(
    'SELECT assessment_id AS assessmentId FROM receipt WHERE id = ?',
    [id],
  );
  return row?.assessmentId ?? null;
}

/** Removes or, with null, restores; false when there is no such receipt. */
export const setReceiptRemoved = (db: WritableDb, id: ReceiptId, removedAt: Instant | null): boolean =>
  db.run('UPDATE receipt SET removed_at = @removedAt WHERE id = @id', { id, removedAt }) > 0;
