/** Corrections that somebody left the findings for, until they are back and say what they did. */
import type { WorkflowId } from '../../../domain/ids';
import { externalState } from '../../ui/externalState';

export interface Correction {
  readonly workflowId: WorkflowId;
  /** The contradiction's own key. */
  readonly key: string;
  readonly kind: 'answer-corrected' | 'data-corrected';
}

/** Kept while the app is open; what is never told stays in the change log all the same. */
export const corrections = externalState<readonly Correction[]>([]);

/** Remembers that a contradiction is being worked on; of two the later counts. */
export function beginCorrection(correction: Correction): void {
  endCorrection(correction.workflowId, correction.key);
  corrections.set([...corrections.get(), correction]);
}

/** Forgets it again, once it is told or given up. */
export function endCorrection(workflowId: WorkflowId, key: string): void {
  corrections.set(corrections.get().filter((one) => one.workflowId !== workflowId || one.key !== key));
}
