import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import type { PeriodComparison, PeriodFigure } from '../../../domain/metrics/periodComparison';
import { addDays, daysBetween, type Day } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { DayField } from '../../ui/DayField';
import type { ChartSource, ComparedPeriod } from './charts/chartTypes';
import { ComparisonChart } from './charts/ComparisonChart';
import styles from './metrics.module.css';

export interface ComparisonViewProps {
  readonly figure: 'recover' | 'truth';
  readonly from: 'started' | 'detected';
  readonly source: ChartSource;
  readonly measured: WorkflowMetrics;
}

/** Two periods of a figure beside each other, divided on a chosen day, and whether a change is visible. */
export function ComparisonView(props: ComparisonViewProps) {
  const { period } = props.measured;
  const days = period === null ? 0 : daysBetween(period.from, period.to);
  if (period === null || days === 0)
    return <p className={styles.note}>{text('metrics:comparison.oneDay')}</p>;
  return <Compared {...props} middle={addDays(period.from, Math.ceil(days / 2))} />;
}

function Compared({
  figure,
  from,
  source,
  measured,
  middle,
}: ComparisonViewProps & { readonly middle: Day }) {
  const { record } = useAssessment();
  const today = useToday();
  const [chosen, setChosen] = useState<Day | null>(null);
  const split = chosen ?? middle;
  const input = {
    assessmentId: record.assessment.id,
    workflowId: measured.workflowId,
    figure,
    asOf: record.assessment.asOf,
    from,
    split,
    today,
  };
  const { data, error, isFetching } = useQuery(
    api.metrics.compare.queryOptions({
      input,
      // Compared anew when the figure itself was, and not before: a million records take a moment.
      queryKey: [...api.metrics.compare.queryKey({ input }), JSON.stringify(measured.figures[figure])],
      staleTime: Infinity,
      // While another day is compared, the answer for the one before stays on screen.
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <div>
      {error !== null && <p role="alert">{text('metrics:failure', { reason: problemSentence(error) })}</p>}
      {data != null && data.figure === figure && <Drawn source={source} compared={data} />}
      <div className={styles.split}>
        <DayField
          label={text('metrics:comparison.split')}
          description={text('metrics:comparison.splitAbout')}
          value={split}
          onSave={setChosen}
        />
        <span role="status" className={styles.small}>
          {isFetching ? text('metrics:comparison.comparing') : ''}
        </span>
      </div>
    </div>
  );
}

function Drawn({ source, compared }: { readonly source: ChartSource; readonly compared: PeriodComparison }) {
  const { first, second, outside } = compared;
  return (
    <ComparisonChart
      source={{
        ...source,
        n: first.n + second.n,
        open: first.open + second.open,
        excluded: first.excluded + second.excluded + outside,
      }}
      first={named(text('metrics:comparison.first'), first)}
      second={named(text('metrics:comparison.second'), second)}
      change={compared}
    />
  );
}

/** One without records has no days of its own. */
const named = (label: string, period: PeriodFigure): ComparedPeriod => ({
  ...period,
  label,
  period: period.n + period.open === 0 ? null : { from: period.from, to: period.to },
});
