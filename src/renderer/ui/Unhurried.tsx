import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** After so many milliseconds it is drawn even if the page never came to rest. */
const LATEST_MS = 300;

/** Where pages cannot be asked for their idle time, nothing is put off. */
const canWait = typeof requestIdleCallback === 'function';

/**
 * Draws its children as soon as the page has nothing else to do, several such pieces one after the other: a page of
 * charts answers to the keyboard before the last of them is there. `height` is kept free until then, in pixels.
 */
export function Unhurried({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const [isDue, setDue] = useState(!canWait);
  useEffect(() => {
    if (isDue) return undefined;
    const asked = requestIdleCallback(() => startTransition(() => setDue(true)), { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, [isDue]);
  return isDue ? children : <div style={{ minHeight: height }} aria-hidden="true" data-later="" />;
}
