/** Table `assessment`. */
import type { Assessment } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, ClientId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

interface AssessmentRow extends Omit<Assessment, 'pack'> {
  readonly packId: Assessment['pack']['id'];
  readonly packVersion: string;
  readonly packHash: string;
}

const columns = `a.id, a.client_id AS clientId, a.title, a.scope, a.as_of AS asOf, a.pack_id AS packId,
  a.pack_version AS packVersion, a.pack_hash AS packHash, a.currency, a.confidentiality`;

const fromLive = `FROM assessment a JOIN client c ON c.id = a.client_id
  WHERE a.removed_at IS NULL AND c.removed_at IS NULL`;

const toAssessment = ({ packId, packVersion, packHash, ...rest }: AssessmentRow): Assessment => ({
  ...rest,
  pack: { id: packId, version: packVersion, hash: packHash },
});

/** Adds an assessment to a client. */
export function insertAssessment(db: WritableDb, assessment: Assessment, at: Instant): void {
  const { pack, ...rest } = assessment;
  db.run(
    `INSERT INTO assessment (id, client_id, title, scope, as_of, pack_id, pack_version, pack_hash, currency,
       confidentiality, created_at)
     VALUES (@id, @clientId, @title, @scope, @asOf, @packId, @packVersion, @packHash, @currency,
       @confidentiality, @at)`,
    { ...rest, packId: pack.id, packVersion: pack.version, packHash: pack.hash, at },
  );
}

/** Null: no such assessment, or it or its client is removed. */
export function findAssessment(db: ReadableDb, id: AssessmentId): Assessment | null {
  const row = db.get<AssessmentRow>(`SELECT ${columns} ${fromLive} AND a.id = ?`, [id]);
  return row === undefined ? null : toAssessment(row);
}

/** A client's assessments, as they were added. */
export const listAssessments = (db: ReadableDb, clientId: ClientId): readonly Assessment[] =>
  db
    .all<AssessmentRow>(`SELECT ${columns} ${fromLive} AND a.client_id = ? ORDER BY a.created_at, a.rowid`, [
      clientId,
    ])
    .map(toAssessment);

/** Everything but client and pack. */
export function updateAssessment(db: WritableDb, changed: Omit<Assessment, 'clientId' | 'pack'>): void {
  db.run(
    `UPDATE assessment SET title = @title, scope = @scope, as_of = @asOf, currency = @currency,
       confidentiality = @confidentiality WHERE id = @id`,
    { ...changed },
  );
}

/** Makes an assessment work with another pack. */
export function setAssessmentPack(db: WritableDb, id: AssessmentId, pack: Assessment['pack']): void {
  db.run(
    'UPDATE assessment SET pack_id = @packId, pack_version = @version, pack_hash = @hash WHERE id = @id',
    { id, packId: pack.id, version: pack.version, hash: pack.hash },
  );
}

/** Removes or, with null, restores; false when there is no such assessment. */
export const setAssessmentRemoved = (db: WritableDb, id: AssessmentId, removedAt: Instant | null): boolean =>
  db.run('UPDATE assessment SET removed_at = @removedAt WHERE id = @id', { id, removedAt }) > 0;
