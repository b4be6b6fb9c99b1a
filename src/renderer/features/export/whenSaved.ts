import { saveState } from '../../assessment/saveState';

/** Waits until every change under way has reached the backend, so that what is read next contains it. */
export function whenSaved(): Promise<void> {
  if (saveState.get().underWay === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = saveState.subscribe(() => {
      if (saveState.get().underWay > 0) return;
      stop();
      resolve();
    });
  });
}
