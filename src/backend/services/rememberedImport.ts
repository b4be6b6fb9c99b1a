import type { RememberedImport } from '../../domain/metrics/fileLook';
import { ImportField, type ImportMapping, type RecordKind } from '../../domain/metrics/importTypes';
import type { ReadableDb } from '../storage/database';
import { findChosenImport } from '../storage/rememberedImports';
import { columnsBefore, normalizedName } from './importFile';

const comparable = (names: Iterable<string>): string => [...names].map(normalizedName).sort().join('\n');

/**
 * What was chosen for the last file with the same columns, in whatever order, over all assessments; a file of rejected
 * rows counts as the file that they come from. Null kind: of any kind. Null: no such file yet.
 */
export function rememberedImport(
  db: ReadableDb,
  names: readonly string[],
  kind: RecordKind | null,
): RememberedImport | null {
  const here = columnsBefore(names);
  const wanted = comparable(here.keys());
  const chosen = findChosenImport(
    db,
    (header, options) => (kind === null || options.kind === kind) && comparable(header) === wanted,
  );
  if (chosen === null) return null;
  const { options } = chosen;
  const columnHere = new Map([...here].map(([before, now]) => [normalizedName(before), now]));
  // Two columns may have names that differ only in marks: the exact name goes first.
  const named = (column: string): string | undefined =>
    here.get(column) ?? columnHere.get(normalizedName(column));
  const mapping: ImportMapping = {};
  for (const field of ImportField.options) {
    const column = (options.mapping ?? chosen.mapping)[field];
    const now = column === undefined ? undefined : named(column);
    if (now !== undefined) mapping[field] = now;
  }
  return {
    at: chosen.at,
    fileName: chosen.fileName,
    mapping,
    options: {
      kind: options.kind,
      preset: options.preset,
      zone: options.zone,
      order: options.order,
      dedupe: options.dedupe,
      where: options.where.flatMap((condition) => {
        const column = named(condition.column);
        return column === undefined ? [] : [{ ...condition, column }];
      }),
      words: options.words,
    },
    patternValues: [...chosen.patternValues],
  };
}
