/** What checking a receipt pack found. */
import * as z from 'zod';
import { Day } from '../time';
import type { ReceiptPackManifest } from './receiptPack';

/** A step of writing or checking a pack. */
export const ReceiptPackProgress = z.strictObject({
  bytesDone: z.number().int().nonnegative(),
  bytesTotal: z.number().int().nonnegative(),
});
export type ReceiptPackProgress = z.infer<typeof ReceiptPackProgress>;

/** A pack that was written. */
export const ReceiptPackWritten = z.strictObject({
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  files: z.number().int().nonnegative(),
  claims: z.number().int().nonnegative(),
  receipts: z.number().int().nonnegative(),
  /** SHA-256 of the list of sums: who knows it knows the whole pack. */
  seal: z.string(),
});
export type ReceiptPackWritten = z.infer<typeof ReceiptPackWritten>;

export const PackDifference = z.strictObject({
  /**
   * `changed`: other bytes than listed; `missing`: listed and not there; `extra`: there and not listed; `damaged`:
   * cannot be read; `twice`: there more than once; `disagrees`: manifest and list of sums say different things.
   */
  kind: z.enum(['changed', 'missing', 'extra', 'damaged', 'twice', 'disagrees']),
  path: z.string(),
});
export type PackDifference = z.infer<typeof PackDifference>;

export const ReceiptPackCheck = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('not-a-pack'),
    reason: z.enum(['no-zip', 'no-manifest', 'no-sums', 'unknown-format']),
  }),
  z.strictObject({
    status: z.literal('checked'),
    client: z.string(),
    assessment: z.string(),
    asOf: Day,
    claims: z.number().int(),
    receipts: z.number().int(),
    files: z.number().int(),
    seal: z.string(),
    /** Empty: every file is as it was when the pack was written. */
    differences: z.array(PackDifference),
  }),
]);
export type ReceiptPackCheck = z.infer<typeof ReceiptPackCheck>;

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

export interface FoundFile {
  readonly path: string;
  /** Null: damaged. */
  readonly sha256: string | null;
  readonly bytes: number;
}

/** `<hash>  <path>` a line, as `sha256sum` writes and reads it; lines of another form are passed over. */
export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, hash, path] = /^([0-9a-f]{64}) [ *](.+?)\r?$/.exec(line) ?? [];
      return hash === undefined || path === undefined ? [] : [[path, hash] as const];
    }),
  );
}

/** The list of sums over files, in the order of their paths by code units. */
export const writeSums = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** How the files of a pack differ from what its list of sums and its manifest say, in the order of their paths. */
export function packDifferences(
  found: readonly FoundFile[],
  sums: ReadonlyMap<string, string>,
  manifest: ReceiptPackManifest,
): readonly PackDifference[] {
  const differences: PackDifference[] = [];
  const tell = (kind: PackDifference['kind'], path: string): void => {
    differences.push({ kind, path });
  };
  const seen = new Set<string>();
  for (const { path, sha256 } of found) {
    if (seen.has(path)) tell('twice', path);
    else if (sha256 === null) tell('damaged', path);
    else if (path !== SUMS && !sums.has(path)) tell('extra', path);
    else if (path !== SUMS && sums.get(path) !== sha256) tell('changed', path);
    seen.add(path);
  }
  for (const path of sums.keys()) if (!seen.has(path)) tell('missing', path);
  const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const evidence = manifest.receipts.flatMap(({ file }) => (file === null ? [] : [file]));
  const disagrees = new Set<string>([
    ...[...listed].filter(([path, hash]) => sums.get(path) !== hash).map(([path]) => path),
    ...[...sums.keys()].filter((path) => path !== MANIFEST && !listed.has(path)),
    ...evidence.filter(({ path, sha256 }) => listed.get(path) !== sha256).map(({ path }) => path),
  ]);
  for (const path of disagrees) tell('disagrees', path);
  return differences.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
