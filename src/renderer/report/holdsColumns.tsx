/** What keeps each decision from being a plain go: side by side while workflows are few, else one under the other. */
import type { Scorecard } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import type { Block } from './blocks';
import { Rich } from './Rich';
import { headingBlock, textBlock } from './textBlock';

const NAME_MM = 35;
const MOST_COLUMNS = 4;

/** All reasons, or as many as there is room for and how many more the workflow's own page holds. */
const upTo = (reasons: readonly Sentence[], most: number): readonly Sentence[] =>
  reasons.length <= most
    ? reasons
    : [...reasons.slice(0, most - 1), say('holds.more', { count: reasons.length - most + 1 })];

const Reasons = ({
  of,
  className = 'rp-caps rp-one',
}: {
  readonly of: readonly Sentence[];
  readonly className?: string;
}) => (
  <ul className={className}>
    {of.map((reason, at) => (
      <li key={at}>
        <Rich of={reason} />
      </li>
    ))}
  </ul>
);

export function holds({ holds: section }: Scorecard, most: number): Block[] {
  const { rows } = section;
  if (rows.length === 0) return [];
  const heading = headingBlock('holds-heading', section.heading);
  if (rows.length <= MOST_COLUMNS)
    return [
      heading,
      textBlock(
        'holds',
        <div className="rp-holds" data-columns={rows.length}>
          {rows.map((row, at) => (
            <div key={at}>
              <p>
                <b>{row.workflow}</b>
              </p>
              <Reasons of={upTo(row.reasons, most)} />
            </div>
          ))}
        </div>,
        { gap: 2 },
      ),
    ];
  return [
    heading,
    {
      kind: 'table',
      id: 'holds',
      gap: 2,
      className: 'rp-ruled',
      columns: [NAME_MM, null],
      head: null,
      rows: rows.map((row, at) => ({
        id: `hold-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>{row.workflow}</b>
            </th>
            <td>
              <Reasons of={row.reasons} className="rp-caps" />
            </td>
          </tr>
        ),
      })),
    },
  ];
}
