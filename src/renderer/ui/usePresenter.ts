import { useSyncExternalStore } from 'react';
import { externalState } from './externalState';

const presenting = externalState(false);

/** Switches presenter mode: large type, internal notes hidden. */
export function togglePresenter(): void {
  const next = !presenting.get();
  document.documentElement.toggleAttribute('data-presenter', next);
  presenting.set(next);
}

/** Whether the screen is being shown to a room. Internal notes stay hidden while it is. */
export function usePresenter(): { readonly presenting: boolean; readonly toggle: () => void } {
  return { presenting: useSyncExternalStore(presenting.subscribe, presenting.get), toggle: togglePresenter };
}
