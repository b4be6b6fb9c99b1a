import { projection, type Projection } from '../diagnosis/projection';
import type { MoveId, WorkflowId } from '../ids';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Pack } from '../pack/packSchema';
import type { Day } from '../time';
import { assessmentContext } from './assessmentContext';
import type { AssessmentRecord } from './assessmentRecord';
import { judgedWorkflow } from './judgedWorkflow';

/**
 * Several moves together on one workflow of an assessment, in pack order whatever order they are named in
 * (section 5). Throws a RangeError for a workflow or a move that does not exist.
 */
export function projectMoves(
  record: AssessmentRecord,
  pack: Pack,
  metrics: readonly WorkflowMetrics[],
  asOf: Day,
  workflowId: WorkflowId,
  moveIds: readonly MoveId[],
): Projection {
  const workflow = record.workflows.find(({ id }) => id === workflowId);
  if (workflow === undefined) throw new RangeError(`no workflow ${workflowId} in this assessment`);
  const unknown = moveIds.find((moveId) => !pack.diagnosis.moves.some(({ id }) => id === moveId));
  if (unknown !== undefined) throw new RangeError(`no move ${unknown} in pack ${pack.manifest.id}`);
  const { facts, questions, fit, today } = judgedWorkflow(
    workflow,
    assessmentContext(record, pack, metrics, asOf),
  );
  const moves = pack.diagnosis.moves.filter(({ id }) => moveIds.includes(id));
  return projection(facts, questions, today, fit.verdict, moves);
}
