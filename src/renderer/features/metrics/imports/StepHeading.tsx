import { useEffect, useRef, type ReactNode } from 'react';
import styles from './imports.module.css';

/** What a step is about; it takes the focus when the step begins, so that it is read out and Tab goes on from there. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.stepHeading}>
      {children}
    </h2>
  );
}
