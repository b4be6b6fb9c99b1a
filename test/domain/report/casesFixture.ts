/** Assessments that several tests draw: every cap, and the three workflows of the product's pictures. */
import type { Cap, DecisionCondition } from '../../../src/domain/assessment/assessmentResult';
import { day, durationMs } from '../../../src/domain/time';
import type { Spec } from './assessmentFixture';
import { pack } from './packFixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const guardrail = (place: number) => pack.guardrails[place]!.id;

/** Every kind of cap, in the order in which the model lists them. */
export const ALL_CAPS: readonly Cap[] = [
  { kind: 'guardrail-broken', atMost: 'exposed', guardrailId: guardrail(0) },
  { kind: 'guardrail-not-held', atMost: 'steady', guardrailId: guardrail(1), state: 'claimed' },
  { kind: 'guardrail-not-held', atMost: 'steady', guardrailId: guardrail(2), state: 'unknown' },
  { kind: 'contradiction', atMost: 'steady', questionId: pack.questions[2]!.id },
  { kind: 'truth-not-measured', atMost: 'steady', truths: 0 },
  { kind: 'truth-not-measured', atMost: 'steady', truths: 1 },
  { kind: 'truth-not-measured', atMost: 'steady', truths: 3 },
  {
    kind: 'target-missed',
    atMost: 'steady',
    figure: 'truth',
    target: durationMs(4 * HOUR),
    median: 6 * HOUR + 13 * MINUTE,
  },
  { kind: 'target-missed', atMost: 'steady', figure: 'recover', target: durationMs(HOUR), median: null },
  {
    kind: 'target-missed',
    atMost: 'steady',
    figure: 'milestone',
    milestone: 'a payment is captured',
    target: durationMs(HOUR),
    median: 2 * HOUR,
  },
  {
    kind: 'target-missed',
    atMost: 'steady',
    figure: 'milestone',
    milestone: 'a customer is told',
    target: durationMs(HOUR),
    median: null,
  },
  { kind: 'coverage-low', atMost: 'steady', coverage: 0.7 },
  { kind: 'scope-core', atMost: 'steady' },
  { kind: 'not-applicable-share', atMost: 'steady', share: 0.25 },
  { kind: 'guardrail-not-applicable', atMost: 'steady', guardrailId: guardrail(3) },
];

export const conditionsFrom = (caps: readonly Cap[], owned = 0): DecisionCondition[] => [
  ...caps.map((cap, place): DecisionCondition => ({
    key: `cap:${String(place)}`,
    about: { kind: 'cap', cap },
    owner:
      place < owned
        ? {
            workflowId: 'w-0' as never,
            key: `cap:${String(place)}`,
            owner: 'Priya Anand',
            due: day('2026-12-18'),
          }
        : null,
  })),
  {
    key: 'question:1',
    about: { kind: 'question', questionId: pack.questions[1]!.id, claimed: 3, proven: 1 },
    owner: null,
  },
  {
    key: 'question:2',
    about: { kind: 'question', questionId: pack.questions[4]!.id, claimed: 1, proven: 1 },
    owner: null,
  },
];

/** The three workflows that the product's pictures show. */
export const THREE: readonly Spec[] = [
  {
    name: 'Card payments',
    decision: 'no-go',
    claimed: 74,
    proven: 51,
    unanswered: 1,
    byScore: 'exposed',
    held: 'exposed',
    broken: true,
    caps: [ALL_CAPS[0]!, ALL_CAPS[3]!, ALL_CAPS[7]!, ALL_CAPS[1]!],
    truthOwner: { name: 'Marta Lindqvist', title: 'Head of Payment Operations' },
    target: 4 * HOUR,
    due: '2027-06-30',
    metrics: { truth: 6.2 * HOUR, n: 41, open: 6 },
    criticality: 6,
  },
  {
    name: 'Ticketing',
    decision: 'go-with-conditions',
    claimed: 79,
    proven: 67,
    byScore: 'steady',
    held: 'steady',
    caps: [ALL_CAPS[1]!],
    conditions: conditionsFrom([ALL_CAPS[1]!], 1),
    truthOwner: { name: 'Ole Brandt', title: '' },
    target: HOUR,
    due: null,
    metrics: { truth: 52 * MINUTE, recover: 14 * MINUTE, n: 23, open: 0 },
    changes: true,
  },
  {
    name: 'Prescriptions',
    decision: 'no-go',
    claimed: 60,
    proven: 32,
    unanswered: 3,
    byScore: 'fragile',
    held: 'fragile',
    caps: [ALL_CAPS[4]!, ALL_CAPS[2]!],
    metrics: { truth: null, n: 12, open: 0, recover: 65 * MINUTE },
  },
];
