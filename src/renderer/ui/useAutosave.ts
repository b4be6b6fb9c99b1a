import { useEffect, useEffectEvent, useRef, useState } from 'react';

export const AUTOSAVE_DELAY_MS = 200;

export interface Autosave<T> {
  /** What the field shows. */
  readonly draft: T;
  readonly setDraft: (draft: T) => void;
  /** Saves at once what is waiting, for blur and Enter. */
  readonly flush: () => void;
  /** Drops what is waiting and shows the value again. */
  readonly reset: () => void;
}

/**
 * Keeps what is typed: saves it a moment after the last key, on `flush`, when the field leaves the screen and
 * when the window closes. A value that changes elsewhere is taken over while nothing is waiting to be saved.
 */
export function useAutosave<T>(value: T, save: (value: T) => void, delay = AUTOSAVE_DELAY_MS): Autosave<T> {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [waiting, setWaiting] = useState(false);
  const pending = useRef<{ value: T; timer: ReturnType<typeof setTimeout>; save: (value: T) => void } | null>(
    null,
  );
  if (!Object.is(seen, value)) {
    setSeen(value);
    if (!waiting) setDraft(value);
  }

  const flush = (): void => {
    const entry = pending.current;
    if (entry === null) return;
    clearTimeout(entry.timer);
    pending.current = null;
    setWaiting(false);
    entry.save(entry.value);
  };
  const change = (next: T): void => {
    setDraft(next);
    setWaiting(true);
    if (pending.current !== null) clearTimeout(pending.current.timer);
    // The save of this moment is kept, so that what is typed goes where it was typed.
    pending.current = { value: next, timer: setTimeout(flush, delay), save };
  };

  const flushBeforeLeaving = useEffectEvent(flush);
  useEffect(() => {
    const leave = () => flushBeforeLeaving();
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);
  useEffect(
    () => () => {
      const entry = pending.current;
      if (entry === null) return;
      clearTimeout(entry.timer);
      pending.current = null;
      entry.save(entry.value);
    },
    [],
  );
  const reset = (): void => {
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = null;
    setWaiting(false);
    setDraft(value);
  };
  return { draft, setDraft: change, flush, reset };
}
