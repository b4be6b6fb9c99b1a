import { useIsFetching } from '@tanstack/react-query';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { WrittenTwiceNote } from '../records/WrittenTwiceNote';
import styles from './metrics.module.css';

/** Where the figures come from: how many incidents, over which days, up to when open ones count, and what may be in them twice. */
export function MetricsSource({ measured }: { readonly measured: WorkflowMetrics }) {
  const { incidents, period, asOf, superseded } = measured;
  // After an import of thousands the intervals take a moment; until then the figures are those of before.
  const anew = useIsFetching({ queryKey: api.metrics.figures.key() }) > 0;
  const parts = [
    period === null
      ? text('metrics:source.incidents', { count: incidents })
      : `${text('metrics:source.incidents', { count: incidents })}, ${text('metrics:source.period', { ...period })}`,
    text(`metrics:source.asOf.${asOf.source}`, { at: asOf.instant }),
    ...(superseded === 0 ? [] : [text('metrics:source.superseded', { count: superseded })]),
  ];
  return (
    <>
      <p className={styles.source} role="status">
        {anew ? text('metrics:source.anew') : parts.join(' · ')}
      </p>
      <WrittenTwiceNote found={measured.writtenTwice} where="library" />
    </>
  );
}
