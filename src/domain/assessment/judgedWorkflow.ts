import { alignmentOf } from '../alignment/alignmentOf';
import type { AlignmentResult } from '../alignment/alignmentResult';
import { workflowFit } from '../fit/workflowFit';
import type { GuardrailId, QuestionId } from '../ids';
import { judgeWorkflow, type Judgement, type WorkflowFacts } from '../scoring/judgeWorkflow';
import { measuredLimit } from '../scoring/measuredLimit';
import { questionResult } from '../scoring/questionResult';
import { ruleResults } from '../scoring/ruleResults';
import { targetResults } from '../scoring/targetResults';
import { truthMeasured } from '../scoring/truthMeasured';
import type { AssessmentContext } from './assessmentContext';
import type { Workflow } from './assessmentRecord';
import type { FitResult, MeasuredLimit, QuestionResult, RuleResult } from './assessmentResult';

/** A workflow scored and judged, before diagnosis and moves. */
export interface JudgedWorkflow {
  readonly facts: WorkflowFacts;
  readonly questions: readonly QuestionResult[];
  readonly rules: readonly RuleResult[];
  readonly fit: FitResult;
  /** Null while no role said anything about the degraded day. */
  readonly alignment: AlignmentResult | null;
  readonly today: Judgement;
}

const NOT_PROJECTED: ReadonlySet<never> = new Set<never>();
const NOTHING_SETTLED: ReadonlyMap<never, never> = new Map<never, never>();

/** Scores and judges one workflow of an assessment (sections 2, 3, 4, 6, 7 and 8). */
export function judgedWorkflow(workflow: Workflow, context: AssessmentContext): JudgedWorkflow {
  const { scope, asOf, pack, record } = context;
  const metrics = record.metrics.get(workflow.id) ?? null;
  const questions = pack.questions.map(({ question, dimensionId }) =>
    questionResult(question, dimensionId, workflow, scope, record),
  );
  const measured = new Map<GuardrailId, MeasuredLimit>();
  for (const guardrail of pack.pack.guardrails) {
    const limit = measuredLimit(guardrail, metrics);
    if (limit !== null) measured.set(guardrail.id, limit);
  }
  const alignment = alignmentOf(context.degradedDay, pack.pack, workflow);
  const rules = ruleResults(pack.pack.contradictions, {
    metrics,
    reconciliations: record.reconciliations.get(workflow.id) ?? [],
    alignment,
    truthTarget: workflow.targets.truth,
    asOf,
  });
  const facts: WorkflowFacts = {
    workflow,
    scope,
    asOf,
    pack,
    receipts: record.receipts,
    measured,
    against: rulesAgainst(rules),
    settlements: record.settlements.get(workflow.id) ?? NOTHING_SETTLED,
    targets: targetResults(workflow.targets, metrics),
    truth: truthMeasured(questions, record.receipts, record.drills.get(workflow.id) ?? [], metrics, asOf),
  };
  return {
    facts,
    questions,
    rules,
    fit: workflowFit(pack.pack.fit, workflow.profile),
    alignment,
    today: judgeWorkflow(facts, questions, NOT_PROJECTED),
  };
}

function rulesAgainst(rules: readonly RuleResult[]): ReadonlyMap<QuestionId, readonly RuleResult[]> {
  const against = new Map<QuestionId, RuleResult[]>();
  for (const rule of rules) {
    if (rule.says !== 'against') continue;
    const known = against.get(rule.questionId);
    if (known === undefined) against.set(rule.questionId, [rule]);
    else known.push(rule);
  }
  return against;
}
