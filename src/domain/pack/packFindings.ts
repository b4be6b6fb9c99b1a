/** What the cross-checks of a pack are made of: findings, repeated ids and links, references to ids. */
import type { LoosePack } from './loosePack';
import { type PackFaultCode, type PackFinding, type PackIdKind, shownValue } from './packFault';
import type { PackFileName } from './packFiles';

export type Path = readonly (string | number)[];
export type Findings = readonly PackFinding[];

/** A finding at a path of a file. */
export const finding = (
  file: string,
  path: Path,
  code: PackFaultCode,
  values: PackFinding['values'] = {},
): PackFinding => ({ file, path: [...path], code, values });

/** One finding for each key that already stood earlier in the list; empty keys are left alone. */
export function repeated(
  keys: readonly string[],
  tell: (index: number, key: string) => PackFinding,
): Findings {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (key === '') return [];
    if (seen.has(key)) return [tell(index, key)];
    seen.add(key);
    return [];
  });
}

/** One finding for each entry whose id an earlier entry of the list has. */
export const duplicateIds = (
  file: PackFileName,
  at: Path,
  kind: PackIdKind,
  entries: readonly { readonly id: string }[],
): Findings =>
  repeated(
    entries.map(({ id }) => id),
    (index, id) => finding(file, [...at, index, 'id'], 'duplicate-id', { kind, id: shownValue(id) }),
  );

/** A list of ids in which each may stand once. */
export const duplicatesIn = (file: PackFileName, at: Path, ids: readonly string[]): Findings =>
  repeated(ids, (index, id) => finding(file, [...at, index], 'duplicate-link', { link: shownValue(id) }));

/** A list of links in which each pair may stand once. */
export const duplicatePairs = (
  file: PackFileName,
  at: Path,
  pairs: readonly (readonly [string, string])[],
): Findings =>
  repeated(
    pairs.map(([from, to]) => (from === '' || to === '' ? '' : `${from} → ${to}`)),
    (index, link) => finding(file, [...at, index], 'duplicate-link', { link: shownValue(link) }),
  );

/** The kinds of id that anything in a pack refers to. */
type Referable = Exclude<PackIdKind, 'rule' | 'item' | 'choice' | 'knowledge'>;

export type Known = Readonly<Record<Referable, ReadonlySet<string> | null>>;

/** The ids that exist, by kind; null where the file that would tell is missing. */
export function knownIds(pack: LoosePack): Known {
  const idsOf = (entries: readonly { readonly id: string }[] | undefined | null): Known[Referable] =>
    entries ? new Set(entries.map(({ id }) => id)) : null;
  return {
    dimension: idsOf(pack.manifest?.dimensions),
    discipline: pack.manifest && new Set(pack.manifest.dimensions.flatMap(({ disciplines }) => disciplines)),
    role: pack.manifest && new Set(pack.manifest.roles),
    question: idsOf(pack.questions),
    pattern: idsOf(pack.diagnosis?.patterns),
    cause: idsOf(pack.diagnosis?.causes),
    belief: idsOf(pack.diagnosis?.beliefs),
    move: idsOf(pack.diagnosis?.moves),
    guardrail: idsOf(pack.guardrails),
    criterion: idsOf(pack.fit),
  };
}

/** A finding unless the id exists; none while nobody can tell or the id itself is misshapen. */
export type Refer = (file: PackFileName, path: Path, kind: Referable, id: string) => Findings;

export const referenceChecker =
  (known: Known): Refer =>
  (file, path, kind, id) =>
    id === '' || known[kind] === null || known[kind].has(id)
      ? []
      : [finding(file, path, 'unknown-reference', { kind, id: shownValue(id) })];
