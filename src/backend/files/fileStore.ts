/**
 * Files beside the library, each under the SHA-256 of its content: the same file is kept once, and a
 * name is only ever given to a file that is whole and on the disk.
 */
import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFile } from './unreadableFile';

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** A whole copy of a file that is not yet sure to outlast a power cut. */
export interface FileCopy extends StoredFile {
  /** Where it can be read until `settle` is done. */
  readonly path: string;
  /** Resolves when it lies on the disk under its own name. Call it once, and wait for it before relying on the file. */
  readonly settle: () => Promise<void>;
  /** Removes the copy; what was settled stays under its own name. */
  readonly discard: () => Promise<void>;
}

export interface FileStore {
  /** Copies a file into the store. Throws `UnreadableFile` when it cannot be read. */
  keep(source: string): Promise<StoredFile>;
  /** The same in two steps, for whoever has something to do while the disk writes; `watch` sees every piece. */
  copy(source: string, watch: (piece: Buffer) => void): Promise<FileCopy>;
  /** Where a kept file lies. */
  pathOf(sha256: string): string;
  /** Removes what a crash left half written. */
  clearUnfinished(): Promise<void>;
  /** Removes every file but those named; `named` is asked when no file is on its way to its own name; null leaves all. */
  removeAllBut(named: () => ReadonlySet<string> | null): Promise<void>;
}

const UNFINISHED = '.unfinished-';
const PIECE_BYTES = 1024 * 1024;

/** `newId` names files while they are being written. */
export function createFileStore(folder: string, newId: () => string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  let turn: Promise<void> = Promise.resolve();
  /** A file is not taken away while another import of the same one finds it there. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  const removeAllBut = (named: () => ReadonlySet<string> | null): Promise<void> =>
    inTurn(async () => {
      const sha256s = named();
      if (sha256s === null) return;
      for (const part of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue;
        for (const name of await namesIn(join(folder, part)))
          if (!sha256s.has(name)) await rm(join(folder, part, name), { force: true });
      }
    });

  async function copy(source: string, watch: (piece: Buffer) => void): Promise<FileCopy> {
    await mkdir(folder, { recursive: true });
    const reading = await openToRead(source);
    const path = join(folder, `${UNFINISHED}${newId()}`);
    const discard = () => rm(path, { force: true });
    try {
      const kept = await copyAndHash(reading, source, path, watch);
      const settle = (): Promise<void> =>
        inTurn(async () => {
          const target = pathOf(kept.sha256);
          if ((await sizeOf(target)) === kept.bytes) return;
          await syncFile(path);
          await mkdir(join(folder, kept.sha256.slice(0, 2)), { recursive: true });
          // Under a second name, so that whoever reads the copy meanwhile goes on reading it: a link where the disk knows
          // links, and bytes again where it does not. Taking the name replaces what is damaged there.
          const second = `${path}-kept`;
          try {
            await link(path, second).catch(async () => {
              await copyFile(path, second);
              await syncFile(second);
            });
            await rename(second, target);
          } finally {
            await rm(second, { force: true });
          }
          await syncFolder(join(folder, kept.sha256.slice(0, 2)));
        });
      return { ...kept, path, settle, discard };
    } catch (error) {
      await discard();
      throw error;
    } finally {
      await reading.close();
    }
  }

  return {
    pathOf,
    copy,

    async keep(source) {
      const { sha256, bytes, settle, discard } = await copy(source, () => undefined);
      try {
        await settle();
        return { sha256, bytes };
      } finally {
        await discard();
      }
    },

    async clearUnfinished() {
      for (const name of await namesIn(folder))
        if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
    },

    removeAllBut,
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

async function copyAndHash(
  reading: FileHandle,
  source: string,
  target: string,
  watch: (piece: Buffer) => void,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  const pieces = [Buffer.alloc(PIECE_BYTES), Buffer.alloc(PIECE_BYTES)] as const;
  const writing = await open(target, 'wx');
  let written: Promise<void> = Promise.resolve();
  let bytes = 0;
  try {
    for (let turn = 0; ; turn += 1) {
      const piece = pieces[turn % 2 === 0 ? 0 : 1];
      const { bytesRead } = await reading.read(piece, 0, PIECE_BYTES).catch((error: unknown) => {
        throw UnreadableFile.from(source, error);
      });
      if (bytesRead === 0) break;
      const read = piece.subarray(0, bytesRead);
      await written;
      written = writing.writeFile(read);
      // Awaited before the next write; until then a failure is not one that nobody handles.
      written.catch(() => undefined);
      hash.update(read);
      watch(read);
      bytes += bytesRead;
    }
    await written;
  } finally {
    await written.catch(() => undefined);
    await writing.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
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
