import type { CauseRow } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import type { TableBlock } from './blocks';
import { Rich } from './Rich';

const MOST_NAMED = 3;

function where(row: CauseRow): string {
  const strength = text(`report:causes.strength.${row.band}`);
  const [first, ...rest] = row.workflows;
  return row.workflows.length <= MOST_NAMED
    ? text('report:causes.where', { strength, workflows: row.workflows })
    : text('report:causes.whereMany', { strength, first: first ?? '', count: rest.length });
}

/** Causes with their strength as a word, what they mean, and the evidence under it. */
export const causesTable = (
  id: string,
  rows: readonly CauseRow[],
  { workflows = true, part }: { readonly workflows?: boolean; readonly part?: string } = {},
): TableBlock => ({
  kind: 'table',
  id,
  gap: 2,
  className: 'rp-causes',
  columns: [6, 54, null],
  head: null,
  ...(part === undefined ? {} : { part }),
  rows: rows.map((row, at) => ({
    id: `${id}-${String(at)}`,
    node: (
      <tr>
        <td className="rp-num">{at + 1}</td>
        <th scope="row">
          <b>{row.title}</b>
          <div className="rp-small">
            {workflows ? where(row) : text(`report:causes.strength.${row.band}`)}
          </div>
        </th>
        <td>
          {row.explains}
          <div className="rp-small rp-evidence">
            <Rich of={row.evidence} />
            {row.places.length > 0 && <> {text('report:causes.places', { places: row.places })}</>}
          </div>
        </td>
      </tr>
    ),
  })),
});
