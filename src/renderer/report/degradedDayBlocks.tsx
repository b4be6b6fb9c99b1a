import type { WorkflowPage } from '../../domain/report/scorecard';
import { say } from '../../domain/report/sentence';
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

function disagreements(rows: Day['disagreements'], id: string, part: string): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: `${id}-parted`,
      gap: 3,
      part,
      columns: [48, 22, null],
      head: (
        <tr>
          <th scope="col">{text('degraded:report.column.parted')}</th>
          <th scope="col">{text('degraded:report.column.pairs')}</th>
          <th scope="col">{text('degraded:report.column.said')}</th>
        </tr>
      ),
      rows: rows.map((row, at) => ({
        id: `${id}-parted-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>
                <Rich of={row.item} />
              </b>
            </th>
            <td>{text('degraded:report.pairs', { same: row.same, pairs: row.pairs })}</td>
            <td>
              {row.said.map((said, n) => (
                <div key={n}>
                  <Rich of={said} />
                </div>
              ))}
            </td>
          </tr>
        ),
      })),
    },
  ];
}

function agreed(rows: Day['agreed'], id: string, part: string): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: `${id}-agreed`,
      gap: 3,
      part,
      columns: [48, null, 42],
      head: (
        <tr>
          <th scope="col">{text('degraded:report.column.agreed')}</th>
          <th scope="col">{text('degraded:report.column.holds')}</th>
          <th scope="col">{text('degraded:report.column.by')}</th>
        </tr>
      ),
      rows: rows.map((row, at) => ({
        id: `${id}-agreed-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>
                <Rich of={row.item} />
              </b>
            </th>
            <td>
              {row.choice !== '' && <div>{row.choice}</div>}
              {row.words !== '' && <div>{row.words}</div>}
            </td>
            <td>
              {row.by === ''
                ? text('degraded:report.on', { on: row.on })
                : text('degraded:report.onBy', { on: row.on, by: row.by })}
            </td>
          </tr>
        ),
      })),
    },
  ];
}
