import type { QuestionRow, WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { DimensionLine } from './DimensionLine';
import { PaperPips } from './marks/PaperPips';
import { notAnsweredWord, questionsNote } from './questionWords';
import { Rich } from './Rich';

type Figure = WorkflowPage['dimensions'][number]['figure'];

const DimensionRow = ({ name, figure }: { readonly name: string; readonly figure: Figure | null }) => (
  <tr className="rp-group">
    <th scope="rowgroup" colSpan={3}>
      <DimensionLine name={name} figure={figure} />
    </th>
  </tr>
);

const Question = ({ row }: { readonly row: QuestionRow }) => (
  <>
    <tr className={row.remarks.length > 0 ? 'rp-first' : ''}>
      <th scope="row" className="rp-ink">
        {row.short}
        {row.inherited && '*'}
      </th>
      <td className="rp-level">
        {row.state === 'answered' ? (
          <PaperPips claimed={row.claimed} proven={row.proven} />
        ) : (
          <span className="rp-small rp-nowrap">{notAnsweredWord(row.state)}</span>
        )}
      </td>
      <td className="rp-right rp-num">{row.receipts.join(', ')}</td>
    </tr>
    {row.remarks.length > 0 && (
      <tr className="rp-second">
        <td colSpan={3}>
          <Rich of={row.remarks} />
        </td>
      </tr>
    )}
  </>
);

/** Every question by dimension, claimed and proven as pips and in words, with its receipts by their short names. */
export function SheetQuestions({ page }: { readonly page: WorkflowPage }) {
  const figures = new Map(page.dimensions.map((one) => [one.name, one.figure]));
  return (
    <section>
      <h2>{text('report:page.questionsHeading')}</h2>
      <table className="rp-close rp-sheet-questions">
        <colgroup>
          <col />
          <col style={{ width: '18mm' }} />
          <col style={{ width: '14mm' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{text('report:page.column.question')}</th>
            <th scope="col">{text('report:page.column.level')}</th>
            <th scope="col" className="rp-right">
              {text('report:page.column.receipts')}
            </th>
          </tr>
        </thead>
        {page.questions.map(({ dimension, rows }) => (
          <tbody key={dimension}>
            <DimensionRow name={dimension} figure={figures.get(dimension) ?? null} />
            {rows.map((row, at) => (
              <Question key={at} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="rp-small">{questionsNote(page)}</p>
    </section>
  );
}
