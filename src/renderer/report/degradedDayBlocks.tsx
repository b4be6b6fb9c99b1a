import type { ReactNode } from 'react';
import type { WorkflowPage } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { Rich } from './Rich';
import { headingBlock, noteBlocks, textBlock } from './textBlock';

/** The degraded day of a workflow: the figure, where roles part, and the definition; nothing where nobody was asked. */
export function degradedDayBlocks(page: WorkflowPage, id: string): readonly Block[] {
  const { degradedDay: section } = page;
  if (section === undefined) return [];
  const part = page.standing.workflow;
  return [
    headingBlock(`${id}-day`, say('degraded:report.heading'), { part, gap: 6 }),
    ...(section.lead.length === 0
      ? []
      : [
          textBlock(
            `${id}-day-lead`,
            <p>
              <Rich of={section.lead} />
            </p>,
            { gap: 1.5, part, keepWithNext: section.disagreements.length + section.agreed.length > 0 },
          ),
        ]),
    ...disagreements(section.disagreements, id, part),
    ...agreed(section.agreed, id, part),
    ...noteBlocks(`${id}-day-note`, section.note, { part }),
  ];
}

type Day = NonNullable<WorkflowPage['degradedDay']>;

/** A table with an item of the script at the head of each row; none without rows. */
function itemTable<Row extends { readonly item: Sentence }>(
  place: { readonly id: string; readonly part: string },
  columns: readonly (readonly [width: number | null, head: string])[],
  rows: readonly Row[],
  cells: (row: Row) => ReactNode,
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      ...place,
      gap: 3,
      columns: columns.map(([width]) => width),
      head: (
        <tr>
          {columns.map(([, head]) => (
            <th key={head} scope="col">
              {text(`degraded:report.column.${head}`)}
            </th>
          ))}
        </tr>
      ),
      rows: rows.map((row, at) => ({
        id: `${place.id}-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>
                <Rich of={row.item} />
              </b>
            </th>
            {cells(row)}
          </tr>
        ),
      })),
    },
  ];
}

const disagreements = (rows: Day['disagreements'], id: string, part: string): readonly Block[] =>
  itemTable(
    { id: `${id}-parted`, part },
    [
      [48, 'parted'],
      [22, 'pairs'],
      [null, 'said'],
    ],
    rows,
    (row) => (
      <>
        <td>{text('degraded:report.pairs', { same: row.same, pairs: row.pairs })}</td>
        <td>
          {row.said.map((said, n) => (
            <div key={n}>
              <Rich of={said} />
            </div>
          ))}
        </td>
      </>
    ),
  );

const agreed = (rows: Day['agreed'], id: string, part: string): readonly Block[] =>
  itemTable(
    { id: `${id}-agreed`, part },
    [
      [48, 'agreed'],
      [null, 'holds'],
      [42, 'by'],
    ],
    rows,
    (row) => (
      <>
        <td>
          {row.choice !== '' && <div>{row.choice}</div>}
          {row.words !== '' && <div>{row.words}</div>}
        </td>
        <td>
          {row.by === ''
            ? text('degraded:report.on', { on: row.on })
            : text('degraded:report.onBy', { on: row.on, by: row.by })}
        </td>
      </>
    ),
  );
