import type { ImportReport, RecordKind } from '../../../../domain/metrics/importTypes';
import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';

const ROWS = ['imported', 'duplicates', 'folded', 'leftOut', 'rejected'] as const;

/** Rows are only folded into incidents. */
const rowsOf = (kind: RecordKind) => ROWS.filter((row) => row !== 'folded' || kind === 'incident');

const count = (value: number): string => formatNumber(value, currentLanguage());

/** What became of every row, or would: the sum is what was read. */
export function RowTable({
  report: { rows, kind },
  planned,
}: {
  readonly report: Pick<ImportReport, 'rows' | 'kind'>;
  readonly planned: boolean;
}) {
  return (
    <table className="ek-table">
      <caption className="ek-visually-hidden">{text('metrics:report.what')}</caption>
      <thead>
        <tr>
          <th scope="col">{text(planned ? 'metrics:check.what' : 'metrics:report.what')}</th>
          <th scope="col" data-align="right">
            {text('metrics:report.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(kind).map((row) => (
          <tr key={row} data-row={row}>
            <td>
              {text(
                planned && row === 'imported' ? 'metrics:check.row.imported' : `metrics:report.row.${row}`,
              )}
            </td>
            <td data-align="right">{row === 'imported' ? <b>{count(rows[row])}</b> : count(rows[row])}</td>
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
  );
}
