import type { Desktop } from '../shared/desktop';

declare global {
  interface Window {
    /** Handed over by the preload script. */
    readonly desktop: Desktop;
  }
}
