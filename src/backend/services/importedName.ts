import type { ReadableDb } from '../storage/database';
import { type KeptPlace, readExternalIds } from '../storage/incidents';
import { numbersOf } from '../storage/recordChunks';
import type { ImportedPart } from './workflowIncidents';

/** What an incident of a part is called, and its service; reads its chunk. `placeOf` gives the place of a number. */
export function importedName(
  db: ReadableDb,
  { spans, names }: ImportedPart,
  row: number,
  placeOf: (no: number) => KeptPlace | undefined,
): { readonly externalId: string | null; readonly service: string | null } {
  if (names !== null) return names[row] ?? { externalId: null, service: null };
  const span = spans.findLast(({ first }) => first <= row);
  if (span === undefined) return { externalId: null, service: null };
  const at = span.rows === null ? row - span.first : (span.rows[row - span.first] ?? -1);
  const place = placeOf(numbersOf(db, span.chunk, 'place')?.[at] ?? -1);
  return {
    externalId: readExternalIds(db, span.chunk)?.[at] ?? null,
    service: place?.serviceText ?? null,
  };
}
