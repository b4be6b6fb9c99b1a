import { workflowFit } from '../fit/workflowFit';
import type { GuardrailId } from '../ids';
import { judgeWorkflow, type Judgement, type WorkflowFacts } from '../scoring/judgeWorkflow';
import { measuredLimit } from '../scoring/measuredLimit';
import { questionResult } from '../scoring/questionResult';
import { targetResults } from '../scoring/targetResults';
import { truthMeasured } from '../scoring/truthMeasured';
import type { AssessmentContext } from './assessmentContext';
import type { Workflow } from './assessmentRecord';
import type { FitResult, MeasuredLimit, QuestionResult } from './assessmentResult';

/** A workflow scored and judged, before diagnosis and moves. */
export interface JudgedWorkflow {
  readonly facts: WorkflowFacts;
  readonly questions: readonly QuestionResult[];
  readonly fit: FitResult;
  readonly today: Judgement;
}

const NOT_PROJECTED: ReadonlySet<never> = new Set<never>();

/** Scores and judges one workflow of an assessment (sections 2, 3, 4 and 7). */
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
  const facts: WorkflowFacts = {
    workflow,
    scope,
    asOf,
    pack,
    receipts: record.receipts,
    measured,
    targets: targetResults(workflow.targets, metrics),
    truth: truthMeasured(questions, record.receipts, metrics, asOf),
  };
  return {
    facts,
    questions,
    fit: workflowFit(pack.pack.fit, workflow.profile),
    today: judgeWorkflow(facts, questions, NOT_PROJECTED),
  };
}
