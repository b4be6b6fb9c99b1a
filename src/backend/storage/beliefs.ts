/** Table `belief`: beliefs that were voiced in an assessment. */
import type { VoicedBelief } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, BeliefId } from '../../domain/ids';
import type { ReadableDb, WritableDb } from './database';

/** Notes that a belief was voiced, over an earlier note. */
export function upsertBelief(db: WritableDb, assessmentId: AssessmentId, belief: VoicedBelief): void {
  db.run(
    `INSERT INTO belief (assessment_id, belief_id, note) VALUES (@assessmentId, @beliefId, @note)
     ON CONFLICT (assessment_id, belief_id) DO UPDATE SET note = excluded.note`,
    { ...belief, assessmentId },
  );
}

/** Null: not voiced. */
export const findBelief = (
  db: ReadableDb,
  assessmentId: AssessmentId,
  beliefId: BeliefId,
): VoicedBelief | null =>
  db.get<VoicedBelief>(
    `SELECT belief_id AS beliefId, note FROM belief
     WHERE assessment_id = @assessmentId AND belief_id = @beliefId`,
    { assessmentId, beliefId },
  ) ?? null;

/** Beliefs voiced in an assessment. */
export const listBeliefs = (db: ReadableDb, assessmentId: AssessmentId): readonly VoicedBelief[] =>
  db.all<VoicedBelief>(
    'SELECT belief_id AS beliefId, note FROM belief WHERE assessment_id = ? ORDER BY belief_id',
    [assessmentId],
  );

/** False when it was not voiced anyway. */
export const deleteBelief = (db: WritableDb, assessmentId: AssessmentId, beliefId: BeliefId): boolean =>
  db.run('DELETE FROM belief WHERE assessment_id = @assessmentId AND belief_id = @beliefId', {
    assessmentId,
    beliefId,
  }) > 0;
