import type { Claim } from '../../../domain/claims/claim';
import type { ClaimId } from '../../../domain/ids';
import { useAssessment } from '../../assessment/useAssessment';

/** Changes a claim as it stands at that moment, so that two fields cannot undo each other. */
export function useSaveClaim(id: ClaimId): (edit: (claim: Claim) => Claim) => void {
  const { change, latest } = useAssessment();
  return (edit) => {
    const claim = latest().claims.find((one) => one.id === id);
    if (claim !== undefined) void change.putEntry({ kind: 'claim', value: edit(claim) });
  };
}
