import { formatNumber } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { changeRows, medianWords } from './changeSentences';
import type { ChartChange, ComparedPeriod } from './chartTypes';
import { intervalWords } from './chartWords';
import { FigureTable } from './FigureTable';

/** The table behind a comparison: both periods beside each other, then what their difference is worth. */
export function ComparisonTable({
  title,
  first,
  second,
  change,
}: {
  readonly title: string;
  readonly first: ComparedPeriod;
  readonly second: ComparedPeriod;
  readonly change: ChartChange;
}) {
  const number = (value: number) => formatNumber(value, currentLanguage());
  const rows: readonly (readonly [name: string, of: (period: ComparedPeriod) => string])[] = [
    [text('charts:table.complete'), ({ n }) => number(n)],
    [text('charts:table.open'), ({ open }) => number(open)],
    [text('charts:table.median'), medianWords],
    [text('charts:table.interval'), ({ medianCi95 }) => intervalWords(medianCi95)],
  ];
  return (
    <>
      <FigureTable
        caption={text('charts:table.caption', { title })}
        rowHeading={text('charts:table.figure')}
        numberHeadings={[first.label, second.label]}
      >
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-align="right">{of(first)}</td>
              <td data-align="right">{of(second)}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
      <table className="ek-table">
        <caption>{text('charts:table.change')}</caption>
        <tbody>
          {changeRows(change).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-align="right">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
