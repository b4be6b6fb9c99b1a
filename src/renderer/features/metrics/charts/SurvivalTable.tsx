import { text } from '../../../../shared/i18n/text';
import { formatDuration, formatNumber, formatShare } from '../../../../shared/i18n/formats';
import { currentLanguage } from '../../../../shared/i18n/text';
import type { ChartLead, ChartRecords, ChartSource, ChartStep } from './chartTypes';
import { FigureTable } from './FigureTable';
import { LeadTable } from './LeadTable';
import { atRisk } from './survivalShape';

/** The table behind the curve: the figures read off it, and the curve step by step. */
export function SurvivalTable({
  title,
  source,
  records,
  steps,
  lead,
  target,
}: {
  readonly title: string;
  readonly source: ChartSource;
  readonly records: ChartRecords;
  readonly steps: readonly ChartStep[];
  readonly lead: ChartLead;
  readonly target: number | null;
}) {
  const language = currentLanguage();
  const share = (value: number) => formatShare(value, language);
  return (
    <>
      <LeadTable title={title} source={source} lead={lead} target={target} />
      <FigureTable
        caption={text('charts:table.bySteps')}
        rowHeading={text('charts:table.after')}
        numberHeadings={[
          text('charts:table.share'),
          text('charts:table.interval'),
          text('charts:table.risk'),
        ]}
      >
        <tbody>
          {steps
            .filter(({ s }) => s < 1)
            .map(({ t, s, low, high }) => (
              <tr key={t}>
                <th scope="row">{formatDuration(t, language)}</th>
                <td data-align="right">{share(s)}</td>
                <td data-align="right">
                  {low === null || high === null
                    ? text('charts:interval.none')
                    : text('charts:table.to', { low: share(low), high: share(high) })}
                </td>
                <td data-align="right">
                  {formatNumber(Math.min(source.n + source.open, atRisk(records, t)), language)}
                </td>
              </tr>
            ))}
        </tbody>
      </FigureTable>
    </>
  );
}
