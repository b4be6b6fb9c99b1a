/** Incidents that a newer file of the same layout has again: each counts once, as the newest file has it. */
import type { ImportReport } from '../../domain/metrics/importTypes';
import type { ReadableDb } from '../storage/database';
import type { CommittedImport, ImportNo } from '../storage/imports';
import { readExternalIds } from '../storage/incidents';
import type { KeptChunk } from '../storage/recordChunks';
import { columnsBefore, normalizedName } from './importFile';

/** The columns of a file whatever their order, and which of them holds the id; null: no id tells its rows apart. */
export function layoutOf({
  kind,
  mapping,
  header,
}: Pick<ImportReport, 'kind' | 'mapping' | 'header'>): string | null {
  const { id } = mapping;
  if (kind !== 'incident' || id === undefined) return null;
  // A file of rejected rows has the layout of the file that they come from.
  const names = [...columnsBefore(header)];
  const idName = names.find(([, name]) => name === id)?.[0] ?? id;
  return JSON.stringify([normalizedName(idName), ...names.map(([name]) => normalizedName(name)).sort()]);
}

/**
 * The exports of one tool overlap: an incident that was open in one is in the next one again, restored by then. Ids of
 * files with other columns are another tool's and mean nothing here. Give it the imports newest first.
 */
export class NewerRows {
  private readonly layouts = new Map<ImportNo, string>();
  /** By layout and owner. */
  private readonly seen = new Map<string, Map<string, Set<string>>>();

  constructor(
    private readonly db: ReadableDb,
    imports: readonly CommittedImport[],
  ) {
    const byLayout = new Map<string, ImportNo[]>();
    for (const each of imports) {
      const layout = layoutOf(each.report);
      if (layout !== null) byLayout.set(layout, [...(byLayout.get(layout) ?? []), each.no]);
    }
    for (const [layout, numbers] of byLayout)
      if (numbers.length > 1) for (const no of numbers) this.layouts.set(no, layout);
  }

  /**
   * Which rows of a chunk were met before, 1 each; null: none of them can have been. `ownerOf` is whose incident a row
   * is, null for nobody's: the same id of another owner is another incident.
   */
  maskOf(importNo: ImportNo, chunk: KeptChunk, ownerOf: (row: number) => string | null): Uint8Array | null {
    const layout = this.layouts.get(importNo);
    const ids = layout === undefined ? null : readExternalIds(this.db, chunk);
    if (layout === undefined || ids === null) return null;
    const seenBy = this.seen.get(layout) ?? new Map<string, Set<string>>();
    this.seen.set(layout, seenBy);
    const mask = new Uint8Array(chunk.rows);
    let some = false;
    ids.forEach((id, row) => {
      const owner = id === null ? null : ownerOf(row);
      if (id === null || owner === null) return;
      const seen = seenBy.get(owner) ?? new Set<string>();
      seenBy.set(owner, seen);
      if (seen.has(id)) {
        mask[row] = 1;
        some = true;
      } else seen.add(id);
    });
    return some ? mask : null;
  }
}
