/** A question pack as it ships, read straight from its files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pack } from '../../src/domain/pack/packSchema';

/** The built-in pack of a version, in English; its hash is made up. */
export function shippedPack(version: string): Pack {
  const folder = join(process.cwd(), 'questionnaires/continuity-readiness', version);
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const given = (file: string, otherwise: unknown): unknown =>
    existsSync(join(folder, file)) ? read(file) : otherwise;
  return Pack.parse({
    manifest: read('pack.json'),
    hash: '0'.repeat(64),
    language: 'en',
    questions: read('questions.json'),
    diagnosis: read('diagnosis.json'),
    guardrails: read('guardrails.json'),
    fit: read('fit.json'),
    contradictions: given('contradictions.json', []),
    script: given('script.json', []),
    knowledge: given('knowledge.json', []),
    texts: {
      pack: read('locales/en/pack.json'),
      questions: read('locales/en/questions.json'),
      diagnosis: read('locales/en/diagnosis.json'),
      guardrails: read('locales/en/guardrails.json'),
      fit: read('locales/en/fit.json'),
      contradictions: given('locales/en/contradictions.json', {}),
      script: given('locales/en/script.json', {}),
      knowledge: given('locales/en/knowledge.json', {}),
    },
  });
}
