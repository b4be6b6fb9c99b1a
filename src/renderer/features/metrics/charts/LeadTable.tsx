import { text } from '../../../../shared/i18n/text';
import { formatDuration } from '../../../../shared/i18n/formats';
import { currentLanguage } from '../../../../shared/i18n/text';
import type { ChartLead, ChartSource } from './chartTypes';
import { durationOr, intervalWords, sourceSentences } from './chartWords';
import { FigureTable } from './FigureTable';

/** The figures that a chart draws as lines, with their intervals and the records behind them. */
export function LeadTable({
  title,
  source,
  lead,
  target,
}: {
  readonly title: string;
  readonly source: ChartSource;
  readonly lead: ChartLead;
  readonly target: number | null;
}) {
  const missing = text(source.open > 0 ? 'charts:notReached' : 'charts:table.none');
  return (
    <FigureTable
      caption={text('charts:table.caption', { title })}
      rowHeading={text('charts:table.figure')}
      numberHeadings={[text('charts:table.value'), text('charts:table.interval')]}
    >
      <tbody>
        <tr>
          <th scope="row">{text('charts:table.median')}</th>
          <td data-align="right">{durationOr(lead.median, missing)}</td>
          <td data-align="right">{intervalWords(lead.medianCi)}</td>
        </tr>
        <tr>
          <th scope="row">{text('charts:table.p90')}</th>
          <td data-align="right">{durationOr(lead.p90, missing)}</td>
          <td data-align="right">{intervalWords(lead.p90Ci)}</td>
        </tr>
        {target !== null && (
          <tr>
            <th scope="row">{text('charts:table.target')}</th>
            <td data-align="right">{formatDuration(target, currentLanguage())}</td>
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{sourceSentences(source).join(' ')}</td>
        </tr>
      </tfoot>
    </FigureTable>
  );
}
