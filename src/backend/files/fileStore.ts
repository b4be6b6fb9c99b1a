/**
 * Files beside the library, each under the SHA-256 of its content: the same file is kept once, and a
 * name is only ever given to a file that is whole and on the disk.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFile } from './unreadableFile';

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface FileStore {
  /** Copies a file into the store. Throws `UnreadableFile` when it cannot be read. */
  keep(source: string): Promise<StoredFile>;
  /** Where a kept file lies. */
  pathOf(sha256: string): string;
  /** Removes what a crash left half written. */
  clearUnfinished(): Promise<void>;
  /** Removes every file but these. */
  keepOnly(sha256s: ReadonlySet<string>): Promise<void>;
}

const UNFINISHED = '.unfinished-';
const PIECE_BYTES = 1024 * 1024;

/** `newId` names files while they are being written. */
export function createFileStore(folder: string, newId: () => string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    pathOf,

    async keep(source) {
      await mkdir(folder, { recursive: true });
      const reading = await openToRead(source);
      const unfinished = join(folder, `${UNFINISHED}${newId()}`);
      try {
        const kept = await copyAndHash(reading, source, unfinished);
        const path = pathOf(kept.sha256);
        if ((await sizeOf(path)) === kept.bytes) return kept;
        await mkdir(join(folder, kept.sha256.slice(0, 2)), { recursive: true });
        await rename(unfinished, path);
        await syncFolder(join(folder, kept.sha256.slice(0, 2)));
        return kept;
      } finally {
        await reading.close();
        await rm(unfinished, { force: true });
      }
    },

    async clearUnfinished() {
      for (const name of await namesIn(folder))
        if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
    },

    async keepOnly(sha256s) {
      for (const part of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue;
        for (const name of await namesIn(join(folder, part)))
          if (!sha256s.has(name)) await rm(join(folder, part, name), { force: true });
      }
    },
  };
}

/** Empty where there is no such folder yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function openToRead(source: string): Promise<FileHandle> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(source, 'r');
    if (!(await handle.stat()).isDirectory()) return handle;
  } catch (error) {
    await handle?.close();
    throw UnreadableFile.from(source, error);
  }
  await handle.close();
  throw new UnreadableFile(source, 'folder');
}

async function copyAndHash(reading: FileHandle, source: string, target: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE_BYTES);
  const writing = await open(target, 'wx');
  let bytes = 0;
  try {
    for (;;) {
      const { bytesRead } = await reading.read(piece, 0, PIECE_BYTES).catch((error: unknown) => {
        throw UnreadableFile.from(source, error);
      });
      if (bytesRead === 0) break;
      const read = piece.subarray(0, bytesRead);
      hash.update(read);
      await writing.writeFile(read);
      bytes += bytesRead;
    }
    await writing.sync();
  } finally {
    await writing.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes a rename lasting where the system can; Windows cannot open a folder and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
