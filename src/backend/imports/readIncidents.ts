/** The import engine: one file in, incidents and rejected rows out, and a report of what became of every row. */
import { setImmediate as breathe } from 'node:timers/promises';
import type {
  DateOrder,
  ImportOptions,
  ImportProgress,
  ImportReport,
} from '../../domain/metrics/importTypes';
import { instant } from '../../domain/time';
import { StagingRows } from '../storage/stagingRows';
import { present } from './cellWords';
import { readFileHead, type FileHead } from './fileHead';
import type { IncidentSink } from './importedIncident';
import { planImport, type ImportPlan } from './importPlan';
import { ImportRefused } from './importRefused';
import { ImportTally } from './importTally';
import { readBytes } from './readBytes';
import { CELL_SEPARATOR, RecordReader, type RecordTaker } from './recordReader';
import { RowConverter } from './rowConverter';
import { settleRepeatedIds, unstaged } from './settleRepeatedIds';
import { TextDecoding } from './textDecoding';
import type { TimeColumnReader } from './timeColumnReader';

export type ImportRequest = {
  path: string;
  options: ImportOptions;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** The file's bytes are also written here, in the same read. */
  copyTo?: string | undefined;
};

/** Rows handed on at once when they come from the staging database. */
const PAGE = 5000;
/** Cells of a rejected row that are kept, in characters, so that a damaged file cannot fill the memory. */
const KEPT_TEXT = 64 * 1024;

const undecided = (plan: ImportPlan): readonly { position: number; reader: TimeColumnReader }[] =>
  plan.rows.times.filter(({ reader }) => reader.mayNeedOrder);

/** Has every column whose first rows decide nothing learn from all; the one case in which a file is read twice. */
async function scanOrders(request: ImportRequest, head: FileHead, plan: ImportPlan): Promise<void> {
  const columns = undecided(plan);
  const decoding = TextDecoding.of(head.firstBytes);
  let toSkip = head.recordsBeforeRows;
  let rowsRead = 0;
  const reader = new RecordReader(head.delimiter, {
    record(cells) {
      if (toSkip > 0) {
        toSkip -= 1;
        return;
      }
      rowsRead += 1;
      if (cells.length !== plan.rows.width) return;
      for (const column of columns) {
        const text = present(cells[column.position]);
        if (text !== null) column.reader.learn(text);
      }
    },
    damaged: () => undefined,
  });
  await readBytes(
    request.path,
    async (chunk, isLast, bytesRead) => {
      reader.push(decoding.decode(chunk, isLast), isLast);
      request.onProgress?.({ phase: 'scan', bytesRead, bytesTotal: head.bytes, rowsRead });
      await breathe();
    },
    { signal: request.signal },
  );
}

/** Settles the order of day and month of every column, or refuses with the question. */
async function settleOrders(request: ImportRequest, head: FileHead, plan: ImportPlan): Promise<void> {
  for (const { position, reader } of plan.rows.times) {
    for (const { cells } of head.rows) {
      const text = cells.length === plan.rows.width ? present(cells[position]) : null;
      if (text !== null) reader.learn(text);
    }
  }
  if (!head.isWhole && undecided(plan).length > 0) await scanOrders(request, head, plan);
  for (const { reader } of plan.rows.times) {
    if (reader.orderKnown === 'open')
      throw new ImportRefused({ code: 'order-needed', column: reader.column, text: reader.openExample });
    if (reader.orderKnown === 'mixed')
      throw new ImportRefused({
        code: 'order-mixed',
        column: reader.column,
        line: null,
        text: reader.openExample,
      });
    reader.settleOrder();
  }
}

/** Sends each record its way: rejected, left out, set aside by its id, or converted at once. */
function sortRecords(
  head: FileHead,
  plan: ImportPlan,
  tally: ImportTally,
  converter: RowConverter,
  staging: StagingRows | null,
): RecordTaker {
  const { width, positions } = plan.rows;
  const idPosition = positions.get('id') ?? -1;
  let toSkip = head.recordsBeforeRows;
  return {
    record(cells, line) {
      if (toSkip > 0) {
        toSkip -= 1;
        return;
      }
      tally.rows.read += 1;
      if (cells.length !== width) {
        tally.reject({ line, reason: 'ragged', detail: `${cells.length}/${width}`, cells });
        return;
      }
      for (const { position, isEqual, value } of plan.conditions) {
        if (((cells[position] ?? '').trim() === value) === isEqual) continue;
        tally.rows.leftOut += 1;
        converter.noteInstants(cells);
        return;
      }
      if (staging === null) tally.take(converter.convert(cells, line));
      else staging.add(line, present(cells[idPosition]), cells.join(CELL_SEPARATOR));
    },
    damaged(reason, text, line) {
      tally.rows.read += 1;
      tally.reject({ line, reason, detail: '', cells: [text.slice(0, KEPT_TEXT)] });
    },
  };
}

/** Hands on the rows that were set aside, those whose id comes once first. */
async function settleStaged(
  request: ImportRequest,
  head: FileHead,
  plan: ImportPlan,
  tally: ImportTally,
  converter: RowConverter,
  staging: StagingRows,
): Promise<void> {
  const pause = async () => {
    await tally.flush();
    const { bytes } = head;
    request.onProgress?.({ phase: 'settle', bytesRead: bytes, bytesTotal: bytes, rowsRead: tally.rows.read });
    await breathe();
    if (request.signal?.aborted === true) throw new ImportRefused({ code: 'cancelled' });
  };
  for (const page of staging.single(PAGE)) {
    for (const row of page) tally.take(converter.convert(unstaged(row), row.line));
    await pause();
  }
  let waiting = 0;
  for (const group of staging.repeated()) {
    settleRepeatedIds(group, plan.rows.positions.get('id') ?? -1, request.options.dedupe, converter, tally);
    waiting += group.length;
    if (waiting < PAGE) continue;
    waiting = 0;
    await pause();
  }
  await pause();
}

/** One order for the whole file: the first that a column needed. */
function orderOf(plan: ImportPlan, given: DateOrder | null): DateOrder | null {
  const orders = plan.rows.times.map(({ reader }) => reader);
  const numeric = orders.find((reader) => reader.format === 'day-month-year' && reader.order !== null);
  return given ?? numeric?.order ?? orders.find((reader) => reader.order !== null)?.order ?? null;
}

/**
 * Reads a CSV file of incidents into the sink, batch by batch, and reports. Memory does not grow with the file.
 * Throws `ImportRefused` with the problem as data when the file as a whole cannot be imported or the signal is
 * aborted; the sink may have received rows by then and has to undo them. What the sink throws passes through.
 * `read = imported + duplicates + folded + leftOut + rejected`.
 */
export async function readIncidents(request: ImportRequest, sink: IncidentSink): Promise<ImportReport> {
  const { path, options, signal, copyTo } = request;
  const head = await readFileHead(path);
  const plan = planImport(head, options);
  await settleOrders(request, head, plan);
  await sink.begin?.({ header: head.names, preset: plan.preset, mapping: plan.mapping });
  const tally = new ImportTally(sink);
  const converter = new RowConverter(plan.rows, options.now);
  const staging = plan.rows.positions.has('id') ? new StagingRows() : null;
  try {
    const decoding = TextDecoding.of(head.firstBytes);
    const reader = new RecordReader(head.delimiter, sortRecords(head, plan, tally, converter, staging));
    const { bytes, sha256 } = await readBytes(
      path,
      async (chunk, isLast, bytesRead) => {
        reader.push(decoding.decode(chunk, isLast), isLast);
        await tally.flush();
        request.onProgress?.({ phase: 'read', bytesRead, bytesTotal: head.bytes, rowsRead: tally.rows.read });
        await breathe();
      },
      { signal, copyTo },
    );
    if (staging !== null) await settleStaged(request, head, plan, tally, converter, staging);
    return {
      kind: options.kind,
      sha256,
      bytes,
      encoding: decoding.encoding,
      byteOrderMark: decoding.byteOrderMark,
      damagedText: decoding.damagedText,
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
      latest: converter.latest === null ? null : instant(converter.latest),
      cautions: plan.cautions,
      ...tally.report(),
    };
  } finally {
    staging?.close();
  }
}
