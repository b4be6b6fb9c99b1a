import type { VoicedBelief } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, BeliefId } from '../../domain/ids';
import { deleteBelief, findBelief, upsertBelief } from '../storage/beliefs';
import type { ServiceDeps } from './deps';
import { existingAssessment } from './existing';
import { recordedSaved } from './recorded';

/** Beliefs voiced by the client. */
export function createBeliefService(deps: ServiceDeps) {
  const save = recordedSaved(deps);
  return {
    set: save((edit, input: { readonly assessmentId: AssessmentId; readonly belief: VoicedBelief }) => {
      const { assessmentId, belief } = input;
      existingAssessment(edit.db, assessmentId);
      const from = findBelief(edit.db, assessmentId, belief.beliefId);
      upsertBelief(edit.db, assessmentId, belief);
      edit.log({ entity: 'belief', key: belief.beliefId, assessmentId, from, to: belief, why: null });
    }),

    clear: save((edit, input: { readonly assessmentId: AssessmentId; readonly beliefId: BeliefId }) => {
      const { assessmentId, beliefId } = input;
      existingAssessment(edit.db, assessmentId);
      const from = findBelief(edit.db, assessmentId, beliefId);
      deleteBelief(edit.db, assessmentId, beliefId);
      edit.log({ entity: 'belief', key: beliefId, assessmentId, from, to: null, why: null });
    }),
  };
}
