/** Reads one text file of a pack, never more of it than a pack file may be large, and never through a link. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFault } from '../../domain/pack/packFault';
import { errorCode, fileFault, LARGEST_PACK_FILE_MB } from './listPackFolder';

export type PackText = { readonly bytes: Uint8Array; readonly text: string } | { readonly fault: PackFault };

const LIMIT = LARGEST_PACK_FILE_MB * 1024 * 1024;
// Windows has neither flag, and no way to make a pipe look like a file in a folder.
const {
  O_RDONLY,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
} = constants as Partial<typeof constants> & { O_RDONLY: number };

/** The bytes of a file, or one more than may be: what grows or was swapped since it was listed stays bounded. */
async function boundedBytes(handle: FileHandle): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const buffer = Buffer.allocUnsafe(Math.min(size, LIMIT) + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/** A file as text, or the one fault that keeps it from being read. */
export async function readPackText(dir: string, file: string): Promise<PackText> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(join(dir, file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!(await handle.stat()).isFile()) return { fault: fileFault(file, 'not-a-file') };
    const bytes = await boundedBytes(handle);
    if (bytes.length > LIMIT)
      return { fault: fileFault(file, 'file-too-large', { limit: LARGEST_PACK_FILE_MB }) };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? { fault: fileFault(file, 'byte-order-mark') } : { bytes, text };
  } catch (error) {
    const code = errorCode(error);
    return {
      fault:
        code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? fileFault(file, 'not-utf8')
          : fileFault(file, 'file-unreadable', { reason: code }),
    };
  } finally {
    await handle?.close();
  }
}
