import { claimResults } from '../claims/claimResults';
import { diagnose } from '../diagnosis/diagnose';
import { rankMoves } from '../diagnosis/rankMoves';
import type { QuestionId } from '../ids';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Pack } from '../pack/packSchema';
import { criticality } from '../scoring/criticality';
import { decide } from '../scoring/decide';
import { decisionConditions } from '../scoring/decisionConditions';
import { settledContradictions } from '../scoring/settledContradictions';
import { weakestQuestions } from '../scoring/weakestQuestions';
import type { Day } from '../time';
import { assessmentContext, type AssessmentContext } from './assessmentContext';
import type { AssessmentRecord, Workflow } from './assessmentRecord';
import type { AssessmentResult, Contradiction, MoveResult, WorkflowResult } from './assessmentResult';
import { clientResult } from './clientResult';
import { judgedWorkflow } from './judgedWorkflow';

/**
 * What an assessment concludes on a day: scores, caps, decisions, diagnosis, moves and fit, for the client and
 * every workflow in the record's order. Pure: the same input gives the same result to the byte, whatever the
 * order of answers, receipts and symptoms. `metrics` holds at most one entry for each workflow, computed as of
 * the same day. Receipts come back oldest first. Scores are unrounded; see `shown`.
 */
export function assess(
  record: AssessmentRecord,
  pack: Pack,
  metrics: readonly WorkflowMetrics[],
  asOf: Day,
): AssessmentResult {
  const context = assessmentContext(record, pack, metrics, asOf);
  const workflows = record.workflows.map((workflow) => workflowResult(workflow, context));
  return {
    asOf,
    client: clientResult(workflows, pack),
    workflows,
    claims: claimResults(record, workflows, pack, asOf),
    receipts: record.receipts.toSorted((a, b) =>
      a.capturedOn === b.capturedOn ? (a.id < b.id ? -1 : 1) : a.capturedOn < b.capturedOn ? -1 : 1,
    ),
  };
}

const NOTHING_SAID: ReadonlyMap<never, never> = new Map<never, never>();

function workflowResult(workflow: Workflow, context: AssessmentContext): WorkflowResult {
  const { pack, record } = context;
  const { facts, questions, rules, fit, alignment, today } = judgedWorkflow(workflow, context);
  const metrics = record.metrics.get(workflow.id) ?? null;
  const decision = decide(fit.verdict, today.band?.held ?? null);
  const overrule = record.overrules.get(workflow.id) ?? null;
  let moves: readonly MoveResult[] | null = null;
  return {
    workflowId: workflow.id,
    fit,
    criticality: criticality(workflow.profile, pack.pack.manifest.criticality),
    score: today.score,
    dimensions: today.dimensions,
    questions,
    guardrails: today.guardrails,
    contradictions: today.contradictions,
    settledContradictions: settledContradictions(facts.settlements, today.contradictions),
    rules,
    targets: facts.targets,
    caps: today.caps,
    band: today.band,
    sensitivity: today.sensitivity,
    decision,
    overrule,
    conditions: decisionConditions({
      decision,
      overrule,
      caps: today.caps,
      weakest: weakestQuestions(questions, today.dimensions, today.band?.byScore ?? null),
      owners: context.conditionOwners.get(workflow.id) ?? [],
    }),
    causes: diagnose({
      pack: pack.pack,
      links: context.links,
      workflow,
      questions,
      contradicted: openQuestions(today.contradictions),
      said: record.symptoms.get(workflow.id) ?? NOTHING_SAID,
      beliefs: context.beliefs,
      metrics,
      fit,
      asOf: context.asOf,
    }),
    alignment,
    // Every move is a judgement of its own, so they wait until somebody looks; the same data then, also in JSON.
    get moves() {
      return (moves ??= rankMoves(facts, questions, today, fit.verdict));
    },
    metrics,
  };
}

/** Only an open contradiction makes an answer weaker than it claims to be (section 5); an accepted one does not. */
const openQuestions = (contradictions: readonly Contradiction[]): ReadonlySet<QuestionId> =>
  new Set(contradictions.filter(({ state }) => state === 'open').map(({ questionId }) => questionId));
