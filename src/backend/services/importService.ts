import type { AssessmentId, ImportId } from '../../domain/ids';
import type { FileInspection, ImportOptions, ImportProgress } from '../../domain/metrics/importTypes';
import type { ImportEntry, ImportRequest } from '../../shared/contract';
import { notFound } from './failure';
import type { Saved } from './recorded';

type InspectOptions = { readonly [Key in keyof ImportOptions]?: ImportOptions[Key] | undefined };

/** Imports of incident files. */
export function createImportService() {
  return {
    inspect(_input: { readonly path: string; readonly options: InspectOptions }): FileInspection {
      throw notFound('import');
    },
    // eslint-disable-next-line require-yield
    async *run(
      _request: ImportRequest,
      _signal: AbortSignal | undefined,
    ): AsyncGenerator<ImportProgress, ImportEntry> {
      await Promise.resolve();
      throw notFound('import');
    },
    list: (_input: { readonly assessmentId: AssessmentId }): readonly ImportEntry[] => [],
    undo(_input: { readonly id: ImportId }): Saved {
      throw notFound('import');
    },
    exportRejects(_input: { readonly id: ImportId; readonly path: string }): { rows: number } {
      throw notFound('import');
    },
  };
}
