import type { FitResult } from '../assessment/assessmentResult';

/**
 * The verdict over criteria (section 7): one that fits met and none that speaks for overhead: fits; the other way
 * round: overhead; both: mixed; neither: undecided. Unknown criteria do not count as met.
 */
export function fitVerdict(criteria: FitResult['criteria']): FitResult['verdict'] {
  const met = (side: 'fit' | 'overhead'): boolean =>
    criteria.some(({ speaksFor, state }) => speaksFor === side && state === 'met');
  if (met('fit')) return met('overhead') ? 'mixed' : 'fits';
  return met('overhead') ? 'overhead' : 'undecided';
}
