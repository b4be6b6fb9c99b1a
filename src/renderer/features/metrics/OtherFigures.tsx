import type { FigureSummary } from '../../../domain/metrics/figureSummary';
import { formatCount, formatDuration } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { leadFigure } from './leadFigure';
import type { NamedFigure } from './namedFigures';
import { TargetWords } from './TargetWords';
import styles from './metrics.module.css';

/** Every figure but the one on show, one line each, with its target where one is agreed. */
export function OtherFigures({
  figures,
  shown,
}: {
  readonly figures: readonly NamedFigure[];
  readonly shown: 'recover' | 'truth';
}) {
  return (
    <section>
      <table className={`ek-table ${styles.table ?? ''}`}>
        <thead>
          <tr>
            <th>{text('metrics:others.title')}</th>
            <th data-align="right">{text('metrics:others.median')}</th>
            <th data-align="right">{text('metrics:others.p90')}</th>
            <th data-align="right">{text('metrics:others.n')}</th>
            <th data-align="right">{text('metrics:others.open')}</th>
          </tr>
        </thead>
        <tbody>
          {figures
            .filter(({ key }) => key !== shown)
            .map(({ key, short, summary, target, unlisted }) => (
              <tr key={key}>
                <th scope="row">
                  {short}
                  {target !== null && <TargetWords target={target} />}
                  {unlisted && <span className={styles.target}>{text('metrics:others.unlisted')}</span>}
                </th>
                <FigureCells summary={summary} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureCells({ summary }: { readonly summary: FigureSummary | null }) {
  const language = currentLanguage();
  if (summary === null)
    return (
      <td colSpan={4} data-align="right" className={styles.faint}>
        {text('metrics:others.notRecorded')}
      </td>
    );
  const lead = leadFigure(summary);
  const shown = (value: number | null): string =>
    value !== null
      ? formatDuration(value, language)
      : text(summary.n + summary.open === 0 ? 'metrics:others.noRecords' : 'metrics:others.notReached');
  return (
    <>
      <td data-align="right" data-words={lead.median === null || undefined}>
        {lead.median === null ? shown(null) : <b>{shown(lead.median)}</b>}
      </td>
      <td data-align="right" data-words={lead.p90 === null || undefined}>
        {shown(lead.p90)}
      </td>
      <td data-align="right">{formatCount(summary.n, language)}</td>
      <td data-align="right">{formatCount(summary.open, language)}</td>
    </>
  );
}
