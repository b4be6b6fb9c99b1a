import { assessmentContext } from '../assessment/assessmentContext';
import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult, Decision, WorkflowResult } from '../assessment/assessmentResult';
import { judgedWorkflow } from '../assessment/judgedWorkflow';
import { projection, type Projection } from '../diagnosis/projection';
import type { WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import { meanScore } from '../scoring/meanScore';
import type { Score } from '../scoring/score';
import { plannedMoves } from './plannedMoves';

export interface ProjectedWorkflow {
  readonly workflowId: WorkflowId;
  readonly bandBefore: WorkflowResult['band'];
  readonly decisionBefore: Decision;
  /** All planned moves together; null where the plan has none for this workflow. */
  readonly projection: Projection | null;
}

/** Where the planned moves lead; what is proven after holds only if the receipts that they name are produced. */
export interface PlanProjection {
  readonly workflows: readonly ProjectedWorkflow[];
  readonly client: { readonly before: Score; readonly after: Score };
}

/**
 * The planned moves of each workflow taken together (section 5), and the client over its workflows as it would be
 * then. Moves of dropped actions and moves that the pack does not know are left out; `result` is that of the same
 * record and pack.
 */
export function planProjection(
  record: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
): PlanProjection {
  const results = new Map(result.workflows.map((one) => [one.workflowId, one]));
  const metrics = result.workflows.flatMap((one) => one.metrics ?? []);
  const context = assessmentContext(record, pack, metrics, result.asOf);
  const workflows = record.workflows.flatMap((workflow): ProjectedWorkflow[] => {
    const today = results.get(workflow.id);
    if (today === undefined) return [];
    const planned = new Set(plannedMoves(record.actions, workflow.id));
    const moves = pack.diagnosis.moves.filter(({ id }) => planned.has(id));
    const judged = moves.length === 0 ? null : judgedWorkflow(workflow, context);
    return [
      {
        workflowId: workflow.id,
        bandBefore: today.band,
        decisionBefore: today.decision,
        projection:
          judged === null
            ? null
            : projection(judged.facts, judged.questions, judged.today, judged.fit.verdict, moves),
      },
    ];
  });
  const after = workflows.flatMap((one) => {
    const today = results.get(one.workflowId);
    return today === undefined
      ? []
      : [{ weight: today.criticality.value, score: one.projection?.after ?? today.score }];
  });
  return {
    workflows,
    client: {
      before: result.client.score,
      after: meanScore(after, result.client.score.notApplicableShare),
    },
  };
}
