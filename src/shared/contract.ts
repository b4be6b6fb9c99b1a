/** The one contract between the interface and the backend: zod both ways, typed errors, streamed progress. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import {
  Answer,
  AnswerPlace,
  Assessment,
  AssessmentRecord,
  Client,
  ConditionOwner,
  Overrule,
  Receipt,
  Symptom,
  VoicedBelief,
  Workflow,
} from '../domain/assessment/assessmentRecord';
import { AssessmentId, BeliefId, ClientId, ImportId, PatternId, ReceiptId, WorkflowId } from '../domain/ids';
import { WorkflowMetrics } from '../domain/metrics/figureSummary';
import { FileLook } from '../domain/metrics/fileLook';
import { ImportCheck } from '../domain/metrics/importCheck';
import { ImportOptions, ImportProgress, ImportReport, RecordKind } from '../domain/metrics/importTypes';
import { ReportModel } from '../domain/report/reportModel';
import { Day, Instant } from '../domain/time';
import { base, done } from './contractBase';
import { periodComparisonMethod } from './periodComparisonContract';
import { recordOriginsMethod } from './recordOriginsContract';
import { receiptPacksContract } from './receiptPacksContract';
import { vendorIncidentsMethod } from './vendorsContract';
import { entriesContract } from './entriesContract';
import { roleFilesContract } from './roleFilesContract';
import { PackRef, packsContract } from './packsContract';

/** One line of the library. Scores are rounded as shown; null: not assessed. */
export const LibraryRow = z.strictObject({
  client: Client,
  assessments: z.array(
    z.strictObject({
      id: AssessmentId,
      title: z.string(),
      asOf: Day,
      /** True while the assessment has no day of its own and is judged as of today. */
      running: z.boolean(),
      claimed: z.number().nullable(),
      proven: z.number().nullable(),
      low: z.number(),
      high: z.number(),
      coverage: z.number(),
    }),
  ),
  /** Of the latest assessment. */
  latest: z
    .strictObject({
      weakest: z
        .strictObject({
          name: z.string(),
          proven: z.number(),
          band: z.enum(['fragile', 'exposed', 'steady', 'ready']),
        })
        .nullable(),
      decisions: z.strictObject({
        go: z.number(),
        conditions: z.number(),
        noGo: z.number(),
        notDecided: z.number(),
        overhead: z.number(),
      }),
      fit: z.enum(['fits', 'overhead', 'mixed', 'undecided']),
    })
    .nullable(),
});
export type LibraryRow = z.infer<typeof LibraryRow>;

const NamedImport = z.strictObject({ id: ImportId, fileName: z.string() });

/** One file that was imported into an assessment. */
export const ImportEntry = z.strictObject({
  id: ImportId,
  assessmentId: AssessmentId,
  fileName: z.string(),
  importedAt: Instant,
  importedBy: z.string(),
  /** The workflow chosen for the whole file; null when a column names it. */
  workflowId: WorkflowId.nullable(),
  report: ImportReport,
  /** The import that took its place: it is set aside and counts nowhere until that one is undone. Null: it counts. */
  replacedBy: NamedImport.nullable(),
  /** Those whose place it took. */
  replaces: z.array(NamedImport),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

export const ImportRequest = z.strictObject({
  assessmentId: AssessmentId,
  path: z.string().min(1),
  workflowId: WorkflowId.nullable(),
  options: ImportOptions,
  /** The milestone of all events of a file that has no column for it. */
  milestone: z.string().trim().min(1).max(200).optional(),
  /** Value of the failure pattern column to the pack's pattern. */
  patternValues: z.array(z.strictObject({ value: z.string(), patternId: PatternId })),
  /** Earlier imports of the same kind that are set aside in the step that makes this one seen. */
  replaces: z.array(ImportId).optional(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** Workflow as entered; ids of new workflows and services are given by the backend when left out. */
export const NewWorkflow = Workflow.omit({ id: true });

export const ReportKind = z.enum(['executive-summary', 'scorecard', 'method']);
export type ReportKind = z.infer<typeof ReportKind>;

export const contract = {
  library: {
    info: base.output(z.strictObject({ path: z.string(), version: z.number(), pid: z.number(), today: Day })),
    rows: base.input(z.strictObject({ today: Day })).output(z.array(LibraryRow)),
    /** Adds the sample client, or finds it when it is there already. */
    openSample: base.output(z.strictObject({ assessmentId: AssessmentId })),
  },
  packs: packsContract,
  clients: {
    create: base.input(Client.omit({ id: true })).output(Client),
    update: base.input(Client).output(done),
    remove: base.input(z.strictObject({ id: ClientId })).output(done),
    restore: base.input(z.strictObject({ id: ClientId })).output(done),
  },
  assessments: {
    /**
     * Without a pack: the newest built-in one. Based on an earlier one of the client: its workflows, vendors, claims,
     * open actions and KPI come along under new ids, and its currency holds; answers and receipts start empty.
     */
    create: base
      .input(
        Assessment.omit({ id: true, pack: true }).extend({
          pack: PackRef.optional(),
          basedOn: AssessmentId.optional(),
        }),
      )
      .output(Assessment),
    update: base.input(Assessment.omit({ pack: true, clientId: true })).output(done),
    get: base.input(z.strictObject({ id: AssessmentId })).output(AssessmentRecord),
    /** To another version of its pack or to another pack; moving back gives the former state. */
    movePack: base.input(z.strictObject({ id: AssessmentId, pack: PackRef })).output(done),
    remove: base.input(z.strictObject({ id: AssessmentId })).output(done),
    restore: base.input(z.strictObject({ id: AssessmentId })).output(done),
  },
  workflows: {
    create: base
      .input(z.strictObject({ assessmentId: AssessmentId, workflow: NewWorkflow }))
      .output(Workflow),
    update: base.input(z.strictObject({ assessmentId: AssessmentId, workflow: Workflow })).output(done),
    remove: base.input(z.strictObject({ id: WorkflowId })).output(done),
    restore: base.input(z.strictObject({ id: WorkflowId })).output(done),
  },
  answers: {
    set: base
      .input(z.strictObject({ assessmentId: AssessmentId, answer: Answer.omit({ answeredAt: true }) }))
      .output(done),
    clear: base.input(z.strictObject({ assessmentId: AssessmentId, place: AnswerPlace })).output(done),
  },
  receipts: {
    add: base
      .input(
        z.strictObject({
          assessmentId: AssessmentId,
          receipt: Receipt.omit({ id: true, file: true }),
          filePath: z.string().nullable(),
        }),
      )
      .output(Receipt),
    /** Keeps the stored file. */
    update: base.input(z.strictObject({ assessmentId: AssessmentId, receipt: Receipt })).output(done),
    remove: base.input(z.strictObject({ id: ReceiptId })).output(done),
    restore: base.input(z.strictObject({ id: ReceiptId })).output(done),
  },
  symptoms: {
    set: base.input(z.strictObject({ assessmentId: AssessmentId, symptom: Symptom })).output(done),
    /** Back to "not asked". */
    clear: base
      .input(z.strictObject({ assessmentId: AssessmentId, workflowId: WorkflowId, patternId: PatternId }))
      .output(done),
  },
  beliefs: {
    set: base.input(z.strictObject({ assessmentId: AssessmentId, belief: VoicedBelief })).output(done),
    clear: base.input(z.strictObject({ assessmentId: AssessmentId, beliefId: BeliefId })).output(done),
  },
  decisions: {
    overrule: base
      .input(z.strictObject({ assessmentId: AssessmentId, overrule: Overrule.omit({ at: true }) }))
      .output(done),
    clearOverrule: base
      .input(z.strictObject({ assessmentId: AssessmentId, workflowId: WorkflowId }))
      .output(done),
    ownCondition: base
      .input(z.strictObject({ assessmentId: AssessmentId, condition: ConditionOwner }))
      .output(done),
  },
  metrics: {
    inspect: base
      .input(
        z.strictObject({
          path: z.string().min(1),
          /** Null: as last time, else as the header tells. */
          kind: RecordKind.nullable().default(null),
          options: ImportOptions.omit({ kind: true }).partial(),
        }),
      )
      .output(FileLook),
    /** Yields progress, returns what the import would bring; writes nothing. */
    check: base.input(ImportRequest).output(eventIterator(ImportProgress, ImportCheck)),
    /** Yields progress, returns the entry; aborting rolls everything back. */
    import: base.input(ImportRequest).output(eventIterator(ImportProgress, ImportEntry)),
    imports: base.input(z.strictObject({ assessmentId: AssessmentId })).output(z.array(ImportEntry)),
    origins: recordOriginsMethod,
    undo: base.input(z.strictObject({ id: ImportId })).output(done),
    /** Writes the rejected rows of an import as CSV. */
    exportRejects: base
      .input(z.strictObject({ id: ImportId, path: z.string().min(1) }))
      .output(z.strictObject({ rows: z.number().int() })),
    figures: base
      .input(
        z.strictObject({
          assessmentId: AssessmentId,
          asOf: Day.nullable(),
          from: z.enum(['started', 'detected']),
          today: Day,
        }),
      )
      .output(z.array(WorkflowMetrics)),
    vendors: vendorIncidentsMethod,
    compare: periodComparisonMethod,
  },
  entries: entriesContract,
  receiptPacks: receiptPacksContract,
  roleFiles: roleFilesContract,
  reports: {
    model: base
      .input(z.strictObject({ assessmentId: AssessmentId, kind: ReportKind, today: Day }))
      .output(ReportModel),
    /** Two assessments of one client; `pairs` names workflows that were paired by hand. */
    comparison: base
      .input(
        z.strictObject({
          before: AssessmentId,
          after: AssessmentId,
          pairs: z.array(z.strictObject({ before: WorkflowId, after: WorkflowId })),
          today: Day,
        }),
      )
      .output(ReportModel),
  },
};

export type Contract = typeof contract;
