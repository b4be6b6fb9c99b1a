import { day, dayOf, type Day } from '../time';
import { countInterval } from './countInterval';
import type { ChangeRecord, DrillRecord, ReconciliationRecord } from './enteredRecords';

/** Drill outcomes, reconciliation defects and changes of one calendar month. */
export interface RecordMonth {
  /** The first day of the month. */
  readonly month: Day;
  readonly drills: { readonly passed: number; readonly partly: number; readonly failed: number };
  readonly reconciliations: number;
  readonly checked: number;
  readonly defects: number;
  /** Per 10,000 records checked with its exact 95 % interval (Garwood); null when nothing was checked. */
  readonly rate: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly changes: number;
  /** Failed or rolled back. */
  readonly failedChanges: number;
}

const CONFIDENCE = 0.95;
const PER_RECORDS = 10_000;

const monthOf = (of: Day): Day => day(`${of.slice(0, 7)}-01`);

function nextMonth(month: Day): Day {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return day(`${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`);
}

/**
 * What was drilled, reconciled and changed by calendar month (UTC), latest first, months without anything between
 * two others included; empty without records. A drill counts in the month it was held, a reconciliation in the
 * month its period ended, a change in the month it was deployed. Months after `asOf` are left out; at most `most`.
 */
export function recordMonths(
  records: {
    readonly drills: readonly DrillRecord[];
    readonly reconciliations: readonly ReconciliationRecord[];
    readonly changes: readonly ChangeRecord[];
  },
  asOf: Day,
  most = 12,
): readonly RecordMonth[] {
  const held = records.drills.flatMap(({ held: one }) => (one === null ? [] : [one]));
  const last = monthOf(asOf);
  const all = [
    ...held.map(({ on }) => monthOf(on)),
    ...records.reconciliations.map(({ to }) => monthOf(to)),
    ...records.changes.map(({ deployedAt }) => monthOf(dayOf(deployedAt))),
  ]
    .filter((month) => month <= last)
    .toSorted();
  const [first] = all;
  if (first === undefined) return [];
  const months: Day[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months
    .slice(-most)
    .map((month): RecordMonth => {
      const drills = held.filter(({ on }) => on <= asOf && monthOf(on) === month);
      const reconciled = records.reconciliations.filter(({ to }) => to <= asOf && monthOf(to) === month);
      const changed = records.changes.filter(({ deployedAt }) => {
        const on = dayOf(deployedAt);
        return on <= asOf && monthOf(on) === month;
      });
      const checked = reconciled.reduce((sum, one) => sum + one.checked, 0);
      const defects = reconciled.reduce((sum, one) => sum + one.defects, 0);
      const per = (count: number): number => Math.min(PER_RECORDS, (count * PER_RECORDS) / checked);
      const [low, high] = countInterval(defects, CONFIDENCE);
      const outcome = (wanted: (typeof drills)[number]['outcome']): number =>
        drills.filter((one) => one.outcome === wanted).length;
      return {
        month,
        drills: { passed: outcome('passed'), partly: outcome('partly'), failed: outcome('failed') },
        reconciliations: reconciled.length,
        checked,
        defects,
        rate: checked === 0 ? null : per(defects),
        interval: checked === 0 ? null : [per(low), per(high)],
        changes: changed.length,
        failedChanges: changed.filter(({ failed, rolledBackAt }) => failed === true || rolledBackAt !== null)
          .length,
      };
    })
    .toReversed();
}
