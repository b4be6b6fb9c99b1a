import { Fragment } from 'react';
import type { WorkflowPage } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import { CountCells, intervalText, Timed } from './MeasuredCells';
import { Rich } from './Rich';

const COLUMNS = ['half', 'nine', 'n', 'open', 'excluded'] as const;

/** What has to be known to read the times of a workflow. */
export const timeNotes = (page: WorkflowPage): readonly Sentence[] => [
  ...(page.measured.length > 0 ? [say('times.note.read')] : []),
  ...page.measuredNote,
  ...(page.notRecorded.length === 0
    ? []
    : [
        say('measured.notRecorded', {
          figures: page.notRecorded.map((figure) => say(`common:figure.${figure}`)),
        }),
      ]),
];

/** Every measured time of one workflow with intervals, open and left-out records. */
export function SheetTimes({ page }: { readonly page: WorkflowPage }) {
  const notes = timeNotes(page);
  return (
    <section>
      <h2>{text('report:page.measuredHeading')}</h2>
      {page.measured.length > 0 && (
        <table className="rp-close rp-sheet-times">
          <colgroup>
            <col style={{ width: '23mm' }} />
            <col />
            <col style={{ width: '19.5mm' }} />
            <col style={{ width: '6mm' }} />
            <col style={{ width: '8mm' }} />
            <col style={{ width: '6.5mm' }} />
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
            {page.measured.map((figure) => (
              <Fragment key={figure.figure}>
                <tr className="rp-first">
                  <th scope="row" className="rp-ink">
                    {text(`common:figure.${figure.figure}`)}
                  </th>
                  <Timed ms={figure.median} figure={figure} lead />
                  <Timed ms={figure.p90} figure={figure} />
                  <CountCells figure={figure} />
                  <td className="rp-right rp-num">
                    {figure.excluded.reduce((sum, one) => sum + one.count, 0)}
                  </td>
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
