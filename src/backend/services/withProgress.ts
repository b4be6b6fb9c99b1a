/** Long work with a file, as a stream: how far it is, then its result. */
import type { ImportProgress } from '../../domain/metrics/importTypes';
import { Failure } from './failure';
import { LatestValue } from './latestValue';
import { refusedAsFailure } from './refusedAsFailure';

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Yields the latest progress at the reader's pace and returns what the work returns. When the reader leaves, or `signal`
 * is aborted, so is the work; what goes wrong in it after that goes to `report`, save that it was cancelled. A refused
 * file becomes the failure that crosses the port.
 */
export async function* withProgress<Result>(
  start: (watch: Watch) => Promise<Result>,
  signal: AbortSignal | undefined,
  report: (error: unknown) => void,
): AsyncGenerator<ImportProgress, Result> {
  const leaving = new AbortController();
  // AbortSignal.any would say this in a word, and the oldest runtime that we build for lacks it.
  if (signal?.aborted === true) leaving.abort();
  signal?.addEventListener('abort', () => leaving.abort(), { once: true });
  const progress = new LatestValue<ImportProgress>();
  const work = refusedAsFailure(() =>
    start({ signal: leaving.signal, onProgress: (step) => progress.put(step) }),
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
    if (!isRead) await work.catch((error: unknown) => isCancelled(error) || report(error));
  }
}

const isCancelled = (error: unknown): boolean =>
  error instanceof Failure && error.body.code === 'IMPORT_REFUSED' && error.body.data.code === 'cancelled';
