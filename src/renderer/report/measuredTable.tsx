import type { WorkflowPage } from '../../domain/report/scorecard';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { CountCells, intervalText, Timed } from './MeasuredCells';
import { Rich } from './Rich';
import { measuredRows, timeNotes } from './measuredRows';
import { headingBlock, noteBlocks, textBlock } from './textBlock';

/** Every measured time of one workflow with intervals, open and left-out records, targets, who owns the wait, and shares. */
export function measuredTable(page: WorkflowPage, id: string, part: string): Block[] {
  const columns = ['half', 'range', 'nine', 'n', 'open', 'excluded'] as const;
  const heading = headingBlock(`${id}-times-heading`, say('page.measuredHeading'), { part });
  const targets = textBlock(
    `${id}-targets`,
    <ul className="rp-caps rp-one">
      {[...page.openTruths, ...page.targets].map((sentence, at) => (
        <li key={at}>
          <Rich of={sentence} />
        </li>
      ))}
    </ul>,
    { gap: 2, part },
  );
  const rates =
    page.rates.length === 0
      ? []
      : [
          headingBlock(`${id}-rates-heading`, say('page.ratesHeading'), { part, gap: 4 }),
          textBlock(
            `${id}-rates`,
            <ul className="rp-caps rp-one">
              {page.rates.map((sentences, at) => (
                <li key={at}>
                  <Rich of={sentences} />
                </li>
              ))}
            </ul>,
            { gap: 1.5, part },
          ),
        ];
  const rows = measuredRows(page);
  const notes = noteBlocks(`${id}-times-note`, timeNotes(page), { part });
  if (rows.length === 0) return [heading, ...notes, targets, ...rates];
  return [
    heading,
    {
      kind: 'table',
      id: `${id}-times`,
      gap: 2,
      part,
      keepWithNext: true,
      columns: [34, 27, 40, 29, 12, 14, null],
      head: (
        <tr>
          <th scope="col">{text('report:times.column.figure')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'range' ? '' : 'rp-right'}>
              {text(`report:times.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: rows.map(({ id: row, name, times: figure }) => ({
        id: `${id}-${row}`,
        node: (
          <tr>
            <th scope="row" className="rp-ink">
              {name}
            </th>
            <Timed ms={figure.median} figure={figure} lead />
            <td className="rp-num rp-tight">{intervalText(figure.medianCi95)}</td>
            <Timed ms={figure.p90} interval={figure.p90Ci95} figure={figure} />
            <CountCells figure={figure} />
            <td className="rp-right rp-num">{figure.excluded.reduce((sum, one) => sum + one.count, 0)}</td>
          </tr>
        ),
      })),
    },
    ...notes,
    targets,
    ...rates,
  ];
}
