import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import { RoomWidth } from './RoomWidth';

/** After so many milliseconds it is drawn even if the page never came to rest. */
const LATEST_MS = 300;

/** Where pages cannot be asked for their idle time, nothing is put off. */
const canWait = typeof requestIdleCallback === 'function';

/**
 * Draws its children as soon as the page has nothing else to do, several such pieces one after the other: a page of
 * charts answers to the keyboard before the last of them is there. `height` is kept free until then, in pixels. The
 * children are told how wide the free place is, so that what is drawn to measure is drawn once.
 */
export function Unhurried({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [due, setDue] = useState<{ readonly width: number | null } | null>(canWait ? null : { width: null });
  useEffect(() => {
    if (due !== null) return undefined;
    const draw = () => {
      const width = place.current?.getBoundingClientRect().width ?? null;
      startTransition(() => setDue({ width }));
    };
    const asked = requestIdleCallback(draw, { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, [due]);
  if (due === null) return <div ref={place} style={{ minHeight: height }} aria-hidden="true" data-later="" />;
  return <RoomWidth value={due.width}>{children}</RoomWidth>;
}
