import type { QuestionRow, WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { PaperBar } from './marks/PaperBar';
import { PaperPips } from './marks/PaperPips';
import { levelWords } from './questionsTable';
import { Rich } from './Rich';

type Dimension = WorkflowPage['dimensions'][number];
type Range = Dimension['figure']['provenRange'];

const BAR_WIDTH = 72;
/** Where ranges need the room. */
const SHORT_BAR = 48;

const withRange = (points: number, range: Range): string =>
  range === null ? String(points) : `${String(points)} (${text('common:score.range', range)})`;

/** A dimension's claimed and proven points over its questions. */
function DimensionRow({
  name,
  figure,
}: {
  readonly name: string;
  readonly figure: Dimension['figure'] | null;
}) {
  return (
    <tr className="rp-group">
      <th scope="rowgroup" colSpan={3}>
        <div className="rp-dimension">
          <b>{name}</b>
          {figure !== null && (
            <>
              <PaperBar
                workflow={name}
                figure={figure}
                width={figure.provenRange === null ? BAR_WIDTH : SHORT_BAR}
                height={8}
                range={false}
              />
              <span>
                {figure.proven === null || figure.claimed === null
                  ? text('common:score.notAssessed')
                  : text('report:page.dimensionPair', {
                      proven: withRange(figure.proven, figure.provenRange),
                      claimed: withRange(figure.claimed, figure.claimedRange),
                    })}
              </span>
              <i>
                {text(
                  figure.provenRange === null ? 'report:page.dimensionAnswered' : 'report:page.answeredOf',
                  {
                    answered: figure.answered,
                    applicable: figure.applicable,
                  },
                )}
              </i>
            </>
          )}
        </div>
      </th>
    </tr>
  );
}

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
          <span className="rp-small rp-nowrap">{levelWords(row)}</span>
        )}
      </td>
      <td className="rp-right rp-num">{row.state === 'answered' ? row.receipts : ''}</td>
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

/** Every question by dimension, claimed and proven as pips and in words, with the number of its receipts. */
export function SheetQuestions({ page }: { readonly page: WorkflowPage }) {
  const inherited = page.questions.some(({ rows }) => rows.some((row) => row.inherited));
  const figures = new Map(page.dimensions.map((one) => [one.name, one.figure]));
  return (
    <section>
      <h2>{text('report:page.questionsHeading')}</h2>
      <table className="rp-close rp-sheet-questions">
        <colgroup>
          <col />
          <col style={{ width: '18mm' }} />
          <col style={{ width: '11mm' }} />
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
      <p className="rp-small">
        {text('report:page.questionsNote', { levels: page.levels })}{' '}
        {inherited && text('report:page.inheritedNote')}
      </p>
    </section>
  );
}
