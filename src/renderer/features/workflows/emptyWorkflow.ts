import type { Profile } from '../../../domain/assessment/assessmentRecord';
import { FlagFact, NumberFact } from '../../../domain/pack/condition';
import type { NewWorkflow } from '../../assessment/assessmentChanges';

const nothingKnown = (): Profile =>
  ({
    ...Object.fromEntries([...NumberFact.options, ...FlagFact.options].map((fact) => [fact, null])),
    stage: null,
  }) as Profile;

/** A workflow of which nothing but the name is known yet. */
export const emptyWorkflow = (name: string): NewWorkflow => ({
  name,
  promise: '',
  profile: nothingKnown(),
  milestones: [],
  services: [],
  owner: null,
  truthOwner: null,
  guardrailOwners: [],
  targets: { recover: null, truth: null, milestones: [], due: null },
});
