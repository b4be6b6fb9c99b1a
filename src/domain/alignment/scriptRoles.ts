import type { AssessmentRecord } from '../assessment/assessmentRecord';
import { type AddedRole, type ScriptRole, USUAL_ROLES } from './degradedDay';

/** A role of an assessment; `name` is null for the usual ones, whose names are in the catalogue. */
export interface NamedRole {
  readonly role: ScriptRole;
  readonly name: string | null;
}

/** The roles of an assessment: the usual four, then the added ones in the order in which they came. */
export function scriptRoles(record: Pick<AssessmentRecord, 'addedRoles'>): readonly NamedRole[] {
  const usual = USUAL_ROLES.map((role): NamedRole => ({ role: role as ScriptRole, name: null }));
  const known = new Set<string>(USUAL_ROLES);
  const added = record.addedRoles.filter(({ role }: AddedRole) => !known.has(role));
  return [...usual, ...added.map(({ role, name }) => ({ role, name }))];
}
