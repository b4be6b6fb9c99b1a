/** The fingerprint of a question pack: an assessment remembers it, and a released pack never changes it. */
import { createHash } from 'node:crypto';

const CR = 0x0d;
const LF = 0x0a;

/** The same bytes with every CR LF as LF, so that a checkout on Windows has the same fingerprint. */
function withUnixLines(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CR)) return bytes;
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  bytes.forEach((byte, i) => {
    if (byte === CR && bytes[i + 1] === LF) return;
    kept[length] = byte;
    length += 1;
  });
  return kept.subarray(0, length);
}

/**
 * SHA-256 in lower-case hex. Over the files in order of their relative path (forward slashes, compared by
 * code unit), each as: path in UTF-8, a zero byte, the length of its content as decimal digits, a zero byte,
 * its content; content with CR LF turned into LF first. The length keeps the parts from running together.
 */
export function packHash(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, bytes] of sorted) {
    const content = withUnixLines(bytes);
    hash.update(`${path}\0${content.length}\0`, 'utf8').update(content);
  }
  return hash.digest('hex');
}
