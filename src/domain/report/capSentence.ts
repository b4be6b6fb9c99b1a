/** Why a decision is held down, and what has to become true for it to rise. */
import type { Cap, DecisionCondition, MeasuredLimit, TargetSubject } from '../assessment/assessmentResult';
import { LEAST_COVERAGE, MOST_NOT_APPLICABLE } from '../scoring/caps';
import type { ReportContext } from './reportContext';
import { say, type Sentence, type SentenceValue } from './sentence';
import { printedOver, printedUnder } from './sharesNearLimits';

function capValues(context: ReportContext, cap: Cap): Readonly<Record<string, SentenceValue>> {
  switch (cap.kind) {
    case 'guardrail-broken':
    case 'guardrail-not-applicable':
      return { guardrail: context.guardrail(cap.guardrailId).title };
    case 'guardrail-not-held':
      return { guardrail: context.guardrail(cap.guardrailId).title, state: say(`stateInText.${cap.state}`) };
    case 'contradiction':
      return { question: context.question(cap.questionId).short };
    case 'truth-not-measured':
      return { count: cap.truths };
    case 'target-missed':
      return {
        figure: targetSubjectSentence(cap),
        target: cap.target,
        ...(cap.median === null ? {} : { median: cap.median }),
      };
    case 'coverage-low':
      return { coverage: printedUnder(cap.coverage, LEAST_COVERAGE) };
    case 'not-applicable-share':
      return { share: printedOver(cap.share, MOST_NOT_APPLICABLE) };
    case 'scope-core':
      return {};
  }
}

const capKey = (cap: Cap): string =>
  cap.kind === 'target-missed' && cap.median === null ? 'target-not-reached' : cap.kind;

/** A missed milestone is brought down by other work than a failure is. */
const conditionKey = (cap: Cap): string =>
  cap.kind === 'target-missed' && cap.figure === 'milestone' ? `${capKey(cap)}-milestone` : capKey(cap);

/** What a target counts, inside a sentence: "until records are right". */
export const targetSubjectSentence = (target: TargetSubject): Sentence =>
  target.figure === 'milestone'
    ? say('figureInText.milestone', { milestone: target.milestone })
    : say(`figureInText.${target.figure}`);

/** What is so today: "Stuck recovery goes to a person within 3 minutes" is broken. */
export const capSentence = (context: ReportContext, cap: Cap): Sentence =>
  say(`cap.${capKey(cap)}`, capValues(context, cap));

/** The same in two or three words, for lists of what a move lifts. */
export const capInShort = (cap: Cap): Sentence => say(`capInShort.${cap.kind}`);

/** What would have to become true. */
export const conditionSentence = (context: ReportContext, { about }: DecisionCondition): Sentence =>
  about.kind === 'cap'
    ? say(`condition.${conditionKey(about.cap)}`, capValues(context, about.cap))
    : say(about.claimed > about.proven ? 'condition.prove' : 'condition.raise', {
        question: context.question(about.questionId).short,
        claimed: context.levelWord(about.claimed),
        proven: context.levelWord(about.proven),
      });

/** How often a measured limit was passed. */
export const measuredLimitSentence = (measured: MeasuredLimit): Sentence =>
  say(`limit.${measured.figure}`, {
    over: measured.over,
    count: measured.n,
    limit: measured.limitMs,
  });
