import type { Cap, Contradiction, GuardrailResult, TargetResult } from '../assessment/assessmentResult';
import type { GuardrailId } from '../ids';
import type { Score } from './score';
import type { TruthMeasured } from './truthMeasured';

export const LEAST_COVERAGE = 0.8;
export const MOST_NOT_APPLICABLE = 0.2;
/** Shares are sums of fractions; exactly 80 % and exactly 20 % must not tip over on the last bit. */
const TOLERANCE = 1e-9;

export interface CapGrounds {
  readonly scope: 'core' | 'full';
  readonly score: Score;
  readonly guardrails: readonly GuardrailResult[];
  /** Guardrails one of whose questions does not apply, marked so or ruled out by the profile. */
  readonly guardrailsNotApplicable: readonly GuardrailId[];
  readonly contradictions: readonly Contradiction[];
  readonly truth: TruthMeasured;
  readonly targets: readonly TargetResult[];
}

/**
 * Every cap that holds, in the order of the table in section 4, each with its reason. Coverage and the share not
 * applicable are compared unrounded. A guardrail that does not apply is capped once, under that name. Two
 * contradictions on one answer are one cap.
 */
export function caps(grounds: CapGrounds): readonly Cap[] {
  const { score, scope, truth } = grounds;
  const found: Cap[] = [
    ...guardrailCaps(grounds),
    ...[...new Set(grounds.contradictions.map(({ questionId }) => questionId))].map((questionId): Cap => ({
      kind: 'contradiction',
      atMost: 'steady',
      questionId,
    })),
  ];
  if (!truth.measured) found.push({ kind: 'truth-not-measured', atMost: 'steady', truths: truth.truths });
  for (const { state, ...missed } of grounds.targets) {
    if (state === 'missed') found.push({ kind: 'target-missed', atMost: 'steady', ...missed });
  }
  if (score.coverage < LEAST_COVERAGE - TOLERANCE) {
    found.push({ kind: 'coverage-low', atMost: 'steady', coverage: score.coverage });
  }
  if (scope === 'core') found.push({ kind: 'scope-core', atMost: 'steady' });
  if (score.notApplicableShare > MOST_NOT_APPLICABLE + TOLERANCE) {
    found.push({ kind: 'not-applicable-share', atMost: 'steady', share: score.notApplicableShare });
  }
  for (const guardrailId of grounds.guardrailsNotApplicable) {
    found.push({ kind: 'guardrail-not-applicable', atMost: 'steady', guardrailId });
  }
  return found;
}

function guardrailCaps({ guardrails, guardrailsNotApplicable }: CapGrounds): readonly Cap[] {
  const broken: Cap[] = [];
  const notHeld: Cap[] = [];
  for (const { guardrailId, state } of guardrails) {
    switch (state) {
      case 'broken':
        broken.push({ kind: 'guardrail-broken', atMost: 'exposed', guardrailId });
        break;
      case 'claimed':
      case 'unknown':
        if (!guardrailsNotApplicable.includes(guardrailId)) {
          notHeld.push({ kind: 'guardrail-not-held', atMost: 'steady', guardrailId, state });
        }
        break;
      case 'held':
        break;
    }
  }
  return [...broken, ...notHeld];
}
