/** The question packs of a library: those that Evenkeel brings and those that a user added. */
import * as z from 'zod';
import { PackId } from '../domain/ids';
import { PackFault } from '../domain/pack/packFault';
import { Pack } from '../domain/pack/packSchema';
import { base } from './contractBase';

/** A pack as an assessment names it: by its content too, so that it cannot change under it. */
export const PackRef = z.strictObject({ id: PackId, version: z.string(), hash: z.string() });
export type PackRef = z.infer<typeof PackRef>;

export const PackLine = z.strictObject({
  ...PackRef.shape,
  name: z.string(),
  origin: z.enum(['built-in', 'own']),
  questions: z.number().int(),
  /** A new assessment works with it unless somebody chooses another; one of all is so. */
  standard: z.boolean(),
  /** How many assessments work with it, removed ones too. */
  assessments: z.number().int(),
});
export type PackLine = z.infer<typeof PackLine>;

/** A pack of the user that can no longer be read; id and version are those of its folder. */
export const UnusablePack = z.strictObject({
  id: z.string(),
  version: z.string(),
  faults: z.array(PackFault),
});
export type UnusablePack = z.infer<typeof UnusablePack>;

export const packsContract = {
  /** Built-in ones first; by id, the newest version of each first. */
  list: base.output(z.array(PackLine)),
  unusable: base.output(z.array(UnusablePack)),
  get: base.input(PackRef).output(Pack),
  /** Checks the pack in a folder and keeps a copy. PACK_REFUSED with all its faults, PACK_TAKEN, or it is there. */
  add: base
    .input(z.strictObject({ path: z.string().min(1) }))
    .output(z.strictObject({ pack: PackRef, name: z.string(), already: z.boolean() })),
  /** Only a user's own, and only while no assessment works with it (PACK_IN_USE); without a hash, one that is unusable. */
  remove: base
    .input(z.strictObject({ id: z.string(), version: z.string(), hash: z.string().nullable() }))
    .output(z.strictObject({})),
};
