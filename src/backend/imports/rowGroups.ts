/** Rows set aside because their id may come again, given back together. */
import { SpillFile } from './spillFile';

/** A row as its file has it. */
export interface SetAsideRow {
  readonly line: number;
  readonly record: Buffer;
}

const HEADER_BYTES = 12;
const MOST_PARTS = 1024;
const PART_BUFFER = 16 * 1024;

/** A part holds about so many bytes of the file. */
const PART_BYTES = 4 * 1024 * 1024;

export class RowGroups {
  private readonly spilled: SpillFile;
  private readonly parts: number;
  private readonly header = Buffer.alloc(HEADER_BYTES);

  constructor(fileBytes: number) {
    this.parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(fileBytes / PART_BYTES)));
    this.spilled = new SpillFile(this.parts, PART_BUFFER);
  }

  /** Sets aside the record that lies in `bytes` from `start` to `end`. */
  add(fingerprint: number, line: number, bytes: Buffer, start: number, end: number): void {
    this.header.writeDoubleLE(line, 0);
    this.header.writeUInt32LE(end - start, 8);
    const part = Math.floor(fingerprint / 64) % this.parts;
    this.spilled.append(part, this.header);
    this.spilled.append(part, bytes.subarray(start, end));
  }

  /** Part by part in file order; rows of one id are in one part. */
  *eachPart(): Generator<readonly SetAsideRow[]> {
    for (let part = 0; part < this.parts; part += 1) {
      const bytes = this.spilled.read(part);
      const rows: SetAsideRow[] = [];
      for (let at = 0; at < bytes.length;) {
        const length = bytes.readUInt32LE(at + 8);
        const from = at + HEADER_BYTES;
        rows.push({ line: bytes.readDoubleLE(at), record: bytes.subarray(from, from + length) });
        at = from + length;
      }
      yield rows;
    }
  }

  close(): void {
    this.spilled.close();
  }
}
