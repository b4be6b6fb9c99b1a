/** Packs of receipts for a buyer: write one, check one. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { AnswerPlace } from '../domain/assessment/assessmentRecord';
import { ReceiptPackCheck, ReceiptPackProgress, ReceiptPackWritten } from '../domain/claims/receiptPackCheck';
import { AssessmentId, ClaimId } from '../domain/ids';
import { Day } from '../domain/time';
import { base } from './contractBase';

export const ReceiptPackRequest = z.strictObject({
  assessmentId: AssessmentId,
  claimIds: z.array(ClaimId),
  answers: z.array(AnswerPlace),
  /** Where the zip is written. */
  path: z.string().min(1),
  today: Day,
});
export type ReceiptPackRequest = z.infer<typeof ReceiptPackRequest>;

export const receiptPacksContract = {
  /** Yields progress, returns what was written; aborting leaves nothing. */
  write: base.input(ReceiptPackRequest).output(eventIterator(ReceiptPackProgress, ReceiptPackWritten)),
  check: base
    .input(z.strictObject({ path: z.string().min(1) }))
    .output(eventIterator(ReceiptPackProgress, ReceiptPackCheck)),
};
