/** What a person sees of an import before it is made: the beginning of the file, then a run over all of it that keeps nothing. */
import type { FileLook } from '../../domain/metrics/fileLook';
import type { ImportCheck } from '../../domain/metrics/importCheck';
import type { ImportProgress, RecordKind } from '../../domain/metrics/importTypes';
import type { ImportRequest } from '../../shared/contract';
import type { ReadableDb } from '../storage/database';
import { findSameImport } from '../storage/imports';
import { existingWorkflow } from './existing';
import { ImportRefused, lookAtFile, type LookOptions } from './importFile';
import { importFingerprint } from './importFingerprint';
import { readForCheck } from './readForCheck';
import { refusedAsFailure } from './refusedAsFailure';
import { rememberedImport } from './rememberedImport';
import { type Watch, withProgress } from './withProgress';

/** Looks at files and checks imports; writes nothing, neither to the library nor beside it. */
export function createImportPreviewService(
  db: ReadableDb,
  /** Takes what goes wrong in work that nobody waits for any more. */
  report: (error: unknown) => void,
) {
  async function checkFile(request: ImportRequest, watch: Watch): Promise<ImportCheck> {
    const { assessmentId, workflowId, options, path } = request;
    if (workflowId !== null) existingWorkflow(db, assessmentId, workflowId);
    const found = await readForCheck(db, request, { path, options, ...watch });
    if (watch.signal.aborted) throw new ImportRefused({ code: 'cancelled' });
    const same = findSameImport(db, assessmentId, importFingerprint(found.report.sha256, request));
    return {
      ...found,
      overlaps: same === null ? found.overlaps : [],
      same: same === null ? null : { id: same.id, at: same.importedAt, by: same.importedBy },
    };
  }

  return {
    /** The beginning of a file as the settings read it, with what was chosen for the last one like it. */
    look: ({
      path,
      kind,
      options,
    }: {
      readonly path: string;
      readonly kind: RecordKind | null;
      readonly options: LookOptions;
    }): Promise<FileLook> =>
      refusedAsFailure(async () => {
        const seen = await lookAtFile(path, kind, options);
        const remembered = rememberedImport(db, seen.header, kind);
        if (kind !== null || remembered === null || remembered.options.kind === seen.kind)
          return { ...seen, remembered };
        return { ...(await lookAtFile(path, remembered.options.kind, options)), remembered };
      }),

    /** Reads the whole file as the import would and tells what would become of every row. */
    check: (
      request: ImportRequest,
      signal: AbortSignal | undefined,
    ): AsyncGenerator<ImportProgress, ImportCheck> =>
      withProgress((watch) => checkFile(request, watch), signal, report),
  };
}
