/** From bytes to text, in whatever of the four encodings an exporter chose. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { FileEncoding } from '../../domain/metrics/importTypes';
import { ImportRefused } from './importRefused';

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);

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

/** More valid characters beyond ASCII than invalid bytes: damaged UTF-8 rather than Windows-1252. */
function isMostlyUtf8(text: string): boolean {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) invalid += 1;
    else if (code > 0x7f) valid += 1;
  }
  return valid > invalid;
}

/** Decodes a file chunk by chunk. UTF-8 gives way to Windows-1252 at the first bytes that cannot be UTF-8. */
export class TextDecoding {
  private carried: Buffer = Buffer.alloc(0);
  private hasMultibyte = false;
  /** Invalid bytes in a file that otherwise is UTF-8; they read as U+FFFD. */
  damagedText = false;

  private constructor(
    /** As far as the bytes seen tell. */
    public encoding: FileEncoding,
    public readonly byteOrderMark: boolean,
    private toSkip: number,
  ) {}

  /** Chooses by the file's first bytes; refuses binary files and spreadsheets. */
  static of(head: Buffer): TextDecoding {
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return new TextDecoding('utf-8', true, 3);
    if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoding('utf-16le', true, 2);
    if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoding('utf-16be', true, 2);
    const magic = head.subarray(0, 4).toString('latin1');
    if (magic === 'PK\u0003\u0004' || magic === '\u00d0\u00cf\u0011\u00e0')
      throw new ImportRefused({ code: 'workbook' });
    const zeros = [0, 0];
    for (let i = 0; i < head.length; i += 1) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    if (even + odd === 0) {
      if (magic === '%PDF' || magic.startsWith('\u001f\u008b')) throw new ImportRefused({ code: 'binary' });
      return new TextDecoding('utf-8', false, 0);
    }
    const half = head.length / 2;
    if (odd > half * 0.6 && even < half * 0.1) return new TextDecoding('utf-16le', false, 0);
    if (even > half * 0.6 && odd < half * 0.1) return new TextDecoding('utf-16be', false, 0);
    throw new ImportRefused({ code: 'binary' });
  }

  decode(chunk: Buffer, isLast: boolean): string {
    const skipped = Math.min(this.toSkip, chunk.length);
    this.toSkip -= skipped;
    const fresh = chunk.subarray(skipped);
    const bytes = this.carried.length === 0 ? fresh : Buffer.concat([this.carried, fresh]);
    const kept = isLast ? 0 : this.unfinished(bytes);
    this.carried = bytes.subarray(bytes.length - kept);
    return this.text(bytes.subarray(0, bytes.length - kept));
  }

  private unfinished(bytes: Buffer): number {
    if (this.encoding === 'utf-8') return unfinishedUtf8(bytes);
    return this.encoding === 'windows-1252' ? 0 : bytes.length % 2;
  }

  private text(bytes: Buffer): string {
    if (this.encoding === 'utf-16le') return bytes.toString('utf16le');
    if (this.encoding === 'utf-16be')
      return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString('utf16le');
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (this.encoding === 'windows-1252') return fromWindows1252(bytes);
    const text = bytes.toString('utf8');
    if (isUtf8(bytes)) {
      this.hasMultibyte = true;
      return text;
    }
    if (this.hasMultibyte || this.byteOrderMark || isMostlyUtf8(text)) {
      this.damagedText = true;
      this.hasMultibyte = true;
      return text;
    }
    this.encoding = 'windows-1252';
    return fromWindows1252(bytes);
  }
}
