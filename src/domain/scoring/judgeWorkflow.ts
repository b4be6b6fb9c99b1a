import type { Receipt, Settlement, Workflow } from '../assessment/assessmentRecord';
import type {
  MeasuredLimit,
  QuestionResult,
  RuleResult,
  TargetResult,
  WorkflowResult,
} from '../assessment/assessmentResult';
import type { PackIndex } from '../assessment/packIndex';
import type { GuardrailId, QuestionId, ReceiptId } from '../ids';
import type { Day } from '../time';
import { bandResult, sensitivity } from './band';
import { caps } from './caps';
import { contradictions } from './contradictions';
import { dimensionScores } from './dimensionScores';
import { dimensionSums } from './dimensionSums';
import { guardrailResults } from './guardrailResults';
import { guardrailsNotApplicable } from './guardrailsNotApplicable';
import { meanScore } from './meanScore';
import { notApplicableShare } from './notApplicableShare';
import type { TruthMeasured } from './truthMeasured';

/** What a workflow is judged by beside its answers; the same today and in a projection. */
export interface WorkflowFacts {
  readonly workflow: Workflow;
  readonly scope: 'core' | 'full';
  readonly asOf: Day;
  readonly pack: PackIndex;
  readonly receipts: ReadonlyMap<ReceiptId, Receipt>;
  readonly measured: ReadonlyMap<GuardrailId, MeasuredLimit>;
  /** Rules of the pack that speak against an answer, by its question. */
  readonly against: ReadonlyMap<QuestionId, readonly RuleResult[]>;
  /** By the key of the contradiction. */
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly targets: readonly TargetResult[];
  readonly truth: TruthMeasured;
}

export type Judgement = Pick<
  WorkflowResult,
  'score' | 'dimensions' | 'guardrails' | 'contradictions' | 'caps' | 'band' | 'sensitivity'
>;

/**
 * Scores, guardrails, contradictions, caps and band of one workflow from its questions (sections 3 and 4).
 * `rehearsed` names the questions for which a projection has just passed a drill; empty for today.
 */
export function judgeWorkflow(
  facts: WorkflowFacts,
  questions: readonly QuestionResult[],
  rehearsed: ReadonlySet<QuestionId>,
): Judgement {
  const { pack, scope, workflow } = facts;
  const sums = dimensionSums(questions);
  const dimensions = dimensionScores(sums, pack.pack.manifest.dimensions);
  const score = meanScore(dimensions, notApplicableShare(sums, pack.pack.manifest.dimensions));
  const guardrails = guardrailResults(questions, pack, facts.measured, workflow, scope);
  const standing = contradictions(questions, { ...facts, rehearsed });
  const held = caps({
    scope,
    score,
    guardrails,
    guardrailsNotApplicable: guardrailsNotApplicable(questions, pack, scope),
    contradictions: standing,
    truth: facts.truth,
    targets: facts.targets,
  });
  return {
    score,
    dimensions,
    guardrails,
    contradictions: standing,
    caps: held,
    band: bandResult(score.proven.score, held),
    sensitivity: sensitivity(score.proven.score, held),
  };
}
