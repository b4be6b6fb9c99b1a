/** How the settings of an import read the beginning of a file, so that a person sees what they choose. */
import type { CellReading, FileLook, TimeReadings, WordReadings } from '../../domain/metrics/fileLook';
import { fieldsOfKind } from '../../domain/metrics/fieldsOfKind';
import type {
  FileInspection,
  ImportMapping,
  ImportOptions,
  RecordKind,
  RecordTimeField,
} from '../../domain/metrics/importTypes';
import { instant, type Day, type Instant } from '../../domain/time';
import { CellWords, present, usualWords } from './cellWords';
import { columnNames } from './columnNames';
import { dayInZone } from './dayInZone';
import { DecimalColumn } from './decimalColumn';
import { decimalNumber } from './decimalNumber';
import { readFileHead, type FileHead } from './fileHead';
import { ImportRefused } from './importRefused';
import { inspectFile } from './inspectFile';
import { DAY_FIELDS } from './kinds/dayCell';
import { readPeriod } from './periodText';
import { isRejectedRowsHeader, OWN_COLUMNS } from './rejectedRowsFile';
import { suggestKind } from './suggestKind';
import { TimeColumnReader } from './timeColumnReader';
import { isKnownZone, ZoneClock } from './zoneClock';

/** What a person chose so far; what they did not is as detected. */
export interface LookOptions {
  readonly preset?: ImportOptions['preset'] | undefined;
  readonly mapping?: ImportMapping | null | undefined;
  readonly zone?: string | null | undefined;
  readonly order?: ImportOptions['order'] | undefined;
  readonly words?: ImportOptions['words'] | undefined;
}

/** A first look together with what the settings make of it; what earlier imports tell is for the library to add. */
export type UnrememberedLook = Omit<FileLook, 'remembered'>;

const WORDS = 50;
/** Their cells may hold a month, a quarter or another period. */
const PERIOD_FIELDS: readonly RecordTimeField[] = ['periodFrom', 'periodTo'];

/** The columns of the file that the rows were rejected from, each with the name that it has in this one. */
export function columnsBefore(names: readonly string[]): ReadonlyMap<string, string> {
  if (!isRejectedRowsHeader(names)) return new Map(names.map((name) => [name, name]));
  const own = names.slice(OWN_COLUMNS.length);
  // A column `reason` of the file itself became `reason#2` behind the one that says why it was rejected.
  const before = columnNames(own.map((name) => name.replace(/#\d+$/, '')));
  return new Map(before.map((name, i) => [name, own[i] ?? name]));
}

const cellsOf = (head: FileHead, position: number): readonly string[] =>
  head.rows.flatMap(({ cells }) => (cells.length === head.names.length ? [cells[position] ?? ''] : []));

function readCell(reader: TimeColumnReader, cell: string | undefined): CellReading {
  const text = present(cell);
  if (text === null) return { kind: 'missing' };
  const value = reader.read(text);
  if (!Number.isNaN(value)) return { kind: 'instant', at: instant(value), twice: reader.isOverlap };
  switch (reader.failure) {
    case 'zone-needed':
      return { kind: 'ask', question: 'zone' };
    case 'order-needed':
    case 'order-mixed':
      return { kind: 'ask', question: 'order' };
    default:
      return { kind: 'unreadable', reason: reader.failure };
  }
}

/** A cell of which only the calendar day counts, or a period where one may stand. */
function readDays(
  reader: TimeColumnReader,
  cell: string | undefined,
  field: RecordTimeField,
  dayOf: (at: Instant) => Day,
): CellReading {
  const period = PERIOD_FIELDS.includes(field) ? readPeriod(present(cell) ?? '') : null;
  if (period !== null) return { kind: 'days', ...period };
  const read = readCell(reader, cell);
  return read.kind === 'instant' ? { kind: 'days', from: dayOf(read.at), to: dayOf(read.at) } : read;
}

function timeReadings(
  head: FileHead,
  shown: readonly (readonly string[])[],
  mapping: ImportMapping,
  kind: RecordKind,
  { zone = null, order = null }: LookOptions,
): TimeReadings[] {
  const clock = zone === null || !isKnownZone(zone) ? null : new ZoneClock(zone);
  return fieldsOfKind[kind].times.flatMap((field) => {
    const column = mapping[field];
    const position = column === undefined ? -1 : head.names.indexOf(column);
    if (column === undefined || position === -1) return [];
    const isDay = DAY_FIELDS.includes(field);
    const its = clock ?? (isDay ? new ZoneClock('UTC') : null);
    const reader = new TimeColumnReader(column, order, its);
    const open = new TimeColumnReader(column, null, its);
    for (const cell of cellsOf(head, position)) {
      const text = present(cell);
      if (text === null) continue;
      reader.learn(text);
      open.learn(text);
    }
    if (reader.orderKnown === 'known') reader.settleOrder();
    const dayOf = dayInZone(clock === null ? null : zone);
    const cells = shown.map((row) =>
      isDay ? readDays(reader, row[position], field, dayOf) : readCell(reader, row[position]),
    );
    const { format } = reader;
    const usesZone = reader.usesZone && !isDay;
    const orderOpen = open.orderKnown === 'open' || open.orderKnown === 'mixed';
    return [{ field, column, format, order: reader.order, orderOpen, usesZone, cells }];
  });
}

function wordReadings(head: FileHead, mapping: ImportMapping, words: CellWords): WordReadings[] {
  const meaningOf = {
    severity: (value: string) => words.severity(value),
    state: (value: string) => (words.isClosed(value) ? ('closed' as const) : ('open' as const)),
    reportedBy: (value: string) => words.reportedBy(value),
  };
  return (['severity', 'state', 'reportedBy'] as const).flatMap((field) => {
    const column = mapping[field];
    const position = column === undefined ? -1 : head.names.indexOf(column);
    if (column === undefined || position === -1) return [];
    const values = new Set(cellsOf(head, position).flatMap((cell) => present(cell)?.slice(0, 200) ?? []));
    if (values.size > WORDS) return [];
    return [
      {
        field,
        column,
        values: [...values].sort().map((value) => ({ value, meaning: meaningOf[field](value) })),
      },
    ];
  });
}

function decimalsOf(head: FileHead): FileLook['decimals'] {
  return head.names.flatMap((column, position) => {
    const cells = cellsOf(head, position).filter((cell) => present(cell) !== null);
    if (cells.length === 0) return [];
    const marks = new DecimalColumn(column, head.delimiter);
    for (const cell of cells) marks.learn(cell);
    marks.settle();
    const mark = marks.markFor('') ?? '.';
    const isNumbers = cells.every((cell) => decimalNumber(cell.trim(), mark) !== null);
    return isNumbers && cells.some((cell) => cell.includes(mark)) ? [{ column, mark }] : [];
  });
}

/**
 * What a wizard shows of a file under these settings. Null kind: as the header tells. Looks at the file's first 256 KB;
 * refuses what `inspectFile` refuses.
 */
export async function lookAtFile(
  path: string,
  kind: RecordKind | null,
  options: LookOptions,
): Promise<UnrememberedLook> {
  const head = await readFileHead(path);
  if (options.zone !== null && options.zone !== undefined && !isKnownZone(options.zone))
    throw new ImportRefused({ code: 'unknown-zone', zone: options.zone });
  const taken = kind ?? suggestKind(head.names);
  const inspection: FileInspection = await inspectFile(path, options.preset ?? null, taken);
  const mapping = options.mapping ?? inspection.mapping;
  const isServiceNow = inspection.preset === 'servicenow';
  return {
    ...inspection,
    kind: taken,
    readings: timeReadings(head, inspection.rows, mapping, taken, options),
    words:
      taken === 'incident'
        ? wordReadings(head, mapping, new CellWords(options.words ?? null, isServiceNow))
        : [],
    usualWords: usualWords(isServiceNow),
    decimals: decimalsOf(head),
    isRejects: isRejectedRowsHeader(head.names),
  };
}
