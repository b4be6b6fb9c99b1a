/** Bytes set aside in parts, in memory while they are few and in a temporary file beyond that. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Part {
  buffer: Buffer;
  held: number;
  /** Where in the file its blocks lie. */
  readonly blocks: { readonly at: number; readonly length: number }[];
}

/** Every part is read whole, in the order in which it was written. Close it: that removes the file. */
export class SpillFile {
  private readonly parts: readonly Part[];
  private folder: string | null = null;
  private file: number | null = null;
  private length = 0;

  constructor(
    parts: number,
    private readonly bufferBytes: number,
  ) {
    this.parts = Array.from({ length: parts }, () => ({ buffer: Buffer.alloc(0), held: 0, blocks: [] }));
  }

  append(part: number, bytes: Uint8Array): void {
    const to = this.part(part);
    if (to.buffer.length === 0) to.buffer = Buffer.allocUnsafe(this.bufferBytes);
    if (to.held + bytes.length > to.buffer.length) {
      this.write(to, to.buffer.subarray(0, to.held));
      to.held = 0;
    }
    if (bytes.length > to.buffer.length) {
      this.write(to, bytes);
      return;
    }
    to.buffer.set(bytes, to.held);
    to.held += bytes.length;
  }

  /** Everything appended to a part, into `into` where that is long enough. */
  read(part: number, into?: Buffer): Buffer {
    const { blocks, buffer, held } = this.part(part);
    const size = blocks.reduce((sum, { length }) => sum + length, held);
    const all = into !== undefined && into.length >= size ? into.subarray(0, size) : Buffer.alloc(size);
    let at = 0;
    for (const block of blocks) {
      if (this.file === null) throw new Error('a block without a file');
      at += readSync(this.file, all, at, block.length, block.at);
    }
    buffer.copy(all, at, 0, held);
    return all;
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.file = null;
    this.folder = null;
  }

  private part(part: number): Part {
    const found = this.parts[part];
    if (found === undefined) throw new RangeError(`no part ${part}`);
    return found;
  }

  private write(part: Part, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.file === null) {
      this.folder = mkdtempSync(join(tmpdir(), 'evenkeel-import-'));
      this.file = openSync(join(this.folder, 'rows'), 'w+');
      // An open file without a name goes with its process, however that ends. Windows keeps the name until `close`.
      if (process.platform !== 'win32') {
        rmSync(this.folder, { recursive: true, force: true });
        this.folder = null;
      }
    }
    for (let written = 0; written < bytes.length;)
      written += writeSync(this.file, bytes, written, bytes.length - written, this.length + written);
    part.blocks.push({ at: this.length, length: bytes.length });
    this.length += bytes.length;
  }
}
