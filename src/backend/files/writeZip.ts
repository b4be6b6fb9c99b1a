/** Writes zip files whose bytes depend on nothing but what is in them. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { UnreadableFile } from './unreadableFile';

export interface ZippedFile {
  /** Path inside the zip, with `/`. */
  readonly path: string;
  /** Bytes in memory, or the path of a file on the disk. */
  readonly from: Buffer | string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ZipProgress {
  readonly bytesWritten: number;
  readonly bytesTotal: number;
}

/** A file of evidence that is no longer what it was when it was kept. */
export class ChangedFile extends Error {
  constructor(readonly path: string) {
    super(`changed since it was kept: ${path}`);
  }
}

const MODE = 0o100644;

/**
 * Writes files in the given order, stored and not compressed, all with one date, so that the same files give the
 * same bytes on every machine. Each is hashed on its way. The target gets its name only when everything is on the
 * disk; on failure or abort nothing is left. Throws `ChangedFile` for one whose hash is another, `UnreadableFile`
 * for one that cannot be read, and whatever writing throws. Resolves with the size of the zip in bytes.
 */
export async function writeZip(
  target: string,
  files: readonly ZippedFile[],
  options: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly unfinished: string;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: ZipProgress) => void;
  },
): Promise<number> {
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesWritten = 0;
  const zip = new ZipFile();
  // A zip writes local time: built from its parts the date is the same bytes in every time zone.
  const mtime = new Date(options.year, options.month - 1, options.day);
  const failed = new Promise<never>((_resolve, reject) => zip.on('error', reject));
  failed.catch(() => undefined);
  for (const file of files) {
    const entry = { mtime, mode: MODE, compress: false, forceDosTimestamp: true, size: file.bytes };
    zip.addReadStreamLazy(file.path, entry, (give) => {
      const source = typeof file.from === 'string' ? createReadStream(file.from) : Readable.from([file.from]);
      const watched = watch(file, (bytes) => {
        bytesWritten += bytes;
        options.onProgress({ bytesWritten, bytesTotal });
      });
      source.on('error', (error: Error) => watched.destroy(UnreadableFile.from(file.path, error)));
      watched.on('error', (error: Error) => {
        source.destroy();
        zip.emit('error', error);
      });
      give(null, source.pipe(watched));
    });
  }
  zip.end();
  const output = createWriteStream(options.unfinished, { flags: 'wx' });
  try {
    await Promise.race([pipeline(zip.outputStream, output, { signal: options.signal }), failed]);
    await sync(options.unfinished);
    await rename(options.unfinished, target);
    return output.bytesWritten;
  } finally {
    output.destroy();
    await rm(options.unfinished, { force: true });
  }
}

/** Passes a file on, and fails at its end when its hash or length is not what it should be. */
function watch(file: ZippedFile, onBytes: (bytes: number) => void): Transform {
  const hash = createHash('sha256');
  let seen = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      seen += piece.length;
      onBytes(piece.length);
      done(null, piece);
    },
    flush(done) {
      const same = seen === file.bytes && hash.digest('hex') === file.sha256;
      done(same ? null : new ChangedFile(file.path));
    },
  });
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
