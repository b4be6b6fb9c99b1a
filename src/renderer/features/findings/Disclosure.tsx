import { useId, useState, type ReactNode } from 'react';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  /** What is always in sight; it opens and closes the rest. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** Something with its evidence behind it, one key away. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const region = useId();
  return (
    <div className={classes.disclosure}>
      <button
        type="button"
        className={classes.summary}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        <svg className={classes.chevron} viewBox="0 0 10 10" aria-hidden="true">
          <path d="m3 1.5 4 3.5-4 3.5" fill="none" stroke="currentColor" strokeWidth="1.25" />
        </svg>
        <span className={classes.words}>{summary}</span>
      </button>
      <div id={region} className={classes.region} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
