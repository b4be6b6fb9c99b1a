import type { Claim } from '../../../domain/claims/claim';
import type { ClaimId } from '../../../domain/ids';
import { newId } from '../../assessment/newId';

/** A claim of which only the sentence is known. */
export const emptyClaim = (sentence: string): Claim => ({
  id: newId() as ClaimId,
  sentence,
  standsIn: '',
  release: '',
  releaseOn: null,
  owner: null,
  signOffs: { engineering: null, marketing: null },
  workflowIds: [],
  support: { receiptIds: [], answers: [], figures: [] },
  settledWording: '',
});
