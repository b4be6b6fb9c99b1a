/** Opens the library of a folder, or says in a word why it cannot. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { StartProblem } from '../../shared/startProblem';
import { Connection } from './connection';
import { KNOWN_VERSION, migrate, versionOf } from './migrate';
import { storageFaultOf } from './storageFault';
import { backUpVerified } from './verifiedBackup';

/** An open library: the database, and the folder that keeps it and its files. */
export interface Library {
  readonly db: Connection;
  readonly folder: string;
  readonly file: string;
  readonly version: number;
}

export type OpenedLibrary = { readonly library: Library } | { readonly problem: StartProblem };

/** Up to this size a check of every page costs less than the start of the program. */
const CHECK_BELOW_BYTES = 64 * 1024 * 1024;

/** Chromium clears folders of this name in a user's data. */
const FORBIDDEN_FOLDER = 'databases';

/** `label` goes into the name of the backup that is taken before a migration. */
export function openLibrary(folder: string, label: string): OpenedLibrary {
  if (basename(folder).toLowerCase() === FORBIDDEN_FOLDER)
    throw new Error(`a library may not lie in a folder named ${FORBIDDEN_FOLDER}`);
  const file = join(folder, 'library.sqlite');
  let db: Connection | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const found = existsSync(file) ? lookAt(file) : 0;
    if (found > KNOWN_VERSION)
      return { problem: { code: 'library-newer', path: file, found, known: KNOWN_VERSION } };
    accessSync(folder, constants.R_OK | constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    db = Connection.openOwned(file);
    checkPages(db, file);
    const from = versionOf(db);
    if (from > 0 && from < KNOWN_VERSION)
      backUpVerified(db, join(folder, 'backups', `library-format-${from}-${label}.sqlite`));
    migrate(db);
    return { library: { db, folder, file, version: versionOf(db) } };
  } catch (error) {
    db?.close();
    return { problem: problemOf(error, file) };
  }
}

/**
 * The format of an existing library, without changing a byte of it or beside it where that can be had: the
 * file's header says it, unless a write-ahead log holds a newer first page.
 */
function lookAt(file: string): number {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  let read: number;
  try {
    read = readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  if (read === 0) return 0;
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new DamagedLibrary('no SQLite file');
  const inHeader = header.readUInt32BE(60);
  if (inHeader > KNOWN_VERSION || !hasContent(`${file}-wal`)) return inHeader;
  const db = Connection.openToLook(file);
  try {
    return versionOf(db);
  } finally {
    db.close();
  }
}

const hasContent = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

function checkPages(db: Connection, file: string): void {
  if (statSync(file).size > CHECK_BELOW_BYTES) return;
  const verdict = db.pragma('quick_check');
  if (verdict !== 'ok') throw new DamagedLibrary(String(verdict));
}

class DamagedLibrary extends Error {}

function problemOf(error: unknown, path: string): StartProblem {
  switch (storageFaultOf(error)) {
    case 'full':
      return { code: 'disk-full', path };
    case 'locked':
      return { code: 'library-locked', path };
    case 'read-only':
      return { code: 'library-read-only', path };
    case 'damaged':
    case null:
      // Nobody can tell a person more than the reason itself; the library stays as it was.
      return {
        code: 'library-damaged',
        path,
        reason: error instanceof Error ? error.message : String(error),
      };
  }
}
