import type { Receipt } from '../assessment/assessmentRecord';
import type { QuestionResult, ReceiptSupport } from '../assessment/assessmentResult';
import type { ReceiptId } from '../ids';
import type { Pack } from '../pack/packSchema';
import type { ComparedAssessment, Mover } from './comparison';

/** Both assessments with what is looked up for every question of every workflow. */
export interface ComparedSides {
  readonly before: ComparedAssessment;
  readonly after: ComparedAssessment;
  /** Receipt of the later assessment to the same one of the earlier, see `sameReceipts`. */
  readonly earlierOf: ReadonlyMap<ReceiptId, ReceiptId>;
  readonly receiptsAfter: ReadonlyMap<ReceiptId, Receipt>;
}

/** True when the claimed or proven level, or whether the question applies, is not what it was. */
export function hasMoved(before: QuestionResult | null, after: QuestionResult | null): boolean {
  if (before === null || after === null) return levelled(before) || levelled(after);
  return (
    before.claimed !== after.claimed ||
    before.proven !== after.proven ||
    before.applicability !== after.applicability
  );
}

/** A question that only one pack asks has moved when it counted or was set aside there. */
const levelled = (question: QuestionResult | null): boolean =>
  question !== null && (question.claimed !== null || question.applicability === 'marked');

/**
 * What moved a question, in the order in which it is told: the question itself, whether it applies, the answer, then
 * its receipts. Of receipts only those that pull the way in which the proven level went, and failed drills always.
 */
export function questionMovers(
  before: QuestionResult | null,
  after: QuestionResult | null,
  sides: ComparedSides,
): readonly Mover[] {
  if (before === null || after === null) {
    return [{ kind: before === null ? 'question-new' : 'question-dropped' }];
  }
  return [
    ...contentMovers(before, sides),
    ...applicabilityMovers(before, after, sides),
    ...answerMovers(before, after),
    ...receiptMovers(before, after, sides),
  ];
}

function contentMovers({ questionId: id }: QuestionResult, { before, after }: ComparedSides): Mover[] {
  if (before.pack.hash === after.pack.hash) return [];
  const found: Mover[] = [];
  if (wording(before.pack, id) !== wording(after.pack, id)) found.push({ kind: 'question-reworded' });
  if (weightOf(before.pack, id) !== weightOf(after.pack, id)) found.push({ kind: 'question-reweighted' });
  return found;
}

function wording(pack: Pack, id: string): string {
  const texts = pack.texts.questions[id];
  return JSON.stringify([texts?.prompt, texts?.levels]);
}

const weightOf = ({ questions }: Pack, id: string): number | undefined =>
  questions.find((question) => question.id === id)?.weight;

function applicabilityMovers(before: QuestionResult, after: QuestionResult, sides: ComparedSides): Mover[] {
  if (before.applicability === after.applicability) return [];
  const found: Mover[] = [];
  if (before.applicability === 'outside') {
    found.push({ kind: 'entered-scope', because: outsideBecause(before, sides.before) });
  }
  if (before.applicability === 'marked') found.push({ kind: 'applies-again' });
  if (after.applicability === 'outside') {
    return [{ kind: 'left-scope', because: outsideBecause(after, sides.after) }];
  }
  if (after.applicability === 'marked') {
    found.push({ kind: 'not-applicable', reason: after.answer?.notApplicable ?? '' });
  }
  return found;
}

function outsideBecause(
  { questionId }: QuestionResult,
  { record, pack }: ComparedAssessment,
): 'scope' | 'profile' {
  const core = pack.questions.find(({ id }) => id === questionId)?.core ?? true;
  return record.assessment.scope === 'core' && !core ? 'scope' : 'profile';
}

function answerMovers(before: QuestionResult, after: QuestionResult): Mover[] {
  const found: Mover[] = [];
  const { claimed: from } = before;
  const { claimed: to } = after;
  const overrode = isOverride(before);
  const overrides = isOverride(after);
  if (from !== to || before.proven !== after.proven) {
    if (overrides && !overrode) found.push({ kind: 'override-made' });
    if (overrode && !overrides) found.push({ kind: 'override-gone' });
  }
  if (from === to) return found;
  if (from !== null && to !== null) return [...found, { kind: 'claim-changed', from, to }];
  if (to !== null) return before.applicability === 'applies' ? [...found, { kind: 'answered', to }] : found;
  return from !== null && after.applicability === 'applies' ? [...found, { kind: 'withdrawn', from }] : found;
}

const isOverride = ({ answer }: QuestionResult): boolean => (answer?.overrideReason ?? null) !== null;

function receiptMovers(
  before: QuestionResult,
  after: QuestionResult,
  { earlierOf, receiptsAfter }: ComparedSides,
): Mover[] {
  const was = new Map(before.supports.map((support) => [support.receiptId, support]));
  const left = new Set(was.keys());
  const up: Mover[] = [];
  const down: Mover[] = [];
  const failed: Mover[] = [];
  for (const support of after.supports) {
    const earlierId = earlierOf.get(support.receiptId);
    const earlier = earlierId === undefined ? undefined : was.get(earlierId);
    if (earlier !== undefined) {
      left.delete(earlier.receiptId);
      if (support.now > earlier.now) up.push(changed(earlier, support));
      if (support.now < earlier.now) down.push(changed(earlier, support));
      continue;
    }
    const drill = receiptsAfter.get(support.receiptId)?.drill ?? null;
    if (drill?.outcome === 'failed') {
      failed.push({ kind: 'drill-failed', receiptId: support.receiptId, on: drill.on });
    } else if (support.now > 0) {
      up.push({ kind: 'receipt-added', receiptId: support.receiptId, level: support.now });
    }
  }
  for (const id of left) {
    const support = was.get(id);
    if (support !== undefined && support.now > 0) {
      down.push({ kind: 'receipt-removed', receiptId: id, level: support.now });
    }
  }
  const direction = Math.sign((after.proven ?? 0) - (before.proven ?? 0));
  return [...(direction > 0 ? up : direction < 0 ? down : []), ...failed];
}

/** Less of the same fresh support is age; a receipt dated anew or linked otherwise has changed. */
function changed(before: ReceiptSupport, after: ReceiptSupport): Mover {
  const levels = { receiptId: after.receiptId, from: before.now, to: after.now };
  return after.now < before.now && after.fresh === before.fresh
    ? { kind: 'receipt-aged', ...levels, ageDays: after.ageDays }
    : { kind: 'support-changed', ...levels };
}
