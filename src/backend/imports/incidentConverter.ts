/** From a row to an incident. */
import { type CellReason, type RejectedRow, TimeField } from '../../domain/metrics/importTypes';
import { emptyTimes } from '../../domain/metrics/incidentTimes';
import { text as sentence } from '../../shared/i18n/text';
import { foldIncidents } from './foldIncidents';
import type { ImportedIncident } from './importedIncident';
import type { RecordCells } from './recordCells';
import type { RecordConverter } from './recordConverter';
import type { RowPlan } from './rowPlan';
import { disagrees } from './suppliedDuration';
import type { TimeColumnReader } from './timeColumnReader';

const WORDS = [
  'id',
  'workflow',
  'service',
  'vendor',
  'failurePattern',
  'severity',
  'state',
  'reportedBy',
  'causedByChange',
  'reconciliationDefects',
  'amountAtRisk',
  'duration',
] as const;

/** The cell at fault; with the reason where it looks like a time and is none, so that it can be corrected. */
export const unreadableDetail = (cell: string, reason: CellReason = 'unreadable'): string =>
  reason === 'unreadable' ? cell : `${cell}: ${sentence(`imports:cell.${reason}`)}`;

/** A row whose start cannot be read is rejected; everything else that cannot be read is missing, and counted. */
export class IncidentConverter implements RecordConverter<ImportedIncident> {
  readonly fold = foldIncidents;
  private readonly times: readonly { field: TimeField; position: number; reader: TimeColumnReader }[];
  private readonly at: Readonly<Record<(typeof WORDS)[number], number>>;

  constructor(private readonly plan: RowPlan) {
    this.times = TimeField.options.flatMap((field) =>
      plan.times.flatMap((column) => (column.field === field ? [{ ...column, field }] : [])),
    );
    this.at = Object.fromEntries(
      WORDS.map((field) => [field, plan.positions.get(field) ?? -1]),
    ) as IncidentConverter['at'];
  }

  convert(row: RecordCells): ImportedIncident | RejectedRow {
    const { at } = this;
    const { words, durationUnit } = this.plan;
    const times = emptyTimes();
    for (const { field, position, reader } of this.times) {
      const cell = row.timeAt(field, position, reader);
      if (field === 'started' && cell === 'unreadable') {
        const detail = unreadableDetail(row.cell(position), row.unreadable.at(-1)?.reason);
        row.noteInstants();
        return { line: row.line, reason: 'start-unreadable', detail, cells: row.cells() };
      }
      times[field] = cell;
    }
    const state = row.word(at.state);
    if (state !== null) times.closed = words.isClosed(state);
    const severityText = row.word(at.severity);
    const reportedBy = row.word(at.reportedBy);
    const causedByChange = row.word(at.causedByChange);
    const duration = row.uniqueWord(at.duration);
    if (duration !== null && typeof times.started === 'number' && typeof times.restored === 'number') {
      if (disagrees(duration, durationUnit, times.restored - times.started)) row.flag('duration-disagrees');
    }
    return {
      line: row.line,
      externalId: row.uniqueWord(at.id),
      workflow: row.word(at.workflow),
      service: row.word(at.service),
      vendor: row.word(at.vendor),
      failurePattern: row.word(at.failurePattern),
      severity: severityText === null ? null : words.severity(severityText),
      severityText,
      state,
      reportedBy: reportedBy === null ? null : words.reportedBy(reportedBy),
      causedByChange: causedByChange === null ? null : words.isYes(causedByChange),
      reconciliationDefects:
        at.reconciliationDefects === -1 ? null : row.wholeNumber('reconciliationDefects'),
      amountAtRisk: at.amountAtRisk === -1 ? null : row.number('amountAtRisk'),
      times,
      reopens: 0,
      flags: row.flags,
      unreadable: row.unreadable,
    };
  }
}
