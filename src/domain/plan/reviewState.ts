import type { Day } from '../time';
import type { IncidentReview } from './plan';

/**
 * Where a review of an incident stands. One that was held ends in exactly one structural improvement with an owner
 * and a due date, so `no-improvement` and `unassigned` are faults of the review, `overdue` one of the improvement.
 */
export type ReviewState = 'planned' | 'no-improvement' | 'unassigned' | 'underway' | 'overdue' | 'done';

/** The state of a review on a day. One without a day, or with a later one, has not been held yet. */
export function reviewState(review: IncidentReview, asOf: Day): ReviewState {
  const { heldOn, improvement, owner, due, doneOn } = review;
  if (heldOn === null || heldOn > asOf) return 'planned';
  if (improvement === '') return 'no-improvement';
  if (doneOn !== null && doneOn <= asOf) return 'done';
  if (due !== null && due < asOf) return 'overdue';
  return owner === '' || due === null ? 'unassigned' : 'underway';
}
