import type { Cap, TargetSubject } from '../assessment/assessmentResult';
import { comparableName } from '../assessment/comparableName';

/** Name of the cap for a missed target; a milestone keeps it however its name is spaced and capitalised. */
export const missedTargetKey = (target: TargetSubject): string =>
  target.figure === 'milestone'
    ? `cap:target-missed:milestone:${comparableName(target.milestone)}`
    : `cap:target-missed:${target.figure}`;

/**
 * Name of a cap that stays the same when an assessment is computed again. A guardrail keeps its name while it
 * moves between broken, claimed and unknown: whoever took it on keeps it.
 */
export function capKey(cap: Cap): string {
  switch (cap.kind) {
    case 'guardrail-broken':
    case 'guardrail-not-held':
      return `cap:guardrail:${cap.guardrailId}`;
    case 'guardrail-not-applicable':
      return `cap:guardrail-not-applicable:${cap.guardrailId}`;
    case 'contradiction':
      return `cap:contradiction:${cap.questionId}`;
    case 'target-missed':
      return missedTargetKey(cap);
    case 'truth-not-measured':
    case 'coverage-low':
    case 'scope-core':
    case 'not-applicable-share':
      return `cap:${cap.kind}`;
  }
}
