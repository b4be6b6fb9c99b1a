import type { Decision, FitResult } from '../assessment/assessmentResult';
import type { Band } from './score';

/**
 * The decision for one workflow (section 4): ready after caps is go, steady is go with conditions, below is no-go,
 * nothing assessed is not decided. Where reliability engineering is overhead there is no go-live verdict at all,
 * assessed or not (section 7). An overrule is printed beside it and never changes it.
 */
export function decide(fit: FitResult['verdict'], held: Band | null): Decision {
  if (fit === 'overhead') return 'overhead';
  switch (held) {
    case null:
      return 'not-decided';
    case 'ready':
      return 'go';
    case 'steady':
      return 'go-with-conditions';
    case 'exposed':
    case 'fragile':
      return 'no-go';
  }
}
