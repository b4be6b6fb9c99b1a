import { join } from 'node:path';
import type { PackId } from '../../domain/ids';
import { DEFAULT_LANGUAGE } from '../../domain/pack/packFiles';
import type { PackLine, UnusablePack } from '../../shared/packsContract';
import { createPackFolders } from '../files/packFolders';
import { readPackLanguages } from '../files/readPack';
import { countPackUses, listPackUses } from '../storage/packUses';
import type { ServiceDeps } from './deps';
import { Failure, notFound } from './failure';
import type { PackCatalogue, PackRef } from './packCatalogue';
import { type LoadedPack, loadOwnPacks } from './packService';

/** So many assessments are named when a pack cannot be removed because of them. */
const MOST_NAMED = 20;

export interface AddedPack {
  readonly pack: PackRef;
  readonly name: string;
  /** The very same pack was there before. */
  readonly already: boolean;
}

/** The packs of a library: which there are, and a user's own ones to add and remove. */
export function createOwnPackService(deps: ServiceDeps & { readonly packs: PackCatalogue }) {
  const { library, packs } = deps;
  const root = join(library.folder, 'packs');
  const folders = createPackFolders(root, deps.newId);
  const isBuiltIn = (ref: Pick<PackRef, 'id'>) =>
    packs.list().some(({ id, origin }) => origin === 'built-in' && id === ref.id);
  /** Adding and removing take turns: each leaves folder and catalogue agreed before the next one looks. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };

  return {
    /** Reads what was added before; to be called once, after the library was opened. */
    async load(): Promise<void> {
      await folders.clearUnfinished();
      packs.setOwn(await loadOwnPacks(root));
    },

    list(): PackLine[] {
      const standard = packs.newest();
      const uses = countPackUses(library.db);
      return packs.list().map(({ id, version, hash, name, origin }) => {
        const pack = packs.get({ id, version, hash });
        const found = uses.find(
          (use) => use.pack.id === id && use.pack.version === version && use.pack.hash === hash,
        );
        return {
          id,
          version,
          hash,
          name,
          origin,
          questions: pack.questions.length,
          standard: id === standard.id && version === standard.version && origin === 'built-in',
          assessments: found?.assessments ?? 0,
        };
      });
    },

    /** Packs of the user that something has happened to since they were added. */
    unusable: (): UnusablePack[] =>
      packs
        .own()
        .filter(({ faults }) => faults.length > 0)
        .map(({ id, version, faults }) => ({ id, version, faults: [...faults] })),

    /**
     * Checks the pack in a folder and keeps a copy of the very bytes that were checked. Throws PACK_REFUSED with
     * every fault, or PACK_TAKEN where id and version already stand for something else.
     */
    add: ({ path }: { readonly path: string }): Promise<AddedPack> =>
      inTurn(async () => {
        const reading = await readPackLanguages(path);
        if ('faults' in reading)
          throw new Failure({ code: 'PACK_REFUSED', data: { faults: [...reading.faults] } });
        const pack = reading.ok.get(DEFAULT_LANGUAGE);
        // The reader asks for English before it calls a pack sound.
        if (pack === undefined) throw new Error(`a sound pack without ${DEFAULT_LANGUAGE}: ${path}`);
        const { id, version } = pack.manifest;
        const ref: PackRef = { id, version, hash: pack.hash };
        const { name } = pack.texts.pack;
        if (packs.find(ref) !== null) return { pack: ref, name, already: true };
        if (isBuiltIn(ref)) throw taken(ref, 'built-in');
        const there = packs.own().find((own) => own.id === id && own.version === version);
        if (there !== undefined && there.faults.length === 0) throw taken(ref, 'own');
        try {
          await folders.put(ref, reading.files);
        } catch (error) {
          throw writeFailure(error, root);
        }
        const added: LoadedPack = {
          folder: `${id}/${version}`,
          id,
          version,
          languages: reading.ok,
          faults: [],
        };
        packs.setOwn([...packs.own().filter((own) => own !== there), added]);
        return { pack: ref, name, already: false };
      }),

    /**
     * Removes a pack of the user that no assessment works with, removed ones included, because they can be brought
     * back; throws PACK_IN_USE otherwise. `hash` null removes one that cannot be read.
     */
    remove: (ref: {
      readonly id: string;
      readonly version: string;
      readonly hash: string | null;
    }): Promise<void> =>
      inTurn(async () => {
        const pack = packs
          .own()
          .find((own) => own.id === ref.id && own.version === ref.version && hashOf(own) === ref.hash);
        if (pack === undefined) throw notFound('pack');
        const uses = listPackUses(library.db, ref);
        if (uses.length > 0) {
          const data = { count: uses.length, assessments: uses.slice(0, MOST_NAMED) };
          throw new Failure({ code: 'PACK_IN_USE', data });
        }
        // Gone for everyone before the first wait, so that no assessment can begin with it meanwhile.
        packs.setOwn(packs.own().filter((own) => own !== pack));
        try {
          await folders.remove(pack);
        } catch (error) {
          packs.setOwn([...packs.own(), pack]);
          throw writeFailure(error, root);
        }
      }),
  };
}

const hashOf = (pack: LoadedPack): string | null => pack.languages.get(DEFAULT_LANGUAGE)?.hash ?? null;

const taken = (
  { id, version }: { readonly id: PackId; readonly version: string },
  by: 'built-in' | 'own',
): Failure => new Failure({ code: 'PACK_TAKEN', data: { id, version, by } });

/** What kept a folder from being written, as far as a person can do something about it. */
function writeFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure({ code: 'DISK_FULL', data: { path } });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new Failure({ code: 'LIBRARY_READ_ONLY', data: { path } });
  return error;
}
