import type { FigureCounts } from '../../../../domain/metrics/importCheck';
import { ExclusionReason } from '../../../../domain/metrics/figureSummary';
import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import styles from './report.module.css';

const count = (value: number): string => formatNumber(value, currentLanguage());

/** What each figure would have to go by: complete, open, and excluded with the reasons. */
export function FigurePreview({ figures }: { readonly figures: readonly FigureCounts[] }) {
  if (figures.length === 0) return null;
  return (
    <section className={styles.found}>
      <h3>{text('metrics:check.figures.title')}</h3>
      <table className="ek-table">
        <caption className="ek-visually-hidden">{text('metrics:check.figures.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('metrics:check.figures.figure')}</th>
            <th scope="col" data-align="right">
              {text('metrics:check.figures.complete')}
            </th>
            <th scope="col" data-align="right">
              {text('metrics:check.figures.open')}
            </th>
            <th scope="col">{text('metrics:check.figures.excluded')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, n, open, excluded }) => (
            <tr key={figure} data-figure={figure}>
              <td>{text(`metrics:check.figures.name.${figure}`)}</td>
              <td data-align="right">{count(n)}</td>
              <td data-align="right">{count(open)}</td>
              <td>{excludedWords(excluded)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ek-small">
        {text(
          figures.some(({ figure }) => figure === 'milestone')
            ? 'metrics:check.figures.noteMilestone'
            : 'metrics:check.figures.note',
        )}
      </p>
    </section>
  );
}

function excludedWords(excluded: FigureCounts['excluded']): string {
  const reasons = ExclusionReason.options.flatMap((reason) => {
    const number = excluded[reason] ?? 0;
    return number === 0
      ? []
      : [
          text('metrics:check.figures.reason', {
            count: number,
            reason: text(`metrics:check.figures.because.${reason}`),
          }),
        ];
  });
  return reasons.length === 0 ? text('metrics:check.figures.none') : reasons.join('; ');
}
