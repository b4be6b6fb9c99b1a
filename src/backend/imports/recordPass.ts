/** One read of a file from end to end: every record found, sorted, and converted or set aside. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { RejectReason } from '../../domain/metrics/importTypes';
import { present } from './cellWords';
import { eachWindow } from './fileBytes';
import type { FileHead } from './fileHead';
import type { ImportPlan } from './importPlan';
import type { ImportTally } from './importTally';
import { RecordCells } from './recordCells';
import type { ImportedRow, RecordConverter } from './recordConverter';
import { MAX_RECORD, nextLine, RecordScanner, SENTINELS } from './recordScanner';
import { OWN_COLUMNS } from './rejectedRowsFile';
import { type IdFingerprints, idFingerprint, type RepeatedIds } from './repeatedIds';
import { RowGroups } from './rowGroups';
import { type RepeatedRow, settleRepeatedIds } from './settleRepeatedIds';
import type { SurveyedFile } from './surveyFile';

/** Bytes of a damaged record that are kept, so that a damaged file cannot fill the memory. */
const KEPT_BYTES = 64 * 1024;
const CR = 13;

export interface PassRequest {
  readonly path: string;
  readonly file: SurveyedFile;
  readonly head: FileHead;
  readonly plan: ImportPlan;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
  /** Told between two pieces of the file. */
  readonly between: (bytesRead: number, rowsRead: number) => void;
}

/** What a pass does with the records it finds. */
interface RecordTaker {
  /** A record lies in `bytes` from `start`; the scanner has its cells. */
  record(bytes: Buffer, start: number, line: number): void;
  damaged(reason: RejectReason, text: string, line: number): void;
}

/** Finds every record behind the header; blank lines are passed over. */
async function eachRecord(
  { path, file, head, signal }: PassRequest,
  scanner: RecordScanner,
  taker: RecordTaker,
  between: (bytesRead: number) => Promise<void> | void,
): Promise<void> {
  let toSkip = head.recordsBeforeRows;
  let line = 1;
  let isSkipping = false;
  const record = (window: Buffer, at: number): void => {
    const start = scanner.starts[0] ?? 0;
    const end = scanner.ends[0] ?? 0;
    if (scanner.count === 1 && (start === end || window.toString('utf8', start, end).trim() === '')) return;
    if (toSkip > 0) {
      toSkip -= 1;
      return;
    }
    if (scanner.next - at > MAX_RECORD)
      taker.damaged('too-long', file.encoding.textOf(window, at, at + KEPT_BYTES), line);
    else taker.record(window, at, line);
  };
  const take = (window: Buffer, end: number, isLast: boolean): number => {
    let at = 0;
    if (isSkipping) {
      at = nextLine(window, 0, end);
      if (at === end && !isLast && !endsLine(window, end)) return end;
      isSkipping = false;
    }
    while (at < end) {
      const scanned = scanner.scan(window, at, end, isLast);
      if (scanned === 'record') {
        record(window, at);
        line += scanner.lines;
        at = scanner.next;
        continue;
      }
      if (scanned === 'more' && end - at <= MAX_RECORD) break;
      // Its first line is given up and reading goes on with the next one, so that a stray quote swallows no other record.
      const next = nextLine(window, at, end);
      if (!isLast && next === end && end - at <= MAX_RECORD) break;
      const reason = next - at > MAX_RECORD ? 'too-long' : 'unclosed-quote';
      const kept = Math.min(withoutLineEnd(window, at, next), at + KEPT_BYTES);
      taker.damaged(reason, file.encoding.textOf(window, at, kept), line);
      line += 1;
      isSkipping = !isLast && next === end && !endsLine(window, end);
      at = next;
    }
    return at;
  };
  await eachWindow(path, file.encoding, take, between, signal);
}

const endsLine = (bytes: Buffer, end: number): boolean => bytes[end - 1] === 10 || bytes[end - 1] === CR;

function withoutLineEnd(bytes: Buffer, at: number, next: number): number {
  let end = next;
  while (end > at && (bytes[end - 1] === 10 || bytes[end - 1] === CR)) end -= 1;
  return end;
}

const DASH = 45;

/** `2024-03-01` and whatever follows: in no order but its own. */
const isIsoDate = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start >= 10 && bytes[start + 4] === DASH && bytes[start + 7] === DASH && bytes[start + 2] !== DASH;

/** Has every undecided column learn from all rows, and takes all ids' fingerprints: nothing is converted. */
export async function scanRows(request: PassRequest, ids: IdFingerprints | null): Promise<void> {
  const { plan, file, head, now } = request;
  const scanner = new RecordScanner(head.delimiter.charCodeAt(0), head.passesBlanks);
  const cells = new RecordCells(plan.rows, scanner, file.encoding, now, head.isGuarded);
  const times = plan.rows.times.flatMap(({ position, reader }) =>
    reader.isOrderOpen ? [{ position, reader, isMostlyIso: !reader.mayNeedOrder }] : [],
  );
  const numbers = plan.rows.numbers.filter(({ marks }) => marks.known !== 'told');
  const idPosition = plan.rows.positions.get('id') ?? -1;
  let rows = 0;
  await eachRecord(
    request,
    scanner,
    {
      record(bytes, _start, line) {
        rows += 1;
        if (scanner.count !== plan.rows.width) return;
        cells.moveTo(bytes, line);
        for (const { position, reader, isMostlyIso } of times) {
          if (isMostlyIso && isIsoDate(bytes, scanner.starts[position] ?? 0, scanner.ends[position] ?? 0)) {
            reader.passedOver += 1;
            continue;
          }
          const text = present(cells.cell(position));
          if (text !== null) reader.learn(text);
        }
        for (const { position, marks } of numbers) {
          const text = present(cells.cell(position));
          if (text !== null) marks.learn(text);
        }
        if (ids === null || !meets(cells, plan)) return;
        const fingerprint = idFingerprint(bytes, scanner, idPosition, file.encoding, head.isGuarded);
        if (fingerprint !== null) ids.add(fingerprint);
      },
      damaged: () => undefined,
    },
    (bytesRead) => request.between(bytesRead, rows),
  );
}

const meets = (cells: RecordCells, { conditions }: ImportPlan): boolean =>
  conditions.every(({ position, isEqual, value }) => (cells.cell(position).trim() === value) === isEqual);

/** How ids are told apart in a pass: taken note of, or known already. */
export type IdsOfPass =
  | { readonly kind: 'none' }
  | { readonly kind: 'note'; readonly ids: IdFingerprints }
  | { readonly kind: 'known'; readonly repeated: RepeatedIds };

/**
 * Converts all rows into the tally; returns the latest instant of the file not after `now`, or null. Rows whose id may
 * come again are settled together at the end.
 */
export async function convertRows<R extends ImportedRow>(
  request: PassRequest,
  ids: IdsOfPass,
  converter: RecordConverter<R>,
  tally: ImportTally<R>,
  settling: () => void,
): Promise<number | null> {
  const { plan, file, head, now } = request;
  const { width, positions } = plan.rows;
  const idPosition = positions.get('id') ?? -1;
  const scanner = new RecordScanner(head.delimiter.charCodeAt(0), head.passesBlanks);
  const cells = new RecordCells(plan.rows, scanner, file.encoding, now, head.isGuarded);
  const groups = ids.kind === 'known' ? new RowGroups(file.bytes) : null;
  try {
    await eachRecord(
      request,
      scanner,
      {
        record(bytes, start, line) {
          tally.rows.read += 1;
          cells.moveTo(bytes, line);
          if (scanner.count !== width) {
            const detail = `${scanner.count}/${width}`;
            tally.reject({ line, reason: 'ragged', detail, cells: cells.cells() });
            return;
          }
          if (!meets(cells, plan)) {
            tally.rows.leftOut += 1;
            cells.noteInstants();
            return;
          }
          if (ids.kind !== 'none') {
            const fingerprint = idFingerprint(bytes, scanner, idPosition, file.encoding, head.isGuarded);
            if (fingerprint !== null && ids.kind === 'note') ids.ids.add(fingerprint);
            if (fingerprint !== null && ids.kind === 'known' && ids.repeated.mayHold(fingerprint)) {
              groups?.add(fingerprint, line, bytes, start, scanner.next);
              return;
            }
          }
          tally.take(converter.convert(cells));
        },
        damaged(reason, text, line) {
          tally.rows.read += 1;
          tally.reject({ line, reason, detail: '', cells: [text] });
        },
      },
      async (bytesRead) => {
        await tally.flush();
        request.between(bytesRead, tally.rows.read);
      },
    );
    if (groups !== null) {
      const again = new RowAgain(
        scanner,
        cells,
        converter,
        idPosition,
        head.isGuarded ? OWN_COLUMNS.length : 0,
      );
      for (const part of groups.eachPart()) {
        const rows = part.map(({ line, record }) => again.row(line, record));
        settleRepeatedIds(rows, plan.dedupe, converter.fold, tally);
        await tally.flush();
        // Time for a cancel, and for whoever else asks, while part after part is settled.
        await breathe();
        settling();
      }
    }
    await tally.flush();
    return cells.latest;
  } finally {
    groups?.close();
  }
}

/** Reads rows that were set aside. */
class RowAgain<R extends ImportedRow> {
  private scratch = Buffer.alloc(64 * 1024);

  constructor(
    private readonly scanner: RecordScanner,
    private readonly cells: RecordCells,
    private readonly converter: RecordConverter<R>,
    private readonly idPosition: number,
    private readonly ownCells: number,
  ) {}

  row(line: number, record: Buffer): RepeatedRow<R> {
    const found = this.moveTo(line, record);
    return {
      line,
      id: present(found.cell(this.idPosition)) ?? '',
      cells: found.cells(),
      ownCells: this.ownCells,
      convert: () => this.converter.convert(this.moveTo(line, record)),
      noteInstants: () => this.moveTo(line, record).noteInstants(),
    };
  }

  private moveTo(line: number, record: Buffer): RecordCells {
    if (this.scratch.length < record.length + SENTINELS)
      this.scratch = Buffer.alloc(record.length * 2 + SENTINELS);
    record.copy(this.scratch);
    if (this.scanner.scan(this.scratch, 0, record.length, true) !== 'record')
      throw new Error(`line ${line} was read before and cannot be read again`);
    return this.cells.moveTo(this.scratch, line);
  }
}
