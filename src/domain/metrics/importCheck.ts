/** What an import would bring, told before anything is written. */
import * as z from 'zod';
import { ImportId } from '../ids';
import { Day, Instant } from '../time';
import { ExclusionReason, FigureName } from './figureSummary';
import { ImportFlag, ImportReport } from './importTypes';
import { WrittenTwice } from './writtenTwice';

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

/** What is counted of records that are listed one by one; `changeFailed` are also those that were rolled back. */
export const EntryCount = z.strictObject({
  what: z.enum([
    'drillHeld',
    'drillPlanned',
    'recordsChecked',
    'recordsWrong',
    'changeWell',
    'changeFailed',
    'changeUnsaid',
    'reviewHeld',
    'improvement',
  ]),
  count: z.number().int(),
});
export type EntryCount = z.infer<typeof EntryCount>;

/** A milestone that a file names and its workflow does not list: it is measured and meets no target. */
export const UnlistedMilestone = z.strictObject({
  milestone: z.string(),
  workflow: z.string(),
  rows: z.number().int(),
});
export type UnlistedMilestone = z.infer<typeof UnlistedMilestone>;

/** An earlier import of the same kind that counts and has rows of the file already. */
export const Overlap = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  at: Instant,
  /** How many records it has now. */
  records: z.number().int(),
  /** How many of them are the same as a row of the file, which is as many rows of the file. */
  standing: z.number().int(),
  /** How many of them people changed since. */
  edited: z.number().int(),
});
export type Overlap = z.infer<typeof Overlap>;

export const ImportCheck = z.strictObject({
  /** As the import would report; `rejectedExamples` are the first few of each reason. */
  report: ImportReport,
  /** Figures whose end has a column; counted from the start, over the whole file. Empty for records without figures. */
  figures: z.array(FigureCounts),
  /** Of drills, reconciliations, changes and reviews to be imported; empty for incidents and milestone events. */
  entries: z.array(EntryCount),
  /** First and last day of these records; null without any. */
  span: z.strictObject({ from: Day, to: Day }).nullable(),
  /** The first of them, most rows first; only of milestone events. */
  unlistedMilestones: z.array(UnlistedMilestone),
  /** The first ids that differing rows share while such rows are rejected. */
  sharedIds: z.array(SharedId),
  /** Lines of the first rows with each flag. */
  flagLines: z.partialRecord(ImportFlag, z.array(z.number().int())),
  /** Rows, imported or rejected for it, that name a workflow which is not in the assessment, by the name, most first. */
  unknownWorkflows: z.array(z.strictObject({ name: z.string(), rows: z.number().int() })),
  /** Rows to be imported that would belong to no workflow. */
  withoutWorkflow: z.number().int(),
  /** Oldest first; empty when the file itself is in already. */
  overlaps: z.array(Overlap),
  /** Written-down incidents that the file has as well, as far as their starts tell; empty for other kinds. */
  writtenTwice: z.array(WrittenTwice),
  /** The same file with the same settings is in already, perhaps set aside; importing it adds nothing. */
  same: z.strictObject({ id: ImportId, at: Instant, by: z.string() }).nullable(),
});
export type ImportCheck = z.infer<typeof ImportCheck>;
