/**
 * Imports of incident files. Rows are written in small transactions under an import in state `pending`, which
 * no read sees; one last transaction makes all of it seen. So answers can be saved while a million rows arrive,
 * and a cancelled or crashed import leaves nothing that anybody ever sees.
 */
import { basename } from 'node:path';
import { keyOfEntry } from '../../domain/assessment/entry';
import type { AssessmentId, ImportId } from '../../domain/ids';
import type { ImportProgress } from '../../domain/metrics/importTypes';
import type { ImportEntry, ImportRequest } from '../../shared/contract';
import type { RecordOrigin } from '../../shared/recordOriginsContract';
import type { FileCopy, FileStore } from '../files/fileStore';
import { UnreadableFile } from '../files/unreadableFile';
import { listChangedEntries, listEntryImports } from '../storage/entries';
import {
  commitImport,
  type CommittedImport,
  dropImport,
  findImport,
  findSameImport,
  type ImportNo,
  insertPendingImport,
  listImportedFiles,
  listImports,
  listKeptImports,
  replaceImport,
  undoImport,
} from '../storage/imports';
import { listRejectedRows } from '../storage/rejectedRows';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingWorkflow } from './existing';
import { notFound } from './failure';
import { unwritableAsFailure } from './unwritable';
import { EncodingSurvey, ImportRefused, RejectedRowsFile, type SurveyedFile } from './importFile';
import { readInto } from './importIntake';
import { importFingerprint } from './importFingerprint';
import { purgeUnseenImports } from './importPurge';
import { recorded, recordedSaved } from './recorded';
import { withProgress } from './withProgress';

export interface ImportDeps extends ServiceDeps {
  /** Keeps the imported files. */
  readonly files: FileStore;
  /** Takes what goes wrong in work that nobody waits for. */
  readonly report: (error: unknown) => void;
}

const REJECTED_AT_ONCE = 1000;

/** Imports: look at a file, import it, list, undo, and write out what was rejected. */
export function createImportService(deps: ImportDeps) {
  const { db } = deps.library;
  const running = new Set<ImportNo>();
  const clearUnseen = () => void clearAll().catch(deps.report);

  /** The rows of imports that nobody may see, then the files that only they named. */
  async function clearAll(): Promise<void> {
    await purgeUnseenImports(db, running);
    await deps.files.removeAllBut(() => (db.isOpen ? listImportedFiles(db) : null));
  }

  /** Imports a file or throws; on the way nothing of it can be seen. Null progress: nobody watches. */
  async function importFile(
    request: ImportRequest,
    watch: { readonly signal: AbortSignal; readonly onProgress?: (progress: ImportProgress) => void },
  ): Promise<ImportEntry> {
    requirePlace(request);
    requireReplaceable(request);
    const survey = new EncodingSurvey();
    const copy = await copyFile(deps.files, request.path, (piece) => survey.add(piece));
    let settled: Promise<void> | null = null;
    try {
      const requestSha256 = importFingerprint(copy.sha256, request);
      const same = findSameImport(db, request.assessmentId, requestSha256);
      if (same !== null) return toEntry(same, listKeptImports(db, request.assessmentId));
      // The disk works while the file is read.
      settled = copy.settle();
      settled.catch(() => undefined);
      const surveyed = { bytes: copy.bytes, sha256: copy.sha256, encoding: survey.finish() };
      return await takeIn({ ...request, requestSha256, copy: copy.path, surveyed }, settled, watch);
    } finally {
      await settled?.catch(() => undefined);
      await copy.discard();
    }
  }

  async function takeIn(
    request: ImportRequest & {
      readonly requestSha256: string;
      readonly copy: string;
      readonly surveyed: SurveyedFile;
    },
    settled: Promise<void>,
    watch: { readonly signal: AbortSignal; readonly onProgress?: (progress: ImportProgress) => void },
  ): Promise<ImportEntry> {
    const { surveyed, requestSha256, assessmentId, options } = request;
    const pending = {
      id: deps.newId() as ImportId,
      assessmentId,
      workflowId: request.workflowId,
      fileName: basename(request.path),
      fileSha256: surveyed.sha256,
      requestSha256,
      options,
      patternValues: request.patternValues,
      importedBy: deps.who,
      importedAt: deps.now(),
    };
    const no = db.transaction(() => insertPendingImport(db, pending));
    running.add(no);
    let isCommitted = false;
    try {
      const report = await readInto(deps, no, request, { path: request.copy, options, surveyed, ...watch });
      await settled;
      if (watch.signal.aborted) throw new ImportRefused({ code: 'cancelled' });
      const replaces = request.replaces ?? [];
      const entry = commit({ no, report, assessmentId, requestSha256, id: pending.id, replaces });
      isCommitted = true;
      return entry;
    } finally {
      running.delete(no);
      if (!isCommitted) clearUnseen();
    }
  }

  const commit = recorded(deps)((
    edit,
    done: Pick<CommittedImport, 'no' | 'id' | 'report' | 'assessmentId'> & {
      readonly requestSha256: string;
      readonly replaces: readonly ImportId[];
    },
  ): ImportEntry => {
    const { assessmentId, no } = done;
    existingAssessment(edit.db, assessmentId);
    // The same request may have been running twice.
    const same = findSameImport(edit.db, assessmentId, done.requestSha256);
    if (same !== null) {
      dropImport(edit.db, no);
      clearUnseen();
      return toEntry(same, listKeptImports(edit.db, assessmentId));
    }
    commitImport(edit.db, no, done.report, edit.at);
    const entry = existingImport(done.id);
    edit.log({ entity: 'import', key: done.id, assessmentId, from: null, to: summaryOf(entry), why: null });
    for (const id of done.replaces) {
      // One that is gone meanwhile, or set aside for another, counts no longer either way.
      const old = findImport(edit.db, id);
      if (old === null || !replaceImport(edit.db, old.no, no)) continue;
      const from = summaryOf(old);
      const to = { ...from, replacedBy: done.id };
      edit.log({ entity: 'import', key: id, assessmentId, from, to, why: null });
    }
    return toEntry(entry, listKeptImports(edit.db, assessmentId));
  });

  function existingImport(id: ImportId): CommittedImport {
    const found = findImport(db, id);
    if (found === null) throw notFound('import');
    existingAssessment(db, found.assessmentId);
    return found;
  }

  function requirePlace({ assessmentId, workflowId }: ImportRequest): void {
    if (workflowId === null) existingAssessment(db, assessmentId);
    else existingWorkflow(db, assessmentId, workflowId);
  }

  /** Only records of the same kind, of the same assessment, can have come again. */
  function requireReplaceable({ assessmentId, options, replaces = [] }: ImportRequest): void {
    for (const id of replaces) {
      const found = existingImport(id);
      if (found.assessmentId !== assessmentId || found.report.kind !== options.kind) throw notFound('import');
    }
  }

  return {
    /** After a start: clears away what a crash left of imports and their files. */
    async clearUnfinished(): Promise<void> {
      await deps.files.clearUnfinished();
      clearUnseen();
    },

    run: (
      request: ImportRequest,
      signal: AbortSignal | undefined,
    ): AsyncGenerator<ImportProgress, ImportEntry> =>
      withProgress((watch) => importFile(request, watch), signal, deps.report),

    list: ({ assessmentId }: { readonly assessmentId: AssessmentId }): readonly ImportEntry[] => {
      existingAssessment(db, assessmentId);
      const kept = listKeptImports(db, assessmentId);
      return kept.map((each) => toEntry(each, kept));
    },

    origins: ({ assessmentId }: { readonly assessmentId: AssessmentId }): readonly RecordOrigin[] => {
      existingAssessment(db, assessmentId);
      const entries = listEntryImports(db, assessmentId);
      return listImports(db, assessmentId).flatMap(({ no, id, fileName, importedAt }) => {
        const own = entries.filter(({ importNo }) => importNo === no);
        const [first] = own;
        if (first === undefined) return [];
        return [{ importId: id, fileName, importedAt, kind: first.kind, keys: own.map(({ key }) => key) }];
      });
    },

    undo: recordedSaved(deps)((edit, { id }: { readonly id: ImportId }) => {
      const found = existingImport(id);
      const { assessmentId } = found;
      const kept = listKeptImports(edit.db, assessmentId);
      const replaced = replacedBy(found, kept);
      const next = kept.find(({ no }) => no === found.replacedBy);
      undoImport(edit.db, found.no);
      edit.log({ entity: 'import', key: id, assessmentId, from: summaryOf(found), to: null, why: null });
      for (const old of replaced) {
        const summary = summaryOf(old);
        const from = { ...summary, replacedBy: id };
        const to = next === undefined ? summary : { ...summary, replacedBy: next.id };
        edit.log({ entity: 'import', key: old.id, assessmentId, from, to, why: null });
      }
      // The file tells what the others were; of these only the log will.
      for (const entry of listChangedEntries(edit.db, found.no)) {
        const key = keyOfEntry(entry);
        edit.log({ entity: entry.kind, key, assessmentId, from: entry.value, to: null, why: null });
      }
      setImmediate(clearUnseen);
    }),

    async exportRejects({ id, path }: { readonly id: ImportId; readonly path: string }) {
      const { no, report } = existingImport(id);
      const file = new RejectedRowsFile(path);
      let rows = 0;
      try {
        await file.begin(report.header, report.delimiter);
        for (let after = 0; ;) {
          const some = listRejectedRows(db, no, after, REJECTED_AT_ONCE);
          const last = some.at(-1);
          if (last === undefined) break;
          await file.add(some);
          rows += some.length;
          after = last.line;
        }
        await file.finish();
      } catch (error) {
        await file.discard();
        throw unwritableAsFailure(path, error);
      }
      return { rows };
    },
  };
}

const replacedBy = ({ no }: CommittedImport, kept: readonly CommittedImport[]): readonly CommittedImport[] =>
  kept.filter((old) => old.replacedBy === no);

/** `kept` are all imports of the assessment. */
function toEntry(committed: CommittedImport, kept: readonly CommittedImport[]): ImportEntry {
  const { id, assessmentId, fileName, importedAt, importedBy, workflowId, report } = committed;
  const by = kept.find(({ no }) => no === committed.replacedBy);
  return {
    id,
    assessmentId,
    fileName,
    importedAt,
    importedBy,
    workflowId,
    report,
    replacedBy: by === undefined ? null : { id: by.id, fileName: by.fileName },
    replaces: replacedBy(committed, kept).map((old) => ({ id: old.id, fileName: old.fileName })),
  };
}

/** What the change log keeps of an import. */
const summaryOf = ({ fileName, fileSha256, workflowId, report }: CommittedImport) => ({
  fileName,
  fileSha256,
  workflowId,
  mapping: report.mapping,
  zone: report.zone,
  rows: report.rows,
});

async function copyFile(files: FileStore, path: string, watch: (piece: Buffer) => void): Promise<FileCopy> {
  try {
    return await files.copy(path, watch);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new ImportRefused({ code: 'cannot-open', reason: error.reason });
    throw error;
  }
}
