import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/assessment/assessmentRecord';
import { Condition, FlagFact, NumberFact, Stage } from '../../../src/domain/pack/condition';
import { evaluateCondition } from '../../../src/domain/pack/evaluateCondition';

const unknown: Profile = {
  transactionsPerHour: null,
  costPerHourDown: null,
  users: null,
  teams: null,
  developers: null,
  externalIntegrations: null,
  vendors: null,
  customerFacing: null,
  regulated: null,
  downtimeCostsWithinMinutes: null,
  downtimeTolerable: null,
  stage: null,
};
const busy: Condition = { fact: 'transactionsPerHour', atLeast: 1000 };
const costly: Condition = { fact: 'downtimeCostsWithinMinutes', is: true };

describe('evaluateCondition', () => {
  it('compares amounts with their limits, the limit itself counting as at least', () => {
    expect(evaluateCondition(busy, { ...unknown, transactionsPerHour: 1000 })).toBe(true);
    expect(evaluateCondition(busy, { ...unknown, transactionsPerHour: 999 })).toBe(false);
    expect(evaluateCondition({ fact: 'users', below: 50 }, { ...unknown, users: 50 })).toBe(false);
    expect(evaluateCondition({ fact: 'users', below: 50 }, { ...unknown, users: 49 })).toBe(true);
  });

  it('compares flags and stages', () => {
    expect(evaluateCondition({ fact: 'regulated', is: false }, { ...unknown, regulated: false })).toBe(true);
    expect(evaluateCondition({ fact: 'regulated', is: true }, { ...unknown, regulated: false })).toBe(false);
    const early: Condition = { fact: 'stage', in: ['prototype', 'mvp'] };
    expect(evaluateCondition(early, { ...unknown, stage: 'mvp' })).toBe(true);
    expect(evaluateCondition(early, { ...unknown, stage: 'live' })).toBe(false);
  });

  it('lets a fact that is not known decide nothing', () => {
    for (const condition of [busy, costly, { fact: 'stage', in: ['live'] }, { fact: 'users', below: 50 }]) {
      expect(evaluateCondition(Condition.parse(condition), unknown)).toBe('unknown');
    }
  });

  it('decides all by one false part and any by one true part, whatever is unknown beside it', () => {
    const slow = { ...unknown, transactionsPerHour: 3 };
    const fast = { ...unknown, transactionsPerHour: 5000 };
    expect(evaluateCondition({ all: [costly, busy] }, slow)).toBe(false);
    expect(evaluateCondition({ all: [costly, busy] }, fast)).toBe('unknown');
    expect(evaluateCondition({ any: [costly, busy] }, fast)).toBe(true);
    expect(evaluateCondition({ any: [costly, busy] }, slow)).toBe('unknown');
    expect(evaluateCondition({ all: [costly, busy] }, { ...fast, downtimeCostsWithinMinutes: true })).toBe(
      true,
    );
    expect(evaluateCondition({ any: [costly, busy] }, { ...slow, downtimeCostsWithinMinutes: false })).toBe(
      false,
    );
  });

  const profiles: fc.Arbitrary<Profile> = fc.record({
    ...(Object.fromEntries(NumberFact.options.map((fact) => [fact, fc.option(fc.nat({ max: 3 }))])) as Record<
      NumberFact,
      fc.Arbitrary<number | null>
    >),
    ...(Object.fromEntries(FlagFact.options.map((fact) => [fact, fc.option(fc.boolean())])) as Record<
      FlagFact,
      fc.Arbitrary<boolean | null>
    >),
    stage: fc.option(fc.constantFrom(...Stage.options)),
  });
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ fact: fc.constantFrom(...NumberFact.options), atLeast: fc.nat({ max: 3 }) }),
    fc.record({ fact: fc.constantFrom(...NumberFact.options), below: fc.nat({ max: 3 }) }),
    fc.record({ fact: fc.constantFrom(...FlagFact.options), is: fc.boolean() }),
    fc.record({
      fact: fc.constant('stage' as const),
      in: fc.array(fc.constantFrom(...Stage.options), { minLength: 1 }),
    }),
  );
  const conditions = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    ),
  })).condition;

  it('never changes a decided answer when an unknown fact becomes known', () => {
    fc.assert(
      fc.property(conditions, profiles, profiles, (condition, profile, more) => {
        const before = evaluateCondition(condition, profile);
        fc.pre(before !== 'unknown');
        const filled = Object.fromEntries(
          Object.entries(profile).map(([fact, value]) => [fact, value ?? more[fact as keyof Profile]]),
        ) as Profile;
        expect(evaluateCondition(condition, filled)).toBe(before);
      }),
    );
  });

  it('is never unknown when every fact is known', () => {
    fc.assert(
      fc.property(conditions, profiles, (condition, profile) => {
        fc.pre(Object.values(profile).every((value) => value !== null));
        expect(evaluateCondition(condition, profile)).not.toBe('unknown');
      }),
      { numRuns: 50 },
    );
  });
});
