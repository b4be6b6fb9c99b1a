/** Tells a refused file, which has a sentence of its own, from any other failure. */
import { ORPCError } from '@orpc/client';
import { ImportProblem } from '../../../../domain/metrics/importTypes';
import type { ImportTrouble } from './importState';

export function importTrouble(error: unknown): ImportTrouble {
  if (error instanceof ORPCError && error.code === 'IMPORT_REFUSED') {
    const problem = ImportProblem.safeParse(error.data);
    if (problem.success) return { kind: 'refused', problem: problem.data };
  }
  return { kind: 'failed', error };
}
