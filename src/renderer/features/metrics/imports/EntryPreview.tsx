import type { ImportCheck } from '../../../../domain/metrics/importCheck';
import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import styles from './report.module.css';

/** What drills, reconciliations, changes or reviews would come in, and of which days. */
export function EntryPreview({ check: { entries, span } }: { readonly check: ImportCheck }) {
  if (entries.length === 0 || entries.every(({ count }) => count === 0)) return null;
  return (
    <section className={styles.found}>
      <h3>{text('metrics:check.entries.title')}</h3>
      <table className="ek-table">
        <caption className="ek-visually-hidden">{text('metrics:check.entries.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('metrics:check.entries.what')}</th>
            <th scope="col" data-align="right">
              {text('metrics:check.entries.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ what, count }) => (
            <tr key={what} data-entry={what}>
              <td>{text(`metrics:check.entries.is.${what}`)}</td>
              <td data-align="right">{formatNumber(count, currentLanguage())}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {span !== null && <p className="ek-small">{text('metrics:check.entries.span', { ...span })}</p>}
    </section>
  );
}
