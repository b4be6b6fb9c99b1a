/** What the quiet mark in the top bar shows: how many changes are still on their way. */
import { externalState } from '../ui/externalState';

export interface SaveState {
  readonly underWay: number;
  /** A change could not be kept and has not been sent again. */
  readonly failed: boolean;
  /** Something was saved since the app was opened. */
  readonly everSaved: boolean;
}

export const saveState = externalState<SaveState>({ underWay: 0, failed: false, everSaved: false });

/** Counts a change while it is on its way to the backend; the promise itself is handed on. */
export async function trackSaving<T>(sending: Promise<T>): Promise<T> {
  const start = saveState.get();
  saveState.set({ ...start, underWay: start.underWay + 1 });
  try {
    const answer = await sending;
    const now = saveState.get();
    saveState.set({ underWay: now.underWay - 1, failed: false, everSaved: true });
    return answer;
  } catch (error) {
    const now = saveState.get();
    saveState.set({ ...now, underWay: now.underWay - 1, failed: true });
    throw error;
  }
}
