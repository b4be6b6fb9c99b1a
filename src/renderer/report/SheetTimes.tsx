import { Fragment } from 'react';
import type { MeasuredTimes } from '../../domain/report/reportFigures';
import type { WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { CountCells, intervalText, Timed } from './MeasuredCells';
import { measuredRows, timeNotes } from './measuredRows';
import { Rich } from './Rich';

const COLUMNS = ['half', 'nine', 'n', 'open', 'excluded'] as const;

const leftOut = ({ excluded }: MeasuredTimes): number => excluded.reduce((sum, { count }) => sum + count, 0);
const digits = (counts: readonly number[]): number => String(Math.max(0, ...counts)).length;
/** Wide enough for that many digits and the space beside them. */
const mm = (least: number, places: number): string => `${String(Math.max(least, 1.8 * places + 1.2))}mm`;

/** Every measured time of one workflow with intervals, open and left-out records. */
export function SheetTimes({ page }: { readonly page: WorkflowPage }) {
  const notes = timeNotes(page);
  const rows = measuredRows(page);
  return (
    <section>
      <h2>{text('report:page.measuredHeading')}</h2>
      {rows.length > 0 && (
        <table className="rp-close rp-sheet-times">
          <colgroup>
            <col style={{ width: '23mm' }} />
            <col />
            <col style={{ width: '19.5mm' }} />
            <col style={{ width: mm(6, digits(rows.map(({ times }) => times.n))) }} />
            <col style={{ width: mm(8, digits(rows.map(({ times }) => times.open)) + 2) }} />
            <col style={{ width: mm(6.5, digits(rows.map(({ times }) => leftOut(times)))) }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{text('report:times.column.figure')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="rp-right">
                  {text(`report:times.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, times: figure }) => (
              <Fragment key={id}>
                <tr className="rp-first">
                  <th scope="row" className="rp-ink">
                    {name}
                  </th>
                  <Timed ms={figure.median} figure={figure} lead />
                  <Timed ms={figure.p90} figure={figure} />
                  <CountCells figure={figure} />
                  <td className="rp-right rp-num rp-nowrap">{leftOut(figure)}</td>
                </tr>
                <tr className="rp-second">
                  <td colSpan={2} className="rp-right rp-num">
                    {intervalText(figure.medianCi95)}
                  </td>
                  <td colSpan={4} className="rp-num rp-interval">
                    {intervalText(figure.p90Ci95)}
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {notes.length > 0 && (
        <p className="rp-small">
          <Rich of={notes} />
        </p>
      )}
    </section>
  );
}
