import { ReviewId } from '../../../domain/ids';
import type { RecordTimeField } from '../../../domain/metrics/importTypes';
import type { IncidentReview } from '../../../domain/plan/plan';
import type { Day } from '../../../domain/time';
import { dayCell } from './dayCell';
import { type ConvertRow, missing, RowNotes } from './entryRow';

/** A review of an incident. Without a known workflow it is the client's as a whole; a day that cannot be read is none. */
export const reviewRow: ConvertRow = (row, meanings) => {
  const notes = new RowNotes();
  const incident = row.text('incident');
  if (incident === null) return missing('incident');
  const dayOrNone = (field: RecordTimeField): Day | null => {
    const day = dayCell(row, field, meanings);
    return day === 'missing' || day === 'unreadable' ? null : day;
  };
  const value: IncidentReview = {
    id: ReviewId.parse(meanings.newId()),
    workflowId: notes.workflow(row, meanings),
    incident: notes.fitting(incident, 200),
    heldOn: dayOrNone('heldOn'),
    improvement: notes.fitting(row.text('improvement') ?? '', 1000),
    owner: '',
    due: dayOrNone('due'),
    doneOn: null,
  };
  const { flags, unreadable } = notes;
  return { line: row.line, entry: { kind: 'review', value }, flags, unreadable };
};
