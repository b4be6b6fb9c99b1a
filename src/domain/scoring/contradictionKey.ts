import type { ContradictionSubject } from '../assessment/assessmentResult';
import type { GuardrailId, QuestionId, ReceiptId, RuleId } from '../ids';

/**
 * Name of a contradiction that stays the same when an assessment is computed again: kind, question, and what the
 * answer is held against, joined by colons. A drill is named by its own receipt, so that accepting one failure says
 * nothing about the next; counts and levels are not in it.
 */
export function contradictionKey(subject: ContradictionSubject): string {
  switch (subject.kind) {
    case 'failed-drill':
      return `failed-drill:${subject.questionId}:${subject.receiptId}`;
    case 'measured-limit':
      return `measured-limit:${subject.questionId}:${subject.guardrailId}`;
    case 'rule':
      return `rule:${subject.questionId}:${subject.ruleId}`;
  }
}

/** What a key names; null for one that `contradictionKey` did not make. Only a receipt's id may hold a colon. */
export function subjectOfKey(key: string): ContradictionSubject | null {
  const [kind, question, ...rest] = key.split(':');
  const against = rest.join(':');
  if (question === undefined || question === '' || against === '') return null;
  const questionId = question as QuestionId;
  switch (kind) {
    case 'failed-drill':
      return { kind, questionId, receiptId: against as ReceiptId };
    case 'measured-limit':
      return { kind, questionId, guardrailId: against as GuardrailId };
    case 'rule':
      return { kind, questionId, ruleId: against as RuleId };
    default:
      return null;
  }
}
