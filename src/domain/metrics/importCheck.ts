/** What an import would bring, told before anything is written. */
import * as z from 'zod';
import { ImportId } from '../ids';
import { Instant } from '../time';
import { ExclusionReason, FigureName } from './figureSummary';
import { ImportFlag, ImportReport } from './importTypes';

/** `n + open + sum(excluded)` is the number of rows that would be imported. */
export const FigureCounts = z.strictObject({
  figure: z.enum([...FigureName.options, 'milestone']),
  n: z.number().int(),
  open: z.number().int(),
  excluded: z.partialRecord(ExclusionReason, z.number().int()),
});
export type FigureCounts = z.infer<typeof FigureCounts>;

/** Rows that share an id and differ, whatever becomes of them. */
export const SharedId = z.strictObject({
  id: z.string(),
  rows: z.array(z.strictObject({ line: z.number().int(), cells: z.array(z.string()) })),
});
export type SharedId = z.infer<typeof SharedId>;

export const ImportCheck = z.strictObject({
  /** As the import would report; `rejectedExamples` are the first few of each reason. */
  report: ImportReport,
  /** Figures whose end has a column; counted from the start, over the whole file. */
  figures: z.array(FigureCounts),
  /** The first ids that differing rows share while such rows are rejected. */
  sharedIds: z.array(SharedId),
  /** Lines of the first rows with each flag. */
  flagLines: z.partialRecord(ImportFlag, z.array(z.number().int())),
  /** Rows that name a workflow which is not in the assessment, by the name, most first. */
  unknownWorkflows: z.array(z.strictObject({ name: z.string(), rows: z.number().int() })),
  /** Rows to be imported that would belong to no workflow. */
  withoutWorkflow: z.number().int(),
  /** The same file with the same settings is in already; importing it adds nothing. */
  same: z.strictObject({ id: ImportId, at: Instant, by: z.string() }).nullable(),
});
export type ImportCheck = z.infer<typeof ImportCheck>;
