/** Tables `symptom` and `symptom_service`: what was said in the room about failure patterns. */
import type { Symptom } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, PatternId, ServiceId, WorkflowId } from '../../domain/ids';
import type { ReadableDb, WritableDb } from './database';

type SymptomRow = Omit<Symptom, 'serviceIds'>;

const columns =
  's.workflow_id AS workflowId, s.pattern_id AS patternId, s.occurrence, s.last_seen AS lastSeen, s.note';

function toSymptom(db: ReadableDb, row: SymptomRow): Symptom {
  const places = db.all<{ id: ServiceId }>(
    `SELECT l.service_id AS id FROM symptom_service l
       JOIN service p ON p.workflow_id = l.workflow_id AND p.id = l.service_id AND p.removed_at IS NULL
     WHERE l.workflow_id = @workflowId AND l.pattern_id = @patternId ORDER BY l.position`,
    { workflowId: row.workflowId, patternId: row.patternId },
  );
  return { ...row, serviceIds: places.map((place) => place.id) };
}

/** Writes what was said about a pattern, over what was said before. */
export function upsertSymptom(db: WritableDb, symptom: Symptom): void {
  const { serviceIds, ...row } = symptom;
  db.run(
    `INSERT INTO symptom (workflow_id, pattern_id, occurrence, last_seen, note)
     VALUES (@workflowId, @patternId, @occurrence, @lastSeen, @note)
     ON CONFLICT (workflow_id, pattern_id) DO UPDATE SET
       occurrence = excluded.occurrence, last_seen = excluded.last_seen, note = excluded.note`,
    { ...row },
  );
  const key = { workflowId: row.workflowId, patternId: row.patternId };
  db.run('DELETE FROM symptom_service WHERE workflow_id = @workflowId AND pattern_id = @patternId', key);
  [...new Set(serviceIds)].forEach((serviceId, position) => {
    db.run(
      `INSERT INTO symptom_service (workflow_id, pattern_id, position, service_id)
       VALUES (@workflowId, @patternId, @position, @serviceId)`,
      { ...key, position, serviceId },
    );
  });
}

/** Null: not asked. */
export function findSymptom(db: ReadableDb, workflowId: WorkflowId, patternId: PatternId): Symptom | null {
  const row = db.get<SymptomRow>(
    `SELECT ${columns} FROM symptom s WHERE s.workflow_id = @workflowId AND s.pattern_id = @patternId`,
    { workflowId, patternId },
  );
  return row === undefined ? null : toSymptom(db, row);
}

/** Symptoms of an assessment's workflows, leaving out removed ones. */
export const listSymptoms = (db: ReadableDb, assessmentId: AssessmentId): readonly Symptom[] =>
  db
    .all<SymptomRow>(
      `SELECT ${columns} FROM symptom s JOIN workflow w ON w.id = s.workflow_id
       WHERE w.assessment_id = ? AND w.removed_at IS NULL ORDER BY w.position, s.pattern_id`,
      [assessmentId],
    )
    .map((row) => toSymptom(db, row));

/** False when the pattern was not asked anyway. */
export const deleteSymptom = (db: WritableDb, workflowId: WorkflowId, patternId: PatternId): boolean =>
  db.run('DELETE FROM symptom WHERE workflow_id = @workflowId AND pattern_id = @patternId', {
    workflowId,
    patternId,
  }) > 0;
