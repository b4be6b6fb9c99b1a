/** Everything that is decided before the first row is read. */
import { fieldsOfKind } from '../../domain/metrics/fieldsOfKind';
import {
  ImportField,
  type DedupeMode,
  type ImportMapping,
  type ImportOptions,
  type MappingCaution,
  type PresetName,
  type RecordKind,
} from '../../domain/metrics/importTypes';
import { CellWords } from './cellWords';
import { columnFacts } from './columnFacts';
import { columnPosition } from './columnNames';
import { DecimalColumn } from './decimalColumn';
import { holdsTimes, probe, type FileHead } from './fileHead';
import { ImportRefused } from './importRefused';
import { DAY_FIELDS } from './kinds/dayCell';
import type { RowPlan } from './rowPlan';
import { mappingCautions, recognizePreset, suggestMapping } from './suggestMapping';
import { durationUnit } from './suppliedDuration';
import { TimeColumnReader } from './timeColumnReader';
import { isKnownZone, ZoneClock } from './zoneClock';

export type ImportPlan = {
  preset: PresetName;
  /** By the names of the file. */
  mapping: ImportMapping;
  rows: RowPlan;
  dedupe: DedupeMode;
  conditions: readonly { position: number; isEqual: boolean; value: string }[];
  cautions: MappingCaution[];
};

const NUMBERS = ['amountAtRisk', 'reconciliationDefects', 'checked', 'amount'] as const;

const cellsOf = (head: FileHead, position: number) => head.rows.map(({ cells }) => cells[position]);

/** Refuses a mapping without what records of the kind cannot do without, saying whether the file has times at all. */
function requireColumns(head: FileHead, kind: RecordKind, mapping: ImportMapping): void {
  const field = fieldsOfKind[kind].required.find((needed) => mapping[needed] === undefined);
  if (field === undefined) return;
  if (kind !== 'incident')
    throw new ImportRefused({ code: 'required-not-mapped', field, header: head.names.slice(0, 50) });
  const hasTimes = head.names.some((name, i) => holdsTimes(probe(name, cellsOf(head, i)), false));
  throw new ImportRefused(
    hasTimes
      ? { code: 'started-not-mapped', header: head.names.slice(0, 50) }
      : { code: 'no-time-column', header: head.names.slice(0, 50) },
  );
}

function chosenMapping(head: FileHead, options: ImportOptions, preset: PresetName): ImportMapping {
  const suggested = suggestMapping(preset, head.names, columnFacts(head), options.kind);
  if (options.mapping === null) return suggested;
  const mapping: ImportMapping = {};
  const { times, others } = fieldsOfKind[options.kind];
  for (const field of [...times, ...others]) {
    const column = options.mapping[field];
    if (column !== undefined) mapping[field] = head.names[columnPosition(head.names, column)] ?? column;
  }
  // Only compared, never imported: worth checking whoever chose the other columns.
  if (mapping.duration === undefined && suggested.duration !== undefined)
    mapping.duration = suggested.duration;
  return mapping;
}

/** Decides preset, mapping, readers and conditions, and has the readers learn from the first rows. */
export function planImport(head: FileHead, options: ImportOptions): ImportPlan {
  if (options.zone !== null && !isKnownZone(options.zone))
    throw new ImportRefused({ code: 'unknown-zone', zone: options.zone });
  const preset = options.preset ?? recognizePreset(head.names);
  const mapping = chosenMapping(head, options, preset);
  requireColumns(head, options.kind, mapping);
  const positions = new Map<ImportField, number>();
  for (const field of ImportField.options) {
    const column = mapping[field];
    if (column !== undefined) positions.set(field, columnPosition(head.names, column));
  }
  const clock = options.zone === null ? null : new ZoneClock(options.zone);
  const times = fieldsOfKind[options.kind].times.flatMap((field) => {
    const position = positions.get(field);
    if (position === undefined) return [];
    // A calendar day is the same in every zone.
    const its = clock ?? (DAY_FIELDS.includes(field) ? new ZoneClock('UTC') : null);
    return [
      { field, position, reader: new TimeColumnReader(head.names[position] ?? '', options.order, its) },
    ];
  });
  const numbers = NUMBERS.flatMap((field) => {
    const position = positions.get(field);
    if (position === undefined) return [];
    return [{ field, position, marks: new DecimalColumn(head.names[position] ?? '', head.delimiter) }];
  });
  return {
    preset,
    mapping,
    rows: {
      width: head.names.length,
      positions,
      times,
      words: new CellWords(options.words, preset === 'servicenow'),
      numbers,
      durationUnit: mapping.duration === undefined ? null : durationUnit(mapping.duration),
    },
    dedupe: options.dedupe,
    conditions: options.where.map(({ column, operator, value }) => ({
      position: columnPosition(head.names, column),
      isEqual: operator === '=',
      value: value.trim(),
    })),
    cautions: mappingCautions(preset, mapping, head),
  };
}
