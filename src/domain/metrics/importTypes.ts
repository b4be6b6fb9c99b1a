/** What an import is asked, what it answers, and how it is refused: plain data that crosses processes. */
import * as z from 'zod';
import { Instant } from '../time';

/** The times of an incident, as a column can be mapped to them. */
export const TimeField = z.enum([
  'started',
  'detected',
  'acknowledged',
  'escalated',
  'restored',
  'reconciled',
  'rollbackStarted',
  'rollbackFinished',
]);
export type TimeField = z.infer<typeof TimeField>;

/** What the rows of a file are. */
export const RecordKind = z.enum(['incident', 'milestone', 'drill', 'reconciliation', 'change', 'review']);
export type RecordKind = z.infer<typeof RecordKind>;

/** Every time that a column can be mapped to, for any kind of record. */
export const RecordTimeField = z.enum([
  ...TimeField.options,
  'requested',
  'completed',
  'periodFrom',
  'periodTo',
  'deployed',
  'rolledBack',
  'heldOn',
  'due',
]);
export type RecordTimeField = z.infer<typeof RecordTimeField>;

/**
 * Everything a column can be mapped to; `fieldsOfKind` says which belong to a kind. `duration` is only compared with
 * restored - started, never imported.
 */
export const ImportField = z.enum([
  ...RecordTimeField.options,
  'id',
  'workflow',
  'service',
  'vendor',
  'severity',
  'state',
  'reportedBy',
  'causedByChange',
  'failurePattern',
  'reconciliationDefects',
  'amountAtRisk',
  'duration',
  'milestone',
  'scenario',
  'outcome',
  'checked',
  'amount',
  'failed',
  'incident',
  'improvement',
]);
export type ImportField = z.infer<typeof ImportField>;

/** Field to column header; a header that repeats is told apart as `Name#2`. */
export const ImportMapping = z.partialRecord(ImportField, z.string().min(1));
export type ImportMapping = z.infer<typeof ImportMapping>;

export const PresetName = z.enum([
  'pagerduty',
  'opsgenie',
  'servicenow',
  'jira',
  'zendesk',
  'gitlab',
  'grafana',
  'generic',
]);
export type PresetName = z.infer<typeof PresetName>;

export const DateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrder>;

/** What happens to differing rows with one id. */
export const DedupeMode = z.enum(['error', 'fold', 'last', 'first']);
export type DedupeMode = z.infer<typeof DedupeMode>;

/** A row is kept while `column` equals (or does not equal) `value`, both trimmed. */
export const RowCondition = z.strictObject({
  column: z.string().min(1),
  operator: z.enum(['=', '!=']),
  value: z.string(),
});
export type RowCondition = z.infer<typeof RowCondition>;

export const Severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4']);
export type Severity = z.infer<typeof Severity>;

export const ReportedBy = z.enum(['system', 'person']);
export type ReportedBy = z.infer<typeof ReportedBy>;

export const ImportOptions = z.strictObject({
  kind: RecordKind.default('incident'),
  /** Null: recognised by the header. */
  preset: PresetName.nullable(),
  /** Exactly these columns; null: those that the preset finds. */
  mapping: ImportMapping.nullable(),
  /** IANA zone of times that carry none; null: not given. */
  zone: z.string().min(1).nullable(),
  /** Order of day and month; null: as the data tell. */
  order: DateOrder.nullable(),
  dedupe: DedupeMode,
  /** A row is imported only while all of them hold. */
  where: z.array(RowCondition),
  /** What the file's own words mean, compared without case; null: the usual words. */
  words: z
    .strictObject({
      severity: z.record(z.string(), Severity),
      closedStates: z.array(z.string()),
      reportedBySystem: z.array(z.string()),
    })
    .nullable(),
  /** Now: instants after it do not count as the latest of the file. */
  now: Instant,
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const FileEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type FileEncoding = z.infer<typeof FileEncoding>;

export const RejectReason = z.enum([
  'ragged',
  'unclosed-quote',
  'too-long',
  'start-unreadable',
  'duplicate-id',
  /** A cell without which there is no record is missing or says nothing; `detail` names the field. */
  'required-missing',
  /** No workflow of the assessment has that name; `detail` is the name. */
  'workflow-unknown',
  /** A cell holds what its record cannot have, by itself or beside another; `detail` is the field and the cell. */
  'value-unusable',
]);
export type RejectReason = z.infer<typeof RejectReason>;

/** Why a time cell could not be read; `unreadable` is a text of no known form. */
export const CellReason = z.enum([
  'unreadable',
  'no-such-date',
  'dst-gap',
  'out-of-range',
  /** An abbreviation of several zones, of which none is the zone of the file. */
  'zone-ambiguous',
]);
export type CellReason = z.infer<typeof CellReason>;

/** What is worth a second look in an imported row. */
export const ImportFlag = z.enum([
  'dst-gap',
  'dst-overlap',
  'duration-disagrees',
  /** Kept for the client as a whole: no workflow has the name. */
  'workflow-not-found',
  /** Kept without a vendor: none has the name. */
  'vendor-not-found',
  /** A text was longer than its field. */
  'text-cut',
]);
export type ImportFlag = z.infer<typeof ImportFlag>;

/** What to know about a mapping before trusting it. */
export const MappingCaution = z.strictObject({
  code: z.enum([
    'closed-as-reconciled',
    'updated-as-restored',
    'closed-as-restored',
    'id-not-mapped',
    'repeated-header',
    'sla-remaining',
    /** `column` holds their first words. */
    'lines-above-header',
  ]),
  column: z.string(),
});
export type MappingCaution = z.infer<typeof MappingCaution>;

/** A row that was not imported: `line` is the physical line on which it begins, 1 being the file's first. */
export const RejectedRow = z.strictObject({
  line: z.number().int().positive(),
  reason: RejectReason,
  /** The cell that was at fault, with its reason where it looks like a time, or the number of cells found and expected, or the id. */
  detail: z.string(),
  cells: z.array(z.string()),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** How the times of one column were written. */
export const TimeColumn = z.strictObject({
  field: RecordTimeField,
  column: z.string(),
  format: z.enum(['iso', 'day-month-year', 'named-month', 'epoch-s', 'epoch-ms', 'excel', 'none']),
  order: DateOrder.nullable(),
  /** Some of its times carry no zone. */
  usesZone: z.boolean(),
});
export type TimeColumn = z.infer<typeof TimeColumn>;

/** `read = imported + duplicates + folded + leftOut + rejected`; flagged rows are imported ones. */
export const RowCounts = z.strictObject({
  read: z.number().int(),
  imported: z.number().int(),
  duplicates: z.number().int(),
  folded: z.number().int(),
  leftOut: z.number().int(),
  rejected: z.number().int(),
  flagged: z.number().int(),
});
export type RowCounts = z.infer<typeof RowCounts>;

/** Cells of imported rows that could not be read, with the first of them. */
export const UnreadableCells = z.strictObject({
  field: ImportField,
  reason: CellReason,
  count: z.number().int(),
  firstLine: z.number().int(),
  firstText: z.string(),
});
export type UnreadableCells = z.infer<typeof UnreadableCells>;

export const ImportReport = z.strictObject({
  kind: RecordKind.default('incident'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int(),
  encoding: FileEncoding,
  byteOrderMark: z.boolean(),
  /** Bytes that are no valid UTF-8 in a file that otherwise is. */
  damagedText: z.boolean(),
  delimiter: z.string(),
  header: z.array(z.string()),
  preset: PresetName,
  mapping: ImportMapping,
  zone: z.string().nullable(),
  order: DateOrder.nullable(),
  timeColumns: z.array(TimeColumn),
  /** Latest mapped instant in the file that is not after `now`; null without any. */
  latest: Instant.nullable(),
  rows: RowCounts,
  rejectedBy: z.partialRecord(RejectReason, z.number().int()),
  flaggedBy: z.partialRecord(ImportFlag, z.number().int()),
  unreadable: z.array(UnreadableCells),
  cautions: z.array(MappingCaution),
  /** The first rejected rows of each reason, at most five, and at most 20 in all; cells cut to 200 characters. */
  rejectedExamples: z.array(RejectedRow),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportProgress = z.strictObject({
  /** `scan`: looking for the order of day and month; `read`: reading; `settle`: several rows with one id. */
  phase: z.enum(['scan', 'read', 'settle']),
  bytesRead: z.number().int(),
  bytesTotal: z.number().int(),
  rowsRead: z.number().int(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** One column as the wizard shows it. */
export const InspectedColumn = z.strictObject({
  /** As a mapping names it. */
  column: z.string(),
  suggestedField: ImportField.nullable(),
  samples: z.array(z.string()).max(5),
  /** Distinct values in the rows looked at; null above 50. */
  distinct: z.array(z.string()).max(50).nullable(),
  /** Null: no column of times. */
  time: z
    .strictObject({
      format: TimeColumn.shape.format,
      needsZone: z.boolean(),
      /** Day and month cannot be told apart in the rows looked at. */
      orderOpen: z.boolean(),
    })
    .nullable(),
});
export type InspectedColumn = z.infer<typeof InspectedColumn>;

/** A first look at a file: its beginning, as read. */
export const FileInspection = z.strictObject({
  name: z.string(),
  bytes: z.number().int(),
  encoding: FileEncoding,
  byteOrderMark: z.boolean(),
  delimiter: z.string(),
  /** False: the first row is data and columns are called `column 1`, `column 2`. */
  hasHeader: z.boolean(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())).max(20),
  preset: PresetName,
  mapping: ImportMapping,
  columns: z.array(InspectedColumn),
  cautions: z.array(MappingCaution),
});
export type FileInspection = z.infer<typeof FileInspection>;

const column = z.string();

/** Why a file is refused as a whole. */
export const ImportProblem = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('cannot-open'),
    reason: z.enum(['missing', 'folder', 'not-a-file', 'denied', 'failed']),
  }),
  z.strictObject({ code: z.literal('empty') }),
  z.strictObject({ code: z.literal('header-only') }),
  z.strictObject({ code: z.literal('binary') }),
  z.strictObject({ code: z.literal('workbook') }),
  z.strictObject({ code: z.literal('packed') }),
  z.strictObject({ code: z.literal('json') }),
  z.strictObject({ code: z.literal('markup') }),
  z.strictObject({ code: z.literal('one-column') }),
  z.strictObject({ code: z.literal('no-time-column'), header: z.array(z.string()) }),
  z.strictObject({ code: z.literal('started-not-mapped'), header: z.array(z.string()) }),
  /** A field without which records of that kind mean nothing has no column. */
  z.strictObject({ code: z.literal('required-not-mapped'), field: ImportField, header: z.array(z.string()) }),
  z.strictObject({ code: z.literal('unknown-column'), column, header: z.array(z.string()) }),
  z.strictObject({ code: z.literal('unknown-zone'), zone: z.string() }),
  z.strictObject({ code: z.literal('zone-needed'), column, line: z.number().int(), text: z.string() }),
  z.strictObject({ code: z.literal('order-needed'), column, text: z.string() }),
  /** Some values read only as day-month, others only as month-day; `line` when it is known. */
  z.strictObject({
    code: z.literal('order-mixed'),
    column,
    line: z.number().int().nullable(),
    text: z.string(),
  }),
  z.strictObject({ code: z.literal('header-too-long') }),
  /** It was written to while it was read: what was read may be half of each. */
  z.strictObject({ code: z.literal('changed-while-read') }),
  /** More records than a file of its kind may bring; incidents and milestone events have no such limit. */
  z.strictObject({ code: z.literal('too-many-records'), limit: z.number().int() }),
  z.strictObject({ code: z.literal('cancelled') }),
]);
export type ImportProblem = z.infer<typeof ImportProblem>;
