/** From the cells of one row to an incident. */
import type {
  CellReason,
  ImportField,
  ImportFlag,
  RejectedRow,
  TimeField,
} from '../../domain/metrics/importTypes';
import { noTimes, type IncidentTimes, type TimeCell } from '../../domain/metrics/incidentTimes';
import { instant } from '../../domain/time';
import { text as sentence } from '../../shared/i18n/text';
import { present, type CellWords } from './cellWords';
import { decimalNumber, type DecimalMark } from './decimalNumber';
import type { ImportedIncident, UnreadableCell } from './importedIncident';
import { ImportRefused } from './importRefused';
import { disagrees, type DurationUnit } from './suppliedDuration';
import type { TimeColumnReader } from './timeColumnReader';

/** Everything that reading a row needs, decided before the first row. */
export type RowPlan = {
  width: number;
  /** Field to position in the row. */
  positions: ReadonlyMap<ImportField, number>;
  times: readonly { field: TimeField; position: number; reader: TimeColumnReader }[];
  words: CellWords;
  decimalMarks: ReadonlyMap<ImportField, DecimalMark>;
  durationUnit: DurationUnit | null;
};

const NO_FLAGS: readonly ImportFlag[] = [];
const NO_UNREADABLE: readonly UnreadableCell[] = [];
/** The cell at fault; with the reason where it looks like a time and is none, so that it can be corrected. */
const unreadableDetail = (cell: string, reason: CellReason = 'unreadable'): string =>
  reason === 'unreadable' ? cell : `${cell}: ${sentence(`imports:cell.${reason}`)}`;

type Filling = { -readonly [K in keyof IncidentTimes]: IncidentTimes[K] };

export class RowConverter {
  private flags: ImportFlag[] = [];
  private unreadable: UnreadableCell[] = [];
  /** Latest instant not after `now` in all rows seen; null without any. */
  latest: number | null = null;

  constructor(
    private readonly plan: RowPlan,
    private readonly now: number,
  ) {}

  /** Takes note of the instants of a row that does not come in: they belong to the file all the same. */
  noteInstants(cells: readonly string[]): void {
    for (const { position, reader } of this.plan.times) {
      const text = present(cells[position]);
      if (text !== null) this.noteInstant(reader.read(text));
    }
  }

  /** The incident, or the row rejected because its start cannot be read. */
  convert(cells: readonly string[], line: number): ImportedIncident | RejectedRow {
    this.flags = [];
    this.unreadable = [];
    const times: Filling = { ...noTimes };
    for (const { field, position, reader } of this.plan.times) {
      const cell = this.timeCell(cells[position], field, reader, line);
      if (field === 'started' && cell === 'unreadable') {
        const detail = unreadableDetail(cells[position] ?? '', this.unreadable.at(-1)?.reason);
        this.noteInstants(cells);
        return { line, reason: 'start-unreadable', detail, cells: [...cells] };
      }
      times[field] = cell;
    }
    const state = this.text(cells, 'state');
    if (state !== null) times.closed = this.plan.words.isClosed(state);
    const severityText = this.text(cells, 'severity');
    const reportedBy = this.text(cells, 'reportedBy');
    const causedByChange = this.text(cells, 'causedByChange');
    this.compareDuration(cells, times);
    return {
      line,
      externalId: this.text(cells, 'id'),
      workflow: this.text(cells, 'workflow'),
      service: this.text(cells, 'service'),
      vendor: this.text(cells, 'vendor'),
      failurePattern: this.text(cells, 'failurePattern'),
      severity: severityText === null ? null : this.plan.words.severity(severityText),
      severityText,
      state,
      reportedBy: reportedBy === null ? null : this.plan.words.reportedBy(reportedBy),
      causedByChange: causedByChange === null ? null : this.plan.words.isYes(causedByChange),
      reconciliationDefects: this.number(cells, 'reconciliationDefects'),
      amountAtRisk: this.number(cells, 'amountAtRisk'),
      times,
      reopens: 0,
      flags: this.flags.length === 0 ? NO_FLAGS : this.flags,
      unreadable: this.unreadable.length === 0 ? NO_UNREADABLE : this.unreadable,
    };
  }

  private noteInstant(value: number): void {
    if (value <= this.now && (this.latest === null || value > this.latest)) this.latest = value;
  }

  private timeCell(
    raw: string | undefined,
    field: TimeField,
    reader: TimeColumnReader,
    line: number,
  ): TimeCell {
    const text = present(raw);
    if (text === null) return 'missing';
    const value = reader.read(text);
    if (!Number.isNaN(value)) {
      this.noteInstant(value);
      if (reader.isOverlap && !this.flags.includes('dst-overlap')) this.flags.push('dst-overlap');
      return instant(value);
    }
    const { failure, column } = reader;
    if (failure === 'zone-needed' || failure === 'order-mixed')
      throw new ImportRefused({ code: failure, column, line, text });
    if (failure === 'order-needed') throw new ImportRefused({ code: failure, column, text });
    if (failure === 'dst-gap' && !this.flags.includes('dst-gap')) this.flags.push('dst-gap');
    this.noteUnreadable(field, failure, text);
    return 'unreadable';
  }

  private noteUnreadable(field: ImportField, reason: CellReason, text: string): void {
    this.unreadable.push({ field, reason, text: text.slice(0, 200) });
  }

  private text(cells: readonly string[], field: ImportField): string | null {
    const position = this.plan.positions.get(field);
    return position === undefined ? null : present(cells[position]);
  }

  private number(cells: readonly string[], field: 'reconciliationDefects' | 'amountAtRisk'): number | null {
    const text = this.text(cells, field);
    if (text === null) return null;
    const value = decimalNumber(text, this.plan.decimalMarks.get(field) ?? '.');
    const isCount = field === 'reconciliationDefects';
    if (value !== null && (!isCount || (Number.isInteger(value) && value >= 0))) return value;
    this.noteUnreadable(field, 'unreadable', text);
    return null;
  }

  private compareDuration(cells: readonly string[], times: IncidentTimes): void {
    const text = this.text(cells, 'duration');
    if (text === null || typeof times.started !== 'number' || typeof times.restored !== 'number') return;
    if (disagrees(text, this.plan.durationUnit, times.restored - times.started))
      this.flags.push('duration-disagrees');
  }
}

/** A rejected row has a reason, an incident has not. */
export const isRejected = (row: ImportedIncident | RejectedRow): row is RejectedRow => 'reason' in row;
