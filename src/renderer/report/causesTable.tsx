import type { CauseRow } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import type { TableBlock } from './blocks';
import { Rich } from './Rich';

const MOST_NAMED = 2;

function where(row: CauseRow): string {
  const strength = text(`report:causes.strength.${row.band}`);
  return row.workflows.length <= MOST_NAMED
    ? text('report:causes.where', { strength, workflows: row.workflows })
    : text('report:causes.whereMany', { strength, count: row.workflows.length });
}

/** Causes with their strength as a word, what they mean, and the evidence; `brief` leaves out what is told elsewhere. */
export const causesTable = (
  id: string,
  rows: readonly CauseRow[],
  {
    brief = false,
    part,
    evidence = Infinity,
    places = true,
  }: {
    readonly brief?: boolean;
    readonly part?: string;
    /** At most so many pieces of evidence. */
    readonly evidence?: number;
    readonly places?: boolean;
  } = {},
): TableBlock => ({
  kind: 'table',
  id,
  gap: 2,
  className: 'rp-causes',
  columns: [6, 58, null],
  head: null,
  ...(part === undefined ? {} : { part }),
  rows: rows.map((row, at) => ({
    id: `${id}-${String(at)}`,
    node: (
      <tr>
        <td className="rp-num">{at + 1}</td>
        <th scope="row">
          <b>{row.title}</b>
          <div className="rp-small">{brief ? text(`report:causes.strength.${row.band}`) : where(row)}</div>
        </th>
        <td>
          {!brief && <div className="rp-tight">{row.explains}</div>}
          <div className="rp-small">
            <Rich of={row.evidence.slice(0, evidence)} />
            {places && row.places.length > 0 && <> {text('report:causes.places', { places: row.places })}</>}
          </div>
        </td>
      </tr>
    ),
  })),
});
