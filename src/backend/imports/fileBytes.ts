/** A file's bytes, window by window, in an encoding whose delimiters and quotes are single bytes. */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { ImportRefused } from './importRefused';
import { SENTINELS } from './recordScanner';
import type { TextEncoding } from './textEncoding';

const CHUNK = 1 << 20;
/** A unit of UTF-16 becomes three bytes of UTF-8 at most. */
const WIDEST = 3;

/** Opens for reading; a missing file, a folder, a pipe, which could not be read twice, or a lack of rights refuses the import. */
export async function openForReading(path: string): Promise<{ file: FileHandle; bytes: number }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new ImportRefused({ code: 'cannot-open', reason: 'folder' });
    if (!found.isFile()) throw new ImportRefused({ code: 'cannot-open', reason: 'not-a-file' });
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

/** Bytes to be taken from: `SENTINELS` longer than `end`. Returns up to where they were taken. */
export type TakeWindow = (window: Buffer, end: number, isLast: boolean, bytesRead: number) => number;

/**
 * Hands the file over window by window, without its byte order mark and UTF-16 turned into UTF-8; what a window's
 * taker leaves comes again at the beginning of the next, larger window. `between` is awaited between two windows.
 * Rejects as `cancelled` as soon as the signal is aborted.
 */
export async function eachWindow(
  path: string,
  encoding: TextEncoding,
  take: TakeWindow,
  between: (bytesRead: number) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<void> {
  const { file } = await openForReading(path);
  const decoder = encoding.utf16Decoder();
  const wide = decoder === null ? null : Buffer.allocUnsafe(CHUNK);
  let window = Buffer.allocUnsafe(2 * CHUNK + SENTINELS);
  let held = 0;
  let bytesRead = 0;
  const fill = async (): Promise<boolean> => {
    const room = wide === null ? CHUNK : (CHUNK + 2) * WIDEST;
    if (window.length < held + room + SENTINELS) {
      const larger = Buffer.allocUnsafe(Math.max(window.length * 2, held + room + SENTINELS));
      window.copy(larger, 0, 0, held);
      window = larger;
    }
    const { bytesRead: read } = await file.read(wide ?? window, wide === null ? held : 0, CHUNK, null);
    const isLast = read === 0;
    if (wide === null || decoder === null) held += read;
    else held += window.write(decoder.decode(wide.subarray(0, read), isLast), held, 'utf8');
    if (decoder === null && bytesRead < encoding.markBytes && !isLast) {
      window.copyWithin(0, encoding.markBytes, held);
      held -= encoding.markBytes;
    }
    bytesRead += read;
    return isLast;
  };
  try {
    for (;;) {
      if (signal?.aborted === true) throw new ImportRefused({ code: 'cancelled' });
      const isLast = await fill();
      const taken = take(window, held, isLast, bytesRead);
      window.copyWithin(0, taken, held);
      held -= taken;
      await between(bytesRead);
      if (isLast) return;
    }
  } finally {
    await file.close();
  }
}
