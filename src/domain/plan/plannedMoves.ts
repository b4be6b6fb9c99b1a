/** Which moves a plan has taken on, and for which workflows. */
import type { MoveId, WorkflowId } from '../ids';
import type { PlanAction } from './plan';

/** An action for a workflow, or for the client as a whole and so for every workflow. */
export const isFor = (action: Pick<PlanAction, 'workflowId'>, workflowId: WorkflowId): boolean =>
  action.workflowId === null || action.workflowId === workflowId;

/** The move that an action comes from; null for other actions. */
export const moveOf = ({ origin }: PlanAction): MoveId | null =>
  origin.kind === 'move' ? origin.moveId : null;

/** The moves that are planned for a workflow, those of dropped actions left out; each once, in the plan's order. */
export function plannedMoves(actions: readonly PlanAction[], workflowId: WorkflowId): readonly MoveId[] {
  const moves = actions
    .filter((action) => action.status !== 'dropped' && isFor(action, workflowId))
    .flatMap((action) => moveOf(action) ?? []);
  return [...new Set(moves)];
}
