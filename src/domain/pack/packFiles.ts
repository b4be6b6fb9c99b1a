/** Which files make up a pack, and the schema of each. */
import * as z from 'zod';
import { ContradictionRule, ContradictionTexts } from './contradictionRule';
import { KnowledgeEntry, KnowledgeTexts } from './packKnowledge';
import { ScriptItem, ScriptTexts } from './packScript';
import {
  Diagnosis,
  DiagnosisTexts,
  FitCriterion,
  FitTexts,
  Guardrail,
  GuardrailTexts,
  PackManifest,
  PackTexts,
  Question,
  QuestionTexts,
} from './packSchema';

/** The structure files, at the top of the pack's folder. */
export const STRUCTURE_FILES = {
  'pack.json': PackManifest,
  'questions.json': z.array(Question).min(1),
  'diagnosis.json': Diagnosis,
  'guardrails.json': z.array(Guardrail),
  'fit.json': z.array(FitCriterion).min(1),
  'contradictions.json': z.array(ContradictionRule),
  'script.json': z.array(ScriptItem),
  'knowledge.json': z.array(KnowledgeEntry),
} as const;

/** The text files, in `locales/<language>/`. */
export const TEXT_FILES = {
  'pack.json': PackTexts,
  'questions.json': z.record(z.string(), QuestionTexts),
  'diagnosis.json': DiagnosisTexts,
  'guardrails.json': z.record(z.string(), GuardrailTexts),
  'fit.json': z.record(z.string(), FitTexts),
  'contradictions.json': z.record(z.string(), ContradictionTexts),
  'script.json': z.record(z.string(), ScriptTexts),
  'knowledge.json': z.record(z.string(), KnowledgeTexts),
} as const;

export type PackFileName = keyof typeof STRUCTURE_FILES;

/** In the order in which a reader meets them. */
export const PACK_FILE_NAMES: readonly PackFileName[] = [
  'pack.json',
  'questions.json',
  'diagnosis.json',
  'guardrails.json',
  'fit.json',
  'contradictions.json',
  'script.json',
  'knowledge.json',
];

/** Files that a pack of format 2 may leave out; one of format 1 has none of them. */
export const OPTIONAL_FILES: ReadonlySet<PackFileName> = new Set([
  'contradictions.json',
  'script.json',
  'knowledge.json',
]);

/** The language that every pack has in full. */
export const DEFAULT_LANGUAGE = 'en';

/** `en`, `pt-BR`: the names that folders under `locales` may have. */
export const LANGUAGE_FOLDER = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** Path of a text file relative to the pack's folder. */
export const textFile = (language: string, name: PackFileName): string => `locales/${language}/${name}`;

/** The schema that a file of a pack has to meet; undefined: no such file belongs into a pack. */
export function schemaOf(file: string): z.ZodType | undefined {
  const known = (name: string): name is PackFileName => Object.hasOwn(STRUCTURE_FILES, name);
  if (known(file)) return STRUCTURE_FILES[file];
  const [folder, language, name, ...rest] = file.split('/');
  if (folder !== 'locales' || language === undefined || name === undefined || rest.length > 0)
    return undefined;
  return LANGUAGE_FOLDER.test(language) && known(name) ? TEXT_FILES[name] : undefined;
}
