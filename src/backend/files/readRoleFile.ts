import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import { RoleFile } from '../../domain/alignment/roleFile';

/** Ten times what the largest sensible file holds. */
const MOST_BYTES = 10 * 1024 * 1024;
const FORMAT = z.object({ format: z.literal('evenkeel-role'), formatVersion: z.number() });

export type RoleFileRead =
  | { readonly kind: 'read'; readonly file: RoleFile }
  | {
      readonly kind: 'refused';
      readonly why:
        | 'not-found'
        | 'not-readable'
        | 'too-large'
        | 'page'
        | 'not-json'
        | 'not-a-role-file'
        | 'other-version';
      /** The place that is wrong, where one is; else empty. */
      readonly at: string;
    };

/** Reads a file that should be a role file. Never throws for what somebody chose: it says why it is none. */
export async function readRoleFile(path: string): Promise<RoleFileRead> {
  let content: string;
  try {
    if ((await stat(path)).size > MOST_BYTES) return refused('too-large');
    content = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return refused(code === 'ENOENT' ? 'not-found' : 'not-readable');
  }
  if (/^\uFEFF?\s*<!doctype html/i.test(content)) return refused('page');
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return refused('not-json');
  }
  const format = FORMAT.safeParse(value);
  if (format.success && format.data.formatVersion > 1) return refused('other-version');
  const file = RoleFile.safeParse(value);
  if (file.success) return { kind: 'read', file: file.data };
  return refused('not-a-role-file', (file.error.issues[0]?.path ?? []).map(String).join('.') || 'format');
}

const refused = (why: Extract<RoleFileRead, { kind: 'refused' }>['why'], at = ''): RoleFileRead => ({
  kind: 'refused',
  why,
  at,
});
