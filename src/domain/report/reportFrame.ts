/** Head and foot of every page: whose document it is, which one, from when, and how to tell two apart. */
import * as z from 'zod';
import { Day } from '../time';

export const ReportFrame = z.strictObject({
  client: z.string(),
  subject: z.string(),
  confidentiality: z.string(),
  documentId: z.string(),
  /** Null when revisions are not counted. */
  revision: z.number().int().positive().nullable(),
  /** The day up to which everything is judged. */
  asOf: Day,
  /** SHA-256, lower-case hex, over `digestInput`; empty until the caller has filled it in. */
  digest: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]),
});
export type ReportFrame = z.infer<typeof ReportFrame>;
