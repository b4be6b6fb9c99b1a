import type {
  Cap,
  Decision,
  FitResult,
  QuestionResult,
  WorkflowResult,
} from '../assessment/assessmentResult';
import type { MoveId } from '../ids';
import type { Pack } from '../pack/packSchema';
import { capKey } from '../scoring/capKey';
import { decide } from '../scoring/decide';
import { judgeWorkflow, type Judgement, type WorkflowFacts } from '../scoring/judgeWorkflow';
import { shown, type Score } from '../scoring/score';
import { projectQuestions } from './projectQuestions';

/** A workflow before and after some moves; what is proven after holds only if their receipts are produced. */
export interface Projection {
  readonly moveIds: readonly MoveId[];
  /** Sum over the moves. */
  readonly effort: number;
  /** False when the workflow stands there already. */
  readonly changed: boolean;
  readonly before: Score;
  readonly after: Score;
  /** Points of shown proven readiness. */
  readonly gain: number;
  readonly liftsCaps: readonly Cap[];
  readonly capsAfter: readonly Cap[];
  readonly bandAfter: WorkflowResult['band'];
  readonly decisionAfter: Decision;
}

/**
 * Projects moves together onto one workflow (section 5) and judges it again by the same rules. What was measured
 * stays as measured: a move lifts no cap that rests on imported records. The cap on an unmeasured time-to-truth is
 * lifted only by a move whose receipt is a drill that notes both times (`measuresTruth`), and only where one of the
 * questions that it brings applies, for a drill counts for the workflows whose answers it is linked to. A cap is
 * lifted when it is absent afterwards.
 */
export function projection(
  facts: WorkflowFacts,
  questions: readonly QuestionResult[],
  today: Judgement,
  fit: FitResult['verdict'],
  moves: Pack['diagnosis']['moves'],
): Projection {
  const projected = projectQuestions(questions, moves);
  const after = judgeWorkflow(
    moves.some((move) => measuresTruth(move, facts, questions))
      ? { ...facts, truth: { ...facts.truth, measured: true } }
      : facts,
    projected.questions,
    projected.rehearsed,
  );
  const left = new Set(after.caps.map(capIdentity));
  return {
    moveIds: moves.map(({ id }) => id),
    effort: moves.reduce((sum, { effort }) => sum + effort, 0),
    changed: projected.changed,
    before: today.score,
    after: after.score,
    gain: shown(after.score.proven.score ?? 0) - shown(today.score.proven.score ?? 0),
    liftsCaps: today.caps.filter((cap) => !left.has(capIdentity(cap))),
    capsAfter: after.caps,
    bandAfter: after.band,
    decisionAfter: decide(fit, after.band?.held ?? null),
  };
}

function measuresTruth(
  { measuresTruth: notesBoth, receipt, brings }: Pack['diagnosis']['moves'][number],
  { pack }: WorkflowFacts,
  questions: readonly QuestionResult[],
): boolean {
  if (notesBoth !== true || receipt !== 'drill') return false;
  return brings.some(
    ({ question }) => questions[pack.order.get(question) ?? -1]?.applicability === 'applies',
  );
}

/** A broken guardrail that becomes merely claimed has lost the cap of a broken one. */
const capIdentity = (cap: Cap): string => `${cap.atMost} ${capKey(cap)}`;
