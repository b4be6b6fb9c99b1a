/** Shares and rates of one workflow that are counted from records entered one by one, not from incidents. */
import type { WorkflowId } from '../ids';
import { dayOf, type Day } from '../time';
import { countInterval } from './countInterval';
import type { ChangeRecord, ReconciliationRecord } from './enteredRecords';
import type { ShareFigure } from './figureSummary';
import { shareInterval } from './shareInterval';

const CONFIDENCE = 0.95;
const PER_RECORDS = 10_000;

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Changes that failed, of those that anybody said something about. */
export interface ChangeFailures extends ShareFigure {
  /** Days of the first and the last change that is counted. */
  readonly period: Span;
  /** Changes of which nobody said whether they failed; not counted. */
  readonly unsaid: number;
}

/** Wrong records per 10,000 looked at, with the exact 95 % interval of the count. */
export interface DefectRate {
  readonly defects: number;
  readonly checked: number;
  readonly rate: number;
  readonly ci95: readonly [low: number, high: number];
  readonly reconciliations: number;
  /** First and last day that was reconciled. */
  readonly period: Span;
}

export interface EnteredFigures {
  /** Null: no change of which anybody said whether it failed. */
  readonly changeFailures: ChangeFailures | null;
  /** Null: no record was reconciled. */
  readonly defects: DefectRate | null;
}

/**
 * Change failure share and defects per 10,000 records of one workflow up to the end of `asOf`. A change counts by the
 * day it was deployed; it failed when somebody says so or when it was rolled back by then. A reconciliation counts
 * when its period ended by then; an upper limit of more than every record is cut at 10,000.
 * Intervals: Clopper-Pearson for the share, Garwood for the rate, both exact at 95 %.
 */
export function enteredFigures(
  records: {
    readonly changes: readonly ChangeRecord[];
    readonly reconciliations: readonly ReconciliationRecord[];
  },
  workflowId: WorkflowId,
  asOf: Day,
): EnteredFigures {
  const own = <Entry extends { readonly workflowId: WorkflowId | null }>(list: readonly Entry[]) =>
    list.filter((entry) => entry.workflowId === workflowId);
  return {
    changeFailures: changeFailures(
      own(records.changes).filter(({ deployedAt }) => dayOf(deployedAt) <= asOf),
      asOf,
    ),
    defects: defectRate(own(records.reconciliations).filter(({ to }) => to <= asOf)),
  };
}

function changeFailures(changes: readonly ChangeRecord[], asOf: Day): ChangeFailures | null {
  const rolledBack = ({ rolledBackAt }: ChangeRecord) => rolledBackAt !== null && dayOf(rolledBackAt) <= asOf;
  const told = changes.filter((change) => change.failed !== null || rolledBack(change));
  const k = told.filter((change) => change.failed === true || rolledBack(change)).length;
  const n = told.length;
  const period = spanOf(told.map(({ deployedAt }) => ({ from: dayOf(deployedAt), to: dayOf(deployedAt) })));
  const limits = shareInterval(k, n, CONFIDENCE);
  if (period === null || limits === null) return null;
  return { k, n, share: k / n, ci95: [limits[0], limits[1]], period, unsaid: changes.length - n };
}

function defectRate(reconciliations: readonly ReconciliationRecord[]): DefectRate | null {
  const sum = (of: (one: ReconciliationRecord) => number) =>
    reconciliations.reduce((all, one) => all + of(one), 0);
  const checked = sum((one) => one.checked);
  const defects = sum((one) => one.defects);
  const period = spanOf(reconciliations);
  if (period === null || checked === 0) return null;
  const per = (count: number): number => Math.min(PER_RECORDS, (count * PER_RECORDS) / checked);
  const [low, high] = countInterval(defects, CONFIDENCE);
  return {
    defects,
    checked,
    rate: per(defects),
    ci95: [per(low), per(high)],
    reconciliations: reconciliations.length,
    period,
  };
}

function spanOf(spans: readonly Span[]): Span | null {
  const from = spans.map((span) => span.from).sort()[0];
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
