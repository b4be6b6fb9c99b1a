import { useId, type ReactNode } from 'react';
import classes from './FindingsSection.module.css';

/** One heading of the findings with what belongs to it. */
export function FindingsSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
