import { describe, expect, it } from 'vitest';
import type { Cap } from '../../../src/domain/assessment/assessmentResult';
import { capKey } from '../../../src/domain/scoring/capKey';

describe('the key of a cap', () => {
  // Owners and dates hang on these names in every library: they never change.
  it.each([
    [{ kind: 'guardrail-broken', guardrailId: 'g' }, 'cap:guardrail:g'],
    [{ kind: 'guardrail-not-held', guardrailId: 'g', state: 'claimed' }, 'cap:guardrail:g'],
    [{ kind: 'guardrail-not-applicable', guardrailId: 'g' }, 'cap:guardrail-not-applicable:g'],
    [{ kind: 'contradiction', questionId: 'q' }, 'cap:contradiction:q'],
    [{ kind: 'target-missed', figure: 'truth', target: 1, median: 2 }, 'cap:target-missed:truth'],
    [
      { kind: 'target-missed', figure: 'milestone', milestone: ' Order  PAID ', target: 1, median: 2 },
      'cap:target-missed:milestone:order paid',
    ],
    [{ kind: 'truth-not-measured', truths: 0 }, 'cap:truth-not-measured'],
    [{ kind: 'coverage-low', coverage: 0.5 }, 'cap:coverage-low'],
    [{ kind: 'scope-core' }, 'cap:scope-core'],
    [{ kind: 'not-applicable-share', share: 0.4 }, 'cap:not-applicable-share'],
  ] as const)('of %o', (cap, key) => {
    expect(capKey({ atMost: 'steady', ...cap } as unknown as Cap)).toBe(key);
  });
});
