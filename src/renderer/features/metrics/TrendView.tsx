import type { TrendPeriod } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import type { ChartSource } from './charts/chartTypes';
import { TrendChart } from './charts/TrendChart';
import { periodLabel } from './periodLabel';
import styles from './metrics.module.css';

/** A figure period by period; where all records fall into one there is no trend, and that is said. */
export function TrendView({
  source,
  periods,
  target,
}: {
  readonly source: ChartSource;
  readonly periods: readonly TrendPeriod[];
  readonly target: number | null;
}) {
  if (periods.length < 2) return <p className={styles.note}>{text('metrics:trend.one')}</p>;
  return (
    <TrendChart
      source={source}
      periods={periods.map((period) => ({ ...period, label: periodLabel(period) }))}
      target={target}
    />
  );
}
