/** Question packs read straight from their files, in English. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Pack } from '../../src/domain/pack/packSchema';

/** The pack in a folder of the project, under a made-up hash; files that it does not bring are empty. */
export function packIn(path: string, hash: string): Pack {
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

/** The built-in pack of a version. */
export const shippedPack = (version: string): Pack =>
  packIn(`questionnaires/continuity-readiness/${version}`, '0'.repeat(64));
