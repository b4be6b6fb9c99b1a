/** Table `import_file`, read for what was chosen for earlier files. */
import { ImportMapping, ImportOptions } from '../../domain/metrics/importTypes';
import * as z from 'zod';
import { PatternId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb } from './database';

export interface ChosenImport {
  readonly fileName: string;
  readonly at: Instant;
  readonly header: readonly string[];
  /** As it was used, whoever chose it. */
  readonly mapping: ImportMapping;
  readonly options: ImportOptions;
  readonly patternValues: readonly { readonly value: string; readonly patternId: PatternId }[];
}

const PatternValues = z.array(z.strictObject({ value: z.string(), patternId: PatternId }));
const Header = z.array(z.string());
/** Older ones are not looked at. */
const RECENT = 500;

/** The newest committed import of any assessment whose header `fits`, and its kind where one is asked for; null: none. */
export function findChosenImport(
  db: ReadableDb,
  fits: (header: readonly string[], options: ImportOptions) => boolean,
): ChosenImport | null {
  const rows = db.all<{
    fileName: string;
    at: Instant;
    header: string;
    mapping: string;
    options: string;
    patternValues: string;
  }>(
    `SELECT file_name AS fileName, imported_at AS at, options, pattern_values AS patternValues,
       json_extract(report, '$.header') AS header, json_extract(report, '$.mapping') AS mapping
     FROM import_file WHERE state = 'committed' ORDER BY imported_at DESC, no DESC LIMIT ${RECENT}`,
  );
  for (const row of rows) {
    const header = Header.parse(JSON.parse(row.header));
    const options = ImportOptions.parse(JSON.parse(row.options));
    if (!fits(header, options)) continue;
    return {
      fileName: row.fileName,
      at: row.at,
      header,
      options,
      mapping: ImportMapping.parse(JSON.parse(row.mapping)),
      patternValues: PatternValues.parse(JSON.parse(row.patternValues)),
    };
  }
  return null;
}
