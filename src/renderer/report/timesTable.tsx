import type { MeasuredTimes } from '../../domain/report/reportFigures';
import type { Scorecard } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { CountCells, Timed } from './MeasuredCells';
import { headingBlock, noteBlocks } from './textBlock';

/** How long records stay wrong comes first. */
const GROUPS = ['truth', 'recover'] as const;
const COLUMNS = ['half', 'nine', 'n', 'open'] as const;

function Group({ figure, imported }: { readonly figure: MeasuredTimes | null; readonly imported: boolean }) {
  if (figure === null)
    return (
      <td colSpan={COLUMNS.length} className="rp-right rp-small">
        {text(imported ? 'report:times.notRecorded' : 'report:times.notImported')}
      </td>
    );
  return (
    <>
      <Timed ms={figure.median} interval={figure.medianCi95} figure={figure} lead />
      <Timed ms={figure.p90} figure={figure} />
      <CountCells figure={figure} />
    </>
  );
}

/** From restored until records are right, then until service was restored, one row per workflow. */
export function timesTable(section: Scorecard['times']): Block[] {
  if (section.rows.length === 0) return noteBlocks('times-note', section.note, { gap: 5 });
  return [
    headingBlock('times-heading', section.heading),
    {
      kind: 'table',
      id: 'times',
      gap: 2,
      keepWithNext: true,
      className: 'rp-times',
      columns: [29, 33, 21, 8, 11, 31, 20, 8, null],
      head: (
        <>
          <tr className="rp-groups">
            <td />
            {GROUPS.map((group) => (
              <th key={group} colSpan={COLUMNS.length} scope="colgroup">
                <div>{text(`report:times.group.${group}`)}</div>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">{text('report:times.column.workflow')}</th>
            {GROUPS.map((group) =>
              COLUMNS.map((column) => (
                <th key={`${group}-${column}`} scope="col" className="rp-right">
                  {text(`report:times.column.${column}`)}
                </th>
              )),
            )}
          </tr>
        </>
      ),
      rows: section.rows.map((row, at) => ({
        id: `times-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>{row.workflow}</b>
            </th>
            {GROUPS.map((group) => (
              <Group key={group} figure={row[group]} imported={row.imported} />
            ))}
          </tr>
        ),
      })),
    },
    ...noteBlocks('times-note', section.note),
  ];
}
