import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { Day } from '../time';
import type { IncidentReview, PlanAction } from './plan';
import { reviewState, type ReviewState } from './reviewState';

/** How far a plan is. Actions stand in the order of the record; only open and underway ones can lack something. */
export interface PlanProgress {
  readonly open: readonly PlanAction[];
  readonly underway: readonly PlanAction[];
  readonly done: readonly PlanAction[];
  readonly dropped: readonly PlanAction[];
  /** Open or underway, and due before the day. */
  readonly overdue: readonly PlanAction[];
  readonly withoutOwner: readonly PlanAction[];
  readonly withoutDate: readonly PlanAction[];
  readonly reviews: readonly { readonly review: IncidentReview; readonly state: ReviewState }[];
}

/** An action that somebody still has to do. */
export const isPending = ({ status }: PlanAction): boolean => status === 'open' || status === 'underway';

/** True from the day after the due date on, while the action is open or underway. */
export const isOverdue = (action: PlanAction, asOf: Day): boolean =>
  isPending(action) && action.due !== null && action.due < asOf;

/** Counts a plan through on a day. */
export function planProgress(
  { actions, reviews }: Pick<AssessmentRecord, 'actions' | 'reviews'>,
  asOf: Day,
): PlanProgress {
  const inStatus = (status: PlanAction['status']) => actions.filter((action) => action.status === status);
  const pending = actions.filter(isPending);
  return {
    open: inStatus('open'),
    underway: inStatus('underway'),
    done: inStatus('done'),
    dropped: inStatus('dropped'),
    overdue: pending.filter((action) => isOverdue(action, asOf)),
    withoutOwner: pending.filter(({ owner }) => owner === ''),
    withoutDate: pending.filter(({ due }) => due === null),
    reviews: reviews.map((review) => ({ review, state: reviewState(review, asOf) })),
  };
}
