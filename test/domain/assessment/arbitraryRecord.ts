import fc from 'fast-check';
import { buildPack, saidGuardrail, escalateGuardrail } from '../buildPack';
import {
  age,
  answerTo,
  placeOf,
  receiptCalled as receiptOver,
  symptom,
  WORKFLOWS,
} from '../arbitraryEntries';
import { aWorkflow, daysAgo, type RecordSketch } from '../buildRecord';
import { escalations, type MetricsSketch } from '../buildMetrics';

/** Uneven weights, both scopes, guardrails, a diagnosis and moves: small, with every rule in it. */
export const richPack = buildPack({
  questions: [
    { id: 'p1', in: 'promise', weight: 3 },
    { id: 'p2', in: 'promise', weight: 1, scope: 'client', core: false },
    { id: 'o1', in: 'observe', weight: 2, scope: 'client' },
    { id: 'o2', in: 'observe', weight: 1, appliesWhen: { fact: 'vendors', atLeast: 1 } },
    { id: 'c1', in: 'contain', weight: 3 },
    { id: 'c2', in: 'contain', weight: 2, scope: 'client', guardrail: 'line' },
    { id: 'e1', in: 'evolve', weight: 2, core: false },
    { id: 'r1', in: 'respond', weight: 3, guardrail: 'escalate' },
    { id: 'r2', in: 'respond', weight: 2 },
  ],
  guardrails: [escalateGuardrail(), saidGuardrail()],
  fit: [
    { id: 'facing', speaksFor: 'fit', metWhen: { fact: 'customerFacing', is: true } },
    { id: 'alone', speaksFor: 'overhead', metWhen: { fact: 'developers', below: 2 } },
  ],
  diagnosis: {
    patterns: [
      { id: 'lost', mattersWhen: ['facing'] },
      { id: 'stuck', mattersWhen: ['facing'] },
    ],
    causes: [{ id: 'first' }, { id: 'second' }],
    symptomLinks: [
      { pattern: 'lost', cause: 'first', weight: 0.8 },
      { pattern: 'stuck', cause: 'first', weight: 0.5 },
      { pattern: 'stuck', cause: 'second', weight: 0.6 },
    ],
    beliefs: [{ id: 'tools', cause: 'second', weight: 0.3 }],
    answerLinks: [
      { question: 'o1', cause: 'first', weight: 0.5 },
      { question: 'p1', cause: 'second', weight: 0.5 },
      { question: 'e1', cause: 'second', weight: 0.7 },
    ],
    controls: [
      { question: 'c1', cause: 'first' },
      { question: 'r1', cause: 'second' },
    ],
    moves: [
      { id: 'm1', effort: 2, causes: ['first'], brings: [{ question: 'c1', level: 3 }], receipt: 'record' },
      {
        id: 'm2',
        effort: 5,
        causes: ['second'],
        brings: [
          { question: 'r1', level: 4 },
          { question: 'o1', level: 2 },
        ],
        receipt: 'drill',
      },
    ],
  },
});

export const questionIds = richPack.questions.map(({ id }) => id as string);

/** A receipt of any kind and outcome, under an id of its own. */
export const receiptCalled = (id: string): fc.Arbitrary<unknown> => receiptOver(id, questionIds);

const profile = fc.record({
  vendors: fc.constantFrom(0, 3, null),
  customerFacing: fc.constantFrom(true, false, null),
  developers: fc.constantFrom(1, 9),
  costPerHourDown: fc.constantFrom(0, 5_000, null),
});

/** Any record over the rich pack: two workflows, answers at most once at each place. */
export const anyRecord: fc.Arbitrary<RecordSketch> = fc
  .record({
    scope: fc.constantFrom('core', 'full'),
    profiles: fc.tuple(profile, profile),
    answers: fc.uniqueArray(answerTo(questionIds), { selector: placeOf, maxLength: 27 }),
    receipts: fc
      .integer({ min: 0, max: 8 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => receiptCalled(`r${at}`)))),
    symptoms: fc.array(symptom, { maxLength: 5 }),
    beliefs: fc.subarray(['tools']),
  })
  .map(({ profiles, scope, ...rest }) => ({
    ...rest,
    scope: scope,
    workflows: WORKFLOWS.map((id, at) => aWorkflow({ id, profile: profiles[at] ?? {} })),
  }));

/** Any measurements of both workflows. */
export const anyMetrics: fc.Arbitrary<readonly MetricsSketch[]> = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.array(age, { maxLength: 4 }))
  .map(([over, within, ages]) => [
    {
      workflowId: 'w',
      truths: within,
      limits: [escalations(over, over + within)],
      sightings: [{ patternId: 'lost', days: ages.map(daysAgo) }],
    },
  ]);
