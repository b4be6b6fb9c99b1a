/** Table `answer`. A cleared answer is gone from here; the change log still has it. */
import type { Answer, AnswerPlace } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, QuestionId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

const columns = `question_id AS questionId, workflow_id AS workflowId, level, not_applicable AS notApplicable,
  override_reason AS overrideReason, note, answered_at AS answeredAt`;

const atPlace = `assessment_id = @assessmentId AND question_id = @questionId
  AND ifnull(workflow_id, '') = ifnull(@workflowId, '')`;

/** Writes an answer at its place, over the one that stood there. */
export function upsertAnswer(db: WritableDb, assessmentId: AssessmentId, answer: Answer): void {
  db.run(
    `INSERT INTO answer (assessment_id, question_id, workflow_id, level, not_applicable, override_reason, note,
       answered_at)
     VALUES (@assessmentId, @questionId, @workflowId, @level, @notApplicable, @overrideReason, @note,
       @answeredAt)
     ON CONFLICT (assessment_id, question_id, ifnull(workflow_id, '')) DO UPDATE SET
       level = excluded.level, not_applicable = excluded.not_applicable,
       override_reason = excluded.override_reason, note = excluded.note, answered_at = excluded.answered_at`,
    { ...answer, assessmentId },
  );
}

/** Null: nothing was answered there. */
export function findAnswer(db: ReadableDb, assessmentId: AssessmentId, place: AnswerPlace): Answer | null {
  const { questionId, workflowId } = place;
  return (
    db.get<Answer>(`SELECT ${columns} FROM answer WHERE ${atPlace}`, {
      assessmentId,
      questionId,
      workflowId,
    }) ?? null
  );
}

/** Answers of an assessment, leaving out those of removed workflows. */
export const listAnswers = (db: ReadableDb, assessmentId: AssessmentId): readonly Answer[] =>
  db.all<Answer>(
    `SELECT ${columns} FROM answer WHERE assessment_id = ?
       AND (workflow_id IS NULL OR workflow_id IN (SELECT id FROM workflow WHERE removed_at IS NULL))
     ORDER BY rowid`,
    [assessmentId],
  );

/** Questions that were answered anywhere, in removed workflows too, with the last moment at which that was done. */
export const listAnsweredQuestions = (
  db: ReadableDb,
  assessmentId: AssessmentId,
): readonly { readonly questionId: QuestionId; readonly lastAnswered: Instant }[] =>
  db.all(
    `SELECT question_id AS questionId, max(answered_at) AS lastAnswered FROM answer
     WHERE assessment_id = ? GROUP BY question_id ORDER BY min(rowid)`,
    [assessmentId],
  );

/** False when there was none. */
export function deleteAnswer(db: WritableDb, assessmentId: AssessmentId, place: AnswerPlace): boolean {
  const { questionId, workflowId } = place;
  return db.run(`DELETE FROM answer WHERE ${atPlace}`, { assessmentId, questionId, workflowId }) > 0;
}
