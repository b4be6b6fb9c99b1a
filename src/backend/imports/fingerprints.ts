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
