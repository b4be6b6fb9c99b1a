import { useState } from 'react';
import type { MethodEntry, MethodPart } from '../../../domain/report/methodDocument';
import { MethodLines, saysSomething } from '../../report/MethodLines';
import { Rich } from '../../report/Rich';
import classes from './knowledge.module.css';

function Part({ part: { label, lines } }: { readonly part: MethodPart }) {
  if (label === null) return <MethodLines lines={lines} />;
  return (
    <div className={classes.part}>
      <h4>
        <Rich of={label} />
      </h4>
      <MethodLines lines={lines} />
    </div>
  );
}

/** One thing that the pack knows: its title, and behind it everything it says. */
export function KnowledgeEntry({ entry }: { readonly entry: MethodEntry }) {
  // Hundreds of entries stand on the page; each is drawn in full only when it is opened.
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.entry} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{entry.title}</summary>
      <div className={classes.body}>
        {open && entry.parts.filter(saysSomething).map((part, at) => <Part key={at} part={part} />)}
      </div>
    </details>
  );
}
