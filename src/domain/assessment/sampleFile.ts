/** The sample client as it lies on disk: `sample.json`, with the files that it names beside it. */
import * as z from 'zod';
import { PatternId, ReceiptId, WorkflowId } from '../ids';
import { ImportOptions } from '../metrics/importTypes';
import { Assessment, AssessmentRecord } from './assessmentRecord';

/** A file in the sample's own folder. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a file name without folders');

export const SampleFile = z.strictObject({
  /** Ids are stable, so that the sample is found again. */
  record: z.strictObject({
    ...AssessmentRecord.shape,
    assessment: z.strictObject({
      ...Assessment.shape,
      /** The hash is that of the built-in pack; what stands here is not read. */
      pack: z.strictObject({ ...Assessment.shape.pack.shape, hash: z.string() }),
    }),
  }),
  imports: z.array(
    z.strictObject({
      file: fileName,
      workflowId: WorkflowId.nullable(),
      options: ImportOptions.partial(),
      patternValues: z.array(z.strictObject({ value: z.string(), patternId: PatternId })),
    }),
  ),
  /** Files behind receipts. */
  evidence: z.array(z.strictObject({ receiptId: ReceiptId, file: fileName })).default([]),
});
export type SampleFile = z.infer<typeof SampleFile>;
