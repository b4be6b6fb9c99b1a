/** What a person sees of an import before it is made: the beginning of the file, then a run over all of it that keeps nothing. */
import type { FileLook } from '../../domain/metrics/fileLook';
import type { ImportCheck } from '../../domain/metrics/importCheck';
import type { ImportProgress, RecordKind } from '../../domain/metrics/importTypes';
import { endOfDay } from '../../domain/time';
import type { ImportRequest } from '../../shared/contract';
import type { ReadableDb } from '../storage/database';
import { findSameImport } from '../storage/imports';
import { CheckTally } from './checkTally';
import { existingAssessment, existingWorkflow } from './existing';
import { ImportRefused, lookAtFile, readIncidents, type LookOptions } from './importFile';
import { importFingerprint } from './importFingerprint';
import { importMeanings } from './importMeanings';
import { LatestValue } from './latestValue';
import { refusedAsFailure } from './refusedAsFailure';
import { rememberedImport } from './rememberedImport';

/** Looks at files and checks imports; writes nothing, neither to the library nor beside it. */
export function createImportPreviewService(
  db: ReadableDb,
  /** Takes what goes wrong in work that nobody waits for any more. */
  report: (error: unknown) => void,
) {
  async function checkFile(
    request: ImportRequest,
    watch: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
  ): Promise<ImportCheck> {
    const { assessmentId, workflowId, options, path } = request;
    if (workflowId !== null) existingWorkflow(db, assessmentId, workflowId);
    const { asOf } = existingAssessment(db, assessmentId);
    const meanings = importMeanings(db, request);
    // Instants of a file that come after its latest one are those after now, so now classifies like the latest does.
    const tally = new CheckTally(asOf === null ? options.now : endOfDay(asOf), (name) =>
      meanings.workflowOf(name),
    );
    const read = await readIncidents({ path, options, ...watch }, tally);
    if (watch.signal.aborted) throw new ImportRefused({ code: 'cancelled' });
    const { rejectedExamples, ...found } = tally.found();
    const same = findSameImport(db, assessmentId, importFingerprint(read.sha256, request));
    return {
      ...found,
      report: { ...read, rejectedExamples },
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
    async *check(
      request: ImportRequest,
      signal: AbortSignal | undefined,
    ): AsyncGenerator<ImportProgress, ImportCheck> {
      const leaving = new AbortController();
      // AbortSignal.any would say this in a word, and the oldest runtime that we build for lacks it.
      if (signal?.aborted === true) leaving.abort();
      signal?.addEventListener('abort', () => leaving.abort(), { once: true });
      const progress = new LatestValue<ImportProgress>();
      const work = refusedAsFailure(() =>
        checkFile(request, { signal: leaving.signal, onProgress: (step) => progress.put(step) }),
      ).finally(() => progress.end());
      // Awaited below; until then a failure is not one that nobody handles.
      work.catch(() => undefined);
      let isRead = false;
      try {
        yield* progress;
        isRead = true;
        return await work;
      } finally {
        leaving.abort();
        if (!isRead) await work.catch((error: unknown) => leaving.signal.aborted || report(error));
      }
    },
  };
}
