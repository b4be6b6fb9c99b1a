/** Imports that were begun and left, for as long as the app is open: nobody maps forty columns twice. */
import type { AssessmentId } from '../../../../domain/ids';
import type { BegunImport } from './importState';

const left = new Map<AssessmentId, BegunImport>();

/** What was left in an assessment; null: nothing. */
export const leftImport = (assessmentId: AssessmentId): BegunImport | null => left.get(assessmentId) ?? null;

/** Keeps what is unfinished, or forgets it when nothing is. */
export function leaveImport(assessmentId: AssessmentId, begun: BegunImport | null): void {
  if (begun === null) left.delete(assessmentId);
  else left.set(assessmentId, begun);
}
