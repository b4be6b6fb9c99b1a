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
 * The answers that a claim rests on: each has to be proven at the level that the claim needs, and none may stand
 * contradicted. A client-wide one has to hold in every workflow that the claim speaks about, also where it is
 * overridden: nobody could defend a sentence about a workflow that says of itself that it is otherwise there. The
 * reason then names that workflow. One that fell under the level only because its receipts aged has expired.
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

/** Where an answer counts: its own workflow; a client-wide one in all that the claim speaks about and it applies to. */
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
    // Set aside for one workflow with a reason: that one has nothing to hold.
    const setAside = workflowId === null && !question.inherited && question.applicability === 'marked';
    return setAside ? [] : [{ workflow, question }];
  });
}

type AnswerReason = Extract<ClaimReason, ClaimAnswer>;

function judge(
  { questionId, workflowId, level: needed }: Link,
  places: readonly Place[],
): { readonly reason: AnswerReason; readonly level: Level | null } {
  const level = places
    .map(({ question }) => question.proven)
    .reduce<Level | null>(lower, places[0]?.question.proven ?? null);
  const contradicted = places.filter(({ workflow }) =>
    workflow.contradictions.some((one) => one.questionId === questionId),
  );
  if (contradicted.length > 0) {
    const answer = { questionId, workflowId: named(workflowId, contradicted) };
    return { reason: { state: 'contradicted', kind: 'answer-contradicted', ...answer }, level };
  }
  const lowest = places.filter(({ question }) => question.proven === level);
  const answer = { questionId, workflowId: named(workflowId, lowest) };
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

/** The workflow to name: that of the link, or the override that alone decides about a client-wide answer. */
function named(linked: WorkflowId | null, deciding: readonly Place[]): WorkflowId | null {
  const [first] = deciding;
  if (linked !== null || first === undefined) return linked;
  return deciding.every(({ question }) => isOverride(question)) ? first.workflow.workflowId : null;
}

const isOverride = ({ answer, inherited }: QuestionResult): boolean => !inherited && answer !== null;

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
