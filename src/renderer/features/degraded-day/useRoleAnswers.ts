import type { ItemKey, RoleAnswer, ScriptRole } from '../../../domain/alignment/degradedDay';
import { regrouped } from '../../../domain/alignment/wordsGroups';
import { keyOfEntry } from '../../../domain/assessment/entry';
import type { ChoiceId, WorkflowId } from '../../../domain/ids';
import { instant } from '../../../domain/time';
import { useAssessment } from '../../assessment/useAssessment';

/** Whether an answer says anything. */
export const isSaid = ({ choice, words }: Pick<RoleAnswer, 'choice' | 'words'>): boolean =>
  choice !== null || words.trim() !== '';

export interface RoleAnswers {
  /** Puts an answer in the place of what the role said; one that says nothing takes that away. */
  readonly put: (answer: RoleAnswer) => void;
  readonly choose: (workflowId: WorkflowId, role: ScriptRole, item: ItemKey, choice: ChoiceId | null) => void;
  readonly write: (workflowId: WorkflowId, role: ScriptRole, item: ItemKey, words: string) => void;
}

/** Changes to what roles said. Other words than before have to be judged anew, so the role leaves the judgement. */
export function useRoleAnswers(): RoleAnswers {
  const { change, latest } = useAssessment();
  const known = (workflowId: WorkflowId, role: ScriptRole, item: ItemKey): RoleAnswer =>
    latest().roleAnswers.find(
      (one) => one.workflowId === workflowId && one.role === role && one.item === item,
    ) ?? { workflowId, role, item, choice: null, words: '', answeredAt: instant(Date.now()) };
  const unjudge = ({ workflowId, role, item }: RoleAnswer): void => {
    const judgement = latest().wordsJudgements.find(
      (one) => one.workflowId === workflowId && one.item === item,
    );
    if (judgement?.groups.some((group) => group.includes(role)) !== true) return;
    const value = { ...judgement, groups: regrouped(judgement.groups, [role], []) };
    void change.putEntry({ kind: 'words-judgement', value });
  };
  const put = (answer: RoleAnswer): void => {
    const before = known(answer.workflowId, answer.role, answer.item);
    if (before.words !== answer.words) unjudge(answer);
    if (isSaid(answer)) void change.putEntry({ kind: 'role-answer', value: answer });
    else if (isSaid(before))
      void change.removeEntry({
        kind: 'role-answer',
        key: keyOfEntry({ kind: 'role-answer', value: answer }),
      });
  };
  return {
    put,
    choose: (workflowId, role, item, choice) => {
      const before = known(workflowId, role, item);
      if (before.choice !== choice) put({ ...before, choice, answeredAt: instant(Date.now()) });
    },
    write: (workflowId, role, item, words) => {
      const before = known(workflowId, role, item);
      if (before.words !== words) put({ ...before, words, answeredAt: instant(Date.now()) });
    },
  };
}
