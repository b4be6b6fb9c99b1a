import type { CriterionState, FitResult } from '../assessment/assessmentResult';
import type { FitCriterion } from '../pack/packSchema';
import { fitVerdict } from './fitVerdict';

/**
 * Fit of a client over its workflows (section 7): a criterion is met if any workflow meets it, not met if none
 * does and all are known, else unknown; the verdict follows from these as for a workflow. So one workflow that
 * fits beside one that is overhead is mixed, and one that fits beside an undecided one fits. Without workflows
 * all is unknown.
 */
export function clientFit(criteria: readonly FitCriterion[], workflows: readonly FitResult[]): FitResult {
  const judged = criteria.map(({ id, speaksFor }) => {
    const states = workflows.map(
      (fit) => fit.criteria.find(({ criterionId }) => criterionId === id)?.state ?? 'unknown',
    );
    return { criterionId: id, speaksFor, state: overall(states) };
  });
  return { verdict: fitVerdict(judged), criteria: judged };
}

function overall(states: readonly CriterionState[]): CriterionState {
  if (states.includes('met')) return 'met';
  return states.length > 0 && states.every((state) => state === 'not-met') ? 'not-met' : 'unknown';
}
