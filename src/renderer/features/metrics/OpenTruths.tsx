import { useState } from 'react';
import type { OpenTruth } from '../../../domain/metrics/figureSummary';
import type { Instant } from '../../../domain/time';
import { formatDuration } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import styles from './metrics.module.css';

/** How many are listed before somebody asks for the rest. */
const FIRST = 5;

/** Incidents whose service is back and whose records are not: how many, since when, and those open longest. */
export function OpenTruths({
  open,
  oldest,
  asOf,
}: {
  readonly open: number;
  /** Those open longest first; fewer than `open` when there are many. */
  readonly oldest: readonly OpenTruth[];
  readonly asOf: Instant;
}) {
  const [all, setAll] = useState(false);
  const language = currentLanguage();
  const [longest] = oldest;
  if (open === 0) return null;
  const listed = all ? oldest : oldest.slice(0, FIRST);
  const unlisted = open - oldest.length;
  return (
    <section className={styles.openTruths}>
      <h2>
        <i className={styles.ring} aria-hidden />
        {text('metrics:openTruths.title', { count: open })}
      </h2>
      <p>
        {longest === undefined
          ? text('metrics:openTruths.about')
          : text('metrics:openTruths.since', { at: longest.restored })}
      </p>
      {listed.length > 0 && (
        <table className={`ek-table ${styles.table ?? ''}`}>
          <caption className={styles.hidden}>{text('metrics:openTruths.caption')}</caption>
          <thead>
            <tr>
              <th>{text('metrics:openTruths.incident')}</th>
              <th data-align="right">{text('metrics:openTruths.openFor')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ externalId, service, restored }, index) => (
              <tr key={index}>
                <th scope="row">
                  <span className={styles.name}>
                    {[externalId ?? text('metrics:openTruths.noId'), service].filter(Boolean).join(', ')}
                  </span>
                  <span className={styles.small}>
                    {text('metrics:openTruths.restored', { at: restored })}
                  </span>
                </th>
                <td data-align="right">
                  <b>{formatDuration(Math.max(0, asOf - restored), language)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {oldest.length > FIRST && (
        <button type="button" className="ek-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('metrics:openTruths.fewer') : text('metrics:openTruths.all', { count: oldest.length })}
        </button>
      )}
      {oldest.length > 0 && unlisted > 0 && (
        <p className={styles.small}>{text('metrics:openTruths.unlisted', { count: unlisted })}</p>
      )}
    </section>
  );
}
