import type { ScriptRole, WordsJudgement } from './degradedDay';

type Groups = WordsJudgement['groups'];

/**
 * The groups with some roles put anew, each list of `apart` a meaning of its own; roles that are in neither stay as
 * they were. Empty groups leave.
 */
export function regrouped(groups: Groups, roles: readonly ScriptRole[], apart: Groups): Groups {
  const moved = new Set(roles);
  return [...groups.map((group) => group.filter((role) => !moved.has(role))), ...apart].filter(
    (group) => group.length > 0,
  );
}

/** How the words of some roles were judged: not at all unless each was, else by meaning in the roles' order. */
export function meaningsOf(
  groups: Groups,
  roles: readonly ScriptRole[],
): readonly (readonly ScriptRole[])[] | null {
  if (!roles.every((role) => groups.some((group) => group.includes(role)))) return null;
  const meanings: ScriptRole[][] = [];
  for (const role of roles) {
    const group = groups.find((one) => one.includes(role)) ?? [role];
    const known = meanings.find(([first]) => first !== undefined && group.includes(first));
    if (known === undefined) meanings.push([role]);
    else known.push(role);
  }
  return meanings;
}
