import { useElementSize, useViewportSize } from '@mantine/hooks';
import type { TargetResult } from '../../../domain/assessment/assessmentResult';
import type { FigureChart, FigureSummary } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import { usePresenter } from '../../ui/usePresenter';
import { DistributionChart } from './charts/DistributionChart';
import { FigureTable } from './FigureTable';
import { leadFigure } from './leadFigure';
import styles from './metrics.module.css';

/** The width that charts are drawn at before anything was measured. */
const UNMEASURED = 632;
/** What stands above and below the chart on its page. */
const AROUND = { alone: 348, presenting: 470 };

export interface FigureViewProps {
  readonly figure: 'recover' | 'truth';
  readonly summary: FigureSummary;
  readonly chart: FigureChart;
  readonly target: TargetResult | null;
  readonly shown: 'chart' | 'table';
}

/** One figure as a picture, or as the table behind it, with what has to be known to read it. */
export function FigureView({ figure, summary, chart, target, shown }: FigureViewProps) {
  const { ref, width } = useElementSize();
  const viewport = useViewportSize();
  const { presenting } = usePresenter();
  const lead = leadFigure(summary);
  const notes = [
    chart.recordsPerMark > 1
      ? text('metrics:head.perMark', { count: chart.recordsPerMark })
      : text(summary.open > 0 ? `metrics:chart.note.${figure}` : 'metrics:chart.noteDone'),
    ...(summary.zero > 0 ? [text('metrics:head.zero', { count: summary.zero })] : []),
  ];
  const warnings = [
    ...(lead.by === 'kaplan-meier' ? [text('metrics:head.byKaplanMeier', { count: summary.open })] : []),
    ...(lead.weak ? [text('metrics:head.weak', { count: summary.n })] : []),
  ];
  return (
    <div ref={ref} className={styles.view}>
      {shown === 'table' ? (
        <FigureTable figure={figure} summary={summary} chart={chart} lead={lead} />
      ) : (
        <>
          <p className={styles.note}>{notes.join(' ')}</p>
          <DistributionChart
            figure={figure}
            summary={summary}
            chart={chart}
            lead={lead}
            target={target?.target ?? null}
            width={width > 0 ? width : UNMEASURED}
            height={Math.min(
              560,
              Math.max(340, viewport.height - AROUND[presenting ? 'presenting' : 'alone']),
            )}
            fontSize={presenting ? 16 : 12}
          />
        </>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={styles.note}>
          {warning}
        </p>
      ))}
    </div>
  );
}
