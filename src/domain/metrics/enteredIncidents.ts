/** Incidents that people wrote down one by one, as the figures read them. */
import { instant, type Instant } from '../time';
import type { IncidentRecord } from './enteredRecords';
import { TimeField } from './importTypes';
import type { IncidentFacts, TimeCell } from './incidentTimes';

const cellOf = (at: Instant | null): TimeCell => at ?? 'missing';

/**
 * The facts of an incident that was written down, to be counted like an imported one; never `unreadable`, for a form
 * keeps only what it could read. A missing end is open, or `restore-time-missing` for one that is closed.
 */
export const toIncidentFacts = (record: IncidentRecord): IncidentFacts => ({
  started: record.started,
  detected: cellOf(record.detected),
  acknowledged: cellOf(record.acknowledged),
  escalated: cellOf(record.escalated),
  restored: cellOf(record.restored),
  reconciled: cellOf(record.reconciled),
  rollbackStarted: cellOf(record.rollbackStarted),
  rollbackFinished: cellOf(record.rollbackFinished),
  closed: record.closed,
  reportedBy: record.reportedBy,
  defects: record.reconciliationDefects,
});

/**
 * Which times are recorded by the incidents written down for one workflow (or one vendor), as a column does it in a
 * file: those that at least one of them has. A figure whose end is not among them is "not recorded" there; of one
 * whose end is, every other incident without it is open. Empty for no incidents; otherwise `started` is always in.
 */
export const timesRecordedBy = (records: readonly IncidentRecord[]): ReadonlySet<TimeField> =>
  new Set(TimeField.options.filter((field) => records.some((record) => record[field] !== null)));

/** The latest time of the incidents that is not after `now`, as the report of an import has it; null without any. */
export function latestEntered(records: readonly IncidentRecord[], now: Instant): Instant | null {
  let latest = -Infinity;
  for (const record of records)
    for (const field of TimeField.options) {
      const at = record[field];
      if (at !== null && at <= now && at > latest) latest = at;
    }
  return latest === -Infinity ? null : instant(latest);
}
