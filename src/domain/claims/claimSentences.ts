import type { QuestionId, ReceiptId, WorkflowId, DrillId } from '../ids';
import { list, say, type Sentence } from '../report/sentence';
import type { ClaimAnswer, ClaimReason, ClaimResult, DefendedWording } from './claimResult';

/** What things are called, for the sentences about a claim. */
export interface ClaimNames {
  readonly question: (id: QuestionId) => string;
  /** A name, or a sentence where the workflow was removed. */
  readonly workflow: (id: WorkflowId) => string | Sentence;
  readonly receipt: (id: ReceiptId) => string;
  /** The scenario of a drill that was entered as a record. */
  readonly drill: (id: DrillId) => string;
}

const answerName = ({ questionId, workflowId }: ClaimAnswer, names: ClaimNames): Sentence =>
  workflowId === null
    ? say('claims:answer.everywhere', { question: names.question(questionId) })
    : say('claims:answer.inWorkflow', {
        question: names.question(questionId),
        workflow: names.workflow(workflowId),
      });

/** Why a claim is in its state: what one piece of evidence does to it. */
export function reasonSentence(reason: ClaimReason, names: ClaimNames): Sentence {
  const key = `claims:reason.${reason.kind}`;
  switch (reason.kind) {
    case 'nothing-linked':
      return say(key);
    case 'receipts-too-weak':
      return say(key, { count: reason.count });
    case 'drill-failed':
      return say(key, { receipt: names.receipt(reason.receiptId), on: reason.on });
    case 'drill-record-failed':
      return say(key, { drill: names.drill(reason.drillId), on: reason.on });
    case 'receipt-expired':
    case 'receipt-holds':
      return say(key, { receipt: names.receipt(reason.receiptId), until: reason.until });
    case 'answer-contradicted':
    case 'answer-missing':
      return say(key, { answer: answerName(reason, names) });
    case 'answer-short':
    case 'answer-holds':
      return say(key, { answer: answerName(reason, names), needed: reason.needed, proven: reason.proven });
    case 'answer-expired':
      return say(key, {
        answer: answerName(reason, names),
        needed: reason.needed,
        proven: reason.proven,
        until: reason.until,
      });
    case 'figure-over':
      return reason.measured === null || reason.measured <= reason.atMost
        ? say('claims:reason.figure-over-unreached', figureValues(reason, names))
        : say(key, {
            ...figureValues(reason, names),
            measured: reason.measured,
            count: reason.n + reason.open,
          });
    case 'figure-expired':
      return say(key, {
        ...figureValues(reason, names),
        endedOn: reason.endedOn,
        validDays: reason.validDays,
      });
    case 'figure-not-measured':
      return say(key, figureValues(reason, names));
    case 'figure-undecided':
      return say(key, { ...figureValues(reason, names), count: reason.open });
    case 'figure-holds':
      return say(reason.weak ? 'claims:reason.figure-holds-weak' : key, {
        ...figureValues(reason, names),
        measured: reason.measured,
        count: reason.n + reason.open,
      });
  }
}

const figureValues = (
  {
    workflowId,
    figure,
    statistic,
    atMost,
  }: Pick<
    Extract<ClaimReason, { kind: 'figure-not-measured' }>,
    'workflowId' | 'figure' | 'statistic' | 'atMost'
  >,
  names: ClaimNames,
) => ({
  figure: say(`common:figure.${figure}`),
  statistic: say(`claims:statistic.${statistic}`),
  workflow: names.workflow(workflowId),
  atMost,
});

/** A sentence that the evidence would defend, in words that could be printed in the claim's stead. */
export function defendedSentence(wording: DefendedWording, names: ClaimNames): Sentence {
  switch (wording.kind) {
    case 'restored':
    case 'reconciled':
      return say(`claims:defends.${wording.kind}`, {
        within: wording.within,
        drills: wording.drills,
        count: wording.of,
        from: wording.from,
        to: wording.to,
      });
    case 'passed':
      return say('claims:defends.passed', {
        drills: wording.drills,
        count: wording.of,
        from: wording.from,
        to: wording.to,
      });
    case 'last-drill':
      return say(`claims:defends.last-${wording.outcome}`, { on: wording.on });
    case 'figure':
      return figureWording(wording, names);
    case 'rehearsed':
    case 'practised':
    case 'agreed':
      return say(`claims:defends.${wording.kind}`, {
        answers: list(wording.answers.map((answer) => answerName(answer, names))),
      });
    case 'nothing':
      return say('claims:defends.nothing');
  }
}

function figureWording(
  { workflowId, figure, statistic, value, n, open, period }: Extract<DefendedWording, { kind: 'figure' }>,
  names: ClaimNames,
): Sentence {
  const incidents = say(open > 0 ? 'claims:incidents.open' : 'claims:incidents.closed', {
    count: n + open,
    open,
  });
  return say('claims:defends.figure', {
    workflow: names.workflow(workflowId),
    share: say(`claims:share.${statistic}`, { incidents }),
    period:
      period === null
        ? say('claims:period.unknown')
        : say('claims:period.known', { from: period.from, to: period.to }),
    did: say(`claims:did.${figure}`, { value }),
  });
}

/** Who has signed off, and what the claim may be used for. */
export function signOffSentence({ unsigned, state, publishable }: ClaimResult): Sentence {
  if (publishable) return say('claims:signOff.publishable');
  if (unsigned.length === 0) return say('claims:signOff.both');
  if (unsigned.length === 2) return say(`claims:signOff.${state === 'proven' ? 'provenNobody' : 'nobody'}`);
  const [side = 'engineering'] = unsigned;
  return say(`claims:signOff.without-${side}`);
}

/** When the claim appears next; null without a day. */
export function releaseSentence({ release }: ClaimResult, name: string): Sentence | null {
  if (release === null) return name === '' ? null : say('claims:release.undated', { name });
  const named = name === '' ? say('claims:release.unnamed') : say('claims:release.named', { name });
  if (release.when === 'out') return say('claims:release.out', { named, on: release.on });
  return release.inDays === 0
    ? say('claims:release.today', { named })
    : say('claims:release.ahead', { named, on: release.on, count: release.inDays });
}
