/** From a row to a milestone event. */
import type { ImportFlag, RejectedRow } from '../../domain/metrics/importTypes';
import type { TimeCell } from '../../domain/metrics/incidentTimes';
import type { UnreadableCell } from './importedIncident';
import { unreadableDetail } from './incidentConverter';
import type { RecordCells } from './recordCells';
import type { RecordConverter } from './recordConverter';

/** One customer's wait for one milestone, as it comes out of a file. */
export interface ImportedMilestone {
  readonly line: number;
  readonly externalId: string | null;
  readonly workflow: string | null;
  readonly milestone: string | null;
  readonly requested: TimeCell;
  readonly completed: TimeCell;
  readonly flags: readonly ImportFlag[];
  readonly unreadable: readonly UnreadableCell[];
}

/** A row whose request cannot be read is rejected, and so is one that names no milestone although a column is mapped. */
export class MilestoneConverter implements RecordConverter<ImportedMilestone> {
  readonly fold = null;

  constructor(
    private readonly requestedAt: number,
    private readonly hasMilestones: boolean,
  ) {}

  convert(row: RecordCells): ImportedMilestone | RejectedRow {
    const { line } = row;
    const requested = row.time('requested');
    if (requested === 'unreadable') {
      const detail = unreadableDetail(row.cell(this.requestedAt), row.unreadable.at(-1)?.reason);
      row.noteInstants();
      return { line, reason: 'start-unreadable', detail, cells: row.cells() };
    }
    const milestone = row.text('milestone');
    if (milestone === null && this.hasMilestones) {
      row.noteInstants();
      return { line, reason: 'required-missing', detail: 'milestone', cells: row.cells() };
    }
    return {
      line,
      externalId: row.text('id'),
      workflow: row.text('workflow'),
      milestone,
      requested,
      completed: row.time('completed'),
      flags: row.flags,
      unreadable: row.unreadable,
    };
  }
}
