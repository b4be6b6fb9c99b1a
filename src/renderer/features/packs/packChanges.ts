/** Adding and removing packs; what is refused comes back as data for the page to show. */
import { isDefinedError, safe } from '@orpc/client';
import type { PackFault } from '../../../domain/pack/packFault';
import type { PackRef } from '../../../shared/packsContract';
import { api, client, queryClient } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { trackSaving } from '../../assessment/saveState';
import { notifyProblem } from '../../ui/notify';

export interface PackUse {
  readonly client: string;
  readonly title: string;
  readonly removed: boolean;
}

export type AddOutcome =
  | { readonly kind: 'added' | 'already'; readonly pack: PackRef; readonly name: string }
  | { readonly kind: 'refused'; readonly faults: readonly PackFault[] }
  | {
      readonly kind: 'taken';
      readonly id: string;
      readonly version: string;
      readonly by: 'built-in' | 'own';
    };

export type RemoveOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'in-use'; readonly count: number; readonly assessments: readonly PackUse[] };

const readAgain = () => queryClient.invalidateQueries({ queryKey: api.packs.key() });

function told(error: unknown): null {
  notifyProblem(problemSentence(error));
  return null;
}

/** Null when it failed for a reason that is not the pack's; the user has then been told. */
export async function addPack(path: string): Promise<AddOutcome | null> {
  const { error, data } = await trackSaving(safe(client.packs.add({ path })));
  if (error === null) {
    await readAgain();
    return { kind: data.already ? 'already' : 'added', pack: data.pack, name: data.name };
  }
  if (isDefinedError(error) && error.code === 'PACK_REFUSED')
    return { kind: 'refused', faults: error.data.faults };
  if (isDefinedError(error) && error.code === 'PACK_TAKEN') return { kind: 'taken', ...error.data };
  return told(error);
}

/** Without a hash: a pack that cannot be used. Null as above. */
export async function removePack(pack: {
  readonly id: string;
  readonly version: string;
  readonly hash: string | null;
}): Promise<RemoveOutcome | null> {
  const { id, version, hash } = pack;
  const { error } = await trackSaving(safe(client.packs.remove({ id, version, hash })));
  if (error === null) {
    await readAgain();
    return { kind: 'removed' };
  }
  if (isDefinedError(error) && error.code === 'PACK_IN_USE') return { kind: 'in-use', ...error.data };
  return told(error);
}
