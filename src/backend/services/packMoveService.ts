import type { AssessmentId, QuestionId } from '../../domain/ids';
import { retireQuestion } from '../../domain/assessment/retireQuestion';
import type { Pack } from '../../domain/pack/packSchema';
import type { Instant } from '../../domain/time';
import { listAnsweredQuestions } from '../storage/answers';
import { setAssessmentPack } from '../storage/assessments';
import { findEntry, findRemovedEntry, setEntryRemoved, upsertEntry } from '../storage/entries';
import { listReceipts } from '../storage/receipts';
import type { ServiceDeps } from './deps';
import { existingAssessment } from './existing';
import type { PackCatalogue, PackRef } from './packCatalogue';
import { type Edit, recordedSaved } from './recorded';

/**
 * Moves assessments from one pack to another. What was entered stays where it is; a question that the new pack
 * does not ask, and that somebody answered or proved, is kept in the words under which that was done. Moving back
 * gives the former state.
 */
export function createPackMoveService(deps: ServiceDeps & { readonly packs: PackCatalogue }) {
  return recordedSaved(deps)((edit, { id, pack }: { readonly id: AssessmentId; readonly pack: PackRef }) => {
    const from = existingAssessment(edit.db, id);
    const after = deps.packs.get(pack);
    // Null: the old pack is gone. There are no words to keep then, and the move is what brings help.
    const before = deps.packs.find(from.pack);
    for (const [questionId, lastAnswered] of entered(edit, id)) {
      moveQuestion(edit, id, { questionId, lastAnswered, before, after });
    }
    setAssessmentPack(edit.db, id, pack);
    edit.log({ entity: 'assessment', key: id, assessmentId: id, from, to: { ...from, pack }, why: null });
  });
}

/** Questions that somebody answered or proved, each with when it was last answered; null: only proved. */
function entered(edit: Edit, id: AssessmentId): ReadonlyMap<QuestionId, Instant | null> {
  const questions = new Map<QuestionId, Instant | null>(
    listReceipts(edit.db, id).flatMap(({ supports }) => supports.map(({ questionId }) => [questionId, null])),
  );
  for (const { questionId, lastAnswered } of listAnsweredQuestions(edit.db, id))
    questions.set(questionId, lastAnswered);
  return questions;
}

interface QuestionMove {
  readonly questionId: QuestionId;
  readonly lastAnswered: Instant | null;
  readonly before: Pack | null;
  readonly after: Pack;
}

function moveQuestion(edit: Edit, id: AssessmentId, move: QuestionMove): void {
  const { questionId, lastAnswered, before, after } = move;
  const place = { kind: 'retired-question', key: questionId } as const;
  const kept = findEntry(edit.db, id, place);
  const log = (from: unknown, to: unknown) =>
    edit.log({ entity: 'retired-question', key: questionId, assessmentId: id, from, to, why: null });

  if (after.questions.some((question) => question.id === questionId)) {
    if (kept === null) return;
    setEntryRemoved(edit.db, id, place, edit.at);
    log(kept.value, null);
    return;
  }
  if (kept !== null) return;
  const former = findRemovedEntry(edit.db, id, place);
  if (former !== null && (lastAnswered === null || lastAnswered <= former.removedAt)) {
    // Nobody answered it since: the words of then are still those under which it was answered.
    setEntryRemoved(edit.db, id, place, null);
    log(null, former.entry.value);
    return;
  }
  const retired = before === null ? null : retireQuestion(questionId, before);
  if (retired === null) return;
  upsertEntry(edit.db, id, { kind: 'retired-question', value: retired }, edit.at);
  log(null, retired);
}
