import type { Claim } from '../claims/claim';
import { ActionId, ClaimId, ReviewId, ServiceId, VendorId, WorkflowId } from '../ids';
import type { ActionOrigin } from '../plan/plan';
import { isPending } from '../plan/planProgress';
import type { AssessmentRecord, Workflow } from './assessmentRecord';
import type { Entry } from './entry';

export interface Continued {
  readonly workflows: readonly Workflow[];
  /** Vendors, claims, added roles, reviews, actions and the KPI, in that order. */
  readonly entries: readonly Entry[];
}

/**
 * What a new assessment takes over from an earlier one of the same client: the landscape, and what is still to be
 * done. Workflows with profile, milestones, services, owners and targets; vendors; claims with what they rest on,
 * without their receipts; added roles; actions that are open or underway; reviews whose improvement is not done; the
 * KPI. Answers, receipts, symptoms and what roles said start empty, for they are asked anew; so do
 * drills, reconciliations, changes and incidents, which were measured by the earlier one. Everything gets a new id
 * from `newId`, and what named the old one names the new one. An action whose claim or review does not come along is
 * one's own from then on.
 */
export function continueAssessment(earlier: AssessmentRecord, newId: () => string): Continued {
  const workflowIds = new Map(earlier.workflows.map(({ id }) => [id, WorkflowId.parse(newId())]));
  const renamed = (ids: readonly WorkflowId[]): WorkflowId[] =>
    ids.flatMap((id) => workflowIds.get(id) ?? []);
  const at = (id: WorkflowId | null): WorkflowId | null =>
    id === null ? null : (workflowIds.get(id) ?? null);
  const claimIds = new Map(earlier.claims.map(({ id }) => [id, ClaimId.parse(newId())]));
  const unfinished = earlier.reviews.filter(({ doneOn }) => doneOn === null);
  const reviewIds = new Map(unfinished.map(({ id }) => [id, ReviewId.parse(newId())]));
  const originOf = (origin: ActionOrigin): ActionOrigin => {
    switch (origin.kind) {
      case 'claim': {
        const claimId = claimIds.get(origin.claimId);
        return claimId === undefined ? { kind: 'own' } : { kind: 'claim', claimId };
      }
      case 'review': {
        const reviewId = reviewIds.get(origin.reviewId);
        return reviewId === undefined ? { kind: 'own' } : { kind: 'review', reviewId };
      }
      case 'move':
      case 'cap':
      case 'contradiction':
      case 'disagreement':
      case 'own':
        return origin;
    }
  };
  const supportOf = ({ answers, figures }: Claim['support']): Claim['support'] => ({
    receiptIds: [],
    answers: answers.flatMap((answer) => {
      const workflowId = at(answer.workflowId);
      return workflowId === null && answer.workflowId !== null ? [] : [{ ...answer, workflowId }];
    }),
    figures: figures.flatMap((figure) => {
      const workflowId = at(figure.workflowId);
      return workflowId === null ? [] : [{ ...figure, workflowId }];
    }),
  });
  const entries: readonly Entry[] = [
    ...earlier.vendors.map((vendor): Entry => ({
      kind: 'vendor',
      value: { ...vendor, id: VendorId.parse(newId()), workflowIds: renamed(vendor.workflowIds) },
    })),
    ...earlier.claims.map((claim): Entry => ({
      kind: 'claim',
      value: {
        ...claim,
        id: claimIds.get(claim.id) ?? ClaimId.parse(newId()),
        workflowIds: renamed(claim.workflowIds),
        support: supportOf(claim.support),
      },
    })),
    ...earlier.addedRoles.map((value): Entry => ({ kind: 'added-role', value })),
    ...unfinished.map((review): Entry => ({
      kind: 'review',
      value: {
        ...review,
        id: reviewIds.get(review.id) ?? ReviewId.parse(newId()),
        workflowId: at(review.workflowId),
      },
    })),
    ...earlier.actions.filter(isPending).map((action): Entry => ({
      kind: 'action',
      value: {
        ...action,
        id: ActionId.parse(newId()),
        workflowId: at(action.workflowId),
        origin: originOf(action.origin),
      },
    })),
    ...(earlier.kpi === null
      ? []
      : [{ kind: 'kpi', value: { ...earlier.kpi, workflowId: at(earlier.kpi.workflowId) } } as const]),
  ];
  return {
    workflows: earlier.workflows.map((workflow) => ({
      ...workflow,
      id: workflowIds.get(workflow.id) ?? WorkflowId.parse(newId()),
      services: workflow.services.map((service) => ({ ...service, id: ServiceId.parse(newId()) })),
    })),
    entries,
  };
}
