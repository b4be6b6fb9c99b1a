import type { AssessmentRecord } from '../../../domain/assessment/assessmentRecord';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import { scriptRoles } from '../../../domain/alignment/scriptRoles';
import { roleName } from '../../../shared/i18n/roleName';

/** Finds the words for a role; one that is not in the assessment any more stands for itself. */
export function roleNames(record: Pick<AssessmentRecord, 'addedRoles'>): (role: ScriptRole) => string {
  const names = new Map(scriptRoles(record).map((named) => [named.role, roleName(named)]));
  return (role) => names.get(role) ?? role;
}
