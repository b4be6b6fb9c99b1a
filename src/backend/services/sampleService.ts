import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssessmentRecord, Receipt } from '../../domain/assessment/assessmentRecord';
import { entriesOf } from '../../domain/assessment/entry';
import { SampleFile } from '../../domain/assessment/sampleFile';
import type { AssessmentId, ImportId } from '../../domain/ids';
import {
  ImportOptions,
  type ImportReport,
  type RecordKind,
  type RejectedRow,
} from '../../domain/metrics/importTypes';
import type { Instant } from '../../domain/time';
import type { FileStore } from '../files/fileStore';
import { upsertAnswer } from '../storage/answers';
import { findAssessment, insertAssessment, setAssessmentRemoved } from '../storage/assessments';
import { upsertBelief } from '../storage/beliefs';
import { findClient, insertClient, setClientRemoved } from '../storage/clients';
import { upsertConditionOwner } from '../storage/conditionOwners';
import type { Connection } from '../storage/connection';
import { commitImport, type ImportNo, insertPendingImport, type NewImport } from '../storage/imports';
import { upsertEntry } from '../storage/entries';
import { upsertOverrule } from '../storage/overrules';
import { insertReceipt } from '../storage/receipts';
import { upsertSymptom } from '../storage/symptoms';
import { insertWorkflow } from '../storage/workflows';
import type { ServiceDeps } from './deps';
import { notFound } from './failure';
import { importFingerprint } from './importFingerprint';
import {
  type ImportedIncident,
  type ImportedMilestone,
  readIncidents,
  readMilestones,
  type ReadRequest,
} from './importFile';
import { importMeanings } from './importMeanings';
import { createIncidentIntake, createMilestoneIntake, type Meanings } from './incidentIntake';
import type { PackCatalogue } from './packCatalogue';
import { keepEvidence } from './receiptService';
import { type Edit, recorded } from './recorded';

export interface SampleDeps extends ServiceDeps {
  /** Holds `sample.json` and the files that it names. */
  readonly sampleFolder: string;
  readonly packs: PackCatalogue;
  readonly evidence: FileStore;
  readonly files: FileStore;
}

/** One file of the sample, read. */
interface ReadImport extends ReadRows {
  readonly request: NewImport;
}

interface ReadRows {
  readonly report: ImportReport;
  /** Writes what was read. */
  readonly write: (db: Connection, no: ImportNo, meanings: Meanings) => void;
}

/** The sample client: added as a whole, or found when it is there. */
export function createSampleService(deps: SampleDeps) {
  const { db } = deps.library;

  const add = recorded(deps)((
    edit,
    { record, imports }: { readonly record: AssessmentRecord; readonly imports: readonly ReadImport[] },
  ) => {
    if (isThere(edit, record)) return;
    insertRecord(edit, record);
    for (const entry of imports) insertImport(db, edit.at, entry);
    const { id } = record.assessment;
    edit.log({
      entity: 'assessment',
      key: id,
      assessmentId: id,
      from: null,
      to: record.assessment,
      why: 'sample',
    });
  });

  return {
    async open(): Promise<{ assessmentId: AssessmentId }> {
      const text = await readFile(join(deps.sampleFolder, 'sample.json'), 'utf8');
      const sample = SampleFile.parse(JSON.parse(text));
      const assessmentId = sample.record.assessment.id;
      if (findAssessment(db, assessmentId) !== null) return { assessmentId };
      const record = await withFiles(deps, sample);
      // Read before anything is written: then all of the sample comes in one transaction, or none of it.
      const imports: ReadImport[] = [];
      for (const entry of sample.imports) imports.push(await readImport(deps, assessmentId, entry));
      add({ record, imports });
      return { assessmentId };
    },
  };
}

/** True when the sample is in the library, put back if somebody removed it. */
function isThere(edit: Edit, { client, assessment }: AssessmentRecord): boolean {
  if (findAssessment(edit.db, assessment.id) !== null) return true;
  const hadClient = setClientRemoved(edit.db, client.id, null);
  const hadAssessment = setAssessmentRemoved(edit.db, assessment.id, null);
  return hadClient && hadAssessment;
}

/** The sample's record with its pack as it is built in, and evidence kept. */
async function withFiles(deps: SampleDeps, sample: SampleFile): Promise<AssessmentRecord> {
  const { id, version } = sample.record.assessment.pack;
  const pack = deps.packs.list().find((entry) => entry.id === id && entry.version === version);
  if (pack === undefined) throw notFound('pack');
  const receipts: Receipt[] = [];
  for (const receipt of sample.record.receipts) {
    const named = sample.evidence.find(({ receiptId }) => receiptId === receipt.id);
    const file =
      named === undefined ? null : await keepEvidence(deps.evidence, join(deps.sampleFolder, named.file));
    receipts.push({ ...receipt, file });
  }
  return {
    ...sample.record,
    receipts,
    assessment: { ...sample.record.assessment, pack: { id, version, hash: pack.hash } },
  };
}

async function readImport(
  deps: SampleDeps,
  assessmentId: AssessmentId,
  entry: SampleFile['imports'][number],
): Promise<ReadImport> {
  const { workflowId, patternValues } = entry;
  const options = ImportOptions.parse({
    preset: null,
    mapping: null,
    zone: null,
    order: null,
    dedupe: 'error',
    where: [],
    words: null,
    now: deps.now(),
    ...entry.options,
  });
  const { sha256 } = await deps.files.keep(join(deps.sampleFolder, entry.file));
  const rows = await readRows(options.kind, { path: deps.files.pathOf(sha256), options });
  const request: NewImport = {
    id: deps.newId() as ImportId,
    assessmentId,
    workflowId,
    fileName: entry.file,
    fileSha256: sha256,
    requestSha256: importFingerprint(sha256, { workflowId, options, patternValues }),
    options,
    patternValues,
    importedBy: deps.who,
    importedAt: deps.now(),
  };
  return { request, ...rows };
}

/** All rows of a file of incidents or milestone events; the sample has its other records in `sample.json`. */
async function readRows(kind: RecordKind, read: ReadRequest): Promise<ReadRows> {
  const rejected: RejectedRow[] = [];
  const reject = (batch: readonly RejectedRow[]) => void rejected.push(...batch);
  switch (kind) {
    case 'incident': {
      const rows: ImportedIncident[] = [];
      const incidents = (batch: readonly ImportedIncident[]) => void rows.push(...batch);
      const report = await readIncidents(read, { incidents, rejected: reject });
      const write: ReadRows['write'] = (db, no, meanings) => {
        const intake = createIncidentIntake(db, no, meanings);
        void intake.incidents(rows);
        void intake.rejected(rejected);
        intake.finish();
      };
      return { report, write };
    }
    case 'milestone': {
      const rows: ImportedMilestone[] = [];
      const records = (batch: readonly ImportedMilestone[]) => void rows.push(...batch);
      const report = await readMilestones(read, { records, rejected: reject });
      const write: ReadRows['write'] = (db, no, meanings) => {
        const intake = createMilestoneIntake(db, no, meanings, null);
        intake.records(rows);
        intake.rejected(rejected);
        intake.finish();
      };
      return { report, write };
    }
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'review':
      throw new Error(`the sample has no file of kind ${kind}`);
  }
}

function insertRecord({ db, at }: Edit, record: AssessmentRecord): void {
  const { id } = record.assessment;
  if (findClient(db, record.client.id) === null) insertClient(db, record.client, at);
  insertAssessment(db, record.assessment, at);
  for (const workflow of record.workflows) insertWorkflow(db, id, workflow, at);
  for (const answer of record.answers) upsertAnswer(db, id, answer);
  for (const receipt of record.receipts) insertReceipt(db, id, receipt, at);
  for (const symptom of record.symptoms) upsertSymptom(db, symptom);
  for (const belief of record.beliefs) upsertBelief(db, id, belief);
  for (const overrule of record.overrules) upsertOverrule(db, overrule);
  for (const condition of record.conditionOwners) upsertConditionOwner(db, condition);
  for (const entry of entriesOf(record)) upsertEntry(db, id, entry, at);
}

function insertImport(db: Connection, at: Instant, { request, report, write }: ReadImport): void {
  const no = insertPendingImport(db, request);
  write(db, no, importMeanings(db, request));
  commitImport(db, no, report, at);
}
