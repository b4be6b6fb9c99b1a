import { expect, test } from 'vitest';
import type { ClaimReason, ClaimResult, DefendedWording } from '../../../src/domain/claims/claimResult';
import {
  type ClaimNames,
  defendedSentence,
  reasonSentence,
  releaseSentence,
  signOffSentence,
} from '../../../src/domain/claims/claimSentences';
import { day, durationMs } from '../../../src/domain/time';
import { tell } from '../../../src/shared/i18n/tell';

const MINUTE = 60_000;
const names: ClaimNames = {
  question: () => 'Failures are rehearsed',
  workflow: () => 'Card payments',
  receipt: () => 'Failover drill',
  drill: () => 'the ledger is away',
};
const plain = (sentence: Parameters<typeof tell>[0]): string => tell(sentence).replaceAll('\u00a0', ' ');
const figure = {
  workflowId: 'w' as never,
  figure: 'truth',
  statistic: 'median',
  atMost: durationMs(60 * MINUTE),
} as const;
const answer = { questionId: 'q' as never, workflowId: 'w' as never };
const on = day('2026-10-01');

test('each reason is a sentence', () => {
  const reasons: readonly ClaimReason[] = [
    { state: 'contradicted', kind: 'answer-contradicted', ...answer },
    { state: 'contradicted', kind: 'drill-failed', receiptId: 'r' as never, on },
    { state: 'contradicted', kind: 'drill-record-failed', drillId: 'd' as never, on },
    {
      state: 'contradicted',
      kind: 'figure-over',
      measured: 90 * MINUTE,
      n: 20,
      open: 2,
      ...figure,
    },
    { state: 'contradicted', kind: 'figure-over', measured: null, n: 2, open: 9, ...figure },
    { state: 'expired', kind: 'receipt-expired', receiptId: 'r' as never, until: on },
    { state: 'expired', kind: 'answer-expired', needed: 4, proven: 3, until: on, ...answer },
    { state: 'expired', kind: 'figure-expired', endedOn: on, validDays: 90, ...figure },
    { state: 'unproven', kind: 'nothing-linked' },
    { state: 'unproven', kind: 'receipts-too-weak', count: 2 },
    { state: 'unproven', kind: 'answer-short', needed: 4, proven: 1, ...answer },
    { state: 'unproven', kind: 'answer-missing', questionId: 'q' as never, workflowId: null },
    { state: 'unproven', kind: 'figure-not-measured', ...figure },
    { state: 'unproven', kind: 'figure-undecided', open: 1, ...figure },
    { state: 'proven', kind: 'receipt-holds', receiptId: 'r' as never, until: on },
    { state: 'proven', kind: 'answer-holds', needed: 3, proven: 4, ...answer },
    { state: 'proven', kind: 'figure-holds', measured: 38 * MINUTE, n: 46, open: 0, weak: false, ...figure },
    { state: 'proven', kind: 'figure-holds', measured: 38 * MINUTE, n: 4, open: 0, weak: true, ...figure },
  ];
  expect(reasons.map((reason) => plain(reasonSentence(reason, names)))).toMatchInlineSnapshot(`
    [
      "The answer “Failures are rehearsed (Card payments)” is contradicted.",
      "The drill “Failover drill” failed on 1 October 2026, and no later one on the same answers has succeeded.",
      "The drill “the ledger is away” is recorded as failed on 1 October 2026, while its receipt says otherwise.",
      "Time-to-truth in Card payments: the median of 22 records is 1 h 30 min, more than the 1 h that the claim allows.",
      "Time-to-truth in Card payments: the median is out of reach, and records have lasted longer than the 1 h that the claim allows.",
      "“Failover drill” carried the claim until 1 October 2026.",
      "“Failures are rehearsed (Card payments)” was proven at level 4 until 1 October 2026; now it is level 3.",
      "Time-to-truth in Card payments: the data ends on 1 October 2026, more than 90 days ago.",
      "Nothing that could defend it is linked.",
      "The 2 receipts that are linked say what is meant; none shows that it works.",
      "“Failures are rehearsed (Card payments)” is proven at level 1; the claim needs level 4.",
      "“Failures are rehearsed (all workflows)” is not answered.",
      "Time-to-truth in Card payments is not measured.",
      "Time-to-truth in Card payments: one record is still open, so the median cannot be told yet.",
      "“Failover drill” carries it until 1 October 2026.",
      "“Failures are rehearsed (Card payments)” is proven at level 4; the claim needs level 3.",
      "Time-to-truth in Card payments: the median of 46 records is 38 min, within 1 h.",
      "Time-to-truth in Card payments: the median of 4 records is 38 min, within 1 h. Under 20 records the figure is weak.",
    ]
  `);
});

test('what the evidence would defend could be printed in the claim’s stead', () => {
  const drills = { from: day('2026-05-04'), to: day('2026-10-01') };
  const wordings: readonly DefendedWording[] = [
    { kind: 'restored', within: durationMs(38 * MINUTE), drills: 2, of: 3, ...drills },
    { kind: 'restored', within: durationMs(38 * MINUTE), drills: 1, of: 1, ...drills },
    { kind: 'reconciled', within: durationMs(5 * MINUTE), drills: 3, of: 3, ...drills },
    { kind: 'passed', drills: 1, of: 2, ...drills },
    { kind: 'last-drill', outcome: 'partly', on },
    {
      kind: 'figure',
      workflowId: 'w' as never,
      figure: 'recover',
      statistic: 'p90',
      value: durationMs(47 * MINUTE),
      n: 40,
      open: 6,
      period: drills,
    },
    {
      kind: 'figure',
      workflowId: 'w' as never,
      figure: 'truth',
      statistic: 'median',
      value: durationMs(4 * 60 * MINUTE),
      n: 40,
      open: 0,
      period: null,
    },
    { kind: 'rehearsed', answers: [answer, { ...answer, workflowId: null }] },
    { kind: 'nothing' },
  ];
  expect(wordings.map((wording) => plain(defendedSentence(wording, names)))).toMatchInlineSnapshot(`
    [
      "In 2 of 3 drills, held from 4 May 2026 to 1 October 2026, service was back within 38 min.",
      "In one drill, on 1 October 2026, service was back within 38 min.",
      "In 3 of 3 drills, held from 4 May 2026 to 1 October 2026, all records were right within 5 min of service being back.",
      "Of 2 drills held from 4 May 2026 to 1 October 2026, 1 passed.",
      "We last rehearsed this on 1 October 2026, and the drill was passed in part.",
      "In Card payments, nine in ten of 46 incidents, of which 6 are still open, from 4 May 2026 to 1 October 2026 had service back within 47 min.",
      "In Card payments, half of 40 incidents on record had their records right within 4 h of service being back.",
      "We have agreed and rehearsed: Failures are rehearsed (Card payments); Failures are rehearsed (all workflows).",
      "Nothing that is linked would defend a public sentence yet.",
    ]
  `);
});

test('sign-offs and releases', () => {
  const result = (rest: Partial<ClaimResult>): ClaimResult => ({
    claimId: 'c' as never,
    state: 'proven',
    reasons: [],
    defends: [],
    unsigned: [],
    publishable: false,
    disputed: false,
    release: null,
    atRisk: false,
    ...rest,
  });
  const told = [
    signOffSentence(result({ publishable: true })),
    signOffSentence(result({ state: 'expired' })),
    signOffSentence(result({ unsigned: ['engineering', 'marketing'] })),
    signOffSentence(result({ state: 'unproven', unsigned: ['engineering', 'marketing'] })),
    signOffSentence(result({ unsigned: ['marketing'] })),
    signOffSentence(result({ unsigned: ['engineering'] })),
  ];
  expect(told.map(plain)).toMatchInlineSnapshot(`
    [
      "Engineering and marketing have signed off: it may be published as it stands.",
      "Engineering and marketing have signed off, and the evidence does not carry it: it is not to be published.",
      "The evidence carries it, and neither engineering nor marketing has signed off: it is not to be published yet.",
      "Neither engineering nor marketing has signed off.",
      "Engineering has signed off and marketing has not: settle it before it is published again.",
      "Marketing has signed off and engineering has not: settle it before it is published again.",
    ]
  `);
  const release = (inDays: number, when: 'out' | 'soon' | 'later', name: string) => {
    const sentence = releaseSentence(result({ release: { on, inDays, when } }), name);
    return sentence === null ? null : plain(sentence);
  };
  expect([
    release(12, 'soon', 'Autumn brochure'),
    release(1, 'soon', ''),
    release(0, 'soon', ''),
    release(-3, 'out', 'Web page'),
  ]).toMatchInlineSnapshot(`
    [
      "“Autumn brochure” comes out in 12 days, on 1 October 2026.",
      "Its next release comes out tomorrow, on 1 October 2026.",
      "Its next release comes out today.",
      "“Web page” has been out since 1 October 2026.",
    ]
  `);
  expect(releaseSentence(result({}), '')).toBeNull();
});
