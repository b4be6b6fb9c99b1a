/** Rejected rows as a CSV file: to be corrected, and imported again. */
import { randomUUID } from 'node:crypto';
import { open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import { USUAL_DELIMITERS } from './detectDelimiter';
import { guardedCell } from './formulaGuard';

/** What stands before a row's own cells. */
export const OWN_COLUMNS = ['line', 'reason', 'detail'] as const;

/** True for the header of such a file: its cells and column names are guarded; reading it undoes that. */
export const isRejectedRowsHeader = (header: readonly string[]): boolean =>
  OWN_COLUMNS.every((name, i) => header[i] === name);

const writtenCell = (text: string, delimiter: string): string => {
  const cell = guardedCell(text);
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$|^\ufeff/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
};

/** Something stands under the name that no file may replace: a folder, a device, a socket. */
export class NotReplaceable extends Error {
  override readonly name = 'NotReplaceable';

  constructor(
    readonly path: string,
    readonly reason: 'folder' | 'not-a-file',
  ) {
    super(`cannot replace ${path}: ${reason}`);
  }
}

/** Throws `NotReplaceable` unless an ordinary file, or nothing, stands there. */
export async function requireReplaceable(path: string): Promise<void> {
  const there = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (there === null || there.isFile()) return;
  throw new NotReplaceable(path, there.isDirectory() ? 'folder' : 'not-a-file');
}

/**
 * Grows under a temporary name and takes its own only when it is complete, so that no half of it is ever found.
 * Columns: line, reason, detail, then the row's own cells under the file's own header. No cell of it is run by a
 * spreadsheet.
 */
export class RejectedRowsFile {
  private file: FileHandle | null = null;
  private readonly temporary: string;
  private delimiter = ',';

  constructor(private readonly path: string) {
    this.temporary = `${path}.${randomUUID()}.partial`;
  }

  async add(rows: readonly RejectedRow[]): Promise<void> {
    await this.write(rows.map(({ line, reason, detail, cells }) => [String(line), reason, detail, ...cells]));
  }

  private async write(lines: string[][]): Promise<void> {
    this.file ??= await open(this.temporary, 'w');
    if (lines.length > 0) await this.file.writeFile(lines.map((cells) => `${this.lineOf(cells)}\n`).join(''));
  }

  private lineOf(cells: readonly string[]): string {
    return cells.map((cell) => writtenCell(cell, this.delimiter)).join(this.delimiter);
  }

  /**
   * Writes the header before everything else; throws like `finish`. Rows are written with the delimiter of their file, if it is one of the
   * usual ones: it is part of what `1,234` means.
   */
  async begin(header: readonly string[], delimiter = ','): Promise<void> {
    await requireReplaceable(this.path);
    if (USUAL_DELIMITERS.includes(delimiter)) this.delimiter = delimiter;
    await this.write([[...OWN_COLUMNS, ...header]]);
  }

  /** Takes the name it was made for, over a file that has it already; `NotReplaceable` over anything else. */
  async finish(): Promise<void> {
    await requireReplaceable(this.path);
    await this.file?.close();
    await rename(this.temporary, this.path);
    this.file = null;
  }

  /** Leaves nothing behind unless it was finished. */
  async discard(): Promise<void> {
    if (this.file === null) return;
    await this.file.close();
    this.file = null;
    await unlink(this.temporary);
  }
}
