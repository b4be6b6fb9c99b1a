/** What every method of the contract shares: its failures, and how a saved change is answered. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { ImportProblem } from '../domain/metrics/importTypes';
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
} as const;

export const base = oc.errors(failures);
/** Answered once a change is on the disk. */
export const done = z.strictObject({ savedAt: Instant });
