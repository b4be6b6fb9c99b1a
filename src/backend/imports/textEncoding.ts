/** Which of the four encodings an exporter chose, and how its cells become text. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { FileEncoding } from '../../domain/metrics/importTypes';
import { ImportRefused } from './importRefused';

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (latin: string): string =>
  latin.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);

/** How a file's bytes are to be read. */
export class TextEncoding {
  constructor(
    readonly name: FileEncoding,
    readonly byteOrderMark: boolean,
    /** Bytes that cannot be in a file of this encoding, which it is all the same; they read as U+FFFD. */
    readonly damagedText: boolean,
    private readonly isAsciiOnly: boolean,
  ) {}

  get isUtf16(): boolean {
    return this.name === 'utf-16le' || this.name === 'utf-16be';
  }

  /** Length of the byte order mark. */
  get markBytes(): number {
    return !this.byteOrderMark ? 0 : this.isUtf16 ? 2 : 3;
  }

  /** The text of bytes as `eachWindow` gives them. */
  textOf(bytes: Buffer, start: number, end: number): string {
    if (this.isAsciiOnly) return bytes.toString('latin1', start, end);
    if (this.name === 'windows-1252') return fromWindows1252(bytes.toString('latin1', start, end));
    return bytes.toString('utf8', start, end);
  }

  /** The bytes that `textOf` reads as a text; what Windows-1252 lacks is in UTF-8, which is some bytes all the same. */
  bytesOf(text: string): Buffer {
    if (this.name !== 'windows-1252') return Buffer.from(text, 'utf8');
    const latin = Array.from(text, (character) => {
      const at = WINDOWS_1252.indexOf(character);
      return at === -1 ? character : String.fromCharCode(0x80 + at);
    }).join('');
    return Buffer.from(latin, /^[\u0000-\u00ff]*$/.test(latin) ? 'latin1' : 'utf8');
  }

  /** Decodes a UTF-16 file piece by piece, from its beginning; null for the other encodings. */
  utf16Decoder(): Utf16Decoder | null {
    return this.isUtf16 ? new Utf16Decoder(this.name === 'utf-16be') : null;
  }
}

/** What a piece cuts in two waits for the next one. The byte order mark is left out. */
export class Utf16Decoder {
  private carried: Buffer = Buffer.alloc(0);
  private surrogate = '';
  private isAtStart = true;

  constructor(private readonly isBigEndian: boolean) {}

  decode(piece: Buffer, isLast: boolean): string {
    const bytes = Buffer.concat([this.carried, piece]);
    const whole = bytes.length - (bytes.length % 2);
    this.carried = bytes.subarray(whole);
    const units = bytes.subarray(0, whole);
    let text = this.surrogate + (this.isBigEndian ? units.swap16() : units).toString('utf16le');
    if (this.isAtStart && text.startsWith('\ufeff')) text = text.slice(1);
    if (whole > 0) this.isAtStart = false;
    this.surrogate = !isLast && /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    return this.surrogate === '' ? text : text.slice(0, -1);
  }
}

/** Bytes at the end that begin a UTF-8 character without finishing it. */
function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** From here on a byte of UTF-8 begins a character of several bytes. */
const FIRST_OF_MANY = 0xc0;

/** Finds the encoding of a file out of all its bytes, piece by piece in their order. */
export class EncodingSurvey {
  private first: { name: FileEncoding; byteOrderMark: boolean } | null = null;
  private carried: Buffer = Buffer.alloc(0);
  private bytes = 0;
  private isAsciiOnly = true;
  /** Characters beyond ASCII, and bytes that are none. */
  private valid = 0;
  private invalid = 0;

  /** Refuses binary files and spreadsheets at the first piece. */
  add(piece: Buffer): void {
    this.first ??= firstLook(piece);
    this.bytes += piece.length;
    if (this.first.name !== 'utf-8') return;
    const bytes = this.carried.length === 0 ? piece : Buffer.concat([this.carried, piece]);
    const kept = unfinishedUtf8(bytes);
    // A copy: the piece's own bytes may be written over.
    this.carried = Buffer.from(bytes.subarray(bytes.length - kept));
    this.look(bytes.subarray(0, bytes.length - kept));
  }

  private look(bytes: Buffer): void {
    if (isAscii(bytes)) return;
    this.isAsciiOnly = false;
    if (isUtf8(bytes)) {
      for (const byte of bytes) if (byte >= FIRST_OF_MANY) this.valid += 1;
      return;
    }
    for (const character of bytes.toString('utf8')) {
      if (character === '\ufffd') this.invalid += 1;
      else if (character > '\u007f') this.valid += 1;
    }
  }

  /**
   * The encoding of everything added. Bytes that are no UTF-8 make the file Windows-1252, unless it has a byte order
   * mark or, counted over all of it, more characters that are UTF-8 beyond ASCII: then it is damaged UTF-8.
   */
  finish(): TextEncoding {
    if (this.carried.length > 0) this.look(this.carried);
    const { name, byteOrderMark } = this.first ?? { name: 'utf-8', byteOrderMark: false };
    if (name !== 'utf-8') return new TextEncoding(name, byteOrderMark, this.bytes % 2 === 1, false);
    const isUtf = this.invalid === 0 || byteOrderMark || this.valid > this.invalid;
    return isUtf
      ? new TextEncoding('utf-8', byteOrderMark, this.invalid > 0, this.isAsciiOnly)
      : new TextEncoding('windows-1252', false, false, false);
  }
}

/** A zero byte further down is a character like any other. */
const LOOKED_AT = 256 * 1024;

/** True for a zip that begins as workbooks do: by the name of the first file in it, which its first bytes hold. */
const isWorkbook = (head: Buffer): boolean =>
  /\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|xl\/|mimetypeapplication/.test(
    head.toString('latin1', 0, 128),
  );

/** What a file's first bytes tell; refuses what is no text. */
function firstLook(piece: Buffer): { name: FileEncoding; byteOrderMark: boolean } {
  const head = piece.subarray(0, LOOKED_AT);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', byteOrderMark: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', byteOrderMark: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', byteOrderMark: true };
  const magic = head.subarray(0, 4).toString('latin1');
  if (magic === '\u00d0\u00cf\u0011\u00e0') throw new ImportRefused({ code: 'workbook' });
  if (magic === 'PK\u0003\u0004') throw new ImportRefused({ code: isWorkbook(head) ? 'workbook' : 'packed' });
  if (magic.startsWith('\u001f\u008b') || magic === '7z\u00bc\u00af')
    throw new ImportRefused({ code: 'packed' });
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) {
    if (magic === '%PDF') throw new ImportRefused({ code: 'binary' });
    return { name: 'utf-8', byteOrderMark: false };
  }
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return { name: 'utf-16le', byteOrderMark: false };
  if (even > half * 0.6 && odd < half * 0.1) return { name: 'utf-16be', byteOrderMark: false };
  throw new ImportRefused({ code: 'binary' });
}
