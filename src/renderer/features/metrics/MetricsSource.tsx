import { useIsFetching } from '@tanstack/react-query';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { useAssessment } from '../../assessment/useAssessment';
import styles from './metrics.module.css';

/** Where the figures come from: how many incidents, over which days, up to when open ones count, and what may be in them twice. */
export function MetricsSource({ measured }: { readonly measured: WorkflowMetrics }) {
  const { incidents, period, asOf, superseded } = measured;
  // After an import of thousands the intervals take a moment; until then the figures are those of before.
  const anew = useIsFetching({ queryKey: api.metrics.figures.key() }) > 0;
  const { record, goTo } = useAssessment();
  const written = new Set(record.incidents.map(({ id }) => id));
  const twice = measured.writtenTwice.filter(({ incidentId }) => written.has(incidentId)).length;
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
      {twice > 0 && (
        <p className={styles.source} data-testid="some-twice">
          {text('overlap:twice.some', { count: twice })}{' '}
          <button type="button" className="ek-link" onClick={() => goTo('records')}>
            {text('overlap:twice.compare')}
          </button>
        </p>
      )}
    </>
  );
}
