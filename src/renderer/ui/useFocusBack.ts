import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was before the component appeared, unless something else has taken it by then.
 * Where that place has gone meanwhile, the page gets it, so that the next Tab does not start at the top.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!isLost || !(before instanceof HTMLElement) || before === document.body) return;
      (before.isConnected ? before : document.getElementById('page'))?.focus();
    },
    [before],
  );
}
