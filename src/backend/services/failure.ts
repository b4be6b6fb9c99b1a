/** Failures that a person can act on, as they cross the port: a code of the contract with its data. */
import type { ImportProblem } from '../../domain/metrics/importTypes';
import type { PackFault } from '../../domain/pack/packFault';
import type { PackUse } from '../storage/packUses';
import { storageFaultOf } from '../storage/storageFault';

export type FailureBody =
  | {
      readonly code: 'NOT_FOUND';
      readonly data: {
        readonly what: 'client' | 'assessment' | 'workflow' | 'receipt' | 'import' | 'pack' | 'entry';
      };
    }
  | {
      readonly code: 'LIBRARY_READ_ONLY' | 'LIBRARY_LOCKED' | 'DISK_FULL';
      readonly data: { readonly path: string };
    }
  | { readonly code: 'FILE_UNREADABLE'; readonly data: { readonly path: string; readonly reason: string } }
  | { readonly code: 'IMPORT_REFUSED'; readonly data: ImportProblem }
  | { readonly code: 'PACK_REFUSED'; readonly data: { readonly faults: PackFault[] } }
  | {
      readonly code: 'PACK_TAKEN';
      readonly data: { readonly id: string; readonly version: string; readonly by: 'built-in' | 'own' };
    }
  | {
      readonly code: 'PACK_IN_USE';
      readonly data: { readonly count: number; readonly assessments: readonly PackUse[] };
    };

export class Failure extends Error {
  constructor(readonly body: FailureBody) {
    super(body.code);
  }
}

export const notFound = (what: Extract<FailureBody, { code: 'NOT_FOUND' }>['data']['what']): Failure =>
  new Failure({ code: 'NOT_FOUND', data: { what } });

/** The failure behind an error; null when it is a fault of the program. `path` is the library's. */
export function failureOf(error: unknown, path: string): FailureBody | null {
  if (error instanceof Failure) return error.body;
  switch (storageFaultOf(error)) {
    case 'full':
      return { code: 'DISK_FULL', data: { path } };
    case 'locked':
      return { code: 'LIBRARY_LOCKED', data: { path } };
    case 'read-only':
      return { code: 'LIBRARY_READ_ONLY', data: { path } };
    case 'damaged':
    case null:
      return null;
  }
}
