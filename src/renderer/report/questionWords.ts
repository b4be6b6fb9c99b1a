/** Words beside the pips of a workflow's questions, on its one page and in the table over several. */
import type { QuestionRow, WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';

/** What stands where a question without a level would have its pips. */
export const notAnsweredWord = (state: Exclude<QuestionRow['state'], 'answered'>): string =>
  text(state === 'unanswered' ? 'report:question.unanswered' : 'report:question.notApplicableWord');

/** How to read the pips, and the asterisks where there are some. */
export function questionsNote({ levels, questions }: WorkflowPage): string {
  const inherited = questions.some(({ rows }) => rows.some((row) => row.inherited));
  const note = text('report:page.questionsNote', { levels });
  return inherited ? `${note} ${text('report:page.inheritedNote')}` : note;
}
