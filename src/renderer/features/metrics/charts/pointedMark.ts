/** Which mark of a chart is pointed at or reached by keyboard, by its place in the list; null: none. */
export interface PointedMark {
  readonly get: () => number | null;
  readonly set: (at: number | null) => void;
  /** Calls back on every change; returns how to stop it. */
  readonly subscribe: (changed: () => void) => () => void;
}

/** Kept outside the chart, so that moving over several hundred marks draws a ring and some words anew, and not them. */
export function pointedMark(): PointedMark {
  const listeners = new Set<() => void>();
  let pointed: number | null = null;
  return {
    get: () => pointed,
    set: (at) => {
      if (at === pointed) return;
      pointed = at;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
