import type { FitResult, MoveResult, QuestionResult } from '../assessment/assessmentResult';
import type { Judgement, WorkflowFacts } from '../scoring/judgeWorkflow';
import { projection } from './projection';

/**
 * The moves that change something for a workflow (section 5), each projected by itself. Those that lift a cap come
 * first, then by shown gain in proven readiness over effort, ties in pack order.
 */
export function rankMoves(
  facts: WorkflowFacts,
  questions: readonly QuestionResult[],
  today: Judgement,
  fit: FitResult['verdict'],
): readonly MoveResult[] {
  const moves = facts.pack.pack.diagnosis.moves.flatMap((move): MoveResult[] => {
    const { changed, before, after, gain, liftsCaps } = projection(facts, questions, today, fit, [move]);
    if (!changed && liftsCaps.length === 0) return [];
    return [
      {
        moveId: move.id,
        effort: move.effort,
        claimedBefore: before.claimed.score,
        claimedAfter: after.claimed.score,
        provenBefore: before.proven.score,
        provenAfter: after.proven.score,
        gain,
        liftsCaps,
      },
    ];
  });
  return moves.sort((a, b) => {
    const lifting = Number(b.liftsCaps.length > 0) - Number(a.liftsCaps.length > 0);
    return lifting !== 0 ? lifting : b.gain / b.effort - a.gain / a.effort;
  });
}
