/** Conditions of decisions with whoever took them on; nobody yet is said as "to be named". */
import type { ReportContext, WorkflowView } from './reportContext';
import { conditionSentence } from './capSentence';
import type { ConditionRow } from './reportFigures';

export const conditionRowsOf = (context: ReportContext, view: WorkflowView): ConditionRow[] =>
  view.result.conditions.map((condition) => ({
    workflow: view.name,
    sentence: conditionSentence(context, condition),
    owner: condition.owner === null || condition.owner.owner === '' ? null : condition.owner.owner,
    due: condition.owner?.due ?? null,
  }));

/** Conditions of every workflow that may go live once they are met. */
export const allConditionRows = (context: ReportContext): ConditionRow[] =>
  context.views
    .filter((view) => view.result.decision === 'go-with-conditions')
    .flatMap((view) => conditionRowsOf(context, view));

export const isOpen = (row: ConditionRow): boolean => row.owner === null || row.due === null;

/** At most so many, in their order; whoever has nobody or no date yet stays, so that what is cut off is settled. */
export function mostPressing(rows: readonly ConditionRow[], most: number): readonly ConditionRow[] {
  const kept = new Set([...rows].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a))).slice(0, most));
  return rows.filter((row) => kept.has(row));
}
