/** A file as the wizard shows it: its beginning, and how the chosen settings read it. */
import * as z from 'zod';
import { PatternId } from '../ids';
import { Day, Instant } from '../time';
import {
  CellReason,
  FileInspection,
  ImportMapping,
  ImportOptions,
  RecordKind,
  RecordTimeField,
  TimeColumn,
} from './importTypes';

/** What one cell of a time or a day says under the settings; `ask`: it says nothing before a question is answered. */
export const CellReading = z.discriminatedUnion('kind', [
  /** `twice`: clocks went back over it, and the first of the two was taken. */
  z.strictObject({ kind: z.literal('instant'), at: Instant, twice: z.boolean() }),
  /** A calendar day, or a period written in one cell; both days included. */
  z.strictObject({ kind: z.literal('days'), from: Day, to: Day }),
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('unreadable'), reason: CellReason }),
  z.strictObject({ kind: z.literal('ask'), question: z.enum(['zone', 'order']) }),
]);
export type CellReading = z.infer<typeof CellReading>;

/** How a mapped time column reads, one cell for each row shown. */
export const TimeReadings = z.strictObject({
  field: RecordTimeField,
  column: z.string(),
  format: TimeColumn.shape.format,
  /** Null: the column needs none, or it is still open. */
  order: TimeColumn.shape.order,
  /** Day and month cannot be told apart in the rows looked at, whatever is chosen. */
  orderOpen: z.boolean(),
  /** Some of its times carry no zone. */
  usesZone: z.boolean(),
  cells: z.array(CellReading),
});
export type TimeReadings = z.infer<typeof TimeReadings>;

/** What a word of the file is taken to mean; null: it says nothing about that. */
export const WordMeaning = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'closed', 'open', 'system', 'person']);
export type WordMeaning = z.infer<typeof WordMeaning>;

export const WordReadings = z.strictObject({
  field: z.enum(['severity', 'state', 'reportedBy']),
  column: z.string(),
  values: z.array(z.strictObject({ value: z.string(), meaning: WordMeaning.nullable() })).max(50),
});
export type WordReadings = z.infer<typeof WordReadings>;

/** What was chosen for the last file with these columns. */
export const RememberedImport = z.strictObject({
  at: Instant,
  fileName: z.string(),
  /** By the columns of the file at hand. */
  mapping: ImportMapping,
  options: ImportOptions.pick({
    kind: true,
    preset: true,
    zone: true,
    order: true,
    dedupe: true,
    where: true,
    words: true,
  }),
  patternValues: z.array(z.strictObject({ value: z.string(), patternId: PatternId })),
});
export type RememberedImport = z.infer<typeof RememberedImport>;

export const FileLook = FileInspection.extend({
  /** What the rows were taken for: as asked, else as last time, else as the header tells. */
  kind: RecordKind,
  /** By the mapping asked for, else by the one detected. */
  readings: z.array(TimeReadings),
  words: z.array(WordReadings),
  /** The words that count when none are given. */
  usualWords: z.strictObject({ closedStates: z.array(z.string()), reportedBySystem: z.array(z.string()) }),
  /** Columns of numbers with decimals, and the mark before them. */
  decimals: z.array(z.strictObject({ column: z.string(), mark: z.enum(['.', ',']) })),
  remembered: RememberedImport.nullable(),
  /** The rejected rows of an earlier import, written out by Evenkeel: line, reason and detail, then the row. */
  isRejects: z.boolean(),
});
export type FileLook = z.infer<typeof FileLook>;
