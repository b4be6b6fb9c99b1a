import { enteredFigures } from '../../../domain/metrics/enteredFigures';
import type { FailureInterval, ShareFigure, WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { WEAK_UNDER } from '../../../domain/metrics/summarizeFigure';
import { formatDuration, formatRate, formatShare } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Section } from '../../ui/Section';
import { intervalSentence } from './intervalSentence';
import styles from './metrics.module.css';

interface Row {
  readonly key: string;
  readonly name: string;
  /** Null: nothing to count; `behind` says why. */
  readonly value: string | null;
  readonly interval: string;
  readonly behind: string;
}

const shareRow = (name: string, share: ShareFigure, behind: string): Omit<Row, 'key'> => ({
  name,
  value: formatShare(share.share, currentLanguage()),
  interval: text('metrics:table.to', {
    low: formatShare(share.ci95[0], currentLanguage()),
    high: formatShare(share.ci95[1], currentLanguage()),
  }),
  behind,
});

function reportedRow(share: WorkflowMetrics['reportedBySystem']): Row {
  const name = text('metrics:shares.reported');
  if (share === null)
    return { key: 'reported', name, value: null, interval: '', behind: text('metrics:shares.reportedNone') };
  return { key: 'reported', ...shareRow(name, share, text('metrics:shares.reportedOf', { ...share })) };
}

function betweenRow(between: FailureInterval | null): Row {
  const name = text('metrics:shares.between');
  if (between === null)
    return { key: 'between', name, value: null, interval: '', behind: text('metrics:shares.betweenNone') };
  const { incidents, failures, mean, ci95, from, to } = between;
  return {
    key: 'between',
    name,
    value: mean === null ? null : formatDuration(mean, currentLanguage()),
    interval: intervalSentence(ci95, 'range'),
    behind: [
      text('metrics:shares.betweenOf', { count: incidents, from, to }),
      ...(failures < incidents ? [text('metrics:shares.betweenFirst', { count: failures })] : []),
    ].join(' '),
  };
}

/** What is no time from one moment to another: who noticed, what changes broke, wrong records, time between failures. */
export function SharesAndRates({ measured }: { readonly measured: WorkflowMetrics }) {
  const { record, asOf } = useAssessment();
  const { changeFailures, defects } = enteredFigures(record, measured.workflowId, asOf);
  const change = text('metrics:shares.changes');
  const wrong = text('metrics:shares.defects');
  const rows: readonly Row[] = [
    reportedRow(measured.reportedBySystem),
    changeFailures === null
      ? {
          key: 'changes',
          name: change,
          value: null,
          interval: '',
          behind: text('metrics:shares.changesNone'),
        }
      : {
          key: 'changes',
          ...shareRow(
            change,
            changeFailures,
            [
              text('metrics:shares.changesOf', {
                k: changeFailures.k,
                n: changeFailures.n,
                ...changeFailures.period,
              }),
              ...(changeFailures.unsaid > 0
                ? [text('metrics:shares.changesUnsaid', { count: changeFailures.unsaid })]
                : []),
            ].join(' '),
          ),
        },
    defects === null
      ? { key: 'defects', name: wrong, value: null, interval: '', behind: text('metrics:shares.defectsNone') }
      : {
          key: 'defects',
          name: wrong,
          value: formatRate(defects.rate, currentLanguage()),
          interval: text('metrics:table.to', {
            low: formatRate(defects.ci95[0], currentLanguage()),
            high: formatRate(defects.ci95[1], currentLanguage()),
          }),
          behind: text('metrics:shares.defectsOf', {
            defects: defects.defects,
            checked: defects.checked,
            ...defects.period,
          }),
        },
    betweenRow(measured.betweenFailures),
  ];
  const weak = [measured.reportedBySystem, changeFailures].some((one) => one !== null && one.n < WEAK_UNDER);
  return (
    <Section title={text('metrics:shares.title')} aside={text('metrics:shares.about')}>
      <div className={styles.wide}>
        <table className={`ek-table ${styles.table ?? ''}`} data-testid="shares">
          <thead>
            <tr>
              <th>{text('metrics:table.figure')}</th>
              <th data-align="right">{text('metrics:table.value')}</th>
              <th data-align="right">{text('metrics:table.interval')}</th>
              <th>{text('metrics:shares.behind')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, value, interval, behind }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td data-align="right" className={value === null ? styles.faint : undefined}>
                  {value === null ? text('metrics:shares.none') : <b>{value}</b>}
                </td>
                <td data-align="right">{interval}</td>
                <td data-words>{behind}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {weak && <p className={styles.legend}>{text('metrics:shares.weak')}</p>}
    </Section>
  );
}
