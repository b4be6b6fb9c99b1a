import type { TargetResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import styles from './metrics.module.css';

/** `Target 4 h: missed`; a miss is told by its word and its weight, not by a colour. */
export const TargetWords = ({ target }: { readonly target: TargetResult }) => (
  <span className={styles.target} data-missed={target.state === 'missed' || undefined}>
    {text(`metrics:targetState.${target.state}`, { target: target.target })}
  </span>
);
