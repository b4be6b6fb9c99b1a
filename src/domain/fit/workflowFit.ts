import type { Profile } from '../assessment/assessmentRecord';
import type { CriterionState, FitResult } from '../assessment/assessmentResult';
import { evaluateCondition } from '../pack/evaluateCondition';
import type { FitCriterion } from '../pack/packSchema';
import { fitVerdict } from './fitVerdict';

/** Fit of one workflow by its profile (section 7): each criterion met, not met or unknown, in pack order. */
export function workflowFit(criteria: readonly FitCriterion[], profile: Profile): FitResult {
  const judged = criteria.map(({ id, speaksFor, metWhen }) => ({
    criterionId: id,
    speaksFor,
    state: stateOf(evaluateCondition(metWhen, profile)),
  }));
  return { verdict: fitVerdict(judged), criteria: judged };
}

function stateOf(value: boolean | 'unknown'): CriterionState {
  if (value === 'unknown') return 'unknown';
  return value ? 'met' : 'not-met';
}
