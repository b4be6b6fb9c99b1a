import { describe, expect, it } from 'vitest';
import type { Contradiction, RuleResult } from '../../../src/domain/assessment/assessmentResult';
import { contradictionSentence } from '../../../src/domain/report/contradictionSentences';
import { reportContext } from '../../../src/domain/report/reportContext';
import { day, startOfDay } from '../../../src/domain/time';
import { assessAll } from '../assessOne';
import { buildRecord } from '../buildRecord';
import { buildPack } from '../buildPack';
import { told } from './told';

const pack = buildPack({ questions: [{ id: 'q', in: 'observe' }] });
const context = reportContext(buildRecord(), assessAll(pack, {}), pack, { documentId: '', revision: null });

const say = (one: Partial<Contradiction>): string =>
  told(
    contradictionSentence(context, {
      key: 'key',
      questionId: 'q',
      claimed: 3,
      answeredOn: day('2026-10-01'),
      state: 'open',
      settlement: null,
      ...one,
    } as Contradiction),
  ).replaceAll('\u00a0', ' ');

const rule = (kind: RuleResult['kind'], measured: Record<string, unknown>): Partial<Contradiction> => ({
  kind: 'rule',
  ruleId: 'r' as never,
  rule: {
    ruleId: 'r',
    questionId: 'q',
    claimedFrom: 3,
    says: 'against',
    kind,
    measured: {
      n: 20,
      over: 6,
      worst: null,
      limitMs: null,
      from: '2026-01-02',
      to: '2026-03-04',
      lowerBound: 0.1396,
      allowedShare: 0.1,
      minimum: 10,
      ...measured,
    },
  } as unknown as RuleResult,
});

describe('a contradiction in words', () => {
  it.each([
    [
      'people report',
      rule('reported-by-people', {}),
      'q: Claimed text, answered 1 October 2026. A person reported 6 of 20 incidents, 2 January 2026 to 4 March 2026: at least 14 % overall, where 10 % is the most. Open.',
    ],
    [
      'truth comes late',
      rule('truth-over', { limitMs: 86_400_000 }),
      'q: Claimed text, answered 1 October 2026. In 6 of 20 incidents the records were not right within 1 d of service coming back, 2 January 2026 to 4 March 2026: at least 14 % overall, where 10 % is the most. Open.',
    ],
    [
      'wrong records, all on one day, hardly over the line',
      rule('defects-found', { to: '2026-01-02', lowerBound: 0.1004 }),
      'q: Claimed text, answered 1 October 2026. Wrong records were found in 6 of 20 incidents and reconciliations, on 2 January 2026: more than the 10 % allowed. Open.',
    ],
    [
      'over a limit',
      rule('over-limit', { limitMs: 300_000, n: 1, over: 1 }),
      'q: Claimed text, answered 1 October 2026. 1 of 1 record took longer than 5 min, 2 January 2026 to 4 March 2026: at least 14 % overall, where 10 % is the most. Open.',
    ],
    [
      'a little over the line',
      rule('reported-by-people', { lowerBound: 0.1046 }),
      'q: Claimed text, answered 1 October 2026. A person reported 6 of 20 incidents, 2 January 2026 to 4 March 2026: at least 10.5 % overall, where 10 % is the most. Open.',
    ],
    [
      'roles apart in a third of the pairs, which is not the 67 % that are needed',
      rule('alignment-below', { alignment: 2 / 3, limit: 0.67, roles: 3, items: 4 }),
      'q: Claimed text, answered 1 October 2026. Asked apart, 3 roles agreed in 66.7 % of comparisons over 4 items, 2 January 2026 to 4 March 2026, where 67 % is the least. Open.',
    ],
    [
      'roles apart',
      rule('alignment-below', { alignment: 0.5, limit: 0.67, roles: 3, items: 4 }),
      'q: Claimed text, answered 1 October 2026. Asked apart, 3 roles agreed in 50 % of comparisons over 4 items, 2 January 2026 to 4 March 2026, where 67 % is the least. Open.',
    ],
    [
      'a failed drill, on an answer without a day',
      { kind: 'failed-drill', receiptId: 'gone' as never, on: day('2026-05-06'), answeredOn: null },
      'q: Claimed text. The drill “gone” on 6 May 2026 failed. Open.',
    ],
  ] satisfies readonly (readonly [string, Partial<Contradiction>, string])[])(
    'names both sides with counts and days: %s',
    (_, one, sentence) => {
      expect(say(one)).toBe(sentence);
    },
  );

  it.each([
    ['accepted', 'Accepted by Ines Falk on 7 May 2026: Known since spring'],
    [
      'answer-corrected',
      'Open: Ines Falk said on 7 May 2026 that the answer was corrected, and it still stands.',
    ],
    [
      'data-corrected',
      'Open: Ines Falk said on 7 May 2026 that the data was corrected, and it still stands.',
    ],
  ] as const)('says where it stands: %s', (kind, state) => {
    const settlement = {
      workflowId: 'w' as never,
      key: 'key',
      kind,
      reason: 'Known since spring',
      by: 'Ines Falk',
      at: startOfDay(day('2026-05-07')),
    };
    const sentence = say({ ...rule('reported-by-people', {}), settlement });
    expect(sentence.endsWith(state)).toBe(true);
  });
});
