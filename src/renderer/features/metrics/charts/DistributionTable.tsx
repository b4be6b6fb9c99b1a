import { text } from '../../../../shared/i18n/text';
import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage } from '../../../../shared/i18n/text';
import type { ChartLead, ChartRecords, ChartSource } from './chartTypes';
import { durationBins } from './durationBins';
import { FigureTable } from './FigureTable';
import { LeadTable } from './LeadTable';

/** The table behind the dots: the figures drawn as lines, and how many records lie between the ticks. */
export function DistributionTable({
  title,
  source,
  records,
  lead,
  target,
}: {
  readonly title: string;
  readonly source: ChartSource;
  readonly records: ChartRecords;
  readonly lead: ChartLead;
  readonly target: number | null;
}) {
  const language = currentLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <LeadTable title={title} source={source} lead={lead} target={target} />
      <FigureTable
        caption={text('charts:table.byRange')}
        rowHeading={text('charts:table.range')}
        numberHeadings={[text('charts:table.complete'), text('charts:table.open')]}
      >
        <tbody>
          {durationBins(records).map(({ from, to, complete, open }) => (
            <tr key={from}>
              <th scope="row">
                {to === 0
                  ? text('charts:zero')
                  : to === null
                    ? text('charts:table.atLeast', { low: from })
                    : from === 0
                      ? text('charts:table.under', { high: to })
                      : text('charts:table.between', { low: from, high: to })}
              </th>
              <td data-align="right">{number(complete)}</td>
              <td data-align="right">{number(open)}</td>
            </tr>
          ))}
        </tbody>
        {records.recordsPerMark > 1 && (
          <tfoot>
            <tr>
              <td colSpan={3}>{text('charts:table.perMark', { count: records.recordsPerMark })}</td>
            </tr>
          </tfoot>
        )}
      </FigureTable>
    </>
  );
}
