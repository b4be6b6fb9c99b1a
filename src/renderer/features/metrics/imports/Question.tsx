import type { ReactNode } from 'react';
import styles from './questions.module.css';

/** One question with its reason and its answer. */
export function Question({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.question}>
      <h4>{title}</h4>
      {hint !== undefined && <p className="ek-small">{hint}</p>}
      {children}
    </div>
  );
}
