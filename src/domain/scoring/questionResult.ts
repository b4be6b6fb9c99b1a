import type { Answer, Workflow } from '../assessment/assessmentRecord';
import type { QuestionResult, ReceiptSupport } from '../assessment/assessmentResult';
import { strongestFirst, type RecordIndex } from '../assessment/recordIndex';
import type { DimensionId } from '../ids';
import { evaluateCondition } from '../pack/evaluateCondition';
import type { Level } from '../pack/level';
import type { Question } from '../pack/packSchema';

const NONE: readonly ReceiptSupport[] = [];

/**
 * One question in one workflow: which answer counts, what it claims and what is proven (section 2).
 *
 * A client-wide answer is inherited unless the workflow has its own with a reason (why it departs, or why the
 * question does not apply); its own counts without a reason when there is no client-wide one to depart from.
 * Receipts linked to the client-wide answer support it wherever it is inherited, and there together with those
 * linked for that workflow; an override is supported by its own receipts only. A question outside the scope or
 * ruled out by the profile is `outside`; a profile that cannot decide leaves it applicable.
 */
export function questionResult(
  question: Question,
  dimensionId: DimensionId,
  workflow: Workflow,
  scope: 'core' | 'full',
  record: RecordIndex,
): QuestionResult {
  const { answer, inherited } = countingAnswer(question, workflow, record);
  const supports = supportsOf(question, workflow, inherited, record);
  const applicability = isOutside(question, workflow, scope)
    ? 'outside'
    : (answer?.notApplicable ?? null) !== null
      ? 'marked'
      : 'applies';
  const claimed = applicability === 'applies' ? (answer?.level ?? null) : null;
  return {
    questionId: question.id,
    dimensionId,
    disciplineId: question.discipline,
    weight: question.weight,
    applicability,
    answer,
    inherited,
    claimed,
    proven: claimed === null ? null : provenLevel(claimed, supports),
    supports,
  };
}

/** `min(claimed, highest support now)`, 0 without a receipt; supports never add up. They come strongest first. */
export function provenLevel(claimed: Level, supports: readonly ReceiptSupport[]): Level {
  const best = supports[0]?.now ?? 0;
  return best < claimed ? best : claimed;
}

function isOutside(question: Question, workflow: Workflow, scope: 'core' | 'full'): boolean {
  if (scope === 'core' && !question.core) return true;
  return (
    question.appliesWhen !== undefined && evaluateCondition(question.appliesWhen, workflow.profile) === false
  );
}

function countingAnswer(
  question: Question,
  workflow: Workflow,
  record: RecordIndex,
): { readonly answer: Answer | null; readonly inherited: boolean } {
  const own = record.answers.get(workflow.id)?.get(question.id) ?? null;
  if (question.scope === 'workflow') return { answer: own, inherited: false };
  const shared = record.answers.get(null)?.get(question.id) ?? null;
  if (own !== null && isAnswered(own)) {
    const reasoned = own.overrideReason !== null || own.notApplicable !== null;
    if (reasoned || shared === null || !isAnswered(shared)) return { answer: own, inherited: false };
  }
  if (shared !== null) return { answer: shared, inherited: true };
  return { answer: own, inherited: false };
}

const isAnswered = (answer: Answer): boolean => answer.level !== null || answer.notApplicable !== null;

function supportsOf(
  question: Question,
  workflow: Workflow,
  inherited: boolean,
  record: RecordIndex,
): readonly ReceiptSupport[] {
  const own = record.supports.get(workflow.id)?.get(question.id) ?? NONE;
  if (!inherited) return own;
  const shared = record.supports.get(null)?.get(question.id) ?? NONE;
  if (own.length === 0) return shared;
  return strongestFirst([...shared, ...own]);
}
