/**
 * The folders of packs that a user added, beside the library: `<id>/<version>`, each whole or not there. Ids and
 * versions are those of a sound pack, or names of folders that were listed here: never a path from outside.
 */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Names that begin so are work under way; no reader takes them for a pack. */
const UNFINISHED = '.unfinished-';

export interface PackFolders {
  /** Writes these very bytes, then gives them their place; what lay there and was no pack goes. */
  put(place: PackPlace, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Takes a pack's folder away; nothing happens where there is none. */
  remove(place: PackPlace): Promise<void>;
  /** Removes what a crash left half written or half removed. */
  clearUnfinished(): Promise<void>;
}

export interface PackPlace {
  readonly id: string;
  readonly version: string;
}

/** `newId` names folders while they are being written. */
export function createPackFolders(root: string, newId: () => string): PackFolders {
  const unfinished = () => join(root, `${UNFINISHED}${newId()}`);
  const pathOf = ({ id, version }: PackPlace) => join(root, id, version);

  /** Renamed first, so that a reader sees all of a folder or none of it. */
  const remove = async (place: PackPlace): Promise<void> => {
    const leaving = unfinished();
    try {
      await rename(pathOf(place), leaving);
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
    await rm(leaving, { recursive: true, force: true });
  };

  return {
    remove,

    async put(place, files) {
      const arriving = unfinished();
      try {
        for (const [file, bytes] of files) await writeLasting(join(arriving, file), bytes);
        await mkdir(join(root, place.id), { recursive: true });
        await remove(place);
        await rename(arriving, pathOf(place));
        await syncFolder(join(root, place.id));
      } finally {
        await rm(arriving, { recursive: true, force: true });
      }
    },

    async clearUnfinished() {
      for (const name of await namesIn(root))
        if (name.startsWith(UNFINISHED)) await rm(join(root, name), { recursive: true, force: true });
    },
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function writeLasting(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
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
