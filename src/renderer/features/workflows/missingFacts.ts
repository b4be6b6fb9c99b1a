import type { Workflow } from '../../../domain/assessment/assessmentRecord';

/** How many facts of the profile are not known. */
export const missingFacts = (workflow: Workflow): number =>
  Object.values(workflow.profile).filter((value) => value === null).length;
