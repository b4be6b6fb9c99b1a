import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Pack } from '../../src/domain/pack/packSchema';

/** A pack read from its files, with a made-up hash; files that it does not bring are empty. */
function packIn(path: string, hash: string): Pack {
  const folder = resolve(import.meta.dirname, '../..', path);
  const read = (file: string, none?: unknown): unknown =>
    none !== undefined && !existsSync(resolve(folder, file))
      ? none
      : JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
  return Pack.parse({
    manifest: read('pack.json'),
    hash,
    language: 'en',
    questions: read('questions.json'),
    diagnosis: read('diagnosis.json'),
    guardrails: read('guardrails.json'),
    fit: read('fit.json'),
    contradictions: read('contradictions.json', []),
    script: read('script.json', []),
    knowledge: read('knowledge.json', []),
    texts: {
      pack: read('locales/en/pack.json'),
      questions: read('locales/en/questions.json'),
      diagnosis: read('locales/en/diagnosis.json'),
      guardrails: read('locales/en/guardrails.json'),
      fit: read('locales/en/fit.json'),
      contradictions: read('locales/en/contradictions.json', {}),
      script: read('locales/en/script.json', {}),
      knowledge: read('locales/en/knowledge.json', {}),
    },
  });
}

/** The first built-in pack. */
export const builtInPack = packIn('questionnaires/continuity-readiness/1.0.0', '0'.repeat(64));

/** A small pack that a user could add. */
export const examplePack = packIn('docs/examples/order-desk', '1'.repeat(64));
