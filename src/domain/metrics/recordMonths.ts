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
  const months = new Map<Day, Counted>();
  let first: Day | null = null;
  const last = monthOf(asOf);
  const counted = (on: Day): Counted | null => {
    const month = monthOf(on);
    if (month > last) return null;
    if (first === null || month < first) first = month;
    // Of the month that is under way only what has happened by the day counts.
    if (on > asOf) return null;
    let known = months.get(month);
    if (known === undefined) {
      known = nothingCounted();
      months.set(month, known);
    }
    return known;
  };
  for (const { held } of records.drills) {
    const month = held === null ? null : counted(held.on);
    if (month !== null && held !== null) month.drills[held.outcome] += 1;
  }
  for (const { to, checked, defects } of records.reconciliations) {
    const month = counted(to);
    if (month === null) continue;
    month.reconciliations += 1;
    month.checked += checked;
    month.defects += defects;
  }
  for (const { deployedAt, failed, rolledBackAt } of records.changes) {
    const month = counted(dayOf(deployedAt));
    if (month === null) continue;
    month.changes += 1;
    if (failed === true || rolledBackAt !== null) month.failedChanges += 1;
  }
  if (first === null) return [];
  const listed: Day[] = [];
  for (let month: Day = first; month <= last; month = nextMonth(month)) listed.push(month);
  return listed
    .slice(-most)
    .map((month): RecordMonth => {
      const all = months.get(month) ?? nothingCounted();
      return { month, ...all, ...rateOf(all) };
    })
    .toReversed();
}

interface Counted {
  readonly drills: { passed: number; partly: number; failed: number };
  reconciliations: number;
  checked: number;
  defects: number;
  changes: number;
  failedChanges: number;
}

const nothingCounted = (): Counted => ({
  drills: { passed: 0, partly: 0, failed: 0 },
  reconciliations: 0,
  checked: 0,
  defects: 0,
  changes: 0,
  failedChanges: 0,
});

function rateOf({ checked, defects }: Counted): Pick<RecordMonth, 'rate' | 'interval'> {
  if (checked === 0) return { rate: null, interval: null };
  const per = (count: number): number => Math.min(PER_RECORDS, (count * PER_RECORDS) / checked);
  const [low, high] = countInterval(defects, CONFIDENCE);
  return { rate: per(defects), interval: [per(low), per(high)] };
}
