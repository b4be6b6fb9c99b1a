import type * as z from 'zod';
import {
  DEFAULT_LANGUAGE,
  type PackFileName,
  STRUCTURE_FILES,
  TEXT_FILES,
  textFile,
} from '../../domain/pack/packFiles';
import type { Pack } from '../../domain/pack/packSchema';

type Structure<Name extends PackFileName> = z.infer<(typeof STRUCTURE_FILES)[Name]>;
type Texts<Name extends PackFileName> = z.infer<(typeof TEXT_FILES)[Name]>;

/**
 * The pack in each language that it brings. `values` holds, by path, what each file's own schema has made of it;
 * every file that is not optional is there. Languages share everything but their texts.
 */
export function assemblePack(values: ReadonlyMap<string, unknown>, hash: string): ReadonlyMap<string, Pack> {
  // The values came out of the very schemas that these types are inferred from.
  const structure = <Name extends PackFileName>(name: Name) => values.get(name) as Structure<Name>;
  const optional = <Name extends PackFileName>(name: Name, none: Structure<Name>) =>
    (values.get(name) as Structure<Name> | undefined) ?? none;
  const shared = {
    manifest: structure('pack.json'),
    hash,
    questions: structure('questions.json'),
    diagnosis: structure('diagnosis.json'),
    guardrails: structure('guardrails.json'),
    fit: structure('fit.json'),
    contradictions: optional('contradictions.json', []),
    script: optional('script.json', []),
    knowledge: optional('knowledge.json', []),
  };
  const inLanguage = (language: string): Pack => {
    const texts = <Name extends PackFileName>(name: Name) =>
      values.get(textFile(language, name)) as Texts<Name>;
    const optionalTexts = <Name extends PackFileName>(name: Name, none: Texts<Name>) =>
      (values.get(textFile(language, name)) as Texts<Name> | undefined) ?? none;
    return {
      ...shared,
      language,
      texts: {
        pack: texts('pack.json'),
        questions: texts('questions.json'),
        diagnosis: texts('diagnosis.json'),
        guardrails: texts('guardrails.json'),
        fit: texts('fit.json'),
        contradictions: optionalTexts('contradictions.json', {}),
        script: optionalTexts('script.json', {}),
        knowledge: optionalTexts('knowledge.json', {}),
      },
    };
  };
  return new Map(languagesOf([...values.keys()]).map((language) => [language, inLanguage(language)]));
}

/** The languages whose folders hold any of the files, English first. */
export function languagesOf(files: readonly string[]): readonly string[] {
  const begun = files.flatMap((file) => {
    const [folder, language] = file.split('/');
    return folder === 'locales' && language !== undefined ? [language] : [];
  });
  return [...new Set([DEFAULT_LANGUAGE, ...begun])];
}
