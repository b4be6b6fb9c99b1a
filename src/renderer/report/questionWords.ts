/** Words beside the pips of a workflow's questions, on its one page and in the table over several. */
import type { QuestionRow, WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';

/** What stands where a question without a level would have its pips. */
export const notAnsweredWord = (state: Exclude<QuestionRow['state'], 'answered'>): string =>
  text(state === 'unanswered' ? 'report:question.unanswered' : 'report:question.notApplicableWord');

/** How to read the pips, the names of receipts, and the asterisks where there are some. */
export function questionsNote({ levels, questions }: WorkflowPage): string {
  const rows = questions.flatMap((group) => group.rows);
  return [
    text('report:page.questionsNote', { levels }),
    ...(rows.some(({ receipts }) => receipts.length > 0) ? [text('report:page.receiptsNote')] : []),
    ...(rows.some(({ inherited }) => inherited) ? [text('report:page.inheritedNote')] : []),
  ].join(' ');
}
