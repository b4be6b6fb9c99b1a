/**
 * A forgiving view of a pack's files for the cross-checks: whatever the schemas already complain about reads
 * as empty here, so that one wrong field does not hide the faults beside it. Indexes stay as in the file.
 */
import * as z from 'zod';
import { DEFAULT_LANGUAGE, textFile, type PackFileName } from './packFiles';

/** Empty: not there or not a string, which the schema check has already reported. */
const id = z.string().catch('');
const ids = z.array(id).catch([]);
const amount = z.number().nullable().catch(null);

const list = <T extends z.ZodType>(entry: T) => z.array(entry).catch([]);
const entry = <T extends z.ZodRawShape>(shape: T) => z.preprocess(asObject, z.object(shape));

function asObject(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

const named = entry({ id });

const LooseManifest = entry({
  dimensions: list(entry({ id, weight: amount, disciplines: ids })),
  roles: ids,
  criticality: entry({ costPerHourDown: list(amount), transactionsPerHour: list(amount) }),
});

const LooseQuestions = list(entry({ id, discipline: id, roles: ids, guardrail: id }));

const LooseDiagnosis = entry({
  patterns: list(entry({ id, mattersWhen: ids })),
  causes: list(named),
  symptomLinks: list(entry({ pattern: id, cause: id })),
  beliefs: list(entry({ id, cause: id })),
  answerLinks: list(entry({ question: id, cause: id })),
  controls: list(entry({ question: id, cause: id })),
  moves: list(entry({ id, causes: ids, brings: list(entry({ question: id, level: amount })), receipt: id })),
});

const LooseGuardrails = list(entry({ id, ownerRole: id }));
const LooseFit = list(entry({ id, speaksFor: id }));

export interface LoosePack {
  /** Null: the file is missing or is no JSON, so that nothing can be said about what it should hold. */
  readonly manifest: z.infer<typeof LooseManifest> | null;
  readonly questions: z.infer<typeof LooseQuestions> | null;
  readonly diagnosis: z.infer<typeof LooseDiagnosis> | null;
  readonly guardrails: z.infer<typeof LooseGuardrails> | null;
  readonly fit: z.infer<typeof LooseFit> | null;
  readonly languages: readonly string[];
  /** The parsed text file of a language; undefined: missing or no JSON. */
  readonly texts: (language: string, name: PackFileName) => unknown;
}

/** The view over parsed files, by their path relative to the pack's folder. */
export function loosePack(files: ReadonlyMap<string, unknown>): LoosePack {
  const read = <T extends z.ZodType>(name: PackFileName, schema: T): z.infer<T> | null =>
    files.has(name) ? schema.parse(files.get(name)) : null;
  const found = [...files.keys()].flatMap((file) => {
    const [folder, language] = file.split('/');
    return folder === 'locales' && language !== undefined ? [language] : [];
  });
  return {
    manifest: read('pack.json', LooseManifest),
    questions: read('questions.json', LooseQuestions),
    diagnosis: read('diagnosis.json', LooseDiagnosis),
    guardrails: read('guardrails.json', LooseGuardrails),
    fit: read('fit.json', LooseFit),
    languages: [...new Set([DEFAULT_LANGUAGE, ...found])],
    texts: (language, name) => files.get(textFile(language, name)),
  };
}
