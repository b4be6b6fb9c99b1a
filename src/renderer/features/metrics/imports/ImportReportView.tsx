import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ImportFlag, RejectReason } from '../../../../domain/metrics/importTypes';
import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import type { ImportEntry } from '../../../../shared/contract';
import { client } from '../../../api';
import { problemSentence } from '../../../assessment/problemSentence';
import { Notice } from './Notice';
import styles from './imports.module.css';

const ROWS = ['imported', 'duplicates', 'folded', 'leftOut', 'rejected'] as const;
const EXAMPLES = 5;

const count = (value: number): string => formatNumber(value, currentLanguage());

/** What became of every row of a file: nothing lost, nothing hidden. */
export function ImportReportView({
  entry,
  actions,
  onChooseAgain,
}: {
  readonly entry: ImportEntry;
  readonly actions: ReactNode;
  /** Undoes the import and goes back to its choices; null where the file is no longer at hand. */
  readonly onChooseAgain: (() => void) | null;
}) {
  const { report, fileName } = entry;
  const { rows } = report;
  const sharedIds = report.rejectedBy['duplicate-id'] ?? 0;
  return (
    <div className={styles.report}>
      <h2>
        {text(rows.imported > 0 ? 'metrics:report.title.all' : 'metrics:report.title.none', {
          count: rows.imported,
          file: fileName,
        })}
      </h2>
      <p data-testid="sum">{text('metrics:report.sum', { ...rows })}</p>
      {sharedIds > 0 && onChooseAgain !== null && (
        <Notice tone="note">
          <b>{text('metrics:report.duplicates.title', { count: sharedIds })}</b>{' '}
          {text('metrics:report.duplicates.body')}{' '}
          <button type="button" className="ek-link" onClick={onChooseAgain}>
            {text('metrics:report.duplicates.again')}
          </button>
        </Notice>
      )}
      <div className={styles.reportColumns}>
        <section>
          <table className="ek-table">
            <thead>
              <tr>
                <th>{text('metrics:report.what')}</th>
                <th data-align="right">{text('metrics:report.count')}</th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map((row) => (
                <tr key={row} data-row={row}>
                  <td>{text(`metrics:report.row.${row}`)}</td>
                  <td data-align="right">
                    {row === 'imported' ? <b>{count(rows[row])}</b> : count(rows[row])}
                  </td>
                </tr>
              ))}
              <tr data-row="read">
                <td>
                  <b>{text('metrics:report.row.read')}</b>
                </td>
                <td data-align="right">
                  <b>{count(rows.read)}</b>
                </td>
              </tr>
            </tbody>
          </table>
          {report.latest !== null && (
            <p className="ek-small">{text('metrics:report.asOf', { at: report.latest })}</p>
          )}
          <div className="ek-page-actions">{actions}</div>
        </section>
        <div>
          <Rejected entry={entry} />
          <Flagged entry={entry} />
          <Cautions entry={entry} />
        </div>
      </div>
    </div>
  );
}

function Rejected({ entry }: { readonly entry: ImportEntry }) {
  const { report } = entry;
  const [outcome, setOutcome] = useState<{ ok: boolean; sentence: string } | null>(null);
  if (report.rows.rejected === 0) return null;
  const save = async () => {
    const base = entry.fileName.replace(/\.[^.]*$/, '');
    const path = await window.desktop.chooseSavePath(`${base}-rejected.csv`);
    if (path === null) return;
    try {
      const { rows } = await client.metrics.exportRejects({ id: entry.id, path });
      setOutcome({ ok: true, sentence: text('metrics:report.exported', { count: rows, path }) });
    } catch (error) {
      setOutcome({ ok: false, sentence: `${text('metrics:report.exportFailed')} ${problemSentence(error)}` });
    }
  };
  return (
    <section className={styles.found}>
      <h3>{text('metrics:report.rejected')}</h3>
      <ul>
        {RejectReason.options.map((reason) => {
          const number = report.rejectedBy[reason] ?? 0;
          const examples = report.rejectedExamples.filter((row) => row.reason === reason).slice(0, EXAMPLES);
          return number === 0 ? null : (
            <li key={reason}>
              <b>{count(number)}</b> {text(`imports:reject.${reason}`)}
              <ul className="ek-small">
                {examples.map((row) => (
                  <li key={row.line} className={styles.example} title={row.cells.join(' · ')}>
                    {text('metrics:report.line', { line: row.line })}:{' '}
                    {reason === 'duplicate-id' || row.detail === '' ? row.cells.join(' · ') : row.detail}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      <Button variant="default" size="sm" onClick={() => void save()}>
        {text('metrics:report.export')}
      </Button>
      <p className="ek-small">{text('metrics:report.rejectedHint')}</p>
      {outcome !== null && <Notice tone={outcome.ok ? 'note' : 'problem'}>{outcome.sentence}</Notice>}
    </section>
  );
}

function Flagged({ entry }: { readonly entry: ImportEntry }) {
  const { report } = entry;
  if (report.rows.flagged === 0 && report.unreadable.length === 0) return null;
  return (
    <section className={styles.found}>
      <h3>{text('metrics:report.flagged')}</h3>
      <ul>
        {ImportFlag.options.map((flag) => {
          const number = report.flaggedBy[flag] ?? 0;
          return number === 0 ? null : (
            <li key={flag}>
              <b>{count(number)}</b> {text(`imports:flag.${flag}`)}
            </li>
          );
        })}
        {report.unreadable.map((cells) => (
          <li key={`${cells.field}-${cells.reason}`}>
            <b>{count(cells.count)}</b>{' '}
            {text('metrics:report.unreadable', { field: text(`imports:field.${cells.field}`) })}{' '}
            {text(`imports:cell.${cells.reason}`)}
            <p className="ek-small">
              {text('metrics:report.line', { line: cells.firstLine })}: {cells.firstText}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cautions({ entry }: { readonly entry: ImportEntry }) {
  const { cautions, damagedText } = entry.report;
  if (cautions.length === 0 && !damagedText) return null;
  return (
    <section className={styles.found}>
      <h3>{text('metrics:report.caution.title')}</h3>
      <ul>
        {cautions.map((caution) => (
          <li key={`${caution.code}-${caution.column}`}>
            {text(`imports:caution.${caution.code}`, { column: caution.column })}
          </li>
        ))}
        {damagedText && <li>{text('metrics:report.damaged')}</li>}
      </ul>
    </section>
  );
}
