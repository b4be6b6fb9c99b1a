/** Shares and rates of one workflow that are counted from records entered one by one, not from incidents. */
import type { WorkflowId } from '../ids';
import { dayOf, type Day } from '../time';
import { changeFailureShare, wentWrong } from './changeFailureShare';
import { defectRate, type DefectRate } from './defectRate';
import type { ChangeRecord, ReconciliationRecord } from './enteredRecords';
import type { ShareFigure } from './figureSummary';

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

/** Wrong records per 10,000 that were looked at. */
export interface ReconciledDefects extends DefectRate {
  readonly reconciliations: number;
  /** First and last day that was reconciled. */
  readonly period: Span;
}

export interface EnteredFigures {
  /** Null: no change of which anybody said whether it failed. */
  readonly changeFailures: ChangeFailures | null;
  /** Null: no record was reconciled. */
  readonly defects: ReconciledDefects | null;
}

/**
 * Change failure share and defects per 10,000 records of one workflow up to the end of `asOf`. A change counts by the
 * day it was deployed, and a roll-back by the day of its own. A reconciliation counts when its period ended by then.
 * Formulas and intervals: `changeFailureShare`, `defectRate`.
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
    defects: reconciledDefects(own(records.reconciliations).filter(({ to }) => to <= asOf)),
  };
}

function changeFailures(changes: readonly ChangeRecord[], asOf: Day): ChangeFailures | null {
  const known = changes.map((change) => {
    const { rolledBackAt } = change;
    return rolledBackAt !== null && dayOf(rolledBackAt) > asOf ? { ...change, rolledBackAt: null } : change;
  });
  const told = known.filter((change) => wentWrong(change) !== null);
  const found = changeFailureShare(told);
  const period = spanOf(told.map(({ deployedAt }) => ({ from: dayOf(deployedAt), to: dayOf(deployedAt) })));
  return found === null || period === null ? null : { ...found, period, unsaid: changes.length - found.n };
}

function reconciledDefects(reconciliations: readonly ReconciliationRecord[]): ReconciledDefects | null {
  const found = defectRate(reconciliations);
  const period = spanOf(reconciliations);
  return found === null || period === null
    ? null
    : { ...found, period, reconciliations: reconciliations.length };
}

function spanOf(spans: readonly Span[]): Span | null {
  const from = spans.map((span) => span.from).sort()[0];
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
