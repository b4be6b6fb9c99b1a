/** What lies in the folder of a pack, looked at without opening a file. */
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type PackFault, shownValue } from '../../domain/pack/packFault';
import { LANGUAGE_FOLDER, schemaOf } from '../../domain/pack/packFiles';

const MEGABYTE = 1024 * 1024;
export const LARGEST_PACK_FILE_MB = 5;
/** All files of a pack together, in all its languages. */
export const LARGEST_PACK_MB = 20;
export const MOST_LANGUAGES = 40;
/** What file managers leave behind; neither read nor part of the fingerprint. */
const LITTER = /^(\..*|Thumbs\.db|desktop\.ini)$/;

export interface PackListing {
  /** The files of a pack as they are expected to lie in the folder, small enough to be read. */
  readonly files: readonly string[];
  /** Expected files that are there and may not be read, each with its fault. */
  readonly refused: readonly string[];
  readonly faults: readonly PackFault[];
  /** True: nothing of the folder may be read. */
  readonly stop: boolean;
}

export const fileFault = (
  file: string,
  code: PackFault['code'],
  values: PackFault['values'] = {},
): PackFault => ({ file, line: null, path: [], code, values });

/** The system's own code for what went wrong, as in `EACCES`. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const NO_FOLDER: readonly string[] = ['ENOENT', 'ENOTDIR'];

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** Lists a pack's folder: the files that belong, and a fault for everything else. Follows no link below `dir`. */
export async function listPackFolder(dir: string): Promise<PackListing> {
  const found: string[] = [];
  const refused: string[] = [];
  const faults: PackFault[] = [];
  const sort = (entries: readonly Dirent[], folder: string): readonly Dirent[] => {
    const folders: Dirent[] = [];
    for (const entry of entries.filter(({ name }) => !LITTER.test(name)).sort(byName)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (schemaOf(path) !== undefined) {
        if (entry.isFile()) found.push(path);
        else {
          refused.push(path);
          faults.push(fileFault(path, 'not-a-file'));
        }
      } else if (entry.isDirectory() && mayHold(folder, entry.name)) folders.push(entry);
      else faults.push(fileFault(shownValue(path), 'unexpected-file'));
    }
    return folders;
  };
  const entriesOf = (folder: string): Promise<Dirent[]> =>
    readdir(join(dir, folder), { withFileTypes: true });
  try {
    for (const { name } of sort(await entriesOf(''), '')) {
      const languages = sort(await entriesOf(name), name);
      if (languages.length > MOST_LANGUAGES)
        faults.push(fileFault(name, 'too-many-languages', { limit: MOST_LANGUAGES }));
      for (const language of languages.slice(0, MOST_LANGUAGES)) {
        const folder = `${name}/${language.name}`;
        sort(await entriesOf(folder), folder);
      }
    }
  } catch (error) {
    const code = errorCode(error);
    const fault = NO_FOLDER.includes(code)
      ? fileFault('', 'folder-missing')
      : fileFault('', 'folder-unreadable', { reason: code });
    return { files: [], refused: [], faults: [fault], stop: true };
  }
  const sizes = await Promise.all(found.map((file) => sizeOf(join(dir, file))));
  const tooLarge = found.filter((_, i) => (sizes[i] ?? 0) > LARGEST_PACK_FILE_MB * MEGABYTE);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return {
    files: found.filter((file) => !tooLarge.includes(file)),
    refused: [...refused, ...tooLarge],
    faults: [
      ...(total > LARGEST_PACK_MB * MEGABYTE
        ? [fileFault('', 'pack-too-large', { limit: LARGEST_PACK_MB })]
        : []),
      ...faults,
      ...tooLarge.map((file) => fileFault(file, 'file-too-large', { limit: LARGEST_PACK_FILE_MB })),
    ],
    stop: total > LARGEST_PACK_MB * MEGABYTE,
  };
}

const mayHold = (folder: string, name: string): boolean =>
  folder === '' ? name === 'locales' : folder === 'locales' && LANGUAGE_FOLDER.test(name);

/** 0 for a file that cannot be looked at: reading it will say why. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).size;
  } catch {
    return 0;
  }
}
