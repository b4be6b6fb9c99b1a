import type { Assessment } from '../../domain/assessment/assessmentRecord';
import type { Pack } from '../../domain/pack/packSchema';
import { notFound } from './failure';
import { type LoadedPack, type PackService, servePacks } from './packService';

export type PackRef = Assessment['pack'];

/** The pack that new assessments work with unless somebody chooses another. */
const STANDARD_PACK = 'continuity-readiness';

export interface NamedPack extends PackRef {
  readonly name: string;
  readonly origin: 'built-in' | 'own';
}

export interface PackCatalogue {
  /** Built-in packs first, then the user's; by id, the newest version of each first. */
  list(): readonly NamedPack[];
  /** Throws NOT_FOUND unless there is a pack of this id and version with this very content. */
  get(ref: PackRef): Pack;
  /** Null where `get` throws. */
  find(ref: PackRef): Pack | null;
  /** The pack that a new assessment works with: the newest built-in version of the standard one. */
  newest(): PackRef;
  /** The user's packs, sound or not. */
  own(): readonly LoadedPack[];
  /** Takes these for the user's packs from now on. */
  setOwn(packs: readonly LoadedPack[]): void;
}

/** All packs as assessments name them: by id, version and content. A built-in one comes before a user's. */
export function createPackCatalogue(builtIn: PackService): PackCatalogue {
  let own: readonly LoadedPack[] = [];
  let ownService = servePacks(own);
  const lookUp = (packs: PackService, ref: PackRef): Pack | null => {
    const found = packs.getPack(ref.id, ref.version);
    return 'ok' in found && found.ok.hash === ref.hash ? found.ok : null;
  };
  const find = (ref: PackRef): Pack | null => lookUp(builtIn, ref) ?? lookUp(ownService, ref);
  const get = (ref: PackRef): Pack => {
    const pack = find(ref);
    if (pack === null) throw notFound('pack');
    return pack;
  };
  const named = (packs: PackService, origin: NamedPack['origin']): readonly NamedPack[] =>
    packs.packs.map(({ id, version, hash }) => {
      const ref = { id, version, hash };
      return { ...ref, name: get(ref).texts.pack.name, origin };
    });
  return {
    find,
    get,
    list: () => [...named(builtIn, 'built-in'), ...named(ownService, 'own')],
    newest() {
      const standard = builtIn.packs.find(({ id }) => id === STANDARD_PACK) ?? builtIn.packs[0];
      if (standard === undefined) throw notFound('pack');
      return { id: standard.id, version: standard.version, hash: standard.hash };
    },
    own: () => own,
    setOwn(packs) {
      own = packs;
      ownService = servePacks(packs);
    },
  };
}
