import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import { receiptLeaners } from '../../../src/domain/claims/receiptLeaners';
import type { ReceiptId } from '../../../src/domain/ids';
import { buildPack } from '../buildPack';
import { aDrill, anAnswer, aReceipt, AS_OF, aWorkflow, buildRecord, type RecordSketch } from '../buildRecord';
import { aClaim } from './aClaim';

const pack = buildPack({
  questions: [
    { id: 'truth', in: 'respond' },
    { id: 'other', in: 'respond' },
    { id: 'shared', in: 'respond', scope: 'client' },
  ],
});

/** What leans on the receipt `r` of a sketched record. */
function leaning(sketch: RecordSketch) {
  const record = buildRecord(sketch);
  const receipts = record.receipts.filter(({ id }) => id !== 'r');
  const judge = (one: typeof record) => assess(one, pack, [], AS_OF);
  const found = receiptLeaners(record, 'r' as ReceiptId, judge(record), judge({ ...record, receipts }));
  return {
    claims: found.claims.map(({ claim, ...states }) => ({ id: claim.id, ...states })),
    answers: found.answers,
  };
}

describe('what leans on a receipt', () => {
  test('is nothing for one that is linked to nothing', () => {
    expect(leaning({ receipts: [aReceipt('r', 'record', 1, [])] })).toEqual({ claims: [], answers: [] });
    expect(leaning({})).toEqual({ claims: [], answers: [] });
  });

  test('are the answers it supports, with what receipts prove of each without it', () => {
    // Two receipts at level 3 and 1 support `truth`: without the stronger one only 1 is proven. `other` has no
    // other receipt; the weaker of two takes nothing from `shared`, which counts in both workflows and is told once.
    const { answers } = leaning({
      workflows: [aWorkflow(), aWorkflow({ id: 'v' })],
      answers: [anAnswer('truth', 4), anAnswer('other', 2), anAnswer('shared', 3, { workflowId: null })],
      receipts: [
        aReceipt('r', 'record', 1, [
          ['truth', 3],
          ['other', 2],
          ['shared', 1, null],
        ]),
        aReceipt('weak', 'statement', 1, [['truth', 1]]),
        aReceipt('strong', 'record', 1, [['shared', 3, null]]),
      ],
    });
    expect(answers).toEqual([
      { questionId: 'truth', workflowId: 'w', before: 3, after: 1 },
      { questionId: 'other', workflowId: 'w', before: 2, after: 0 },
      { questionId: 'shared', workflowId: null, before: 3, after: 3 },
    ]);
  });

  test('says of a question without an answer that nothing is proven', () => {
    const { answers } = leaning({ receipts: [aReceipt('r', 'record', 1, [['truth', 3]])] });
    expect(answers).toEqual([{ questionId: 'truth', workflowId: 'w', before: null, after: null }]);
  });

  test('are the claims that name it, whether or not another receipt carries them', () => {
    const { claims } = leaning({
      receipts: [aReceipt('r', 'record', 1, []), aDrill('d', 'passed', 1, [])],
      more: {
        claims: [
          aClaim({ id: 'alone', receipts: ['r'] }),
          aClaim({ id: 'carried', receipts: ['r', 'd'] }),
          aClaim({ id: 'without', receipts: ['d'] }),
        ],
      },
    });
    expect(claims).toEqual([
      { id: 'alone', before: 'proven', after: 'unproven' },
      { id: 'carried', before: 'proven', after: 'proven' },
    ]);
  });

  test('are the claims that rest on an answer which is no longer proven far enough', () => {
    const { claims } = leaning({
      answers: [anAnswer('truth', 4)],
      receipts: [aReceipt('r', 'record', 1, [['truth', 3]]), aReceipt('d', 'document', 1, [['truth', 2]])],
      more: {
        claims: [
          aClaim({ id: 'needs-3', answers: [['truth', 3]] }),
          // Level 2 is proven by the document as well.
          aClaim({ id: 'needs-2', answers: [['truth', 2]] }),
        ],
      },
    });
    expect(claims).toEqual([{ id: 'needs-3', before: 'proven', after: 'unproven' }]);
  });

  test('tells also what a failed drill holds down', () => {
    const { claims } = leaning({
      receipts: [aDrill('r', 'failed', 1, []), aReceipt('ok', 'record', 1, [])],
      more: { claims: [aClaim({ id: 'c', receipts: ['r', 'ok'] })] },
    });
    expect(claims).toEqual([{ id: 'c', before: 'contradicted', after: 'proven' }]);
  });
});
