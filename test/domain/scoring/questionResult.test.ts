import { describe, expect, it } from 'vitest';
import { assessAll, assessOne } from '../assessOne';
import { buildPack } from '../buildPack';
import { aDrill, anAnswer, aReceipt, aWorkflow, notApplicable } from '../buildRecord';

const pack = buildPack({
  questions: [
    { id: 'own', in: 'promise' },
    { id: 'shared', in: 'promise', scope: 'client' },
  ],
});
const twoWorkflows = [aWorkflow({ id: 'w' }), aWorkflow({ id: 'v' })];

describe('claimed and proven', () => {
  it('proves nothing without a receipt', () => {
    expect(assessOne(pack, { answers: [anAnswer('own', 4)] }).questions[0]).toMatchObject({
      claimed: 4,
      proven: 0,
    });
  });

  it('takes the highest support and never adds them up', () => {
    const receipts = [
      aReceipt('a', 'statement', 0, [['own', 1]]),
      aReceipt('b', 'document', 0, [['own', 2]]),
      aReceipt('c', 'document', 0, [['own', 2]]),
    ];
    const question = assessOne(pack, { answers: [anAnswer('own', 4)], receipts }).questions[0];
    expect(question?.proven).toBe(2);
    expect(question?.supports.map(({ receiptId }) => receiptId)).toEqual(['b', 'c', 'a']);
  });

  it('never proves more than is claimed', () => {
    const receipts = [aDrill('d', 'passed', 0, [['own', 4]])];
    expect(assessOne(pack, { answers: [anAnswer('own', 2)], receipts }).questions[0]?.proven).toBe(2);
  });

  it('leaves an unanswered question without levels, receipts or not', () => {
    const receipts = [aDrill('d', 'passed', 0, [['own', 4]])];
    expect(assessOne(pack, { receipts }).questions[0]).toMatchObject({ claimed: null, proven: null });
    const noted = assessOne(pack, { answers: [anAnswer('own', null, { note: 'ask again' })], receipts });
    expect(noted.questions[0]).toMatchObject({ applicability: 'applies', claimed: null, proven: null });
  });

  it('inherits a client-wide answer with its receipts in every workflow', () => {
    const { workflows } = assessAll(pack, {
      workflows: twoWorkflows,
      answers: [anAnswer('shared', 3, { workflowId: null })],
      receipts: [aReceipt('r', 'record', 0, [['shared', 3, null]])],
    });
    for (const { questions } of workflows) {
      expect(questions[1]).toMatchObject({ inherited: true, claimed: 3, proven: 3 });
    }
  });

  it('overrides it with a reason, for that workflow and with receipts of its own', () => {
    const { workflows } = assessAll(pack, {
      workflows: twoWorkflows,
      answers: [
        anAnswer('shared', 3, { workflowId: null }),
        anAnswer('shared', 4, { workflowId: 'v', overrideReason: 'runs elsewhere' }),
      ],
      receipts: [
        aReceipt('r', 'record', 0, [['shared', 3, null]]),
        aReceipt('s', 'statement', 0, [['shared', 1, 'v']]),
      ],
    });
    expect(workflows[0]?.questions[1]).toMatchObject({ inherited: true, claimed: 3, proven: 3 });
    expect(workflows[1]?.questions[1]).toMatchObject({ inherited: false, claimed: 4, proven: 1 });
  });

  it('does not let a workflow depart without a reason, or with a note only', () => {
    for (const own of [
      anAnswer('shared', 4),
      anAnswer('shared', null, { overrideReason: 'to be seen', note: 'later' }),
    ]) {
      const answers = [anAnswer('shared', 1, { workflowId: null }), own];
      expect(assessOne(pack, { answers }).questions[1]).toMatchObject({ inherited: true, claimed: 1 });
    }
  });

  it('takes the workflow at its word where there is no client-wide answer to depart from', () => {
    const noted = anAnswer('shared', null, { workflowId: null, note: 'ask the platform team' });
    for (const answers of [[anAnswer('shared', 2)], [anAnswer('shared', 2), noted]]) {
      expect(assessOne(pack, { answers }).questions[1]).toMatchObject({ inherited: false, claimed: 2 });
    }
  });

  it('adds a receipt for one workflow to those of the answer that it inherits', () => {
    const { workflows } = assessAll(pack, {
      workflows: twoWorkflows,
      answers: [anAnswer('shared', 4, { workflowId: null })],
      receipts: [
        aReceipt('r', 'document', 0, [['shared', 2, null]]),
        aDrill('d', 'passed', 0, [['shared', 4, 'v']]),
      ],
    });
    expect(workflows.map(({ questions }) => questions[1]?.proven)).toEqual([2, 4]);
  });

  it('does not spread an answer of a workflow question over the client', () => {
    const answers = [anAnswer('own', 4, { workflowId: null })];
    expect(assessOne(pack, { answers }).questions[0]?.claimed).toBeNull();
  });

  it('takes the later of two answers at one place', () => {
    const answers = [anAnswer('own', 1, { answeredAt: 2_000 }), anAnswer('own', 4, { answeredAt: 1_000 })];
    expect(assessOne(pack, { answers }).questions[0]?.claimed).toBe(1);
  });

  it('takes the same of two answers of one moment whatever their order', () => {
    const alike = [
      [anAnswer('own', 1), anAnswer('own', 4)],
      [notApplicable('own'), anAnswer('own', null)],
      [anAnswer('own', 2, { note: 'one' }), anAnswer('own', 2, { note: 'another' })],
    ];
    for (const answers of alike) {
      const [question] = assessOne(pack, { answers }).questions;
      expect(assessOne(pack, { answers: answers.toReversed() }).questions[0]).toEqual(question);
    }
  });

  it('inherits not applicable, and marks it for one workflow by its own reason', () => {
    const inherited = assessOne(pack, { answers: [notApplicable('shared', { workflowId: null })] });
    expect(inherited.questions[1]).toMatchObject({ applicability: 'marked', inherited: true, claimed: null });
    const answers = [anAnswer('shared', 3, { workflowId: null }), notApplicable('shared')];
    expect(assessOne(pack, { answers }).questions[1]).toMatchObject({
      applicability: 'marked',
      inherited: false,
      proven: null,
    });
  });
});

describe('applicability', () => {
  const withVendors = buildPack({
    questions: [
      { id: 'vendor', in: 'promise', appliesWhen: { fact: 'vendors', atLeast: 1 } },
      { id: 'extended', in: 'promise', core: false },
    ],
  });
  const applicability = (vendors: number | null, scope: 'core' | 'full') =>
    assessOne(withVendors, { scope, workflows: [aWorkflow({ profile: { vendors } })] }).questions.map(
      (question) => question.applicability,
    );

  it('leaves out what the profile rules out, and keeps what it cannot decide', () => {
    expect(applicability(0, 'full')).toEqual(['outside', 'applies']);
    expect(applicability(2, 'full')).toEqual(['applies', 'applies']);
    expect(applicability(null, 'full')).toEqual(['applies', 'applies']);
  });

  it('leaves extended questions out of the core scope', () => {
    expect(applicability(2, 'core')).toEqual(['applies', 'outside']);
  });
});
