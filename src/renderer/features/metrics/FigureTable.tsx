import type { FigureChart, FigureSummary } from '../../../domain/metrics/figureSummary';
import { formatDuration, formatShare } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import type { Interval, LeadFigure } from './leadFigure';
import styles from './metrics.module.css';

interface Row {
  readonly name: string;
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly always: boolean;
}

/** The table behind the charts: every figure with its interval, and the curve step by step. */
export function FigureTable({
  figure,
  summary,
  chart,
  lead,
}: {
  readonly figure: 'recover' | 'truth';
  readonly summary: FigureSummary;
  readonly chart: FigureChart;
  readonly lead: LeadFigure;
}) {
  const km = summary.kaplanMeier;
  const rows: readonly Row[] = [
    { name: text('metrics:table.kmMedian'), value: km.median, interval: km.medianCi95, always: true },
    { name: text('metrics:table.kmP90'), value: km.p90, interval: km.p90Ci95, always: true },
    {
      name: text('metrics:table.restrictedMean', { horizon: km.horizon ?? 0 }),
      value: km.restrictedMean,
      interval: null,
      always: false,
    },
    {
      name: text('metrics:table.median'),
      value: summary.median,
      interval: summary.medianCi95,
      always: false,
    },
    { name: text('metrics:table.mean'), value: summary.mean, interval: summary.meanCi95, always: false },
    { name: text('metrics:table.sd'), value: summary.sd, interval: null, always: false },
    { name: text('metrics:table.p75'), value: summary.p75, interval: null, always: false },
    { name: text('metrics:table.p90'), value: summary.p90, interval: summary.p90Ci95, always: false },
    { name: text('metrics:table.p95'), value: summary.p95, interval: null, always: false },
    { name: text('metrics:table.p99'), value: summary.p99, interval: null, always: false },
    { name: text('metrics:table.max'), value: summary.max, interval: null, always: false },
  ];
  return (
    <div className={styles.tables} data-testid="figure-table">
      <table className={`ek-table ${styles.table ?? ''}`}>
        <caption>{text(`metrics:table.caption.${figure}`)}</caption>
        <thead>
          <tr>
            <th>{text('metrics:table.figure')}</th>
            <th data-align="right">{text('metrics:table.value')}</th>
            <th data-align="right">{text('metrics:table.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => row.always || row.value !== null)
            .map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td data-align="right">
                  <b>{limit(row.value)}</b>
                </td>
                <td data-align="right">{range(row.interval)}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>
              {text('metrics:table.records', { n: summary.n, open: summary.open, excluded: lead.excluded })}
              <br />
              {text('metrics:table.quantiles')}
            </td>
          </tr>
        </tfoot>
      </table>
      <CurveTable figure={figure} chart={chart} />
    </div>
  );
}

function CurveTable({
  figure,
  chart,
}: {
  readonly figure: 'recover' | 'truth';
  readonly chart: FigureChart;
}) {
  const language = currentLanguage();
  return (
    <table className={`ek-table ${styles.table ?? ''}`}>
      <caption>{text('metrics:table.curve')}</caption>
      <thead>
        <tr>
          <th>{text('metrics:table.after')}</th>
          <th data-align="right">{text(`metrics:table.notYet.${figure}`)}</th>
          <th data-align="right">{text('metrics:table.interval')}</th>
        </tr>
      </thead>
      <tbody>
        {chart.survival
          .filter((step) => step.s < 1)
          .map((step, index) => (
            <tr key={index}>
              <th scope="row">{formatDuration(step.t, language)}</th>
              <td data-align="right">{formatShare(step.s, language)}</td>
              <td data-align="right">
                {step.low === null || step.high === null
                  ? ''
                  : text('metrics:table.to', {
                      low: formatShare(step.low, language),
                      high: formatShare(step.high, language),
                    })}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const limit = (value: number | null): string =>
  value === null ? text('metrics:table.upper') : formatDuration(value, currentLanguage());

function range(interval: Interval | null): string {
  const [low, high] = interval ?? [null, null];
  const language = currentLanguage();
  if (low === null) return high === null ? '' : text('metrics:table.atMost', { high });
  if (high === null) return text('metrics:table.atLeast', { low });
  return text('metrics:table.to', {
    low: formatDuration(low, language),
    high: formatDuration(high, language),
  });
}
