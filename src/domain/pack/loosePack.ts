/**
 * A forgiving view of a pack's files for the cross-checks: whatever the schemas already complain about reads
 * as empty here, so that one wrong field does not hide the faults beside it. Indexes stay as in the file.
 */
import { DEFAULT_LANGUAGE, textFile, type PackFileName } from './packFiles';

type Read<T> = (value: unknown) => T;

/** An object's own entry; undefined where there is none, or no object. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Empty: not there or not a string, which the schema check has already reported. */
const id: Read<string> = (value) => (typeof value === 'string' ? value : '');
const amount: Read<number | null> = (value) => (typeof value === 'number' ? value : null);
const list =
  <T>(entry: Read<T>): Read<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.map(entry) : [];
const ids = list(id);
const named = (value: unknown) => ({ id: id(field(value, 'id')) });

const manifest = (value: unknown) => {
  const criticality = field(value, 'criticality');
  return {
    formatVersion: amount(field(value, 'formatVersion')),
    dimensions: list((dimension) => ({
      ...named(dimension),
      weight: amount(field(dimension, 'weight')),
      disciplines: ids(field(dimension, 'disciplines')),
    }))(field(value, 'dimensions')),
    roles: ids(field(value, 'roles')),
    criticality: {
      costPerHourDown: list(amount)(field(criticality, 'costPerHourDown')),
      transactionsPerHour: list(amount)(field(criticality, 'transactionsPerHour')),
    },
  };
};

const questions = list((value) => ({
  ...named(value),
  discipline: id(field(value, 'discipline')),
  roles: ids(field(value, 'roles')),
  guardrail: id(field(value, 'guardrail')),
}));

const cause = (value: unknown) => ({ cause: id(field(value, 'cause')) });
const questionLink = (value: unknown) => ({ ...cause(value), question: id(field(value, 'question')) });

const diagnosis = (value: unknown) => ({
  patterns: list((pattern) => ({ ...named(pattern), mattersWhen: ids(field(pattern, 'mattersWhen')) }))(
    field(value, 'patterns'),
  ),
  causes: list(named)(field(value, 'causes')),
  symptomLinks: list((link) => ({ ...cause(link), pattern: id(field(link, 'pattern')) }))(
    field(value, 'symptomLinks'),
  ),
  beliefs: list((belief) => ({ ...named(belief), ...cause(belief) }))(field(value, 'beliefs')),
  answerLinks: list(questionLink)(field(value, 'answerLinks')),
  controls: list(questionLink)(field(value, 'controls')),
  moves: list((move) => ({
    ...named(move),
    causes: ids(field(move, 'causes')),
    brings: list((brought) => ({
      question: id(field(brought, 'question')),
      level: amount(field(brought, 'level')),
    }))(field(move, 'brings')),
    receipt: id(field(move, 'receipt')),
    after: ids(field(move, 'after')),
    measuresTruth: field(move, 'measuresTruth') === true,
  }))(field(value, 'moves')),
});

const guardrails = list((value) => ({ ...named(value), ownerRole: id(field(value, 'ownerRole')) }));
const fit = list((value) => ({ ...named(value), speaksFor: id(field(value, 'speaksFor')) }));

const contradictions = list((value) => ({
  ...named(value),
  question: id(field(value, 'question')),
  kind: id(field(value, 'kind')),
}));

const script = list((value) => ({ ...named(value), choices: ids(field(value, 'choices')) }));

const knowledge = list((value) => ({
  ...named(value),
  topic: id(field(value, 'topic')),
  dimensions: ids(field(value, 'dimensions')),
  disciplines: ids(field(value, 'disciplines')),
  questions: ids(field(value, 'questions')),
  patterns: ids(field(value, 'patterns')),
  causes: ids(field(value, 'causes')),
  moves: ids(field(value, 'moves')),
}));

/** Each is null while its file is missing, no JSON or no list, so that nothing can be said about what it holds. */
export interface LoosePack {
  readonly manifest: ReturnType<typeof manifest> | null;
  readonly questions: ReturnType<typeof questions> | null;
  readonly diagnosis: ReturnType<typeof diagnosis> | null;
  readonly guardrails: ReturnType<typeof guardrails> | null;
  readonly fit: ReturnType<typeof fit> | null;
  /** A pack without one of these three brings nothing of the kind; null only while it cannot be read. */
  readonly contradictions: ReturnType<typeof contradictions> | null;
  readonly script: ReturnType<typeof script> | null;
  readonly knowledge: ReturnType<typeof knowledge> | null;
  readonly languages: readonly string[];
  /** The parsed file; undefined: missing or no JSON. */
  readonly file: (path: string) => unknown;
  /** The parsed text file of a language; undefined: missing or no JSON. */
  readonly texts: (language: string, name: PackFileName) => unknown;
}

/**
 * The view over parsed files, by their path relative to the pack's folder. `undefined` under a path says that the
 * file is there and cannot be read.
 */
export function loosePack(files: ReadonlyMap<string, unknown>): LoosePack {
  const readObject = <T>(name: PackFileName, read: Read<T>): T | null => {
    const value = files.get(name);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? read(value) : null;
  };
  const readList = <T>(name: PackFileName, read: Read<readonly T[]>): readonly T[] | null => {
    const value = files.get(name);
    return Array.isArray(value) ? read(value) : null;
  };
  const readOptional = <T>(name: PackFileName, read: Read<readonly T[]>): readonly T[] | null =>
    files.has(name) ? readList(name, read) : [];
  const found = [...files.keys()].flatMap((file) => {
    const [folder, language] = file.split('/');
    return folder === 'locales' && language !== undefined ? [language] : [];
  });
  return {
    manifest: readObject('pack.json', manifest),
    questions: readList('questions.json', questions),
    diagnosis: readObject('diagnosis.json', diagnosis),
    guardrails: readList('guardrails.json', guardrails),
    fit: readList('fit.json', fit),
    contradictions: readOptional('contradictions.json', contradictions),
    script: readOptional('script.json', script),
    knowledge: readOptional('knowledge.json', knowledge),
    languages: [...new Set([DEFAULT_LANGUAGE, ...found])],
    file: (path) => files.get(path),
    texts: (language, name) => files.get(textFile(language, name)),
  };
}
