/** Scores and decisions as reports print them: rounded once, with their ranges, overrules beside the rule. */
import type { Decision } from '../assessment/assessmentResult';
import { shown, type Score, type ScoreSide } from '../scoring/score';
import { smallerFirst } from '../smallerFirst';
import { dayOf } from '../time';
import type { WorkflowView } from './reportContext';
import type { PairFigure, PointRange, Standing } from './reportFigures';

const points = (side: ScoreSide): number | null => (side.score === null ? null : shown(side.score));
const range = (side: ScoreSide): PointRange => ({ low: shown(side.low), high: shown(side.high) });

/** Claimed and proven as whole points; ranges only while something applicable is unanswered. */
export function pairFigure(score: Score): PairFigure {
  const { answered, applicable } = score.questions;
  const complete = applicable === 0 || answered >= applicable;
  return {
    claimed: points(score.claimed),
    proven: points(score.proven),
    claimedRange: complete ? null : range(score.claimed),
    provenRange: complete ? null : range(score.proven),
    answered,
    applicable,
    coverage: Math.min(1, Math.max(0, score.coverage)),
  };
}

export function standing({ name, result }: WorkflowView): Standing {
  const { overrule } = result;
  // Where the practice does not pay off there is no verdict, so no band either.
  const band = result.decision === 'overhead' ? null : result.band;
  return {
    workflow: name,
    figure: pairFigure(result.score),
    band: band?.held ?? null,
    byScore: band?.byScore ?? null,
    decision: result.decision,
    overrule:
      overrule === null
        ? null
        : {
            workflow: name,
            rule: result.decision,
            decision: overrule.decision,
            by: overrule.by,
            reason: overrule.reason,
            on: dayOf(overrule.at),
          },
  };
}

/** The order in which decisions are told: what may go live first. */
export const DECISIONS = [
  'go',
  'go-with-conditions',
  'no-go',
  'not-decided',
  'overhead',
] as const satisfies readonly Decision[];

const URGENCY: Record<Decision, number> = {
  'no-go': 0,
  'not-decided': 1,
  'go-with-conditions': 2,
  go: 3,
  overhead: 4,
};

/** What a reader has to see first: lowest decision, then most critical, then least proven, then given order. */
export const byUrgency = (views: readonly WorkflowView[]): readonly WorkflowView[] =>
  [...views].sort(
    (a, b) =>
      URGENCY[a.result.decision] - URGENCY[b.result.decision] ||
      b.result.criticality.value - a.result.criticality.value ||
      smallerFirst(a.result.score.proven.score ?? 0, b.result.score.proven.score ?? 0),
  );
