import type { QuestionRow, WorkflowPage } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block, TableRow } from './blocks';
import { PaperPips } from './marks/PaperPips';
import { Rich } from './Rich';
import { headingBlock } from './textBlock';

export function levelWords(row: QuestionRow): string {
  switch (row.state) {
    case 'not-applicable':
      return text('report:question.notApplicableWord');
    case 'unanswered':
      return text('report:question.unanswered');
    case 'answered':
      return row.claimed === row.proven
        ? text('report:question.wordsSame', { proven: row.provenWord })
        : text('report:question.words', { proven: row.provenWord, claimed: row.claimedWord });
  }
}

const receipts = (row: QuestionRow): Sentence[] => {
  if (row.state !== 'answered') return [];
  if (row.receipts > 0) return [say('question.receipts', { count: row.receipts })];
  return row.claimed === 0 ? [] : [say('question.noReceipt')];
};

/** Receipts, their age, where the answer comes from, and reasons. */
const behind = (row: QuestionRow): Sentence[] => [
  ...receipts(row),
  ...(row.inherited ? [say('question.inherited')] : []),
  ...row.remarks,
];

const Question = ({ row }: { readonly row: QuestionRow }) => (
  <tr>
    <th scope="row" className="rp-ink">
      {row.short}
    </th>
    <td className="rp-pips-cell">
      {row.state === 'not-applicable' ? null : <PaperPips claimed={row.claimed} proven={row.proven} />}
    </td>
    <td className="rp-tight">{levelWords(row)}</td>
    <td className="rp-small">
      <Rich of={behind(row)} />
    </td>
  </tr>
);

/** Every question by dimension, claimed and proven as pips and words, and what stands behind it. */
export function questionsTable(page: WorkflowPage, id: string, part: string): Block[] {
  if (page.questions.length === 0) return [];
  const rows = page.questions.flatMap(({ dimension, rows: questions }, group): TableRow[] => [
    {
      id: `${id}-q${String(group)}`,
      keepWithNext: true,
      node: (
        <tr className="rp-group">
          <th scope="rowgroup" colSpan={4}>
            {dimension}
          </th>
        </tr>
      ),
    },
    ...questions.map((row, at) => ({
      id: `${id}-q${String(group)}-${String(at)}`,
      node: <Question row={row} />,
    })),
  ]);
  return [
    headingBlock(`${id}-questions-heading`, say('page.questionsHeading'), { part }),
    {
      kind: 'table',
      id: `${id}-questions`,
      gap: 2,
      part,
      className: 'rp-questions',
      columns: [52, 16, 42, null],
      head: (
        <tr>
          <th scope="col">{text('report:page.column.question')}</th>
          <th scope="col" colSpan={2}>
            {text('report:page.column.level')}
          </th>
          <th scope="col">{text('report:page.column.remarks')}</th>
        </tr>
      ),
      rows,
    },
  ];
}
