import type { TargetResult } from '../../../domain/assessment/assessmentResult';
import type { FigureChart, FigureSummary } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import type { ChartSource } from './charts/chartTypes';
import { DistributionChart } from './charts/DistributionChart';
import { SurvivalChart } from './charts/SurvivalChart';
import { Unhurried } from '../../ui/Unhurried';
import { FigureTable } from './FigureTable';
import { leadFigure } from './leadFigure';
import styles from './metrics.module.css';

export interface FigureViewProps {
  readonly figure: 'recover' | 'truth';
  readonly source: Pick<ChartSource, 'subject' | 'range' | 'asOf'>;
  readonly summary: FigureSummary;
  readonly chart: FigureChart;
  readonly target: TargetResult | null;
  readonly shown: 'chart' | 'table';
}

/** One figure as pictures on one time axis, or as the table behind them, with what has to be known to read it. */
export function FigureView({ figure, source, summary, chart, target, shown }: FigureViewProps) {
  const lead = leadFigure(summary);
  const drawn = {
    source: { ...source, figure, n: summary.n, open: summary.open, excluded: lead.excluded },
    records: chart,
    lead,
    target: target?.target ?? null,
  };
  return (
    <div className={styles.view}>
      {lead.by === 'kaplan-meier' && (
        <p className={styles.note}>{text('metrics:head.byKaplanMeier', { count: summary.open })}</p>
      )}
      {shown === 'table' ? (
        <FigureTable figure={figure} summary={summary} chart={chart} lead={lead} />
      ) : (
        <div className={styles.charts}>
          <Unhurried height={320}>
            <DistributionChart {...drawn} />
          </Unhurried>
          <Unhurried height={320}>
            <SurvivalChart {...drawn} steps={chart.survival} />
          </Unhurried>
        </div>
      )}
    </div>
  );
}
