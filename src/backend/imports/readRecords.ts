/** The import engine: one file in, records and rejected rows out, and a report of what became of every row. */
import { stat } from 'node:fs/promises';
import type {
  DateOrder,
  ImportOptions,
  ImportProgress,
  ImportReport,
} from '../../domain/metrics/importTypes';
import { instant } from '../../domain/time';
import { present } from './cellWords';
import { readFileHead, type FileHead } from './fileHead';
import type { ImportStart } from './importedIncident';
import { planImport, type ImportPlan } from './importPlan';
import { ImportRefused } from './importRefused';
import { ImportTally, type RecordSink as BatchSink } from './importTally';
import type { ImportedRow, RecordConverter } from './recordConverter';
import { convertRows, scanRows, type IdsOfPass, type PassRequest } from './recordPass';
import { IdFingerprints, type RepeatedIds } from './repeatedIds';
import type { RowPlan } from './rowPlan';
import { surveyFile, type SurveyedFile } from './surveyFile';

export interface ReadRequest {
  readonly path: string;
  readonly options: ImportOptions;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** What `surveyFile` said of a file that cannot change since; left out, the file is surveyed and watched. */
  readonly surveyed?: SurveyedFile | undefined;
}

/** Where records go. */
export interface RecordSink<R> extends BatchSink<R> {
  /** Once, before the first batch. */
  begin?(start: ImportStart): void | Promise<void>;
  /** Forget every batch: they come again. A sink that cannot makes the file be read once more beforehand. */
  restart?(): void | Promise<void>;
}

/** Settles the order of day and month of every column, or refuses with the question. */
function settleOrders(plan: ImportPlan): void {
  for (const { reader } of plan.rows.times) {
    const { column, orderKnown, openExample: text } = reader;
    if (orderKnown === 'open') throw new ImportRefused({ code: 'order-needed', column, text });
    if (orderKnown === 'mixed') throw new ImportRefused({ code: 'order-mixed', column, line: null, text });
    reader.settleOrder();
  }
}

function learnHead(head: FileHead, plan: ImportPlan): void {
  for (const { position, reader } of plan.rows.times) {
    for (const { cells } of head.rows) {
      const text = cells.length === plan.rows.width ? present(cells[position]) : null;
      if (text !== null) reader.learn(text);
    }
  }
}

/** Some id comes twice among the first rows. */
function repeatsInHead(head: FileHead, idPosition: number): boolean {
  const ids = head.rows.flatMap(({ cells }) => present(cells[idPosition]) ?? []);
  return new Set(ids).size < ids.length;
}

/** One order for the whole file: the first that a column needed. */
function orderOf(plan: ImportPlan, given: DateOrder | null): DateOrder | null {
  const orders = plan.rows.times.map(({ reader }) => reader);
  const numeric = orders.find((reader) => reader.format === 'day-month-year' && reader.order !== null);
  return given ?? numeric?.order ?? orders.find((reader) => reader.order !== null)?.order ?? null;
}

/** The file's size and last change; a file that differs afterwards was written to meanwhile. */
const stateOf = async (path: string): Promise<string> => {
  const { size, mtimeMs, ino } = await stat(path);
  return `${size} ${mtimeMs} ${ino}`;
};

/**
 * Reads a CSV file of one kind of record into the sink, batch by batch, and reports. Memory does not grow with the
 * file. It is read once when the sink can restart and the first rows tell everything, else a second time. Throws
 * `ImportRefused` with the problem as data when the file as a whole cannot be imported, changes meanwhile or the
 * signal is aborted; the sink may have received rows by then and has to undo them. What the sink throws passes through.
 * `read = imported + duplicates + folded + leftOut + rejected`.
 */
export async function readRecords<R extends ImportedRow>(
  request: ReadRequest,
  converterOf: (plan: RowPlan) => RecordConverter<R>,
  sink: RecordSink<R>,
): Promise<ImportReport> {
  const { path, options, signal, onProgress } = request;
  const before = request.surveyed === undefined ? await stateOf(path).catch(() => '') : null;
  const file = request.surveyed ?? (await surveyFile(path, signal));
  const head = await readFileHead(path, file.encoding);
  const plan = planImport(head, options);
  const bytesTotal = file.bytes;
  const passOf = (phase: ImportProgress['phase']): PassRequest => ({
    path,
    file,
    head,
    plan,
    now: options.now,
    signal,
    between: (bytesRead, rowsRead) => {
      onProgress?.({ phase, bytesRead: Math.min(bytesRead, bytesTotal), bytesTotal, rowsRead });
      return Promise.resolve();
    },
  });
  learnHead(head, plan);
  const idPosition = plan.rows.positions.get('id') ?? -1;
  const hasIds = idPosition !== -1;
  const isUndecided = !head.isWhole && plan.rows.times.some(({ reader }) => reader.mayNeedOrder);
  const scansIds = hasIds && (sink.restart === undefined || repeatsInHead(head, idPosition));
  let repeated: RepeatedIds | null | undefined = hasIds ? undefined : null;
  if (isUndecided || scansIds) {
    const ids = hasIds ? new IdFingerprints() : null;
    try {
      await scanRows(passOf('scan'), ids);
      if (ids !== null) repeated = await ids.repeated();
    } finally {
      ids?.close();
    }
  }
  settleOrders(plan);
  await sink.begin?.({ header: head.names, preset: plan.preset, mapping: plan.mapping });

  const convert = async (tally: ImportTally<R>, ids: IdsOfPass) =>
    convertRows(passOf('read'), ids, converterOf(plan.rows), tally, () => {
      onProgress?.({ phase: 'settle', bytesRead: bytesTotal, bytesTotal, rowsRead: tally.rows.read });
      if (signal?.aborted === true) throw new ImportRefused({ code: 'cancelled' });
      return Promise.resolve();
    });
  let tally = new ImportTally(sink);
  let latest: number | null;
  if (repeated === undefined) {
    const ids = new IdFingerprints();
    try {
      latest = await convert(tally, { kind: 'note', ids });
      repeated = await ids.repeated();
    } finally {
      ids.close();
    }
    if (repeated !== null) {
      await sink.restart?.();
      tally = new ImportTally(sink);
      latest = await convert(tally, { kind: 'known', repeated });
    }
  } else {
    latest = await convert(tally, repeated === null ? { kind: 'none' } : { kind: 'known', repeated });
  }
  if (before !== null && before !== (await stateOf(path).catch(() => 'gone')))
    throw new ImportRefused({ code: 'changed-while-read' });
  return {
    kind: options.kind,
    sha256: file.sha256,
    bytes: file.bytes,
    encoding: file.encoding.name,
    byteOrderMark: file.encoding.byteOrderMark,
    damagedText: file.encoding.damagedText,
    delimiter: head.delimiter,
    header: head.names,
    preset: plan.preset,
    mapping: plan.mapping,
    zone: options.zone,
    order: orderOf(plan, options.order),
    timeColumns: plan.rows.times.map(({ field, reader }) => ({
      field,
      column: reader.column,
      format: reader.format,
      order: reader.order,
      usesZone: reader.usesZone,
    })),
    latest: latest === null ? null : instant(latest),
    cautions: plan.cautions,
    ...tally.report(),
  };
}
