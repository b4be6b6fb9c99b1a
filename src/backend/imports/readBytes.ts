/** A file's bytes in order, hashed and optionally copied on the way. */
import { createHash } from 'node:crypto';
import { open, stat, unlink, type FileHandle } from 'node:fs/promises';
import { ImportRefused } from './importRefused';

const CHUNK = 1 << 20;

/** Opens for reading; a missing file, a folder or a lack of rights refuses the import. */
export async function openForReading(path: string): Promise<{ file: FileHandle; bytes: number }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new ImportRefused({ code: 'cannot-open', reason: 'folder' });
    return { file: await open(path, 'r'), bytes: found.size };
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new ImportRefused({ code: 'cannot-open', reason: 'missing' });
    if (code === 'EACCES' || code === 'EPERM')
      throw new ImportRefused({ code: 'cannot-open', reason: 'denied' });
    throw new ImportRefused({ code: 'cannot-open', reason: 'failed' });
  }
}

/** The first bytes of a file, at most `size`. */
export async function readHead(path: string, size: number): Promise<{ head: Buffer; bytes: number }> {
  const { file, bytes } = await openForReading(path);
  try {
    const head = Buffer.alloc(Math.min(size, bytes));
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return { head: head.subarray(0, bytesRead), bytes };
  } finally {
    await file.close();
  }
}

export type BytesRead = { bytes: number; sha256: string };

/**
 * Hands over the file chunk by chunk, `isLast` with the last one (an empty one for an empty file).
 * With `copyTo` the same bytes are written there; an unfinished copy is removed.
 * Rejects as `cancelled` as soon as the signal is aborted, between two chunks.
 */
export async function readBytes(
  path: string,
  take: (chunk: Buffer, isLast: boolean, bytesSoFar: number) => Promise<void>,
  { signal, copyTo }: { signal?: AbortSignal | undefined; copyTo?: string | undefined } = {},
): Promise<BytesRead> {
  const { file } = await openForReading(path);
  const hash = createHash('sha256');
  let copy: FileHandle | null = null;
  let isDone = false;
  try {
    copy = copyTo === undefined ? null : await open(copyTo, 'w');
    const next = async () => {
      const buffer = Buffer.allocUnsafe(CHUNK);
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      return buffer.subarray(0, bytesRead);
    };
    let bytes = 0;
    let chunk = await next();
    for (;;) {
      if (signal?.aborted === true) throw new ImportRefused({ code: 'cancelled' });
      const following = chunk.length === 0 ? chunk : await next();
      bytes += chunk.length;
      hash.update(chunk);
      if (copy !== null) await copy.writeFile(chunk);
      await take(chunk, following.length === 0, bytes);
      if (following.length === 0) break;
      chunk = following;
    }
    if (copy !== null) await copy.sync();
    isDone = true;
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
    await copy?.close();
    if (!isDone && copy !== null && copyTo !== undefined) await unlink(copyTo);
  }
}
