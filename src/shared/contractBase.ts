/** What every method of the contract shares: its failures, and how a saved change is answered. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { ImportProblem } from '../domain/metrics/importTypes';
import { PackFault } from '../domain/pack/packFault';
import { Instant } from '../domain/time';

/** What can go wrong across the port, as data; sentences are in the catalogue `errors` under the same code. */
const failures = {
  NOT_FOUND: {
    data: z.strictObject({
      what: z.enum(['client', 'assessment', 'workflow', 'receipt', 'import', 'pack', 'entry']),
    }),
  },
  LIBRARY_READ_ONLY: { data: z.strictObject({ path: z.string() }) },
  LIBRARY_LOCKED: { data: z.strictObject({ path: z.string() }) },
  DISK_FULL: { data: z.strictObject({ path: z.string() }) },
  FILE_UNREADABLE: { data: z.strictObject({ path: z.string(), reason: z.string() }) },
  IMPORT_REFUSED: { data: ImportProblem },
  /** Everything that is wrong with a pack that somebody wanted to add. */
  PACK_REFUSED: { data: z.strictObject({ faults: z.array(PackFault) }) },
  /** Id and version already stand for another pack, or the id for one that Evenkeel brings. */
  PACK_TAKEN: {
    data: z.strictObject({ id: z.string(), version: z.string(), by: z.enum(['built-in', 'own']) }),
  },
  /** `count` assessments work with the pack, the first of them by name. */
  PACK_IN_USE: {
    data: z.strictObject({
      count: z.number().int(),
      assessments: z.array(z.strictObject({ client: z.string(), title: z.string(), removed: z.boolean() })),
    }),
  },
} as const;

export const base = oc.errors(failures);
/** Answered once a change is on the disk. */
export const done = z.strictObject({ savedAt: Instant });
