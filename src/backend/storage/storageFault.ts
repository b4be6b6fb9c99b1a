/** What went wrong in SQLite or on the disk, as far as a person can do something about it. */
import SqliteDatabase from 'better-sqlite3';

export type StorageFault = 'full' | 'locked' | 'read-only' | 'damaged';

const bySqliteCode: readonly (readonly [prefix: string, fault: StorageFault])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
];

const bySystemCode: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** Null: none of these, so a fault of the program. */
export function storageFaultOf(error: unknown): StorageFault | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  if (error instanceof SqliteDatabase.SqliteError)
    return bySqliteCode.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
  return bySystemCode[code] ?? null;
}
