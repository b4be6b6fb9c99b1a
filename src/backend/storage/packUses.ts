/** Which assessments work with which pack. */
import type { Assessment } from '../../domain/assessment/assessmentRecord';
import type { ReadableDb } from './database';

export interface PackUse {
  readonly client: string;
  readonly title: string;
  /** The assessment or its client was removed and may be brought back. */
  readonly removed: boolean;
}

/** Every assessment that works with a pack, removed ones too; without a hash, with any content of that version. */
export const listPackUses = (
  db: ReadableDb,
  { id, version, hash }: { readonly id: string; readonly version: string; readonly hash: string | null },
): readonly PackUse[] =>
  db
    .all<{ client: string; title: string; removed: number }>(
      `SELECT c.name AS client, a.title, (a.removed_at IS NOT NULL OR c.removed_at IS NOT NULL) AS removed
       FROM assessment a JOIN client c ON c.id = a.client_id
       WHERE a.pack_id = @id AND a.pack_version = @version AND (@hash IS NULL OR a.pack_hash = @hash)
       ORDER BY c.name, a.created_at, a.rowid`,
      { id, version, hash },
    )
    .map((use) => ({ ...use, removed: use.removed === 1 }));

interface PackCount {
  readonly pack: Assessment['pack'];
  readonly assessments: number;
}

/** How many assessments work with each pack, removed ones too. */
export const countPackUses = (db: ReadableDb): readonly PackCount[] =>
  db
    .all<Assessment['pack'] & { readonly assessments: number }>(
      `SELECT pack_id AS id, pack_version AS version, pack_hash AS hash, count(*) AS assessments
       FROM assessment GROUP BY pack_id, pack_version, pack_hash`,
    )
    .map(({ assessments, ...pack }) => ({ pack, assessments }));
