import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult, MoveResult } from '../assessment/assessmentResult';
import type { MoveId, WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import type { Effort } from './plan';
import { plannedMoves } from './plannedMoves';

/** A move that the plan has not taken on everywhere, with what it would do by itself where it has not. */
export interface MoveOffer {
  readonly moveId: MoveId;
  readonly effort: Effort;
  /** In the order of the record; never empty. */
  readonly effects: readonly { readonly workflowId: WorkflowId; readonly move: MoveResult }[];
  /** Shown points of proven readiness over all of them. */
  readonly gain: number;
  readonly liftsCaps: number;
  /** Moves that have to come first and are not in place yet, in pack order: offered as well, or planned. */
  readonly comesAfter: readonly { readonly moveId: MoveId; readonly planned: boolean }[];
}

/**
 * Moves to choose from (section 5), over all workflows: those that lift a cap first, then gain over effort, ties
 * in pack order; but never before a move that has to come first, which is offered right before it instead. A
 * workflow for which reliability engineering is overhead is left out. A move is offered for the workflows in which
 * it changes something and no action has it yet, a dropped one included.
 */
export function moveOffers(
  record: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
): readonly MoveOffer[] {
  const places = result.workflows
    .filter(({ decision }) => decision !== 'overhead')
    .map(({ workflowId, moves }) => ({
      workflowId,
      moves: new Map(moves.map((move) => [move.moveId, move])),
      taken: new Set(
        record.actions.flatMap(({ origin, workflowId: at }) =>
          origin.kind === 'move' && (at === null || at === workflowId) ? [origin.moveId] : [],
        ),
      ),
      planned: new Set(plannedMoves(record.actions, workflowId)),
    }));
  const offers = pack.diagnosis.moves.flatMap((definition): MoveOffer[] => {
    const open = places.flatMap((place) => {
      const move = place.moves.get(definition.id);
      return move === undefined || place.taken.has(definition.id) ? [] : [{ place, move }];
    });
    if (open.length === 0) return [];
    const first = (definition.after ?? []).flatMap((moveId) => {
      const pending = open.filter(({ place }) => place.moves.has(moveId));
      return pending.length === 0
        ? []
        : [{ moveId, planned: pending.every(({ place }) => place.planned.has(moveId)) }];
    });
    const order = new Map(pack.diagnosis.moves.map(({ id }, at) => [id, at]));
    return [
      {
        moveId: definition.id,
        effort: definition.effort,
        effects: open.map(({ place, move }) => ({ workflowId: place.workflowId, move })),
        gain: open.reduce((sum, { move }) => sum + move.gain, 0),
        liftsCaps: open.reduce((sum, { move }) => sum + move.liftsCaps.length, 0),
        comesAfter: first.sort((a, b) => (order.get(a.moveId) ?? 0) - (order.get(b.moveId) ?? 0)),
      },
    ];
  });
  return prerequisitesFirst(offers.sort(byWorth));
}

function byWorth(a: MoveOffer, b: MoveOffer): number {
  const lifting = Number(b.liftsCaps > 0) - Number(a.liftsCaps > 0);
  return lifting !== 0 ? lifting : b.gain / b.effort - a.gain / a.effort;
}

/** The pack has no circles; should it have one, each move still comes once. */
function prerequisitesFirst(ranked: readonly MoveOffer[]): readonly MoveOffer[] {
  const byId = new Map(ranked.map((offer) => [offer.moveId, offer]));
  const ordered = new Set<MoveOffer>();
  const visiting = new Set<MoveId>();
  const place = (offer: MoveOffer): void => {
    if (visiting.has(offer.moveId)) return;
    visiting.add(offer.moveId);
    for (const { moveId } of offer.comesAfter) {
      const before = byId.get(moveId);
      if (before !== undefined) place(before);
    }
    ordered.add(offer);
  };
  ranked.forEach(place);
  return [...ordered];
}
