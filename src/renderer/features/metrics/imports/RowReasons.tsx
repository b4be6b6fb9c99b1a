import type { ReactNode } from 'react';
import type { ImportCheck } from '../../../../domain/metrics/importCheck';
import {
  ImportField,
  ImportFlag,
  RejectReason,
  type ImportReport,
  type RejectedRow,
} from '../../../../domain/metrics/importTypes';
import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import styles from './report.module.css';

const EXAMPLES = 5;

const count = (value: number): string => formatNumber(value, currentLanguage());

/** Rejected rows by their reason, each with examples; `children` is what can be done about them. */
export function RejectedRows({
  report,
  children,
}: {
  readonly report: ImportReport;
  readonly children?: ReactNode;
}) {
  if (report.rows.rejected === 0) return null;
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
                    {text('metrics:report.line', { line: row.line })}: {exampleOf(row)}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}

function exampleOf({ reason, detail, cells }: RejectedRow): string {
  const row = cells.join(' · ');
  if (detail === '' || reason === 'duplicate-id') return row;
  if (reason === 'ragged') {
    const [found, expected] = detail.split('/');
    return text('metrics:report.ragged', { found, expected, row });
  }
  switch (reason) {
    case 'required-missing':
      return text('metrics:report.requiredMissing', { field: fieldName(detail), row });
    case 'value-unusable':
    case 'start-unreadable':
      return withFieldName(detail);
    default:
      return detail;
  }
}

/** `field: cell` with the field by its name. */
function withFieldName(detail: string): string {
  const at = detail.indexOf(': ');
  const field = ImportField.options.find((name) => name === detail.slice(0, at));
  return field === undefined ? detail : `${fieldName(field)}${detail.slice(at)}`;
}

/** The name of a field as a report gives it, or the text itself when it names none. */
const fieldName = (field: string): string =>
  /^[a-zA-Z]+$/.test(field) ? text(`imports:field.${field}`) : field;

/** Rows that come in and are worth a look: flagged ones, and cells that could not be read. */
export function FlaggedRows({
  report,
  lines = {},
  planned = false,
}: {
  readonly report: ImportReport;
  /** Where the first of each are, if that is known. */
  readonly lines?: ImportCheck['flagLines'];
  /** Nothing was imported yet. */
  readonly planned?: boolean;
}) {
  if (report.rows.flagged === 0 && report.unreadable.length === 0) return null;
  return (
    <section className={styles.found}>
      <h3>{text(planned ? 'metrics:check.flagged' : 'metrics:report.flagged')}</h3>
      <ul>
        {ImportFlag.options.map((flag) => {
          const number = report.flaggedBy[flag] ?? 0;
          const at = lines[flag] ?? [];
          return number === 0 ? null : (
            <li key={flag}>
              <b>{count(number)}</b> {text(`imports:flag.${flag}`)}
              {at.length > 0 && (
                <p className="ek-small">{text('metrics:report.lines', { lines: at.map(count) })}</p>
              )}
            </li>
          );
        })}
        {report.unreadable.map((cells) => (
          <li key={`${cells.field}-${cells.reason}`}>
            <b>{count(cells.count)}</b>{' '}
            {text('metrics:report.unreadable', { field: text(`imports:field.${cells.field}`) })}{' '}
            {text(`imports:cell.${cells.reason}`)}
            <p className={`ek-small ${styles.example ?? ''}`} title={cells.firstText}>
              {text('metrics:report.line', { line: cells.firstLine })}: {cells.firstText}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What to know about the columns before trusting the figures. */
export function Cautions({ report }: { readonly report: ImportReport }) {
  const { cautions, damagedText } = report;
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
