import { useState } from 'react';
import type { MethodEntry, MethodPart } from '../../../domain/report/methodDocument';
import { Rich } from '../../report/Rich';
import classes from './knowledge.module.css';

const Line = ({ of }: { readonly of: MethodPart['lines'][number] }) =>
  typeof of === 'string' ? of : <Rich of={of} />;

function Part({ part: { label, lines } }: { readonly part: MethodPart }) {
  const [only, ...more] = lines;
  if (only === undefined || only === '') return null;
  const said =
    more.length === 0 ? (
      <p>
        <Line of={only} />
      </p>
    ) : (
      <ul>
        {lines.map((line, at) => (
          <li key={at}>
            <Line of={line} />
          </li>
        ))}
      </ul>
    );
  if (label === null) return said;
  return (
    <div className={classes.part}>
      <h4>
        <Rich of={label} />
      </h4>
      {said}
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
        {open && entry.parts.map((part, at) => <Part key={at} part={part} />)}
      </div>
    </details>
  );
}
