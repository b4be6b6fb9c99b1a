import type { QuestionResult, WorkflowResult } from '../assessment/assessmentResult';
import type { WorkflowId } from '../ids';
import type { Level } from '../pack/level';
import type { Claim } from './claim';
import type { ClaimAnswer, ClaimReason } from './claimResult';
import { carriedUntil } from './linkedReceipts';

type Link = Claim['support']['answers'][number];

export interface LinkedAnswers {
  readonly reasons: readonly ClaimReason[];
  /** Proven level of each answer that nothing contradicts. */
  readonly proven: readonly { readonly answer: ClaimAnswer; readonly level: Level }[];
}

/**
 * The answers that a claim rests on: each has to be proven at the level that the claim needs, in every workflow
 * that the claim speaks about and that inherits it, and none may stand contradicted. One that fell under the level
 * only because its receipts aged has expired.
 */
export function linkedAnswers(
  claim: Claim,
  workflows: ReadonlyMap<WorkflowId, WorkflowResult>,
): LinkedAnswers {
  const judged = claim.support.answers.map((link) => judge(link, placesOf(link, claim, workflows)));
  return {
    reasons: judged.map(({ reason }) => reason),
    proven: judged.flatMap(({ reason, level }) =>
      level === null || reason.kind === 'answer-contradicted'
        ? []
        : [{ answer: { questionId: reason.questionId, workflowId: reason.workflowId }, level }],
    ),
  };
}

interface Place {
  readonly workflow: WorkflowResult;
  readonly question: QuestionResult;
}

/** Where an answer counts: its own workflow, or wherever the client-wide one is inherited. */
function placesOf(
  { questionId, workflowId }: Link,
  claim: Claim,
  workflows: ReadonlyMap<WorkflowId, WorkflowResult>,
): readonly Place[] {
  const spokenOf =
    workflowId !== null
      ? [workflowId]
      : claim.workflowIds.length > 0
        ? claim.workflowIds
        : [...workflows.keys()];
  return spokenOf.flatMap((id) => {
    const workflow = workflows.get(id);
    const question = workflow?.questions.find((one) => one.questionId === questionId);
    if (workflow === undefined || question === undefined || question.applicability === 'outside') return [];
    return workflowId === null && !question.inherited ? [] : [{ workflow, question }];
  });
}

type AnswerReason = Extract<ClaimReason, ClaimAnswer>;

function judge(
  { questionId, workflowId, level: needed }: Link,
  places: readonly Place[],
): { readonly reason: AnswerReason; readonly level: Level | null } {
  const answer = { questionId, workflowId };
  const contradicted = places.some(({ workflow }) =>
    workflow.contradictions.some((one) => one.questionId === questionId),
  );
  const level = places
    .map(({ question }) => question.proven)
    .reduce<Level | null>(lower, places[0]?.question.proven ?? null);
  if (contradicted)
    return { reason: { state: 'contradicted', kind: 'answer-contradicted', ...answer }, level };
  if (level === null) return { reason: { state: 'unproven', kind: 'answer-missing', ...answer }, level };
  if (level >= needed)
    return { reason: { state: 'proven', kind: 'answer-holds', needed, proven: level, ...answer }, level };
  const until = places
    .filter(({ question }) => (question.proven ?? 0) < needed)
    .map(({ question }) => ranOutOn(question, needed));
  if (until.some((day) => day === null))
    return { reason: { state: 'unproven', kind: 'answer-short', needed, proven: level, ...answer }, level };
  const first = until.flatMap((day) => day ?? []).toSorted()[0];
  return first === undefined
    ? { reason: { state: 'unproven', kind: 'answer-short', needed, proven: level, ...answer }, level }
    : {
        reason: { state: 'expired', kind: 'answer-expired', needed, proven: level, until: first, ...answer },
        level,
      };
}

/** Unanswered somewhere counts as unanswered. */
const lower = (a: Level | null, b: Level | null): Level | null =>
  a === null || b === null ? null : a < b ? a : b;

/** The last day on which receipts proved the level; null when they never did, whatever their age. */
function ranOutOn({ claimed, supports }: QuestionResult, needed: Level) {
  if ((claimed ?? 0) < needed) return null;
  const days = supports
    .filter(({ fresh, ageDays }) => fresh >= needed && ageDays >= 0)
    .map((support) => carriedUntil(support, needed));
  return days.toSorted().at(-1) ?? null;
}
