import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { WorkflowId } from '../../../../domain/ids';
import type { FileInspection, ImportProgress } from '../../../../domain/metrics/importTypes';
import { instant, type Instant } from '../../../../domain/time';
import type { ImportEntry, ImportRequest } from '../../../../shared/contract';
import { client } from '../../../api';
import { draftFrom, type ImportDraft } from './importDraft';
import { nextImportState, startOfImport, type ImportState } from './importState';
import { importTrouble } from './importTrouble';

export interface ImportActions {
  readonly look: (path: string) => void;
  readonly change: (draft: ImportDraft) => void;
  /** The request is made at the moment it starts, because it carries that moment. */
  readonly start: (requestAt: (now: Instant) => ImportRequest) => void;
  readonly cancel: () => void;
  /** Back to the choice of a file. */
  readonly reset: () => void;
  /** Back to the same file with the same choices, after its import was undone. */
  readonly again: () => void;
}

export interface ImportSource {
  readonly inspect: (path: string) => Promise<FileInspection>;
  /** Yields progress and returns the entry; the signal rolls everything back. */
  readonly run: (
    request: ImportRequest,
    signal: AbortSignal,
  ) => Promise<AsyncIterator<ImportProgress, ImportEntry | undefined>>;
}

const rightNow = (): Instant => instant(Date.now());

const backend: ImportSource = {
  inspect: (path) => client.metrics.inspect({ path, options: { now: rightNow() } }),
  run: (request, signal) => client.metrics.import(request, { signal }),
};

/**
 * One import from the choice of a file to its report. Cancelling, or leaving the page, aborts the call under way,
 * and the backend keeps nothing of it.
 */
export function useImport(
  workflowId: WorkflowId | null,
  onImported: (entry: ImportEntry) => void,
  source: ImportSource = backend,
): readonly [ImportState, ImportActions] {
  const [state, dispatch] = useReducer(nextImportState, startOfImport);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const look = useCallback(
    (path: string) => {
      dispatch({ type: 'look', path });
      source.inspect(path).then(
        (inspection) =>
          dispatch({ type: 'seen', path, inspection, draft: draftFrom(inspection, workflowId) }),
        (error: unknown) => dispatch({ type: 'trouble', trouble: importTrouble(error) }),
      );
    },
    [source, workflowId],
  );

  const start = useCallback(
    (requestAt: (now: Instant) => ImportRequest) => {
      const controller = new AbortController();
      running.current = controller;
      dispatch({ type: 'import' });
      const follow = async (): Promise<void> => {
        try {
          const steps = await source.run(requestAt(rightNow()), controller.signal);
          for (;;) {
            const step = await steps.next();
            if (step.done !== true) {
              dispatch({ type: 'progress', progress: step.value });
              continue;
            }
            if (step.value === undefined) dispatch({ type: 'cancelled' });
            else {
              dispatch({ type: 'imported', entry: step.value });
              onImported(step.value);
            }
            return;
          }
        } catch (error) {
          const trouble = importTrouble(error);
          const cancelled =
            controller.signal.aborted || (trouble.kind === 'refused' && trouble.problem.code === 'cancelled');
          dispatch(cancelled ? { type: 'cancelled' } : { type: 'trouble', trouble });
        } finally {
          if (running.current === controller) running.current = null;
        }
      };
      void follow();
    },
    [source, onImported],
  );

  const cancel = useCallback(() => {
    dispatch({ type: 'cancelling' });
    running.current?.abort();
  }, []);

  const change = useCallback((draft: ImportDraft) => dispatch({ type: 'draft', draft }), []);
  const reset = useCallback(() => dispatch({ type: 'reset' }), []);
  const again = useCallback(() => dispatch({ type: 'again' }), []);
  return [state, { look, change, start, cancel, reset, again }];
}
