import { formatDuration, formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import type { ChartPeriod } from './chartTypes';
import { durationOr, intervalWords } from './chartWords';

/** The table behind a trend: every period with its counts, also those without records. */
export function TrendTable({
  title,
  periods,
  target,
}: {
  readonly title: string;
  readonly periods: readonly ChartPeriod[];
  readonly target: number | null;
}) {
  const language = currentLanguage();
  const note = ({ n, open, weak, isSurvival }: ChartPeriod): string => {
    if (n + open === 0) return text('charts:table.noRecords');
    const notes = [
      ...(isSurvival ? [text('charts:table.isSurvival')] : []),
      ...(weak ? [text('charts:table.isWeak')] : []),
    ];
    return notes.join(', ');
  };
  return (
    <table className="ek-table">
      <caption>{text('charts:table.caption', { title })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('charts:table.period')}</th>
          {(['n', 'open', 'median', 'interval', 'p90', 'p90Interval'] as const).map((column) => (
            <th key={column} scope="col" data-align="right">
              {text(`charts:table.${column === 'p90Interval' ? 'interval' : column}`)}
            </th>
          ))}
          <th scope="col">{text('charts:table.weak')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => {
          const { label, n, open, median, medianCi95, p90, p90Ci95 } = period;
          const missing = text(open > 0 ? 'charts:notReached' : 'charts:table.none');
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-align="right">{formatNumber(n, language)}</td>
              <td data-align="right">{formatNumber(open, language)}</td>
              <td data-align="right">{durationOr(median, missing)}</td>
              <td data-align="right">{intervalWords(medianCi95)}</td>
              <td data-align="right">{durationOr(p90, missing)}</td>
              <td data-align="right">{intervalWords(p90Ci95)}</td>
              <td>{note(period)}</td>
            </tr>
          );
        })}
      </tbody>
      {target !== null && (
        <tfoot>
          <tr>
            <td colSpan={8}>
              {text('charts:table.target')}: {formatDuration(target, language)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
