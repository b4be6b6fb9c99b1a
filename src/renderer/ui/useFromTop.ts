import { useLayoutEffect } from 'react';

/** Starts the page at its top whenever `what` it shows is something else. */
export function useFromTop(what: string): void {
  useLayoutEffect(() => {
    const page = document.getElementById('page');
    if (page !== null) page.scrollTop = 0;
  }, [what]);
}
