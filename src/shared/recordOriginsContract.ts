/** Which of the listed records came from which file. */
import * as z from 'zod';
import { EntryKind } from '../domain/assessment/entry';
import { AssessmentId, ImportId } from '../domain/ids';
import { Instant } from '../domain/time';
import { base } from './contractBase';

/** The records of one import that are there; `keys` as `keyOfEntry` makes them. */
export const RecordOrigin = z.strictObject({
  importId: ImportId,
  fileName: z.string(),
  importedAt: Instant,
  kind: EntryKind,
  keys: z.array(z.string()),
});
export type RecordOrigin = z.infer<typeof RecordOrigin>;

/** Oldest import first; what was written down by hand is in none. */
export const recordOriginsMethod = base
  .input(z.strictObject({ assessmentId: AssessmentId }))
  .output(z.array(RecordOrigin));
