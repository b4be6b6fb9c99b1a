/** What differs between two packs, as data: nothing of it depends on what anyone answered. */
import type { DimensionId, DisciplineId, QuestionId } from '../ids';
import { LEVELS, type Level } from './level';
import type { Pack, Question } from './packSchema';

/** Anything of a pack with the words by which a person knows it. */
export interface NamedItem {
  readonly id: string;
  readonly name: string;
}

/** A question that is asked in other words: another prompt, other levels, or both. */
export interface Reworded extends NamedItem {
  readonly id: QuestionId;
  readonly prompt: boolean;
  /** The levels that are described otherwise, lowest first. */
  readonly levels: readonly Level[];
}

/** A question that counts otherwise, whatever its words. */
export interface Recounted extends NamedItem {
  readonly id: QuestionId;
  readonly weight: { readonly from: number; readonly to: number } | null;
  readonly core: { readonly from: boolean; readonly to: boolean } | null;
  readonly scope: { readonly from: Question['scope']; readonly to: Question['scope'] } | null;
  readonly discipline: { readonly from: DisciplineId; readonly to: DisciplineId } | null;
  /** It asks about another guardrail than before, about one at all, or no longer about one. */
  readonly guardrail: boolean;
  readonly applicability: boolean;
}

/** The kinds of thing beside questions and dimensions. */
export const PACK_PARTS = [
  'pattern',
  'cause',
  'belief',
  'move',
  'guardrail',
  'criterion',
  'rule',
  'item',
  'knowledge',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export interface PartDiff {
  readonly added: readonly NamedItem[];
  readonly dropped: readonly NamedItem[];
  /** Other words, other links or other figures. */
  readonly changed: readonly NamedItem[];
}

export interface PackDiff {
  readonly questions: {
    readonly added: readonly (NamedItem & { readonly id: QuestionId })[];
    readonly dropped: readonly (NamedItem & { readonly id: QuestionId })[];
    readonly reworded: readonly Reworded[];
    readonly recounted: readonly Recounted[];
  };
  /** Dimensions whose weight differs; null: it is not there. */
  readonly dimensions: readonly {
    readonly id: DimensionId;
    readonly name: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  readonly parts: Readonly<Record<PackPart, PartDiff>>;
}

/** The same for values that a reader of JSON would call equal, whatever the order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const changed = <T>(from: T, to: T): { readonly from: T; readonly to: T } | null =>
  from === to ? null : { from, to };

const shortOf = (pack: Pack, id: QuestionId): string => pack.texts.questions[id]?.short ?? id;

/** Ascending, so that links compare equal in whatever order a pack lists them. */
const unordered = (links: readonly unknown[]): readonly string[] => links.map(canonical).sort();

interface Part extends NamedItem {
  /** Everything that makes it what it is: words, figures and links. */
  readonly content: unknown;
}

const named = (id: string, name: string | undefined, ...content: readonly unknown[]): Part => ({
  id,
  name: name ?? id,
  content,
});

function partsOf(pack: Pack): Readonly<Record<PackPart, readonly Part[]>> {
  const { diagnosis, texts } = pack;
  const words = texts.diagnosis;
  return {
    pattern: diagnosis.patterns.map((entry) => {
      const links = diagnosis.symptomLinks.filter(({ pattern }) => pattern === entry.id);
      const about = words.patterns[entry.id];
      return named(
        entry.id,
        about?.title,
        { ...entry, mattersWhen: [...entry.mattersWhen].sort() },
        about,
        unordered(links),
      );
    }),
    cause: diagnosis.causes.map((entry) => {
      const links = [diagnosis.symptomLinks, diagnosis.answerLinks, diagnosis.controls].map((list) =>
        unordered(list.filter(({ cause }) => cause === entry.id)),
      );
      return named(entry.id, words.causes[entry.id]?.title, entry, words.causes[entry.id], links);
    }),
    belief: diagnosis.beliefs.map((entry) =>
      named(entry.id, words.beliefs[entry.id]?.voiced, entry, words.beliefs[entry.id]),
    ),
    move: diagnosis.moves.map((entry) =>
      named(entry.id, words.moves[entry.id]?.title, entry, words.moves[entry.id]),
    ),
    guardrail: pack.guardrails.map((entry) =>
      named(entry.id, texts.guardrails[entry.id]?.title, entry, texts.guardrails[entry.id]),
    ),
    criterion: pack.fit.map((entry) =>
      named(entry.id, texts.fit[entry.id]?.title, entry, texts.fit[entry.id]),
    ),
    rule: pack.contradictions.map((entry) =>
      named(entry.id, texts.contradictions[entry.id]?.title, entry, texts.contradictions[entry.id]),
    ),
    item: pack.script.map((entry) =>
      named(entry.id, texts.script[entry.id]?.short, entry, texts.script[entry.id]),
    ),
    knowledge: pack.knowledge.map((entry) =>
      named(entry.id, texts.knowledge[entry.id]?.title, entry, texts.knowledge[entry.id]),
    ),
  };
}

function partDiff(before: readonly Part[], after: readonly Part[]): PartDiff {
  const old = new Map(before.map((part) => [part.id, part]));
  const kept = new Set(after.map(({ id }) => id));
  const item = ({ id, name }: Part): NamedItem => ({ id, name });
  return {
    added: after.filter(({ id }) => !old.has(id)).map(item),
    dropped: before.filter(({ id }) => !kept.has(id)).map(item),
    changed: after
      .filter(({ id, content }) => {
        const was = old.get(id);
        return was !== undefined && !same(was.content, content);
      })
      .map(item),
  };
}

function questionDiff(before: Pack, after: Pack): PackDiff['questions'] {
  const old = new Map(before.questions.map((question) => [question.id, question]));
  const kept = new Set(after.questions.map(({ id }) => id));
  const both = after.questions.flatMap((to) => {
    const from = old.get(to.id);
    return from === undefined ? [] : [{ from, to }];
  });
  return {
    added: after.questions
      .filter(({ id }) => !old.has(id))
      .map(({ id }) => ({ id, name: shortOf(after, id) })),
    dropped: before.questions
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ id, name: shortOf(before, id) })),
    reworded: both.flatMap(({ to: { id } }) => {
      const [from, to] = [before.texts.questions[id], after.texts.questions[id]];
      const prompt = from?.prompt !== to?.prompt;
      const levels = LEVELS.filter((level) => from?.levels[level] !== to?.levels[level]);
      return prompt || levels.length > 0 ? [{ id, name: shortOf(after, id), prompt, levels }] : [];
    }),
    recounted: both.flatMap(({ from, to }) => {
      const differs: Recounted = {
        id: to.id,
        name: shortOf(after, to.id),
        weight: changed(from.weight, to.weight),
        core: changed(from.core, to.core),
        scope: changed(from.scope, to.scope),
        discipline: changed(from.discipline, to.discipline),
        guardrail: from.guardrail !== to.guardrail,
        applicability: !same(from.appliesWhen, to.appliesWhen),
      };
      const { weight, core, scope, discipline, guardrail, applicability } = differs;
      return [weight, core, scope, discipline].some((part) => part !== null) || guardrail || applicability
        ? [differs]
        : [];
    }),
  };
}

function dimensionDiff(before: Pack, after: Pack): PackDiff['dimensions'] {
  const weight = (pack: Pack, id: DimensionId): number | null =>
    pack.manifest.dimensions.find((dimension) => dimension.id === id)?.weight ?? null;
  const ids = new Set([...before.manifest.dimensions, ...after.manifest.dimensions].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [from, to] = [weight(before, id), weight(after, id)];
    const name = (after.texts.pack.dimensions[id] ?? before.texts.pack.dimensions[id])?.name ?? id;
    return from === to ? [] : [{ id, name, from, to }];
  });
}

/**
 * What differs from one pack to another, in the order of the packs; dropped things in the order of the first. A
 * question may be both reworded and recounted. Only what a question is held against counts as reworded: its prompt
 * and its levels, not its short name or why it matters.
 */
export function packDiff(before: Pack, after: Pack): PackDiff {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return {
    questions: questionDiff(before, after),
    dimensions: dimensionDiff(before, after),
    parts: Object.fromEntries(
      PACK_PARTS.map((part) => [part, partDiff(old[part], fresh[part])]),
    ) as PackDiff['parts'],
  };
}

/** Whether the two packs differ in anything that this tells. */
export const isUnchanged = ({ questions, dimensions, parts }: PackDiff): boolean =>
  dimensions.length === 0 &&
  [questions.added, questions.dropped, questions.reworded, questions.recounted].every(
    (list) => list.length === 0,
  ) &&
  PACK_PARTS.every((part) =>
    [parts[part].added, parts[part].dropped, parts[part].changed].every((list) => list.length === 0),
  );
