import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/assessment/assessmentRecord';
import { assessAll } from '../assessOne';
import { buildPack } from '../buildPack';
import { anAnswer, aWorkflow } from '../buildRecord';

const pack = buildPack({
  questions: [{ id: 'q', in: 'promise' }],
  fit: [
    { id: 'busy', speaksFor: 'fit', metWhen: { fact: 'transactionsPerHour', atLeast: 1_000 } },
    { id: 'facing', speaksFor: 'fit', metWhen: { fact: 'customerFacing', is: true } },
    { id: 'alone', speaksFor: 'overhead', metWhen: { fact: 'developers', below: 2 } },
    { id: 'early', speaksFor: 'overhead', metWhen: { fact: 'stage', in: ['prototype', 'mvp'] } },
  ],
});

/** Neither side met. */
const neither: Partial<Profile> = { developers: 5 };
const fits: Partial<Profile> = { developers: 5, customerFacing: true };
const overhead: Partial<Profile> = { developers: 1 };
const mixed: Partial<Profile> = { developers: 1, customerFacing: true };

const assessed = (...profiles: readonly Partial<Profile>[]) =>
  assessAll(pack, {
    workflows: profiles.map((profile, at) => aWorkflow({ id: `w${at}`, profile })),
    answers: profiles.map((_, at) => anAnswer('q', 4, { workflowId: `w${at}` })),
  });

describe('fit of a workflow', () => {
  it.each([
    ['fits', fits],
    ['overhead', overhead],
    ['mixed', mixed],
    ['undecided', neither],
  ] as const)('is %s by the criteria met', (verdict, profile) => {
    expect(assessed(profile).workflows[0]?.fit.verdict).toBe(verdict);
  });

  it('shows each criterion in pack order, unknown where a fact is missing', () => {
    const { fit } =
      assessed({ ...neither, customerFacing: true, transactionsPerHour: null }).workflows[0] ?? {};
    expect(fit?.criteria).toEqual([
      { criterionId: 'busy', speaksFor: 'fit', state: 'unknown' },
      { criterionId: 'facing', speaksFor: 'fit', state: 'met' },
      { criterionId: 'alone', speaksFor: 'overhead', state: 'not-met' },
      { criterionId: 'early', speaksFor: 'overhead', state: 'not-met' },
    ]);
  });

  it('does not take unknown as met on either side', () => {
    const unknown = { transactionsPerHour: null, customerFacing: null, developers: null, stage: null };
    expect(assessed(unknown).workflows[0]?.fit.verdict).toBe('undecided');
  });

  it('withholds the go-live verdict where it is overhead, scored or not', () => {
    expect(assessed(overhead).workflows[0]).toMatchObject({
      decision: 'overhead',
      score: { claimed: { score: 100 } },
    });
    const unanswered = assessAll(pack, { workflows: [aWorkflow({ profile: overhead })] });
    expect(unanswered.workflows[0]?.decision).toBe('overhead');
  });
});

describe('fit of a client', () => {
  it.each([
    ['fits', [fits, neither]],
    ['overhead', [overhead, neither]],
    ['mixed', [fits, overhead]],
    ['mixed', [mixed, fits]],
    ['undecided', [neither, neither]],
    ['undecided', []],
  ] as const)('is %s over its workflows', (verdict, profiles) => {
    expect(assessed(...profiles).client.fit.verdict).toBe(verdict);
  });

  it('has a criterion met by any, not met when known of all, else unknown', () => {
    const states = (...profiles: readonly Partial<Profile>[]) =>
      assessed(...profiles).client.fit.criteria.map(({ state }) => state);
    expect(states({ ...fits, transactionsPerHour: null }, neither)).toEqual([
      'unknown',
      'met',
      'not-met',
      'not-met',
    ]);
    expect(states()).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
});
