import type { Assessment } from '../../domain/assessment/assessmentRecord';
import type { Pack } from '../../domain/pack/packSchema';
import { notFound } from './failure';
import type { PackService } from './packService';

export type PackRef = Assessment['pack'];

export interface PackCatalogue {
  list(): readonly (PackRef & { readonly name: string })[];
  /** Throws NOT_FOUND unless there is a pack of this id and version with this very content. */
  get(ref: PackRef): Pack;
  /** Null where `get` throws. */
  find(ref: PackRef): Pack | null;
  /** The pack that a new assessment works with. */
  newest(): PackRef;
}

/** The built-in packs as assessments name them: by id, version and content. */
export function createPackCatalogue(packs: PackService): PackCatalogue {
  const find = (ref: PackRef): Pack | null => {
    const found = packs.getPack(ref.id, ref.version);
    return 'ok' in found && found.ok.hash === ref.hash ? found.ok : null;
  };
  const get = (ref: PackRef): Pack => {
    const pack = find(ref);
    if (pack === null) throw notFound('pack');
    return pack;
  };
  return {
    find,
    get,
    list: () =>
      packs.packs.map(({ id, version, hash }) => ({
        id,
        version,
        hash,
        name: get({ id, version, hash }).texts.pack.name,
      })),
    newest() {
      const [first] = packs.packs;
      if (first === undefined) throw notFound('pack');
      return { id: first.id, version: first.version, hash: first.hash };
    },
  };
}
