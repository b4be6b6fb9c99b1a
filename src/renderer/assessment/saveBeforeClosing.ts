import { saveState } from './saveState';

/**
 * Holds the window open until what was typed is kept: fields are asked to save at once, then every change under
 * way is waited for. Resolves as well when a change could not be kept; the main process bounds the wait.
 */
export function saveBeforeClosing(): Promise<void> {
  // Fields save themselves on this event, as they do when the page itself goes.
  window.dispatchEvent(new Event('pagehide'));
  const isDone = () => saveState.get().underWay === 0;
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = saveState.subscribe(() => {
      if (!isDone()) return;
      stop();
      resolve();
    });
  });
}
