/** Cross-checks of the text files: every id has its texts in every language, and nothing else does. */
import { LEVELS } from './level';
import { field, type LoosePack } from './loosePack';
import { type PackFinding, type PackIdKind, shownValue } from './packFault';
import { textFile, type PackFileName } from './packFiles';
import { KnowledgeTopic } from './packKnowledge';

type Findings = readonly PackFinding[];

/** An object of texts by id. */
type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Expected {
  readonly name: PackFileName;
  /** Where in the file the texts of this kind stand: a key, or the whole file. */
  readonly under: string | null;
  readonly kind: PackIdKind;
  /** Null: the structure file is missing, so that nobody can say which texts belong here. */
  readonly ids: readonly string[] | null;
}

const idsOf = (entries: readonly { readonly id: string }[] | undefined): readonly string[] | null =>
  entries?.map(({ id }) => id) ?? null;

function expectedTexts(pack: LoosePack): readonly Expected[] {
  const { manifest, questions, diagnosis, guardrails, fit, contradictions, script, knowledge } = pack;
  const disciplines = manifest?.dimensions.flatMap((dimension) => dimension.disciplines) ?? null;
  return [
    { name: 'pack.json', under: 'dimensions', kind: 'dimension', ids: idsOf(manifest?.dimensions) },
    { name: 'pack.json', under: 'disciplines', kind: 'discipline', ids: disciplines },
    { name: 'pack.json', under: 'roles', kind: 'role', ids: manifest?.roles ?? null },
    { name: 'questions.json', under: null, kind: 'question', ids: idsOf(questions ?? undefined) },
    { name: 'diagnosis.json', under: 'patterns', kind: 'pattern', ids: idsOf(diagnosis?.patterns) },
    { name: 'diagnosis.json', under: 'causes', kind: 'cause', ids: idsOf(diagnosis?.causes) },
    { name: 'diagnosis.json', under: 'beliefs', kind: 'belief', ids: idsOf(diagnosis?.beliefs) },
    { name: 'diagnosis.json', under: 'moves', kind: 'move', ids: idsOf(diagnosis?.moves) },
    { name: 'guardrails.json', under: null, kind: 'guardrail', ids: idsOf(guardrails ?? undefined) },
    { name: 'fit.json', under: null, kind: 'criterion', ids: idsOf(fit ?? undefined) },
    { name: 'contradictions.json', under: null, kind: 'rule', ids: idsOf(contradictions ?? undefined) },
    { name: 'script.json', under: null, kind: 'item', ids: idsOf(script ?? undefined) },
    { name: 'knowledge.json', under: null, kind: 'knowledge', ids: idsOf(knowledge ?? undefined) },
  ];
}

/** The texts of one kind; undefined where the file or its key is missing or misshapen, which is told elsewhere. */
function groupOf(pack: LoosePack, language: string, expected: Expected): Group | undefined {
  const root = pack.texts(language, expected.name);
  if (!isGroup(root)) return undefined;
  if (expected.under === null) return root;
  const group = Object.hasOwn(root, expected.under) ? root[expected.under] : undefined;
  return isGroup(group) ? group : undefined;
}

/** One finding for each wanted id without a text in the group, and for each text that no id has. */
function compare(
  file: string,
  at: readonly string[],
  kind: PackIdKind,
  ids: readonly string[],
  group: Group,
): Findings {
  const wanted = new Set(ids.filter((id) => id !== ''));
  const tell = (code: 'missing-text' | 'superfluous-text', id: string): PackFinding => ({
    file,
    path: [...at, id],
    code,
    values: { kind, id: shownValue(id) },
  });
  return [
    ...[...wanted].filter((id) => !Object.hasOwn(group, id)).map((id) => tell('missing-text', id)),
    ...Object.keys(group)
      .filter((id) => !wanted.has(id))
      .map((id) => tell('superfluous-text', id)),
  ];
}

function checkIds(pack: LoosePack, language: string, expected: Expected): Findings {
  const group = groupOf(pack, language, expected);
  if (group === undefined || expected.ids === null) return [];
  const at = expected.under === null ? [] : [expected.under];
  return compare(textFile(language, expected.name), at, expected.kind, expected.ids, group);
}

/** Every choice of a script item has its text, and no other choice does. */
function checkChoices(pack: LoosePack, language: string): Findings {
  const texts = pack.texts(language, 'script.json');
  return (pack.script ?? []).flatMap(({ id, choices }): Findings => {
    const group = field(field(texts, id), 'choices');
    if (!isGroup(group)) return [];
    return compare(textFile(language, 'script.json'), [id, 'choices'], 'choice', choices, group);
  });
}

/** The fields beside title and body that an entry of a topic has; entries of other topics have neither. */
const BESIDE_BODY: Readonly<Record<string, readonly string[]>> = {
  scenario: ['why', 'change'],
  outcome: ['change'],
};

function checkKnowledgeTexts(pack: LoosePack, language: string): Findings {
  const file = textFile(language, 'knowledge.json');
  const texts = pack.texts(language, 'knowledge.json');
  return (pack.knowledge ?? []).flatMap(({ id, topic }): Findings => {
    const entry = field(texts, id);
    if (!isGroup(entry) || !KnowledgeTopic.safeParse(topic).success) return [];
    const wanted = BESIDE_BODY[topic] ?? [];
    return ['why', 'change'].flatMap((name): Findings => {
      if (wanted.includes(name) === Object.hasOwn(entry, name)) return [];
      const code = wanted.includes(name) ? 'missing' : 'unknown-field';
      return [{ file, path: [id, name], code, values: { field: name } }];
    });
  });
}

/** What an overhead criterion has to offer instead, and what a criterion that speaks for a fit has no use for. */
function checkLighter(pack: LoosePack, language: string): Findings {
  const texts = pack.texts(language, 'fit.json');
  if (!isGroup(texts)) return [];
  const file = textFile(language, 'fit.json');
  return (pack.fit ?? []).flatMap(({ id, speaksFor }): Findings => {
    const entry = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (!isGroup(entry)) return [];
    const has = Object.hasOwn(entry, 'lighter');
    const path = [id, 'lighter'];
    if (speaksFor === 'overhead' && !has) {
      return [{ file, path, code: 'lighter-missing', values: { id: shownValue(id) } }];
    }
    return speaksFor === 'fit' && has
      ? [{ file, path, code: 'unknown-field', values: { field: 'lighter' } }]
      : [];
  });
}

/** Two levels that read alike cannot be told apart by anyone who answers. */
function checkLevels(pack: LoosePack, language: string): Findings {
  const texts = pack.texts(language, 'questions.json');
  if (!isGroup(texts)) return [];
  return Object.entries(texts).flatMap(([id, entry]) => {
    const levels: unknown = isGroup(entry) ? entry['levels'] : undefined;
    if (!Array.isArray(levels)) return [];
    const plain = levels
      .slice(0, LEVELS.length)
      .map((level: unknown) => (typeof level === 'string' ? level.trim().toLowerCase() : ''));
    return plain.flatMap((level, i): Findings => {
      const first = plain.indexOf(level);
      if (level === '' || first === i) return [];
      const values = { first, second: i };
      return [
        { file: textFile(language, 'questions.json'), path: [id, 'levels', i], code: 'levels-alike', values },
      ];
    });
  });
}

/** All findings about texts, for every language that the pack brings and for English in any case. */
export function checkPackTexts(pack: LoosePack): Findings {
  return pack.languages.flatMap((language) => [
    ...expectedTexts(pack).flatMap((expected) => checkIds(pack, language, expected)),
    ...checkLevels(pack, language),
    ...checkLighter(pack, language),
    ...checkChoices(pack, language),
    ...checkKnowledgeTexts(pack, language),
  ]);
}
