/** Both sides of a contradiction in sentences, each with its count and its days, and where it stands. */
import type { Contradiction, MeasuredLimit, RuleResult } from '../assessment/assessmentResult';
import { shown } from '../scoring/score';
import { dayOf, type Day } from '../time';
import type { ReportContext } from './reportContext';
import { say, type Sentence, type SentenceValue } from './sentence';
import { printedUnder } from './sharesNearLimits';

export interface ContradictionSides {
  /** What was answered, and when. */
  readonly answered: Sentence;
  /** What it is held against: counts, days, and how far over the line. */
  readonly against: Sentence;
  /** Open, accepted by whom and why, or told as corrected and standing nevertheless. */
  readonly state: Sentence;
}

type Values = Readonly<Record<string, SentenceValue>>;

/** The two sides of a contradiction and its state; screens and documents say the same. */
export function contradictionSides(context: ReportContext, one: Contradiction): ContradictionSides {
  const claimed = context.levelWord(one.claimed);
  return {
    answered:
      one.answeredOn === null
        ? say('contradiction.claimed', { claimed })
        : say('contradiction.answered', { claimed, on: one.answeredOn }),
    against: against(context, one),
    state: stateOf(one),
  };
}

/** All of it as one sentence under the name of its question. */
export function contradictionSentence(context: ReportContext, one: Contradiction): Sentence {
  const { answered, against: other, state } = contradictionSides(context, one);
  return say('contradiction.both', {
    question: context.question(one.questionId).short,
    answered,
    against: other,
    state,
  });
}

function against(context: ReportContext, one: Contradiction): Sentence {
  switch (one.kind) {
    case 'failed-drill': {
      const drill = context.record.receipts.find(({ id }) => id === one.receiptId);
      return say('contradiction.failed-drill', { drill: drill?.title ?? one.receiptId, on: one.on });
    }
    case 'measured-limit':
      return overLimit(one.measured.figure, one.measured, one.measured.limitMs);
    case 'rule':
      return ruleSentence(one.rule);
  }
}

/** What was counted for a rule of the pack, whatever it comes to. */
export function ruleSentence(rule: RuleResult): Sentence {
  if (rule.kind === 'alignment-below') {
    const { alignment, limit, roles, items, from, to } = rule.measured;
    return say('contradiction.alignment-below', {
      ...span(from, to),
      alignment: alignment === null ? 0 : alignment < limit ? printedUnder(alignment, limit) : alignment,
      limit,
      roles,
      count: items,
    });
  }
  const { limitMs } = rule.measured;
  return limitMs === null
    ? say(`contradiction.${rule.kind}`, { ...counted(rule.measured) })
    : overLimit(rule.kind, rule.measured, limitMs);
}

type Counted = Pick<MeasuredLimit, 'n' | 'over' | 'from' | 'to' | 'lowerBound' | 'allowedShare'>;

const overLimit = (what: string, measured: Counted, limit: number): Sentence =>
  say(`contradiction.${what}`, { ...counted(measured), limit });

const counted = ({ n, over, from, to, lowerBound, allowedShare }: Counted): Values => ({
  ...span(from, to),
  over,
  count: n,
  bound: bound(lowerBound, allowedShare),
});

/** The share that is certain, in tenths of a percent where it has them. */
function bound(lowerBound: number | null, allowed: number): Sentence {
  if (lowerBound === null) return say('list.empty');
  const lower = shown(lowerBound * 1000) / 1000;
  return lower > allowed
    ? say('contradiction.atLeast', { lower, allowed })
    : say('contradiction.moreThan', { allowed });
}

const span = (from: Day | null, to: Day | null): Values => ({
  span:
    from === null || to === null
      ? say('list.empty')
      : from === to
        ? say('contradiction.onDay', { on: from })
        : say('contradiction.span', { from, to }),
});

function stateOf({ settlement }: Contradiction): Sentence {
  if (settlement === null) return say('contradiction.open');
  return say(`contradiction.${settlement.kind}`, {
    by: settlement.by,
    reason: settlement.reason,
    on: dayOf(settlement.at),
  });
}
