import type { ReactNode } from 'react';
import styles from './imports.module.css';

/** A sentence that has to be seen: a problem is announced at once, a note politely. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: 'problem' | 'note';
  readonly children: ReactNode;
}) {
  return (
    <p className={styles.notice} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      {children}
    </p>
  );
}
