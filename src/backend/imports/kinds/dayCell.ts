/** Cells that hold a calendar day, perhaps without a time of day. */
import type { RecordTimeField } from '../../../domain/metrics/importTypes';
import type { TimeCell } from '../../../domain/metrics/incidentTimes';
import { Day } from '../../../domain/time';
import type { RowCells } from '../rowCells';
import { readNamedDate } from '../writtenTime';
import type { RowMeanings } from './entryRow';

/** Fields of which only the calendar day counts: no time zone is needed to read them. */
export const DAY_FIELDS: readonly RecordTimeField[] = ['periodFrom', 'periodTo', 'heldOn', 'due'];

/** A day without a time of day: `2024-03-01`, `1.3.2024`, `1 Mar 2024`, `20240301`, or a whole number of Excel days. */
export function isDateOnly(text: string): boolean {
  if (/^\d+$/.test(text)) return text.length === 8 || text.length === 5;
  return !/\d:\d|\dT\d/i.test(text) && !/^\d+[.,]\d+$/.test(text);
}

/** The day as it is written; null where that takes knowing in which order day and month stand. */
function writtenDay(text: string): Day | null {
  if (!isDateOnly(text)) return null;
  const iso = Day.safeParse(text);
  if (iso.success) return iso.data;
  const at = { wall: NaN, offset: NaN };
  if (!readNamedDate(text, at) || Number.isNaN(at.wall)) return null;
  return Day.safeParse(new Date(at.wall).toISOString().slice(0, 10)).data ?? null;
}

/** The day of a cell: as written, or of its instant. */
export function dayCell(
  row: RowCells,
  field: RecordTimeField,
  { dayOf }: Pick<RowMeanings, 'dayOf'>,
): Day | 'missing' | 'unreadable' {
  const text = row.text(field);
  if (text === null) return 'missing';
  const written = writtenDay(text);
  if (written !== null) return written;
  const at = row.time(field);
  return typeof at === 'number' ? dayOf(at) : at;
}

/** The moment of a cell; a day without a time of day is none, and midnight would be a wrong one. */
export function momentCell(row: RowCells, field: RecordTimeField): TimeCell {
  const text = row.text(field);
  if (text === null) return 'missing';
  return isDateOnly(text) ? 'unreadable' : row.time(field);
}
