/** Reads zip files of strangers: nothing is unpacked, everything is streamed. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Entry, openPromise } from 'yauzl';
import { UnreadableFile } from './unreadableFile';

export interface ZipVisitor {
  /** Bytes of a file up to which its content is kept and handed over; null: hashed only. */
  readonly keepUpTo: (path: string) => number | null;
  /** Hash and size of a file; `content` as `keepUpTo` wanted it, null when it was longer. */
  readonly onFile: (file: {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly content: Buffer | null;
  }) => void;
  /** A file whose bytes cannot be read to their end. */
  readonly onDamaged: (path: string) => void;
  readonly onProgress: (progress: { readonly bytesRead: number; readonly bytesTotal: number }) => void;
  readonly signal: AbortSignal;
}

/** The file is no zip, or its list of files cannot be read. */
export class NotAZip extends Error {}

/** More than any pack of receipts holds. */
const MOST_FILES = 20_000;

/**
 * Visits every file of a zip in its order, folders aside. Throws `NotAZip` for anything that is none, `UnreadableFile`
 * when it cannot be opened, and the signal's reason when it is aborted.
 */
export async function readZip(path: string, visitor: ZipVisitor): Promise<void> {
  const zip = await opened(path);
  try {
    if (zip.entryCount > MOST_FILES) throw new NotAZip(`${zip.entryCount} files`);
    let bytesRead = 0;
    try {
      for await (const entry of zip.eachEntry()) {
        visitor.signal.throwIfAborted();
        if (entry.fileName.endsWith('/')) continue;
        await visit(entry, (piece) => {
          bytesRead += piece;
          visitor.onProgress({ bytesRead, bytesTotal: zip.fileSize });
        });
      }
    } catch (error) {
      visitor.signal.throwIfAborted();
      throw error instanceof UnreadableFile ? error : new NotAZip(String(error));
    }
  } finally {
    zip.close();
  }

  async function visit(entry: Entry, onBytes: (bytes: number) => void): Promise<void> {
    const most = visitor.keepUpTo(entry.fileName);
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    let bytes = 0;
    try {
      const stream: Readable = await zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Buffer>) {
        visitor.signal.throwIfAborted();
        hash.update(piece);
        bytes += piece.length;
        if (most !== null && bytes <= most) kept.push(piece);
        onBytes(piece.length);
      }
    } catch {
      visitor.signal.throwIfAborted();
      visitor.onDamaged(entry.fileName);
      return;
    }
    const content = most === null || bytes > most ? null : Buffer.concat(kept);
    visitor.onFile({ path: entry.fileName, sha256: hash.digest('hex'), bytes, content });
  }
}

async function opened(path: string) {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw UnreadableFile.from(path, error);
    throw new NotAZip(String(error));
  }
}
