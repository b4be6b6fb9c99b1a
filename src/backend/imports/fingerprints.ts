/** Very many 53-bit fingerprints, set aside in parts of which one at a time is in memory. */
import { SpillFile } from './spillFile';

export const FINGERPRINT_PARTS = 64;

/** A million fingerprints stay in memory. */
const PART_BYTES = 128 * 1024;
/** So many of the bytes of a part gather before they are appended to it. */
const WAITING_SHARE = 1 / 16;

/** Equal fingerprints are in the same part. Close it: that removes what it set aside. */
export class Fingerprints {
  private readonly spilled: SpillFile;
  private readonly waiting: readonly Float64Array[];
  private readonly held = new Int32Array(FINGERPRINT_PARTS);

  /** `partBytes` is what each of the 64 parts may hold in memory: a multiple of 128. */
  constructor(partBytes = PART_BYTES) {
    this.spilled = new SpillFile(FINGERPRINT_PARTS, partBytes);
    const atOnce = (partBytes * WAITING_SHARE) / Float64Array.BYTES_PER_ELEMENT;
    this.waiting = Array.from({ length: FINGERPRINT_PARTS }, () => new Float64Array(atOnce));
  }

  add(fingerprint: number): void {
    const part = fingerprint % FINGERPRINT_PARTS;
    const held = this.held[part] ?? 0;
    const waiting = this.waiting[part];
    if (waiting === undefined) throw new RangeError(`no part ${part}`);
    waiting[held] = fingerprint;
    this.held[part] = held + 1;
    if (held + 1 === waiting.length) this.flush(part);
  }

  /** All of a part, in the order in which they came; into `memory` where that is long enough. */
  read(part: number, memory?: Buffer): { readonly values: Float64Array; readonly memory: Buffer } {
    this.flush(part);
    const bytes = this.spilled.read(part, memory);
    return { values: new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8), memory: bytes };
  }

  close(): void {
    this.spilled.close();
  }

  private flush(part: number): void {
    const waiting = this.waiting[part];
    if (waiting === undefined) return;
    this.spilled.append(part, new Uint8Array(waiting.buffer, 0, (this.held[part] ?? 0) * 8));
    this.held[part] = 0;
  }
}

/** 64 bits of a text, in two halves. */
export interface TextHash {
  readonly a: number;
  readonly b: number;
}

/** The hash of a text: two 32-bit variants of FNV-1a over its UTF-16 units. */
export function hashText(text: string): TextHash {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return { a, b };
}

/** 53 bits of a hash, a whole number of milliseconds and one more text. Makes nothing: it is asked a million times. */
export function fingerprintOf(hash: TextHash, ms: number, text: string): number {
  let { a, b } = hash;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  const high = Math.floor(ms / 2 ** 32);
  const low = ms - high * 2 ** 32;
  return mixed(a, low, high) * 2 ** 21 + (mixed(b ^ 0x5bd1e995, high, low) >>> 11);
}

/** Every bit of the three changes each bit of the result as often as not: the end of MurmurHash3, after each of them. */
const mixed = (first: number, second: number, third: number): number =>
  mixedIn(mixedIn(mixedIn(0, first), second), third) >>> 0;

function mixedIn(before: number, word: number): number {
  let hash = before ^ word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** How many values two ascending lists have in common, each counted as often as it is in both. */
export function countShared(these: Float64Array, those: Float64Array): number {
  let shared = 0;
  let j = 0;
  for (const value of these) {
    while (j < those.length && (those[j] ?? NaN) < value) j += 1;
    if (j === those.length) break;
    if (those[j] !== value) continue;
    shared += 1;
    j += 1;
  }
  return shared;
}
