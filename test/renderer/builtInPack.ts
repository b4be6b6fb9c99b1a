import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Pack } from '../../src/domain/pack/packSchema';

const folder = resolve(import.meta.dirname, '../../questionnaires/continuity-readiness/1.0.0');
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(folder, path), 'utf8'));

/** The built-in pack, read from its files. */
export const builtInPack = Pack.parse({
  manifest: read('pack.json'),
  hash: '0'.repeat(64),
  language: 'en',
  questions: read('questions.json'),
  diagnosis: read('diagnosis.json'),
  guardrails: read('guardrails.json'),
  fit: read('fit.json'),
  contradictions: [],
  script: [],
  knowledge: [],
  texts: {
    pack: read('locales/en/pack.json'),
    questions: read('locales/en/questions.json'),
    diagnosis: read('locales/en/diagnosis.json'),
    guardrails: read('locales/en/guardrails.json'),
    fit: read('locales/en/fit.json'),
    contradictions: {},
    script: {},
    knowledge: {},
  },
});
