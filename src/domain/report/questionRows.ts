/** Every question of a workflow, claimed beside proven, with what supports it or why it does not apply. */
import type { QuestionResult } from '../assessment/assessmentResult';
import type { Level } from '../pack/level';
import type { ReceiptId } from '../ids';
import { receiptRefs } from './receiptSection';
import type { ReportContext, WorkflowView } from './reportContext';
import type { QuestionRow, WorkflowPage } from './scorecard';
import { say, type Sentence } from './sentence';

const best = (levels: readonly Level[]): Level => levels.reduce<Level>((a, b) => (b > a ? b : a), 0);

function remarks(context: ReportContext, question: QuestionResult): Sentence[] {
  const reason = question.answer?.notApplicable ?? null;
  if (question.applicability === 'marked')
    return reason === null ? [] : [say('question.notApplicable', { reason })];
  if (question.claimed === null) return [];
  const override = question.answer?.overrideReason ?? null;
  const fresh = best(question.supports.map((one) => one.fresh));
  const now = best(question.supports.map((one) => one.now));
  const aged = Math.min(fresh, question.claimed) > Math.min(now, question.claimed);
  return [
    ...(aged ? [say('question.aged', { fresh: context.levelWord(fresh), now: context.levelWord(now) })] : []),
    ...(override === null ? [] : [say('question.override', { reason: override })]),
  ];
}

function questionRow(
  context: ReportContext,
  refs: ReadonlyMap<ReceiptId, string>,
  question: QuestionResult,
): QuestionRow {
  const { short, prompt } = context.question(question.questionId);
  const marked = question.applicability === 'marked';
  const { claimed, proven } = marked ? { claimed: null, proven: null } : question;
  return {
    short,
    prompt,
    state: marked ? 'not-applicable' : claimed === null ? 'unanswered' : 'answered',
    claimed,
    proven,
    claimedWord: claimed === null ? '' : context.levelWord(claimed),
    provenWord: proven === null ? '' : context.levelWord(proven),
    receipts: marked ? [] : question.supports.flatMap(({ receiptId }) => refs.get(receiptId) ?? []),
    inherited: !marked && claimed !== null && question.inherited,
    remarks: remarks(context, question),
  };
}

/** Questions by dimension in pack order; those outside the scope or the profile are left out. */
export function questionGroups(context: ReportContext, view: WorkflowView): WorkflowPage['questions'] {
  const refs = receiptRefs(context);
  return context.pack.manifest.dimensions.flatMap((dimension) => {
    const rows = view.result.questions
      .filter((one) => one.dimensionId === dimension.id && one.applicability !== 'outside')
      .map((one) => questionRow(context, refs, one));
    const name = context.pack.texts.pack.dimensions[dimension.id]?.name ?? dimension.id;
    return rows.length === 0 ? [] : [{ dimension: name, rows }];
  });
}
