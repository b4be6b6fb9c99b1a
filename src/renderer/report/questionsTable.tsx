import type { QuestionRow, WorkflowPage } from '../../domain/report/scorecard';
import type { PairFigure } from '../../domain/report/reportFigures';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block, TableBlock } from './blocks';
import { DimensionLine } from './DimensionLine';
import { PaperPips } from './marks/PaperPips';
import { notAnsweredWord, questionsNote } from './questionWords';
import { Rich } from './Rich';
import { headingBlock, textBlock } from './textBlock';

function Question({ row }: { readonly row: QuestionRow }) {
  return (
    <div className="rp-asked">
      <span className="rp-ink">
        {row.short}
        {row.inherited && '*'}
      </span>
      {row.state === 'answered' ? (
        <>
          <PaperPips claimed={row.claimed} proven={row.proven} />
          <span className="rp-small">
            {row.receipts.length > 0
              ? row.receipts.join(', ')
              : row.claimed === 0
                ? ''
                : text('report:page.noReceipt')}
          </span>
        </>
      ) : (
        <span className="rp-small rp-wide">{notAnsweredWord(row.state)}</span>
      )}
      {row.remarks.length > 0 && (
        <p className="rp-small">
          <Rich of={row.remarks} />
        </p>
      )}
    </div>
  );
}

/** The questions of one dimension two by two, under its name and figures, which go on to the next page with them. */
function dimensionTable(
  id: string,
  part: string,
  name: string,
  figure: PairFigure | null,
  questions: readonly QuestionRow[],
): TableBlock {
  const rows = Array.from({ length: Math.ceil(questions.length / 2) }, (_, at) =>
    questions.slice(2 * at, 2 * at + 2),
  );
  return {
    kind: 'table',
    id,
    gap: 3.5,
    part,
    className: 'rp-asked-of',
    label: name,
    columns: [null, 6, null],
    head: (
      <tr>
        <th scope="colgroup" colSpan={3}>
          <DimensionLine name={name} figure={figure} wide />
        </th>
      </tr>
    ),
    rows: rows.map(([left, right], at) => ({
      id: `${id}-${String(at)}`,
      // No head with a single row under it, and no single row at the end.
      ...(at === 0 ? { keepWithNext: rows.length > 1 } : {}),
      node: (
        <tr>
          <td>{left !== undefined && <Question row={left} />}</td>
          <td />
          <td>{right !== undefined && <Question row={right} />}</td>
        </tr>
      ),
    })),
  };
}

/** Every question by dimension in two columns: claimed and proven as pips, its receipts, and what has to be said. */
export function questionsTable(page: WorkflowPage, id: string, part: string): readonly Block[] {
  if (page.questions.length === 0) return [];
  const figures = new Map(page.dimensions.map((one) => [one.name, one.figure]));
  return [
    headingBlock(`${id}-questions-heading`, say('page.questionsHeading'), { part, gap: 6 }),
    textBlock(`${id}-questions-note`, <p className="rp-small">{questionsNote(page)}</p>, {
      gap: 1,
      part,
      keepWithNext: true,
    }),
    ...page.questions.map(({ dimension, rows }, at) =>
      dimensionTable(`${id}-q${String(at)}`, part, dimension, figures.get(dimension) ?? null, rows),
    ),
  ];
}
