/** How many points of proven readiness a workflow would gain if one claim were proven in full. */
import type { QuestionResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';

/** 0 while unanswered or already proven. The score is linear in each level, so this is exact before rounding. */
export function proofGain(workflow: WorkflowResult, question: QuestionResult): number {
  if (question.claimed === null || question.proven === null) return 0;
  const answered = workflow.questions.filter(
    (other) => other.dimensionId === question.dimensionId && other.claimed !== null,
  );
  const inDimension = answered.reduce((sum, other) => sum + other.weight, 0);
  const assessed = workflow.dimensions.filter((dimension) => dimension.score.claimed.score !== null);
  const allWeights = assessed.reduce((sum, dimension) => sum + dimension.weight, 0);
  const own = assessed.find((dimension) => dimension.dimensionId === question.dimensionId);
  if (own === undefined || inDimension === 0 || allWeights === 0) return 0;
  const levels = (question.claimed - question.proven) / 4;
  return 100 * (own.weight / allWeights) * (question.weight / inDimension) * levels;
}
