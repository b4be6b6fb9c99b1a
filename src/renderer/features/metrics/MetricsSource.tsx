import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import styles from './metrics.module.css';

/** Where the figures come from: how many incidents, over which days, and up to when open ones count. */
export function MetricsSource({ measured }: { readonly measured: WorkflowMetrics }) {
  const { incidents, period, asOf } = measured;
  const parts = [
    period === null
      ? text('metrics:source.incidents', { count: incidents })
      : `${text('metrics:source.incidents', { count: incidents })}, ${text('metrics:source.period', { ...period })}`,
    text(`metrics:source.asOf.${asOf.source}`, { at: asOf.instant }),
  ];
  return <p className={styles.source}>{parts.join(' · ')}</p>;
}
