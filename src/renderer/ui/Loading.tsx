import { useEffect, useState } from 'react';
import { text } from '../../shared/i18n/text';

const SAY_AFTER_MS = 400;

/** Says that something is being read, once it takes long enough to be noticed. */
export function Loading() {
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="ek-loading" role="status">
      {noticed ? text('app:ui.loading') : ''}
    </div>
  );
}
