/** The question packs of a folder, the app's own or the user's: read once, then served from memory. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PackId } from '../../domain/ids';
import type { PackFault } from '../../domain/pack/packFault';
import { DEFAULT_LANGUAGE } from '../../domain/pack/packFiles';
import type { Pack } from '../../domain/pack/packSchema';
import { compareVersions } from '../../domain/pack/packVersion';
import { readPackLanguages } from '../files/readPack';

/** A pack in its default language, with the languages it speaks, or everything that is wrong with it. */
export type PackCheck =
  { readonly ok: Pack; readonly languages: readonly string[] } | { readonly faults: readonly PackFault[] };

/** A pack that can be chosen. */
export interface PackEntry {
  readonly id: PackId;
  readonly version: string;
  readonly hash: string;
  readonly languages: readonly string[];
}

/** A pack's folder that cannot be used. */
export interface FaultyPack {
  /** `<id>/<version>`, or empty where the folder that should hold the packs cannot be read. */
  readonly folder: string;
  readonly faults: readonly PackFault[];
}

export type PackError =
  | { readonly code: 'pack-not-found'; readonly id: string; readonly version: string }
  | {
      readonly code: 'pack-faulty';
      readonly id: string;
      readonly version: string;
      readonly faults: readonly PackFault[];
    };

export type PackLookup = { readonly ok: Pack } | { readonly error: PackError };

export interface PackService {
  /** The sound packs, by id, the newest version of each first. */
  readonly packs: readonly PackEntry[];
  /** The unsound ones, with everything that is wrong with them. */
  readonly faulty: readonly FaultyPack[];
  /** One released pack in a language, in English where it does not speak that one. */
  readonly getPack: (id: string, version: string, language?: string) => PackLookup;
  /** The newest version of a pack. */
  readonly latestPack: (id: string, language?: string) => PackLookup;
}

/** A pack as it was read from its folder, sound or not. */
export interface LoadedPack {
  /** `<id>/<version>` */
  readonly folder: string;
  readonly id: string;
  readonly version: string;
  readonly languages: ReadonlyMap<string, Pack>;
  readonly faults: readonly PackFault[];
}

const folderFault = (code: 'folder-missing' | 'folder-unreadable', reason: string): PackFault => ({
  file: '',
  line: null,
  path: [],
  code,
  values: code === 'folder-missing' ? {} : { reason },
});

type Folders = { readonly names: readonly string[] } | { readonly fault: PackFault };

async function foldersIn(dir: string): Promise<Folders> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return { names: names.map(({ name }) => name).sort() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return { fault: folderFault(missing ? 'folder-missing' : 'folder-unreadable', code) };
  }
}

async function loadPack(dir: string, id: string, version: string): Promise<LoadedPack> {
  const folder = `${id}/${version}`;
  const reading = await readPackLanguages(join(dir, id, version));
  const base = { folder, id, version };
  if ('faults' in reading) return { ...base, languages: new Map(), faults: reading.faults };
  const manifest = reading.ok.get(DEFAULT_LANGUAGE)?.manifest;
  if (manifest?.id === id && manifest.version === version)
    return { ...base, languages: reading.ok, faults: [] };
  const values = { folder, expected: `${manifest?.id}/${manifest?.version}` };
  return {
    ...base,
    languages: new Map(),
    faults: [{ file: 'pack.json', line: null, path: [], code: 'folder-name', values }],
  };
}

/** Serves packs that were read; `broken` are folders in which no pack could be looked for. */
export function servePacks(loaded: readonly LoadedPack[], broken: readonly FaultyPack[] = []): PackService {
  const sorted = [...loaded].sort((a, b) =>
    a.id === b.id ? compareVersions(b.version, a.version) : a.id < b.id ? -1 : 1,
  );
  const find = (pack: LoadedPack | undefined, id: string, version: string, language: string): PackLookup => {
    if (pack === undefined) return { error: { code: 'pack-not-found', id, version } };
    const found = pack.languages.get(language) ?? pack.languages.get(DEFAULT_LANGUAGE);
    return found === undefined
      ? { error: { code: 'pack-faulty', id: pack.id, version: pack.version, faults: pack.faults } }
      : { ok: found };
  };
  return {
    packs: sorted.flatMap(({ languages }) => {
      const pack = languages.get(DEFAULT_LANGUAGE);
      if (pack === undefined) return [];
      const { id, version } = pack.manifest;
      return [{ id, version, hash: pack.hash, languages: [...languages.keys()].sort() }];
    }),
    faulty: [
      ...broken,
      ...sorted.filter(({ faults }) => faults.length > 0).map(({ folder, faults }) => ({ folder, faults })),
    ],
    getPack: (id, version, language = DEFAULT_LANGUAGE) =>
      find(
        sorted.find((pack) => pack.id === id && pack.version === version),
        id,
        version,
        language,
      ),
    latestPack: (id, language = DEFAULT_LANGUAGE) => {
      const ofId = sorted.filter((pack) => pack.id === id);
      const newest = ofId.find(({ faults }) => faults.length === 0) ?? ofId[0];
      return find(newest, id, newest?.version ?? '', language);
    },
  };
}

interface PacksOfFolder {
  readonly loaded: readonly LoadedPack[];
  readonly broken: readonly FaultyPack[];
}

async function loadPacks(dir: string): Promise<PacksOfFolder> {
  const ids = await foldersIn(dir);
  if ('fault' in ids) return { loaded: [], broken: [{ folder: '', faults: [ids.fault] }] };
  const loaded: LoadedPack[] = [];
  const broken: FaultyPack[] = [];
  for (const id of ids.names) {
    const versions = await foldersIn(join(dir, id));
    if ('fault' in versions) broken.push({ folder: id, faults: [versions.fault] });
    else for (const version of versions.names) loaded.push(await loadPack(dir, id, version));
  }
  return { loaded, broken };
}

/**
 * Reads every pack in `dir`, which holds a folder `<id>/<version>` for each. A faulty pack does not keep the
 * others from being served; it is listed under `faulty` and its lookups say so.
 */
export async function loadBuiltInPacks(dir: string): Promise<PackService> {
  const { loaded, broken } = await loadPacks(dir);
  return servePacks(loaded, broken);
}

/** The packs that a user has added, sound or not; none where there is no such folder yet. */
export async function loadOwnPacks(dir: string): Promise<readonly LoadedPack[]> {
  return (await loadPacks(dir)).loaded;
}

/** Reads the pack in one folder, wherever it lies and whatever the folder is called. */
export async function checkPackFolder(dir: string): Promise<PackCheck> {
  const reading = await readPackLanguages(dir);
  if ('faults' in reading) return reading;
  const pack = reading.ok.get(DEFAULT_LANGUAGE);
  // The reader asks for English before it calls a pack sound.
  if (pack === undefined) throw new Error(`a sound pack without ${DEFAULT_LANGUAGE}: ${dir}`);
  return { ok: pack, languages: [...reading.ok.keys()].sort() };
}
