/** Any pack, and any record and measurements over it: small, with every rule of scoring in it. */
import fc from 'fast-check';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { startOfDay } from '../../../src/domain/time';
import { aFigure, escalations, ruleCount, type MetricsSketch } from '../buildMetrics';
import { buildPack, DIMENSIONS, escalateGuardrail, saidGuardrail, type DimensionName } from '../buildPack';
import { age, answerTo, placeOf, receiptCalled, symptom, WORKFLOWS } from '../arbitraryEntries';
import { aWorkflow, daysAgo, type RecordSketch } from '../buildRecord';

const names = Object.keys(DIMENSIONS) as readonly DimensionName[];
const guardrails = ['escalate', 'line'] as const;

const question = fc.record({
  in: fc.constantFrom(...names),
  weight: fc.constantFrom(0.1, 0.5, 1, 2, 3, 7),
  scope: fc.constantFrom('client' as const, 'workflow' as const),
  core: fc.boolean(),
  guardrail: fc.constantFrom(undefined, undefined, undefined, ...guardrails),
  appliesWhen: fc.constantFrom(undefined, undefined, { fact: 'vendors', atLeast: 1 }),
});

/** Two to fourteen questions over some of the dimensions, with uneven weights. */
export const anyPack: fc.Arbitrary<Pack> = fc
  .record({
    questions: fc.array(question, { minLength: 2, maxLength: 14 }),
    weights: fc.tuple(...names.map(() => fc.constantFrom(1, 15, 20, 50))),
  })
  .map(({ questions, weights }) => {
    const ids = questions.map((_, at) => `q${at}`);
    const [first = 'q0', second = 'q1'] = ids;
    return buildPack({
      questions: questions.map(({ guardrail, appliesWhen, ...rest }, at) => ({
        id: `q${at}`,
        ...rest,
        ...(guardrail === undefined ? {} : { guardrail }),
        ...(appliesWhen === undefined ? {} : { appliesWhen }),
      })),
      dimensions: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 1])),
      guardrails: [escalateGuardrail(), saidGuardrail()],
      contradictions: [
        {
          id: 'people',
          question: first,
          claimedFrom: 3,
          kind: 'reported-by-people',
          share: 0.1,
          minimum: 10,
        },
        { id: 'wrong', question: second, claimedFrom: 2, kind: 'defects-found', share: 0.1, minimum: 5 },
        { id: 'apart', question: first, claimedFrom: 3, kind: 'alignment-below', limit: 0.67 },
      ],
      script: [
        {
          id: 'goes-on',
          about: 'continues',
          scale: 'nominal',
          perMilestone: false,
          choices: ['all', 'some'],
        },
      ],
      fit: [{ id: 'facing', speaksFor: 'fit', metWhen: { fact: 'customerFacing', is: true } }],
      diagnosis: {
        patterns: [
          { id: 'lost', mattersWhen: ['facing'] },
          { id: 'stuck', mattersWhen: ['facing'] },
        ],
        causes: [{ id: 'one' }, { id: 'two' }],
        symptomLinks: [
          { pattern: 'lost', cause: 'one', weight: 0.8 },
          { pattern: 'stuck', cause: 'one', weight: 0.8 },
          { pattern: 'stuck', cause: 'two', weight: 0.8 },
        ],
        beliefs: [{ id: 'tools', cause: 'two', weight: 0.3 }],
        answerLinks: [{ question: first, cause: 'one', weight: 0.9 }],
        controls: [{ question: second, cause: 'one' }],
        moves: [
          {
            id: 'm1',
            effort: 2,
            causes: ['one'],
            brings: [{ question: first, level: 3 }],
            receipt: 'record',
          },
          {
            id: 'm2',
            effort: 5,
            causes: ['two'],
            brings: [{ question: second, level: 4 }],
            receipt: 'drill',
            measuresTruth: true,
          },
        ],
      },
    });
  });

const settlement = fc
  .tuple(
    fc.constantFrom(...WORKFLOWS),
    fc.constantFrom('rule:q0:people', 'rule:q1:wrong', 'rule:q0:apart', 'failed-drill:q0:r0'),
    fc.constantFrom('accepted', 'answer-corrected', 'data-corrected'),
  )
  .map(([workflowId, key, kind]) => ({
    workflowId,
    key,
    kind,
    reason: 'said so',
    by: 'somebody',
    at: startOfDay(daysAgo(1)),
  }));

const roleAnswer = fc
  .tuple(
    fc.constantFrom(...WORKFLOWS),
    fc.constantFrom('sales', 'support', 'engineering'),
    fc.constantFrom('all', 'some'),
  )
  .map(([workflowId, role, choice]) => ({
    workflowId,
    role,
    item: 'goes-on',
    choice,
    words: '',
    answeredAt: startOfDay(daysAgo(2)),
  }));

const reconciliation = fc
  .tuple(fc.constantFrom(...WORKFLOWS), fc.integer({ min: 0, max: 3 }))
  .map(([workflowId, defects]) => ({
    workflowId,
    vendorId: null,
    from: daysAgo(40),
    to: daysAgo(10),
    checked: 100,
    defects,
    amount: null,
    note: '',
  }));

const profile = fc.record({
  vendors: fc.constantFrom(0, 3, null),
  customerFacing: fc.constantFrom(true, false, null),
  costPerHourDown: fc.constantFrom(0, 5_000, null),
});

const milestoneTarget = fc.record({
  milestone: fc.constantFrom('paid', 'told so'),
  within: fc.integer({ min: 1, max: 10_000 }),
});

const keyOf = (entry: unknown): string => {
  const { workflowId, key, role } = entry as Record<string, unknown>;
  return JSON.stringify([workflowId, key, role]);
};

const listed = (count: number, ids: readonly string[]) =>
  fc.tuple(...Array.from({ length: count }, (_, at) => receiptCalled(`r${at}`, ids)));

/** Any record over questions: two workflows, at most one entry at each place. */
export const recordOver = (ids: readonly string[]): fc.Arbitrary<RecordSketch> =>
  fc
    .record({
      scope: fc.constantFrom('full', 'full', 'core'),
      profiles: fc.tuple(profile, profile),
      answers: fc.uniqueArray(answerTo(ids), { selector: placeOf, maxLength: 3 * ids.length }),
      receipts: fc.integer({ min: 0, max: 6 }).chain((count) => listed(count, ids)),
      symptoms: fc.array(symptom, { maxLength: 5 }),
      beliefs: fc.subarray(['tools']),
      settlements: fc.uniqueArray(settlement, { selector: keyOf, maxLength: 4 }),
      roleAnswers: fc.uniqueArray(roleAnswer, { selector: keyOf, maxLength: 6 }),
      reconciliations: fc.array(reconciliation, { maxLength: 8 }),
      milestoneTargets: fc.uniqueArray(milestoneTarget, {
        selector: ({ milestone }) => milestone,
        maxLength: 2,
      }),
    })
    .map(({ profiles, scope, settlements, roleAnswers, reconciliations, milestoneTargets, ...rest }) => ({
      ...rest,
      scope: scope as 'full',
      workflows: WORKFLOWS.map((id, at) =>
        aWorkflow({
          id,
          profile: profiles[at] ?? {},
          milestones: ['paid'],
          targets: { recover: null, truth: null, milestones: milestoneTargets, due: null },
        }),
      ),
      more: {
        settlements,
        roleAnswers,
        reconciliations: reconciliations.map((entry, at) => ({ id: `rec-${at}`, ...entry })),
      },
    }));

/** Times of a milestone: none recorded, all complete, or some open with the median reached or not. */
const milestone = fc
  .tuple(
    fc.constantFrom('paid', ' Told  SO ', 'unheard of'),
    fc.option(fc.tuple(fc.nat(9), fc.nat(3), fc.option(fc.integer({ min: 0, max: 10_000 })))),
    fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
  )
  .map(([name, times, longestOpen]) => ({
    milestone: name,
    events: 12,
    figure:
      times === null
        ? null
        : aFigure({ n: times[0], open: times[1], median: times[0] === 0 ? null : 4000, kmMedian: times[2] }),
    ...(longestOpen === undefined ? {} : { longestOpen }),
  }));

const share = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));

/** Any measurements of the first workflow. */
export const anyMetrics: fc.Arbitrary<readonly MetricsSketch[]> = fc
  .tuple(
    share,
    share,
    share,
    fc.integer({ min: 0, max: 9 }),
    fc.array(age, { maxLength: 4 }),
    fc.array(milestone, { maxLength: 3 }),
  )
  .map(([slow, people, wrong, truths, ages, milestones]) => [
    {
      workflowId: 'w',
      truths,
      milestones,
      limits: [escalations(slow[0], slow[0] + slow[1])],
      rules: [
        ruleCount('people', people[0], people[0] + people[1]),
        ruleCount('wrong', wrong[0], wrong[0] + wrong[1]),
      ],
      sightings: [{ patternId: 'lost', days: ages.map(daysAgo) }],
    },
  ]);

export interface AnyAssessment {
  readonly pack: Pack;
  readonly ids: readonly string[];
  readonly record: RecordSketch;
  readonly metrics: readonly MetricsSketch[];
}

/** A pack with a record over it. */
export const anyAssessment: fc.Arbitrary<AnyAssessment> = anyPack.chain((pack) => {
  const ids = pack.questions.map(({ id }) => id as string);
  return fc.record({
    pack: fc.constant(pack),
    ids: fc.constant(ids),
    record: recordOver(ids),
    metrics: anyMetrics,
  });
});
