/** Where this computer's user stopped last, so that the library can offer to go on there. */
import * as z from 'zod';
import { AssessmentId, WorkflowId } from '../../../domain/ids';
import { STEPS } from '../../assessment/steps';

const KEY = 'evenkeel.last-place';
const LastPlace = z.strictObject({
  assessmentId: AssessmentId,
  step: z.enum(STEPS),
  workflowId: WorkflowId.nullable(),
});
export type LastPlace = z.infer<typeof LastPlace>;

export const rememberPlace = (place: LastPlace): void => localStorage.setItem(KEY, JSON.stringify(place));

/** Null when nothing was opened yet, or what was remembered cannot be read any more. */
export function lastPlace(): LastPlace | null {
  const written = localStorage.getItem(KEY);
  if (written === null) return null;
  try {
    return LastPlace.parse(JSON.parse(written));
  } catch {
    localStorage.removeItem(KEY);
    return null;
  }
}
