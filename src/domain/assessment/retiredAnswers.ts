/** What was answered to questions that the assessment's pack does not ask, to be read and no longer to be counted. */
import type { Level } from '../pack/level';
import type { Pack } from '../pack/packSchema';
import type { QuestionId, WorkflowId } from '../ids';
import type { Answer, AssessmentRecord, Receipt, RetiredQuestion } from './assessmentRecord';

export interface RetiredAnswers {
  readonly questionId: QuestionId;
  /** Null: nobody kept the words, because the pack that asked was gone when the assessment was moved. */
  readonly question: RetiredQuestion | null;
  /** At all places, the client-wide one first, then in the order of workflows. */
  readonly answers: readonly {
    /** Null: client-wide. */
    readonly workflowId: WorkflowId | null;
    readonly workflow: string | null;
    readonly answer: Answer;
    /** The description of the level that was said; null without a level or its words. */
    readonly said: string | null;
  }[];
  readonly receipts: readonly { readonly receipt: Receipt; readonly level: Level }[];
}

/** By question, in the order in which they left; a question without answers and receipts is left out. */
export function retiredAnswers(record: AssessmentRecord, pack: Pack): readonly RetiredAnswers[] {
  const asked = new Set(pack.questions.map(({ id }) => id));
  const words = new Map(record.retiredQuestions.map((question) => [question.questionId, question]));
  const ids = new Set<QuestionId>([
    ...words.keys(),
    ...record.answers.map(({ questionId }) => questionId),
    ...record.receipts.flatMap(({ supports }) => supports.map(({ questionId }) => questionId)),
  ]);
  const places: readonly (WorkflowId | null)[] = [null, ...record.workflows.map(({ id }) => id)];
  const nameOf = new Map(record.workflows.map(({ id, name }) => [id, name]));
  return [...ids]
    .filter((id) => !asked.has(id))
    .map((questionId) => {
      const question = words.get(questionId) ?? null;
      const here = record.answers.filter((answer) => answer.questionId === questionId);
      return {
        questionId,
        question,
        answers: places.flatMap((workflowId) =>
          here
            .filter((answer) => answer.workflowId === workflowId)
            .map((answer) => ({
              workflowId,
              workflow: workflowId === null ? null : (nameOf.get(workflowId) ?? null),
              answer,
              said: answer.level === null ? null : (question?.levels[answer.level] ?? null),
            })),
        ),
        receipts: record.receipts.flatMap((receipt) =>
          receipt.supports
            .filter((support) => support.questionId === questionId)
            .slice(0, 1)
            .map(({ level }) => ({ receipt, level })),
        ),
      };
    })
    .filter(({ answers, receipts }) => answers.length > 0 || receipts.length > 0);
}
