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
import { DAY_FIELDS } from './kinds/dayCell';
import { planImport, type ImportPlan } from './importPlan';
import { ImportRefused } from './importRefused';
import { ImportTally, type RecordSink as BatchSink } from './importTally';
import type { ImportedRow, RecordConverter } from './recordConverter';
import { ColumnUndecided } from './recordCells';
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

/** Settles the order of day and month of every column, or refuses with the question; `isAll`: all rows were learned. */
function settleColumns(plan: ImportPlan, isAll: boolean): void {
  for (const { reader } of plan.rows.times) {
    const { column, orderKnown, openExample: text } = reader;
    if (orderKnown === 'open') throw new ImportRefused({ code: 'order-needed', column, text });
    if (orderKnown === 'mixed') throw new ImportRefused({ code: 'order-mixed', column, line: null, text });
    reader.settleOrder();
  }
  for (const { marks } of plan.rows.numbers) if (isAll || marks.known === 'told') marks.settle();
}

function learnHead(head: FileHead, { rows: { times, numbers, width } }: ImportPlan): void {
  const columns = [
    ...times.map(({ position, reader }) => ({ position, learner: reader })),
    ...numbers.map(({ position, marks }) => ({ position, learner: marks })),
  ];
  for (const { position, learner } of columns) {
    for (const { cells } of head.rows) {
      const text = cells.length === width ? present(cells[position]) : null;
      if (text !== null) learner.learn(text);
    }
  }
}

/** Whether all rows are to be learned from before the first is read; `isOnlyChance`: later ones cannot send it back. */
function needsSurvey({ rows: { times, numbers } }: ImportPlan, isOnlyChance: boolean): boolean {
  return (
    times.some(({ reader }) => (isOnlyChance ? reader.isOrderOpen : reader.mayNeedOrder)) ||
    numbers.some(({ marks }) => marks.known === 'open' || (isOnlyChance && marks.known === 'unmarked'))
  );
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
 * file. It is read once when the sink can restart and no row asks for what only others tell, else a second time. Throws
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
    },
  });
  learnHead(head, plan);
  const idPosition = plan.rows.positions.get('id') ?? -1;
  const hasIds = idPosition !== -1;
  const scansIds = hasIds && (sink.restart === undefined || repeatsInHead(head, idPosition));
  const known: { ids: RepeatedIds | null | undefined } = { ids: hasIds ? undefined : null };
  let isSurveyed = head.isWhole;
  const survey = async (): Promise<void> => {
    const ids = hasIds ? new IdFingerprints() : null;
    try {
      await scanRows(passOf('scan'), ids);
      if (ids !== null) known.ids = await ids.repeated();
    } finally {
      ids?.close();
    }
    isSurveyed = true;
  };
  if (scansIds || (!head.isWhole && needsSurvey(plan, sink.restart === undefined))) await survey();
  settleColumns(plan, isSurveyed);
  await sink.begin?.({
    header: head.names,
    preset: plan.preset,
    mapping: plan.mapping,
    delimiter: head.delimiter,
  });

  const convert = async (tally: ImportTally<R>, ids: IdsOfPass) =>
    convertRows(passOf('read'), ids, converterOf(plan.rows), tally, () => {
      onProgress?.({ phase: 'settle', bytesRead: bytesTotal, bytesTotal, rowsRead: tally.rows.read });
      if (signal?.aborted === true) throw new ImportRefused({ code: 'cancelled' });
    });
  const convertNoting = async (tally: ImportTally<R>): Promise<number | null> => {
    const ids = new IdFingerprints();
    try {
      const latest = await convert(tally, { kind: 'note', ids });
      known.ids = await ids.repeated();
      return latest;
    } finally {
      ids.close();
    }
  };
  let tally = new ImportTally(sink);
  let latest: number | null = null;
  for (;;) {
    const repeated = known.ids;
    try {
      if (repeated === undefined) latest = await convertNoting(tally);
      else latest = await convert(tally, repeated === null ? { kind: 'none' } : { kind: 'known', repeated });
      // Ids that repeat were met only now.
      if (repeated !== undefined || known.ids === null) break;
    } catch (error) {
      if (!(error instanceof ColumnUndecided)) throw error;
      if (isSurveyed) throw new ImportRefused(error.question);
      await tally.flush();
      await survey();
      settleColumns(plan, true);
    }
    await sink.restart?.();
    tally = new ImportTally(sink);
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
      usesZone: reader.usesZone && !DAY_FIELDS.includes(field),
    })),
    latest: latest === null ? null : instant(latest),
    cautions: plan.cautions,
    ...tally.report(),
  };
}
