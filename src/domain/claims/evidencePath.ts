/** In UTF-8, so that the whole name stays under the 255 bytes of common file systems. */
const MOST_BYTES = 150;

/** Names that Windows keeps for devices, whatever follows their dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Where a file of evidence lies in a receipt pack: `evidence/<SHA-256>-<name>`. The name it came with is kept as far
 * as every system can write it and a list of sums can hold it: no separators, control or reserved characters, at
 * most 150 bytes with its ending.
 */
export function evidencePath({ sha256, name }: { readonly sha256: string; readonly name: string }): string {
  const written = name
    .normalize('NFC')
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029<>:"/\\|?*]/g, '_')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  const safe = written === '' || RESERVED.test(written) ? `file-${written}` : written;
  const dot = safe.lastIndexOf('.');
  const ending = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : '';
  let room = MOST_BYTES - bytesOf(ending);
  let stem = '';
  for (const letter of safe.slice(0, safe.length - ending.length)) {
    room -= bytesOf(letter);
    if (room < 0) break;
    stem += letter;
  }
  return `evidence/${sha256}-${stem}${ending}`;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
