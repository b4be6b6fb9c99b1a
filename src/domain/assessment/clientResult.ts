import { clientFit } from '../fit/clientFit';
import type { Pack } from '../pack/packSchema';
import { meanScore } from '../scoring/meanScore';
import { smallerFirst } from '../smallerFirst';
import type { ClientResult, WorkflowResult } from './assessmentResult';

/**
 * A client over its workflows (section 3): scores as criticality-weighted means, no band, and the weakest workflow
 * by proven score. Of equally weak ones the lower claim, then the higher criticality, then the earlier in the
 * record is named. The share not applicable is weighted the same way. A workflow for which the practice is overhead
 * has no verdict but counts like any other: it has answers, and the client runs it.
 */
export function clientResult(workflows: readonly WorkflowResult[], pack: Pack): ClientResult {
  const total = workflows.reduce((sum, { criticality }) => sum + criticality.value, 0);
  const notApplicable = workflows.reduce(
    (sum, { criticality, score }) => sum + criticality.value * score.notApplicableShare,
    0,
  );
  return {
    score: meanScore(
      workflows.map(({ criticality, score }) => ({ weight: criticality.value, score })),
      total === 0 ? 0 : notApplicable / total,
    ),
    weakest: weakest(workflows)?.workflowId ?? null,
    fit: clientFit(
      pack.fit,
      workflows.map(({ fit }) => fit),
    ),
  };
}

function weakest(workflows: readonly WorkflowResult[]): WorkflowResult | undefined {
  return workflows
    .filter(({ score }) => score.proven.score !== null)
    .sort(
      (a, b) =>
        smallerFirst(a.score.proven.score ?? 0, b.score.proven.score ?? 0) ||
        smallerFirst(a.score.claimed.score ?? 0, b.score.claimed.score ?? 0) ||
        b.criticality.value - a.criticality.value,
    )[0];
}
