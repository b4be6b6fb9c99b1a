import type { FigureSummary } from '../../../domain/metrics/figureSummary';
import { formatCount, formatDuration } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { Section } from '../../ui/Section';
import { ExclusionReasons } from './ExclusionReasons';
import { intervalSentence } from './intervalSentence';
import { leadFigure, type Interval } from './leadFigure';
import type { NamedFigure } from './namedFigures';
import { TargetWords } from './TargetWords';
import styles from './metrics.module.css';

/** Every time that was measured with its intervals, counts and reasons, and once what the counts mean. */
export function AllFigures({ figures }: { readonly figures: readonly NamedFigure[] }) {
  return (
    <Section title={text('metrics:all.title')} aside={text('metrics:all.about')}>
      <div className={styles.wide}>
        <table className={`ek-table ${styles.table ?? ''}`} data-testid="all-figures">
          <thead>
            <tr>
              <th>{text('metrics:table.figure')}</th>
              <th data-align="right">{text('metrics:others.median')}</th>
              <th data-align="right">{text('metrics:others.p90')}</th>
              <th data-align="right">{text('metrics:all.mean')}</th>
              <th data-align="right">{text('metrics:others.n')}</th>
              <th data-align="right">{text('metrics:others.open')}</th>
              <th data-align="right">{text('metrics:all.excluded')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ key, name, summary, target, unlisted }) => (
              <tr key={key}>
                <th scope="row">
                  <span className={styles.name}>{name}</span>
                  {target !== null && <TargetWords target={target} />}
                  {unlisted && <span className={styles.target}>{text('metrics:others.unlisted')}</span>}
                </th>
                {summary === null ? (
                  <td colSpan={6} data-align="right" className={styles.faint}>
                    {text('metrics:others.notRecorded')}
                  </td>
                ) : (
                  <Cells name={name} summary={summary} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>{text('metrics:all.counts')}</p>
    </Section>
  );
}

function Cells({ name, summary }: { readonly name: string; readonly summary: FigureSummary }) {
  const language = currentLanguage();
  const lead = leadFigure(summary);
  const none = summary.n + summary.open === 0;
  return (
    <>
      <Timed value={lead.median} interval={lead.medianCi} none={none} strong />
      <Timed value={lead.p90} interval={lead.p90Ci} none={none} />
      <Timed value={summary.mean} interval={summary.meanCi95} none={summary.n === 0} />
      <td data-align="right">
        {formatCount(summary.n, language)}
        {lead.weak && !none && <span className={styles.small}>{text('metrics:all.weak')}</span>}
      </td>
      <td data-align="right">{formatCount(summary.open, language)}</td>
      <td data-align="right">
        {lead.excluded === 0 ? (
          formatCount(0, language)
        ) : (
          <ExclusionReasons of={name} excluded={summary.excluded}>
            {formatCount(lead.excluded, language)}
          </ExclusionReasons>
        )}
      </td>
    </>
  );
}

function Timed({
  value,
  interval,
  none,
  strong = false,
}: {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly none: boolean;
  readonly strong?: boolean;
}) {
  if (value === null)
    return (
      <td data-align="right" data-words>
        {text(none ? 'metrics:others.noRecords' : 'metrics:others.notReached')}
      </td>
    );
  const shown = formatDuration(value, currentLanguage());
  return (
    <td data-align="right">
      {strong ? <b>{shown}</b> : shown}
      {interval !== null && <span className={styles.small}>{intervalSentence(interval, 'range')}</span>}
    </td>
  );
}
