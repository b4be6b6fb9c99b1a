/** Rejected rows as a CSV file: to be corrected, and imported again. */
import { randomUUID } from 'node:crypto';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import { guardedCell } from './formulaGuard';

/** What stands before a row's own cells. */
export const OWN_COLUMNS = ['line', 'reason', 'detail'] as const;

/** True for the header of such a file: its cells and column names are guarded; reading it undoes that. */
export const isRejectedRowsHeader = (header: readonly string[]): boolean =>
  OWN_COLUMNS.every((name, i) => header[i] === name);

const writtenCell = (text: string): string => {
  const cell = guardedCell(text);
  return /[",\r\n]|^\s|\s$|^\ufeff/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/**
 * Grows under a temporary name and takes its own only when it is complete, so that no half of it is ever found.
 * Columns: line, reason, detail, then the row's own cells under the file's own header. No cell of it is run by a
 * spreadsheet.
 */
export class RejectedRowsFile {
  private file: FileHandle | null = null;
  private readonly temporary: string;

  constructor(private readonly path: string) {
    this.temporary = `${path}.${randomUUID()}.partial`;
  }

  async add(rows: readonly RejectedRow[]): Promise<void> {
    await this.write(rows.map(({ line, reason, detail, cells }) => [String(line), reason, detail, ...cells]));
  }

  private async write(lines: string[][]): Promise<void> {
    this.file ??= await open(this.temporary, 'w');
    if (lines.length > 0)
      await this.file.writeFile(lines.map((cells) => `${cells.map(writtenCell).join(',')}\n`).join(''));
  }

  /** Writes the header before everything else. */
  async begin(header: readonly string[]): Promise<void> {
    await this.write([[...OWN_COLUMNS, ...header]]);
  }

  /** Takes the name it was made for, over a file that has it already. */
  async finish(): Promise<void> {
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
