import { ORPCError } from '@orpc/client';
import { text } from '../../shared/i18n/text';
import { BackendLost } from '../backend/backendLost';

const CODES = new Set([
  'NOT_FOUND',
  'LIBRARY_READ_ONLY',
  'LIBRARY_LOCKED',
  'DISK_FULL',
  'FILE_UNREADABLE',
  'IMPORT_REFUSED',
  'PACK_REFUSED',
  'PACK_TAKEN',
  'PACK_IN_USE',
]);

/** What went wrong, in one sentence that a person can act on. Technical detail goes to the console. */
export function problemSentence(error: unknown): string {
  if (error instanceof BackendLost) return text('app:problem.backendLost');
  if (error instanceof ORPCError) {
    const { code, data } = error as ORPCError<string, unknown>;
    const values = typeof data === 'object' && data !== null ? { ...data } : {};
    if (CODES.has(code)) return text(`app:problem.${code}`, values);
  }
  console.error(error);
  return text('app:problem.unexpected');
}
