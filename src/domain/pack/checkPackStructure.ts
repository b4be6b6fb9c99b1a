/** Cross-checks of the structure files: ids, references, links and weights. */
import { groupBy } from './groupBy';
import { LEVELS } from './level';
import type { LoosePack } from './loosePack';
import { type PackFaultCode, type PackFinding, type PackIdKind, shownValue } from './packFault';
import type { PackFileName } from './packFiles';
import { HIGHEST_SUPPORT, ReceiptKind } from './receiptKind';

type Path = readonly (string | number)[];
type Findings = readonly PackFinding[];

const finding = (
  file: PackFileName,
  path: Path,
  code: PackFaultCode,
  values: PackFinding['values'] = {},
): PackFinding => ({ file, path: [...path], code, values });

/** One finding for each key that already stood earlier in the list; empty keys are left alone. */
function repeated(keys: readonly string[], tell: (index: number, key: string) => PackFinding): Findings {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (key === '') return [];
    if (seen.has(key)) return [tell(index, key)];
    seen.add(key);
    return [];
  });
}

const duplicateIds = (
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
const duplicatesIn = (file: PackFileName, at: Path, ids: readonly string[]): Findings =>
  repeated(ids, (index, id) => finding(file, [...at, index], 'duplicate-link', { link: shownValue(id) }));

const duplicatePairs = (
  file: PackFileName,
  at: Path,
  pairs: readonly (readonly [string, string])[],
): Findings =>
  repeated(
    pairs.map(([from, to]) => (from === '' || to === '' ? '' : `${from} → ${to}`)),
    (index, link) => finding(file, [...at, index], 'duplicate-link', { link: shownValue(link) }),
  );

type Known = Readonly<Record<PackIdKind, ReadonlySet<string> | null>>;

/** The ids that exist, by kind; null where the file that would tell is missing. */
function knownIds(pack: LoosePack): Known {
  const idsOf = (entries: readonly { readonly id: string }[] | undefined): ReadonlySet<string> | null =>
    entries === undefined ? null : new Set(entries.map(({ id }) => id));
  return {
    dimension: idsOf(pack.manifest?.dimensions),
    discipline: pack.manifest && new Set(pack.manifest.dimensions.flatMap(({ disciplines }) => disciplines)),
    role: pack.manifest && new Set(pack.manifest.roles),
    question: pack.questions && new Set(pack.questions.map(({ id }) => id)),
    pattern: idsOf(pack.diagnosis?.patterns),
    cause: idsOf(pack.diagnosis?.causes),
    belief: idsOf(pack.diagnosis?.beliefs),
    move: idsOf(pack.diagnosis?.moves),
    guardrail: pack.guardrails && new Set(pack.guardrails.map(({ id }) => id)),
    criterion: pack.fit && new Set(pack.fit.map(({ id }) => id)),
  };
}

type Refer = (file: PackFileName, path: Path, kind: PackIdKind, id: string) => Findings;

const referenceChecker =
  (known: Known): Refer =>
  (file, path, kind, id) =>
    id === '' || known[kind] === null || known[kind].has(id)
      ? []
      : [finding(file, path, 'unknown-reference', { kind, id: shownValue(id) })];

function checkManifest(pack: LoosePack): Findings {
  if (pack.manifest === null) return [];
  const { dimensions, roles, criticality } = pack.manifest;
  const placed = dimensions.flatMap((dimension, d) =>
    dimension.disciplines.map((id, i) => ({
      id,
      path: ['dimensions', d, 'disciplines', i],
      of: dimension.id,
    })),
  );
  const weights = dimensions.map(({ weight }) => weight);
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const asked = pack.questions && new Set(pack.questions.map(({ discipline }) => discipline));
  return [
    ...duplicateIds('pack.json', ['dimensions'], 'dimension', dimensions),
    ...repeated(
      placed.map(({ id }) => id),
      (index, id) => {
        const first = placed.find((place) => place.id === id);
        const here = placed[index];
        const values = {
          id: shownValue(id),
          first: shownValue(first?.of ?? ''),
          second: shownValue(here?.of ?? ''),
        };
        return finding('pack.json', here?.path ?? [], 'discipline-in-two-dimensions', values);
      },
    ),
    ...(weights.includes(null) || Math.abs(total - 100) < 1e-9
      ? []
      : [finding('pack.json', ['dimensions'], 'weights-not-100', { total: Number(total.toFixed(6)) })]),
    ...dimensions.flatMap(({ id, disciplines }, d) =>
      id === '' || asked === null || disciplines.some((discipline) => asked.has(discipline))
        ? []
        : [finding('pack.json', ['dimensions', d], 'dimension-without-question', { id: shownValue(id) })],
    ),
    ...repeated(roles, (index, id) =>
      finding('pack.json', ['roles', index], 'duplicate-id', { kind: 'role', id: shownValue(id) }),
    ),
    ...(['costPerHourDown', 'transactionsPerHour'] as const).flatMap((name) => {
      const limits = criticality[name];
      const rising = limits.every((limit, i) => {
        const before = limits[i - 1];
        return limit === null || before === null || before === undefined || before < limit;
      });
      return rising ? [] : [finding('pack.json', ['criticality', name], 'limits-not-ascending')];
    }),
  ];
}

function checkQuestions(pack: LoosePack, refer: Refer): Findings {
  if (pack.questions === null) return [];
  return [
    ...duplicateIds('questions.json', [], 'question', pack.questions),
    ...pack.questions.flatMap(({ discipline, roles, guardrail }, q) => [
      ...refer('questions.json', [q, 'discipline'], 'discipline', discipline),
      ...roles.flatMap((role, i) => refer('questions.json', [q, 'roles', i], 'role', role)),
      ...duplicatesIn('questions.json', [q, 'roles'], roles),
      ...refer('questions.json', [q, 'guardrail'], 'guardrail', guardrail),
    ]),
  ];
}

function checkMoves(pack: LoosePack, refer: Refer): Findings {
  const moves = pack.diagnosis?.moves ?? [];
  return moves.flatMap(({ causes, brings, receipt }, m) => {
    const kind = ReceiptKind.safeParse(receipt);
    const cap = kind.success ? HIGHEST_SUPPORT[kind.data] : 4;
    return [
      ...causes.flatMap((cause, i) => refer('diagnosis.json', ['moves', m, 'causes', i], 'cause', cause)),
      ...duplicatesIn('diagnosis.json', ['moves', m, 'causes'], causes),
      ...brings.flatMap(({ question, level }, i) => [
        ...refer('diagnosis.json', ['moves', m, 'brings', i, 'question'], 'question', question),
        ...(level !== null && level > cap && LEVELS.some((known) => known === level)
          ? [
              finding('diagnosis.json', ['moves', m, 'brings', i, 'level'], 'level-over-receipt', {
                level,
                receipt: shownValue(receipt),
                cap,
              }),
            ]
          : []),
      ]),
      ...repeated(
        brings.map(({ question }) => question),
        (index, id) =>
          finding('diagnosis.json', ['moves', m, 'brings', index], 'duplicate-link', {
            link: shownValue(id),
          }),
      ),
    ];
  });
}

function checkLinks(pack: LoosePack, refer: Refer): Findings {
  if (pack.diagnosis === null) return [];
  const { symptomLinks, answerLinks, controls, beliefs } = pack.diagnosis;
  const evidence = new Set(answerLinks.map(({ question, cause }) => `${question} ${cause}`));
  return [
    ...symptomLinks.flatMap(({ pattern, cause }, i) => [
      ...refer('diagnosis.json', ['symptomLinks', i, 'pattern'], 'pattern', pattern),
      ...refer('diagnosis.json', ['symptomLinks', i, 'cause'], 'cause', cause),
    ]),
    ...duplicatePairs(
      'diagnosis.json',
      ['symptomLinks'],
      symptomLinks.map(({ pattern, cause }) => [pattern, cause]),
    ),
    ...beliefs.flatMap(({ cause }, i) => refer('diagnosis.json', ['beliefs', i, 'cause'], 'cause', cause)),
    ...(['answerLinks', 'controls'] as const).flatMap((name) => {
      const links = name === 'answerLinks' ? answerLinks : controls;
      return [
        ...links.flatMap(({ question, cause }, i) => [
          ...refer('diagnosis.json', [name, i, 'question'], 'question', question),
          ...refer('diagnosis.json', [name, i, 'cause'], 'cause', cause),
        ]),
        ...duplicatePairs(
          'diagnosis.json',
          [name],
          links.map(({ question, cause }) => [question, cause]),
        ),
      ];
    }),
    ...controls.flatMap(({ question, cause }, i) =>
      question !== '' && cause !== '' && evidence.has(`${question} ${cause}`)
        ? [
            finding('diagnosis.json', ['controls', i], 'evidence-and-control', {
              question: shownValue(question),
              cause: shownValue(cause),
            }),
          ]
        : [],
    ),
  ];
}

function checkDiagnosis(pack: LoosePack, refer: Refer): Findings {
  if (pack.diagnosis === null) return [];
  const { patterns, causes, symptomLinks, answerLinks, beliefs, moves } = pack.diagnosis;
  const explained = new Set([...symptomLinks, ...answerLinks, ...beliefs].map(({ cause }) => cause));
  const pointing = new Set(symptomLinks.map(({ pattern }) => pattern));
  return [
    ...duplicateIds('diagnosis.json', ['patterns'], 'pattern', patterns),
    ...duplicateIds('diagnosis.json', ['causes'], 'cause', causes),
    ...duplicateIds('diagnosis.json', ['beliefs'], 'belief', beliefs),
    ...duplicateIds('diagnosis.json', ['moves'], 'move', moves),
    ...patterns.flatMap(({ id, mattersWhen }, p) => [
      ...mattersWhen.flatMap((criterion, i) =>
        refer('diagnosis.json', ['patterns', p, 'mattersWhen', i], 'criterion', criterion),
      ),
      ...duplicatesIn('diagnosis.json', ['patterns', p, 'mattersWhen'], mattersWhen),
      ...(id === '' || pointing.has(id)
        ? []
        : [finding('diagnosis.json', ['patterns', p], 'pattern-without-link', { id: shownValue(id) })]),
    ]),
    ...causes.flatMap(({ id }, c) =>
      id === '' || explained.has(id)
        ? []
        : [finding('diagnosis.json', ['causes', c], 'cause-without-link', { id: shownValue(id) })],
    ),
    ...checkLinks(pack, refer),
    ...checkMoves(pack, refer),
  ];
}

function checkGuardrails(pack: LoosePack, refer: Refer): Findings {
  const { guardrails, questions } = pack;
  if (guardrails === null) return [];
  const askedBy = groupBy(questions ?? [], ({ guardrail }) => guardrail);
  return [
    ...duplicateIds('guardrails.json', [], 'guardrail', guardrails),
    ...guardrails.flatMap(({ id, ownerRole }, g) => {
      const asking = askedBy.get(id) ?? [];
      const values = { id: shownValue(id) };
      return [
        ...refer('guardrails.json', [g, 'ownerRole'], 'role', ownerRole),
        ...(id !== '' && questions !== null && asking.length === 0
          ? [finding('guardrails.json', [g], 'guardrail-without-question', values)]
          : []),
        ...(id !== '' && asking.length > 1
          ? [
              finding('guardrails.json', [g], 'guardrail-with-several-questions', {
                ...values,
                questions: shownValue(asking.map((question) => question.id).join(', ')),
              }),
            ]
          : []),
      ];
    }),
  ];
}

/** All findings about ids, references, links and weights. */
export function checkPackStructure(pack: LoosePack): Findings {
  const refer = referenceChecker(knownIds(pack));
  return [
    ...checkManifest(pack),
    ...checkQuestions(pack, refer),
    ...checkDiagnosis(pack, refer),
    ...checkGuardrails(pack, refer),
    ...(pack.fit === null ? [] : duplicateIds('fit.json', [], 'criterion', pack.fit)),
  ];
}
