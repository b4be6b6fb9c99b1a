import type { Person } from '../../../domain/assessment/person';
import { ActionId, type WorkflowId } from '../../../domain/ids';
import type { ActionOrigin, Effort } from '../../../domain/plan/plan';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';

/** The longest text that an action holds. */
export const LONGEST = 500;

export interface TakenOn {
  readonly origin: ActionOrigin;
  readonly workflowId: WorkflowId | null;
  readonly what: string;
  readonly owner?: Person | null;
  readonly effort?: Effort | null;
}

/** Makes an action out of a suggestion, with an offer to take it back. */
export function useTakeOn(): (taken: TakenOn) => void {
  const { change } = useAssessment();
  return ({ origin, workflowId, what, owner = null, effort = null }) => {
    const id = ActionId.parse(newId());
    const words = what.length > LONGEST ? `${what.slice(0, LONGEST - 1)}…` : what;
    void change
      .putEntry({
        kind: 'action',
        value: {
          id,
          workflowId,
          origin,
          what: words,
          owner: owner?.name ?? '',
          due: null,
          effort,
          status: 'open',
          note: '',
        },
      })
      .then((kept) => {
        if (!kept || origin.kind === 'own') return;
        notifyUndo(
          text('plan:suggestions.taken', { what: words }),
          () => void change.removeEntry({ kind: 'action', key: id }),
        );
      });
  };
}

/** The suggestion leaves the list when it is taken on: the focus goes to the one after it, else before it. */
export function focusNeighbour(button: HTMLElement): void {
  const item = button.closest('li');
  const next = item?.nextElementSibling ?? item?.previousElementSibling ?? null;
  const target = next?.querySelector<HTMLElement>('[data-take]') ?? document.getElementById('page');
  target?.focus();
}
