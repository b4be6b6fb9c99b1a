import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult } from '../assessment/assessmentResult';
import type { ActionId, MoveId } from '../ids';
import type { Pack } from '../pack/packSchema';
import { isFor, moveOf } from './plannedMoves';
import { isPending } from './planProgress';

/** A planned move whose turn has not come: another one has to come first and is not planned, or is due later. */
export interface OutOfOrder {
  readonly actionId: ActionId;
  readonly first: MoveId;
  readonly why: 'not-planned' | 'due-later';
}

/**
 * Planned moves that stand before one that has to come first, in the plan's order. One that would change nothing
 * any more is in place and asks for nothing; without both dates nothing is said about their order.
 */
export function outOfOrder(
  { actions }: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
): readonly OutOfOrder[] {
  const after = new Map(pack.diagnosis.moves.map(({ id, after: first }) => [id, first ?? []]));
  return actions.filter(isPending).flatMap((action): OutOfOrder[] => {
    const moveId = moveOf(action);
    if (moveId === null) return [];
    const places = result.workflows.filter(({ workflowId }) => isFor(action, workflowId));
    return (after.get(moveId) ?? []).flatMap((first): OutOfOrder[] => {
      const pending = places.filter(({ moves }) => moves.some((move) => move.moveId === first));
      const planned = actions.filter((other) => other.status !== 'dropped' && moveOf(other) === first);
      const covered = pending.every(({ workflowId }) => planned.some((other) => isFor(other, workflowId)));
      if (!covered) return [{ actionId: action.id, first, why: 'not-planned' }];
      const { due } = action;
      const later = planned.some(
        (other) =>
          pending.length > 0 && isPending(other) && due !== null && other.due !== null && other.due > due,
      );
      return later ? [{ actionId: action.id, first, why: 'due-later' }] : [];
    });
  });
}
