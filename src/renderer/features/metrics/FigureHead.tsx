import type { TargetResult } from '../../../domain/assessment/assessmentResult';
import type { FigureChart, FigureSummary } from '../../../domain/metrics/figureSummary';
import { formatNumber, formatShare } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { BigDuration } from './BigDuration';
import { shareAt } from './charts/survivalShape';
import { ExclusionReasons } from './ExclusionReasons';
import { intervalSentence } from './intervalSentence';
import type { LeadFigure } from './leadFigure';
import styles from './metrics.module.css';

export interface FigureHeadProps {
  readonly figure: 'recover' | 'truth';
  readonly from: 'started' | 'detected';
  readonly summary: FigureSummary;
  readonly chart: FigureChart | null;
  readonly lead: LeadFigure;
  readonly target: TargetResult | null;
}

/** The figures that lead: median, nine in ten, target, and how many records stand behind them. */
export function FigureHead({ figure, from, summary, chart, lead, target }: FigureHeadProps) {
  const medianName =
    figure === 'truth' ? text('metrics:head.median.truth') : text(`metrics:head.median.recover.${from}`);
  return (
    <section className={styles.head} aria-label={medianName}>
      <div className={styles.fact}>
        <Figure value={lead.median} size="first" summary={summary} />
        <span className={styles.what}>{medianName}</span>
        <span className={styles.small}>
          {lead.median === null && summary.open > 0
            ? text('metrics:head.medianOpen')
            : intervalSentence(lead.medianCi)}
        </span>
      </div>
      <div className={styles.fact}>
        <Figure value={lead.p90} size="second" summary={summary} />
        <span className={styles.what}>{text(`metrics:head.p90.${figure}`)}</span>
        <span className={styles.small}>
          {lead.p90 === null && summary.open > 0
            ? text('metrics:head.p90Open')
            : intervalSentence(lead.p90Ci)}
        </span>
      </div>
      <TargetFact summary={summary} chart={chart} target={target} />
      <div className={styles.fact}>
        <Counts name={medianName} summary={summary} excluded={lead.excluded} />
      </div>
    </section>
  );
}

function Figure({
  value,
  size,
  summary,
}: {
  readonly value: number | null;
  readonly size: 'first' | 'second';
  readonly summary: FigureSummary;
}) {
  if (value !== null) return <BigDuration ms={value} size={size} />;
  return (
    <span className={styles.second}>
      {text(summary.n + summary.open === 0 ? 'metrics:head.noRecords' : 'metrics:head.notReached')}
    </span>
  );
}

function TargetFact({
  summary,
  chart,
  target,
}: {
  readonly summary: FigureSummary;
  readonly chart: FigureChart | null;
  readonly target: TargetResult | null;
}) {
  if (target === null)
    return (
      <div className={styles.fact}>
        <span className={`${styles.second} ${styles.faint}`}>{'–'}</span>
        <span className={styles.what}>{text('metrics:head.noTarget')}</span>
        <span className={styles.small}>{text('metrics:head.noTargetHint')}</span>
      </div>
    );
  const measured = chart !== null && summary.n > 0;
  return (
    <div className={styles.fact}>
      <span className={styles.second}>
        {measured ? formatShare(1 - shareAt(chart.survival, target.target), currentLanguage()) : '–'}
      </span>
      <span className={styles.what}>{text('metrics:head.within', { target: target.target })}</span>
      <span className={styles.small}>{text(`metrics:head.target.${target.state}`)}</span>
    </div>
  );
}

function Counts({
  name,
  summary,
  excluded,
}: {
  readonly name: string;
  readonly summary: FigureSummary;
  readonly excluded: number;
}) {
  const number = (value: number) => formatNumber(value, currentLanguage());
  return (
    <dl className={styles.counts}>
      <div>
        <dd className={styles.second}>{number(summary.n)}</dd>
        <dt>{text('metrics:head.complete')}</dt>
      </div>
      <div>
        <dd className={styles.second}>
          <i className={styles.ring} aria-hidden />
          {number(summary.open)}
        </dd>
        <dt>{text('metrics:head.open')}</dt>
      </div>
      <div>
        <dd className={`${styles.second} ${styles.faint}`}>{number(excluded)}</dd>
        <dt>
          {text('metrics:head.excluded')}
          {excluded > 0 && (
            <ExclusionReasons of={name} excluded={summary.excluded}>
              {text('metrics:head.why')}
            </ExclusionReasons>
          )}
        </dt>
      </div>
    </dl>
  );
}
