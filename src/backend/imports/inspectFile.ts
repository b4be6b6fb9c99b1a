/** A first look at a file, for choosing what its columns mean. */
import { basename } from 'node:path';
import type {
  FileInspection,
  InspectedColumn,
  PresetName,
  RecordKind,
} from '../../domain/metrics/importTypes';
import { ImportField, type ImportMapping } from '../../domain/metrics/importTypes';
import { present } from './cellWords';
import { columnFacts } from './columnFacts';
import { holdsTimes, probe, readFileHead, type FileHead } from './fileHead';
import { DAY_FIELDS } from './kinds/dayCell';
import { mappingCautions, recognizePreset, suggestMapping } from './suggestMapping';

const ROWS = 20;
const SAMPLES = 5;
const DISTINCT = 50;
const CELL_LENGTH = 500;

function inspectColumn(head: FileHead, position: number, mapping: ImportMapping): InspectedColumn {
  const column = head.names[position] ?? '';
  const cells = head.rows.map(({ cells }) => cells[position] ?? '');
  const distinct = new Set<string>();
  for (const cell of cells) if (distinct.size <= DISTINCT) distinct.add(cell.trim().slice(0, CELL_LENGTH));
  const reader = probe(column, cells);
  const field = ImportField.options.find((option) => mapping[option] === column) ?? null;
  const isDay = field !== null && (DAY_FIELDS as readonly ImportField[]).includes(field);
  const samples = [...new Set(cells.filter((cell) => present(cell) !== null))].slice(0, SAMPLES);
  return {
    column,
    suggestedField: field,
    samples: samples.map((cell) => cell.slice(0, CELL_LENGTH)),
    distinct: distinct.size > DISTINCT ? null : [...distinct].sort(),
    time: holdsTimes(reader, true)
      ? {
          format: reader.format,
          needsZone: reader.usesZone && !isDay,
          orderOpen: reader.orderKnown === 'open' || reader.orderKnown === 'mixed',
        }
      : null,
  };
}

/**
 * What a wizard shows before anything is imported: the first rows as read, and what the columns seem to be.
 * Looks at the first 256 KB only, so that a file of any size answers at once; refuses what readIncidents would.
 * Suggests columns for the fields of the kind. With a preset its aliases are used instead of those of the recognised one.
 */
export async function inspectFile(
  path: string,
  preset: PresetName | null = null,
  kind: RecordKind = 'incident',
): Promise<FileInspection> {
  const head = await readFileHead(path);
  const chosen = preset ?? recognizePreset(head.names);
  const mapping = suggestMapping(chosen, head.names, columnFacts(head), kind);
  return {
    name: basename(path),
    bytes: head.bytes,
    encoding: head.encoding.name,
    byteOrderMark: head.encoding.byteOrderMark,
    delimiter: head.delimiter,
    hasHeader: head.hasHeader,
    header: head.names,
    rows: head.rows.slice(0, ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, CELL_LENGTH))),
    preset: chosen,
    mapping,
    columns: head.names.map((_, position) => inspectColumn(head, position, mapping)),
    cautions: mappingCautions(chosen, mapping, head),
  };
}
