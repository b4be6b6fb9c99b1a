import type { ItemAgreement } from '../alignment/alignmentResult';
import type { AssessmentRecord, Workflow } from '../assessment/assessmentRecord';
import type { AssessmentResult, Cap, Contradiction, WorkflowResult } from '../assessment/assessmentResult';
import type { Person } from '../assessment/person';
import type { Claim } from '../claims/claim';
import type { ClaimResult } from '../claims/claimResult';
import type { GuardrailId, MoveId, WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import { capKey } from '../scoring/capKey';
import { moveOffers, type MoveOffer } from './moveOffers';
import type { ActionOrigin, IncidentReview } from './plan';
import { reviewState } from './reviewState';

/** What could become an action, with the origin that the action keeps, so that it is not offered again. */
interface Suggested {
  readonly origin: ActionOrigin;
  /** Null: for the client as a whole. */
  readonly workflowId: WorkflowId | null;
  /** Who would be asked first; null where nobody is named yet. */
  readonly owner: Person | null;
}

export interface CapSuggestion extends Suggested {
  readonly cap: Cap;
  /** Moves that would lift it by themselves, best first. */
  readonly liftedBy: readonly MoveId[];
}

export interface ContradictionSuggestion extends Suggested {
  readonly contradiction: Contradiction;
}

export interface DisagreementSuggestion extends Suggested {
  readonly item: ItemAgreement;
}

export interface ClaimSuggestion extends Suggested {
  readonly claim: Claim;
  readonly result: ClaimResult;
}

export interface ReviewSuggestion extends Suggested {
  readonly review: IncidentReview;
  readonly state: 'no-improvement' | 'overdue';
}

/** Everything that an assessment gives reason to do and that the plan has not taken on. */
export interface PlanSuggestions {
  readonly moves: readonly MoveOffer[];
  readonly caps: readonly CapSuggestion[];
  readonly contradictions: readonly ContradictionSuggestion[];
  readonly disagreements: readonly DisagreementSuggestion[];
  readonly claims: readonly ClaimSuggestion[];
  readonly reviews: readonly ReviewSuggestion[];
}

/**
 * Candidates for actions (section 10): moves as ranked; each cap of each workflow with whoever would lift it;
 * contradictions, accepted ones too, because they keep their cap; items of the degraded day on which roles disagree
 * and nothing was agreed; claims that are not proven or on which the two sides differ; reviews that ended in no
 * improvement or whose improvement is overdue. A cap that a contradiction set is offered as the contradiction. Taken
 * on is what an action of the same origin stands for, whatever became of it; one for the client as a whole stands for
 * every workflow.
 */
export function planSuggestions(
  record: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
): PlanSuggestions {
  const taken = new Set(record.actions.map(({ origin, workflowId }) => originKey(origin, workflowId)));
  const fresh = ({ origin, workflowId }: Suggested): boolean =>
    !taken.has(originKey(origin, null)) && !taken.has(originKey(origin, workflowId));
  const results = new Map(result.workflows.map((one) => [one.workflowId, one]));
  const views = record.workflows.flatMap((workflow) => {
    const own = results.get(workflow.id);
    return own === undefined ? [] : [{ workflow, own }];
  });
  return {
    moves: moveOffers(record, result, pack),
    caps: views.flatMap(({ workflow, own }) => capSuggestions(workflow, own)).filter(fresh),
    contradictions: views
      .flatMap(({ workflow, own }) => contradictionSuggestions(workflow, own))
      .filter(fresh),
    disagreements: views
      .flatMap(({ workflow, own }) => disagreementSuggestions(record, workflow, own))
      .filter(fresh),
    claims: result.claims.flatMap((one) => claimSuggestion(record, one)).filter(fresh),
    reviews: record.reviews.flatMap((review) => reviewSuggestion(review, result)).filter(fresh),
  };
}

/** Claims and reviews have ids of their own; the others are told apart within their workflow. */
function originKey(origin: ActionOrigin, workflowId: WorkflowId | null): string {
  const alone = origin.kind === 'claim' || origin.kind === 'review';
  return JSON.stringify([alone ? null : workflowId, origin]);
}

/** While nothing is assessed there is no band to hold down, and no verdict at all where it would be overhead. */
function capSuggestions(workflow: Workflow, own: WorkflowResult): CapSuggestion[] {
  if (own.band === null || own.decision === 'overhead') return [];
  return own.caps
    .filter(({ kind }) => kind !== 'contradiction')
    .map((cap) => {
      const key = capKey(cap);
      return {
        origin: { kind: 'cap', key },
        workflowId: workflow.id,
        owner: capOwner(workflow, cap),
        cap,
        liftedBy: own.moves
          .filter(({ liftsCaps }) => liftsCaps.some((lifted) => capKey(lifted) === key))
          .map(({ moveId }) => moveId),
      };
    });
}

/** The person who answers for what holds the band down: of the guardrail, of time-to-truth, else of the workflow. */
function capOwner(workflow: Workflow, cap: Cap): Person | null {
  switch (cap.kind) {
    case 'guardrail-broken':
    case 'guardrail-not-held':
    case 'guardrail-not-applicable':
      return guardrailOwner(workflow, cap.guardrailId) ?? workflow.owner;
    case 'truth-not-measured':
      return workflow.truthOwner ?? workflow.owner;
    case 'target-missed':
      return (cap.figure === 'truth' ? workflow.truthOwner : null) ?? workflow.owner;
    case 'contradiction':
    case 'coverage-low':
    case 'scope-core':
    case 'not-applicable-share':
      return workflow.owner;
  }
}

const guardrailOwner = ({ guardrailOwners }: Workflow, id: GuardrailId): Person | null =>
  guardrailOwners.find(({ guardrailId }) => guardrailId === id)?.person ?? null;

function contradictionSuggestions(workflow: Workflow, own: WorkflowResult): ContradictionSuggestion[] {
  return own.contradictions.map((contradiction) => ({
    origin: { kind: 'contradiction', key: contradiction.key },
    workflowId: workflow.id,
    owner:
      (contradiction.kind === 'measured-limit'
        ? guardrailOwner(workflow, contradiction.guardrailId)
        : null) ?? workflow.owner,
    contradiction,
  }));
}

function disagreementSuggestions(
  { agreedItems }: AssessmentRecord,
  workflow: Workflow,
  { alignment }: WorkflowResult,
): DisagreementSuggestion[] {
  const agreed = new Set(
    agreedItems.filter(({ workflowId }) => workflowId === workflow.id).map(({ item }) => item),
  );
  return (alignment?.disagreements ?? [])
    .filter(({ key }) => !agreed.has(key))
    .map((item) => ({
      origin: { kind: 'disagreement', item: item.key },
      workflowId: workflow.id,
      owner: workflow.owner,
      item,
    }));
}

function claimSuggestion({ claims }: AssessmentRecord, result: ClaimResult): ClaimSuggestion[] {
  const claim = claims.find(({ id }) => id === result.claimId);
  if (claim === undefined || (result.state === 'proven' && !result.disputed)) return [];
  return [
    { origin: { kind: 'claim', claimId: claim.id }, workflowId: null, owner: claim.owner, claim, result },
  ];
}

function reviewSuggestion(review: IncidentReview, { asOf }: AssessmentResult): ReviewSuggestion[] {
  const state = reviewState(review, asOf);
  if (state !== 'no-improvement' && state !== 'overdue') return [];
  const owner = review.owner === '' ? null : { name: review.owner, title: '' };
  return [
    { origin: { kind: 'review', reviewId: review.id }, workflowId: review.workflowId, owner, review, state },
  ];
}
