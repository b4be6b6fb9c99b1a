import type { ItemKey } from '../../../domain/alignment/degradedDay';
import { comparableName } from '../../../domain/assessment/comparableName';
import { type Entry, keyOfEntry } from '../../../domain/assessment/entry';
import type { WorkflowId } from '../../../domain/ids';
import { missedTargetKey } from '../../../domain/scoring/capKey';
import { useAssessment } from '../../assessment/useAssessment';
import { kpiDefaultName } from '../plan/chosenKpi';

/**
 * Takes along what was said, judged and agreed about a milestone when it gets another name, whoever took on its
 * missed target, and the KPI that is about it. Call it before the workflow is saved. Under a name that another
 * milestone has nothing is moved, so that no answer is overwritten.
 */
export function useRenameMilestone(): (workflowId: WorkflowId, from: string, to: string) => void {
  const { change, latest } = useAssessment();
  return (workflowId, from, to) => {
    const { workflows, roleAnswers, wordsJudgements, agreedItems, conditionOwners, actions, kpi } = latest();
    const milestones = workflows.find(({ id }) => id === workflowId)?.milestones ?? [];
    const isShared = milestones.filter((name) => name === from).length > 1;
    if (from === to || to === '' || milestones.includes(to) || isShared) return;
    const renamed = (item: ItemKey): ItemKey | null => {
      const at = item.indexOf('/');
      return at === -1 || item.slice(at + 1) !== from ? null : (`${item.slice(0, at)}/${to}` as ItemKey);
    };
    const here: readonly Entry[] = [
      ...roleAnswers.map((value): Entry => ({ kind: 'role-answer', value })),
      ...wordsJudgements.map((value): Entry => ({ kind: 'words-judgement', value })),
      ...agreedItems.map((value): Entry => ({ kind: 'agreed-item', value })),
    ];
    const capOf = (milestone: string): string => missedTargetKey({ figure: 'milestone', milestone });
    for (const owner of conditionOwners) {
      if (owner.workflowId !== workflowId || owner.key !== capOf(from)) continue;
      if (capOf(to) !== capOf(from)) void change.ownCondition({ ...owner, owner: '', due: null });
      void change.ownCondition({ ...owner, key: capOf(to) });
    }
    for (const action of actions) {
      if (action.workflowId !== workflowId || action.origin.kind !== 'cap') continue;
      if (action.origin.key !== capOf(from)) continue;
      void change.putEntry({
        kind: 'action',
        value: { ...action, origin: { kind: 'cap', key: capOf(to) } },
      });
    }
    const isAboutIt =
      kpi?.measure === 'milestone-median' &&
      comparableName(kpi.milestone ?? '') === comparableName(from) &&
      (kpi.workflowId === workflowId || (kpi.workflowId === null && workflows.length === 1));
    if (isAboutIt) {
      const moved = { ...kpi, milestone: to };
      const name = kpi.name === kpiDefaultName(kpi) ? kpiDefaultName(moved) : kpi.name;
      void change.putEntry({ kind: 'kpi', value: { ...moved, name } });
    }
    for (const entry of here) {
      const moved = renamedEntry(entry, workflowId, renamed);
      if (moved === null) continue;
      void change.putEntry(moved);
      void change.removeEntry({ kind: entry.kind, key: keyOfEntry(entry) });
    }
  };
}

function renamedEntry(
  entry: Entry,
  workflowId: WorkflowId,
  renamed: (item: ItemKey) => ItemKey | null,
): Entry | null {
  switch (entry.kind) {
    case 'role-answer':
    case 'words-judgement':
    case 'agreed-item': {
      const item = entry.value.workflowId === workflowId ? renamed(entry.value.item) : null;
      // The kind and its value belong together, which the compiler cannot follow through the spread.
      return item === null ? null : ({ kind: entry.kind, value: { ...entry.value, item } } as Entry);
    }
    default:
      return null;
  }
}
